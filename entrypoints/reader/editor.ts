import { attribute, parentOf, tagOf, typeOf } from '../../reading/article/dom'

/** Whether an element is something of the page's that is written in: a field, or an editor around it. */
export function isEditor(element: Element): boolean {
  if (/^(?:input|textarea|select)$/.test(tagOf(element))) return true
  for (let at: Node | null = element; at && typeOf(at) === 1; at = parentOf(at)) {
    const editable = attribute(at as Element, 'contenteditable')
    if (editable !== null) return editable !== 'false'
  }
  return false
}
