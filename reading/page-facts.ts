import type { PageFacts } from './types'

/** What detection reads of a text: some thousands of characters from its beginning. */
const TEXT_LIMIT = 4000
/** Elements looked at before giving up on a page that is all scaffolding. */
const NODE_LIMIT = 20_000
/** A larger block is a catalogue, not an article. */
const JSON_LIMIT = 300_000

/** Elements that hold no text of the article. */
const SKIPPED =
  /^(?:nav|aside|footer|script|style|noscript|template|form|button|select|svg|iframe|dialog|figure|h1|time|menu|video|audio|object)$/i
/** Names of boxes beside the article: navigation, related links, comments, cookie walls, newsletters, sharing. */
const BESIDE =
  /(?:^|[\s_-])(?:nav|navbar|menu|related|recommend\w*|comments?|disqus|cookie\w*|consent|gdpr|newsletter|subscri\w+|promo\w*|share|sharing|social|sidebar|footer|breadcrumbs?|popular|trending|most-?read|read-?more|more-news|tags?|byline|advert\w*|modal|popup|paywall|skip)(?:$|[\s_-])/i
const ARTICLE = '[itemprop~="articleBody"],article,main,[role="main"]'
const PARAGRAPH = 'p,blockquote,h2,h3,h4,figcaption,dd'

type Json = Record<string, unknown>

/**
 * Collects what detection needs, in one pass and without layout. Works on the live document in the gate, and on a
 * document made by linkedom or jsdom in `npm run evaluate -- detect`.
 */
export function collectPageFacts(document: Document, location: { href: string } | URL): PageFacts {
  const { host, path } = addressOf(location.href)
  const metas = readMetas(document)
  const jsonLd = readJsonLd(document)
  const title = fold(document.title || metas['og:title'] || '')
  const root = articleRoot(document)
  const h1 = fold(root.querySelector('h1')?.textContent ?? document.querySelector('h1')?.textContent ?? '')
  let text = readText(root)
  if (text.length < 200 && root !== document.body) text = readText(document.body)
  const body = jsonLd.map((item) => item.articleBody).find((value) => typeof value === 'string')
  if (text.length < 200 && body) text = fold(body as string).slice(0, TEXT_LIMIT)
  return {
    host,
    path,
    title,
    lang: document.documentElement?.lang || metas['content-language'] || '',
    metas,
    jsonLd,
    sections: sectionsOf(document, path, metas, jsonLd),
    headline: title.startsWith(h1) ? '' : h1,
    text,
  }
}

/** Host and path of an address; empty where it has none. */
export function addressOf(href: string): { host: string; path: string } {
  try {
    const { hostname, pathname } = new URL(href)
    return { host: hostname, path: pathname }
  } catch {
    return { host: '', path: '' }
  }
}

/** The folders of an address name the section in most outlets: `/politics/north_korea/2026/01/`. */
export const foldersOf = (path: string) =>
  path
    .split('/')
    .slice(1, -1)
    .filter((part) => /[^\d]/.test(part))

const fold = (text: string) => text.replace(/\s+/g, ' ').trim()
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value])

function readMetas(document: Document): Record<string, string> {
  const metas: Record<string, string> = {}
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('http-equiv')
    )?.toLowerCase()
    if (name) metas[name] ??= fold(meta.getAttribute('content') ?? '')
  }
  return metas
}

function readJsonLd(document: Document): Json[] {
  const found: Json[] = []
  const flatten = (value: unknown) => {
    for (const item of list(value)) {
      if (Array.isArray(item)) flatten(item)
      else if (item && typeof item === 'object') {
        found.push(item as Json)
        flatten((item as Json)['@graph'])
      }
    }
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? ''
    if (source.length < JSON_LIMIT) flatten(parseLenient(source))
  }
  return found
}

/** JSON as publishers write it: in comments or CDATA, with entities, raw line breaks and trailing commas. */
function parseLenient(source: string): unknown {
  const mended = () =>
    source
      .replace(
        /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\*\/)?)\s*;?\s*$/g,
        '',
      )
      .replace(/&(?:quot|#34|#x22);/g, '"')
      .replace(/&amp;/g, '&')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what breaks these blocks
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
  for (const attempt of [() => source, mended]) {
    try {
      return JSON.parse(attempt())
    } catch {
      // Not JSON this way; a block broken beyond that is no evidence.
    }
  }
  return null
}

function sectionsOf(document: Document, path: string, metas: Record<string, string>, jsonLd: Json[]): string[] {
  const crumbs = [
    ...document.querySelectorAll('[class*="breadcrumb" i] a,[itemtype*="BreadcrumbList"] [itemprop="name"]'),
  ]
  const named = jsonLd.flatMap((item) => [
    ...list(item.articleSection),
    ...list(item.itemListElement).map(
      (entry) => (entry as Json | null)?.name ?? ((entry as Json | null)?.item as Json | null)?.name,
    ),
  ])
  const all = [...crumbs.map((crumb) => crumb.textContent), metas['article:section'], ...named, ...foldersOf(path)]
  return [
    ...new Set(
      all
        .filter((name) => typeof name === 'string')
        .map(fold)
        .filter(Boolean),
    ),
  ]
}

/** The element that holds the article: the candidate with a headline of its own, else the longest, else the body. */
function articleRoot(document: Document): Element {
  const candidates = [...document.querySelectorAll(ARTICLE)].slice(0, 20)
  const titled = candidates.find((candidate) => candidate.localName !== 'main' && candidate.querySelector('h1'))
  const length = (element: Element) => element.textContent?.length ?? 0
  return titled ?? candidates.sort((a, b) => length(b) - length(a))[0] ?? document.body
}

/** Text in reading order: paragraphs whole, other text only where it is no link and long enough to be prose. */
function readText(root: Element | null): string {
  let text = ''
  let seen = 0
  let node: Node | null = root
  while (node && text.length < TEXT_LIMIT && seen++ < NODE_LIMIT) {
    const skip = node.nodeType === 1 && node !== root && isBeside(node as Element)
    if (node.nodeType === 3) text += prose(node)
    node = (!skip && node.firstChild) || following(node, root)
  }
  return fold(text).slice(0, TEXT_LIMIT)
}

function following(node: Node, root: Node | null): Node | null {
  let at: Node | null = node
  while (at && at !== root) {
    if (at.nextSibling) return at.nextSibling
    at = at.parentNode
  }
  return null
}

function isBeside(element: Element): boolean {
  if (SKIPPED.test(element.localName) || element.getAttribute('aria-hidden') === 'true') return true
  const role = element.getAttribute('role')
  return (
    role === 'navigation' ||
    role === 'complementary' ||
    BESIDE.test(`${element.getAttribute('class') ?? ''} ${element.id}`)
  )
}

function prose(node: Node): string {
  const value = node.nodeValue ?? ''
  const parent = node.parentNode as Element
  if (parent.closest(PARAGRAPH)) return `${value}${parent.matches(PARAGRAPH) && !node.nextSibling ? ' ' : ''}`
  return value.trim().length >= 25 && !parent.closest('a') ? `${value} ` : ''
}
