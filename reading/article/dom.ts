/**
 * Reading a page's nodes without trusting their properties. `<form><input name="firstChild">` makes
 * `form.firstChild` an input, and `<img name="body">` makes `document.body` an image. In the world of Chromium 156's
 * content scripts forms do so, and `<a id="name">` is a global; in that of Firefox 153's the document does so, too. So
 * every getter is taken from its prototype once and called on the node. Where there are no such prototypes
 * (the parsed pages of `npm run evaluate`), nothing can shadow a property and it is read plainly.
 */
function getter<Node, Value>(owner: object | undefined, name: string): (node: Node) => Value {
  const get = owner && Object.getOwnPropertyDescriptor(owner, name)?.get
  if (get) return (node) => get.call(node) as Value
  return (node) => (node as Record<string, unknown>)[name] as Value
}

function method<Node, Args extends unknown[], Value>(
  owner: object | undefined,
  name: string,
): (node: Node, ...args: Args) => Value {
  const call = owner && (Object.getOwnPropertyDescriptor(owner, name)?.value as ((...args: Args) => Value) | undefined)
  if (call) return (node, ...args) => call.apply(node, args)
  return (node, ...args) => (node as Record<string, (...args: Args) => Value>)[name]?.(...args) as Value
}

const nodes = globalThis.Node?.prototype
const elements = globalThis.Element?.prototype
const documents = globalThis.Document?.prototype

export const typeOf = getter<Node, number>(nodes, 'nodeType')
export const firstChildOf = getter<Node, Node | null>(nodes, 'firstChild')
export const nextSiblingOf = getter<Node, Node | null>(nodes, 'nextSibling')
export const parentOf = getter<Node, Node | null>(nodes, 'parentNode')
export const isConnected = getter<Node, boolean>(nodes, 'isConnected')
export const dataOf = getter<Text, string>(globalThis.CharacterData?.prototype, 'data')
/** The name in lower case: linkedom keeps the case of the source in what it calls `localName`. */
export const tagOf = (element: Element) => localName(element).toLowerCase()
const localName = getter<Element, string>(elements, 'localName')
export const attribute = method<Element, [string], string | null>(elements, 'getAttribute')
export const select = method<Document, [string], ArrayLike<Element>>(documents, 'querySelectorAll')
export const rootElementOf = getter<Document, Element | null>(documents, 'documentElement')
export const bodyOf = getter<Document, Element | null>(documents, 'body')
export const titleOf = getter<Document, string>(documents, 'title')
export const textOf = getter<Node, string | null>(nodes, 'textContent')
/** Address against which the page's links are read; none for a document that was only parsed. */
export const baseOf = documents ? getter<Node, string | undefined>(nodes, 'baseURI') : () => undefined
/** The window that shows the document; none for a document that was only parsed. */
export const viewOf = documents
  ? getter<Document, Window | null>(documents, 'defaultView')
  : (_document: Document): Window | null => null

export const caretAt = method<Document, [number, number], CaretPosition | null>(documents, 'caretPositionFromPoint')
export const elementAt = method<Document, [number, number], Element | null>(documents, 'elementFromPoint')
export const isHidden = getter<Document, boolean>(documents, 'hidden')
export const focusedIn = getter<Document, Element | null>(documents, 'activeElement')
export const contains = method<Node, [Node | null], boolean>(nodes, 'contains')
export const createIn = method<Document, [string], HTMLElement>(documents, 'createElement')
