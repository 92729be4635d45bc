import type { PageFacts } from './types'

/** What detection reads of a text: some thousands of characters from its beginning. */
const TEXT_LIMIT = 4000
/** Under this a page shows no article yet, or a stub of one. */
const STUB = 200
/** Text nodes looked at before giving up on a page that is all scaffolding. */
const NODE_LIMIT = 8000

/** Where the article is; the whole page where it says nothing of it. */
const ARTICLE = 'main,article:has(h1),[itemprop~=articleBody]'
const PARAGRAPH = 'p,blockquote,h2,h3,h4,dd'
/** What stands beside an article or in it and is none of its text: menus, related links, comments, cookie walls, letters. */
const BESIDE = `nav,aside,footer,form,figure,script,style,noscript,title,[role=navigation],${[
  'related',
  'comment',
  'cookie',
  'consent',
  'newsletter',
  'sidebar',
].map((name) => `[class*=${name}]`)}`

/** Names like `has-sidebar` on a wrapper of the whole article say nothing of what is in it. */
const HOLDS = 'main,article,h1'

type Json = Record<string, unknown>

/**
 * Collects what detection needs, in one pass and without layout. Works on the live document in the gate, and on a
 * document made by linkedom or jsdom in `npm run evaluate -- detect`, where a page without an address is `about:blank`.
 */
export function collectPageFacts(document: Document, location: { href: string }): PageFacts {
  const metas: Record<string, string> = {}
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name')
    if (name) metas[name.toLowerCase()] ??= fold(meta.getAttribute('content'))
  }
  const jsonLd = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    flatten(parseLenient(script.textContent ?? '')),
  )
  const title = fold(document.title)
  const root = document.querySelector(ARTICLE) ?? document.documentElement
  const headline = fold(root.querySelector('h1')?.textContent)
  let text = readText(root)
  if (text.length < STUB) text = readText(document.documentElement)
  if (text.length < STUB) text = fold(jsonLd.find((item) => item.articleBody)?.articleBody) || text
  const { hostname: host, pathname: path } = new URL(location.href)
  return {
    host,
    path,
    title,
    lang: document.documentElement.lang,
    metas,
    jsonLd,
    sections: [...namedSections(document, metas, jsonLd), ...foldersOf(path)],
    headline: title.includes(headline) ? '' : headline,
    text,
  }
}

/** The folders of an address name the section in most outlets: `/politics/north_korea/2026/01/`. */
export const foldersOf = (path: string) => path.split('/').slice(1, -1)

const fold = (text: unknown) => (typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '')

/** The objects of a block of JSON, as publishers write it: in comments or CDATA, with entities, line breaks, extra commas. */
function parseLenient(source: string): unknown {
  const json = `[${/\{.*\}/s.exec(source)?.[0] ?? ''}]`
  const mended = fold(json)
    .replace(/&quot;/g, '"')
    .replace(/, ?(?=[}\]])/g, '')
  for (const attempt of [json, mended]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next attempt; a block broken beyond that is no evidence.
    }
  }
  return null
}

const flatten = (value: unknown): Json[] =>
  [value]
    .flat(9)
    .filter((item) => item && typeof item === 'object')
    .flatMap((item) => [item as Json, ...flatten((item as Json)['@graph'])])

function namedSections(document: Document, metas: Record<string, string>, jsonLd: Json[]): string[] {
  const crumbs = [...document.querySelectorAll('[class*=breadcrumb] a')].map((crumb) => crumb.textContent)
  const inJson = jsonLd.flatMap((item) => item.articleSection)
  return [...crumbs, metas['article:section'], ...inJson].map(fold).filter(Boolean)
}

/** Text in reading order: paragraphs whole, other text only where it is no link and long enough to be prose. */
function readText(root: Element): string {
  const walker = root.ownerDocument.createTreeWalker(root, 4)
  let text = ''
  let last: Element | null = null
  for (let left = NODE_LIMIT; text.length < TEXT_LIMIT && left-- && walker.nextNode(); ) {
    const value = walker.currentNode.nodeValue ?? ''
    const parent = walker.currentNode.parentElement as Element
    const paragraph = parent.closest(PARAGRAPH)
    if (!paragraph && (value.trim().length < 20 || parent.closest('a'))) continue
    const beside = parent.closest(BESIDE)
    if (beside && !beside.contains(root) && !beside.querySelector(HOLDS)) continue
    text += paragraph && paragraph === last ? value : ` ${value}`
    last = paragraph
  }
  return fold(text)
}
