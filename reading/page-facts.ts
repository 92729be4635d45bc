import { ask } from './article/unshadowed'
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
export function collectPageFacts(
  document: Document,
  { hostname: host, pathname: path }: Pick<Location, 'hostname' | 'pathname'>,
): PageFacts {
  const page = ask(document, 'querySelector', '*') as HTMLElement
  const all = <Kind extends Element>(selector: string) => [...page.querySelectorAll<Kind>(selector)]
  const metas: Record<string, string> = {}
  for (const meta of all<HTMLMetaElement>('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.name
    if (name) metas[name.toLowerCase()] ??= fold(meta.content)
  }
  const jsonLd = all('script[type="application/ld+json"]').flatMap((script) => flatten(parseLenient(script)))
  const title = fold(all('head title')[0]?.textContent)
  const root = all(ARTICLE)[0] ?? page
  const headline = fold(ask(root, 'querySelector', 'h1')?.textContent)
  let text = readText(root)
  if (text.length < STUB) text = readText(page)
  if (text.length < STUB) text = fold(jsonLd.find((item) => item.articleBody)?.articleBody) || text
  const sections = [
    ...all('[class*=breadcrumb] a').map((crumb) => crumb.textContent),
    metas['article:section'],
    ...jsonLd.flatMap((item) => item.articleSection),
    ...foldersOf(path),
  ]
  return {
    host,
    path,
    title,
    lang: page.lang,
    metas,
    jsonLd,
    sections: sections.map(fold).filter(Boolean),
    headline: title.includes(headline) ? '' : headline,
    text,
  }
}

/**
 * The folders of an address name the section in most outlets: `/politics/north_korea/2026/01/`. The last part is the
 * page's own name, with a slash after it or without.
 */
export const foldersOf = (path: string): string[] => path.match(/[^/]+(?=\/.)/g) ?? []

const fold = (text: unknown) => (typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '')

/** The objects of a block of JSON, as publishers write it: in comments or CDATA, with entities, line breaks, extra commas. */
function parseLenient({ textContent }: Element): unknown {
  // From the beginning, or a page of opening braces would be looked through from each of them.
  const json = `[${textContent?.match(/^[^{]*(\{.*\})/s)?.[1] ?? ''}]`
  return parse(json) ?? parse(mend(json))
}

const mend = (json: string) =>
  fold(json)
    .replace(/&quot;/g, '"')
    .replace(/, ?(?=[}\]])/g, '')

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null // the next attempt; a block broken beyond that is no evidence
  }
}

/** `depth` graphs in one another and no more: a page could have any number. */
const flatten = (value: unknown, depth = 9): Json[] =>
  depth
    ? [value]
        .flat(9)
        .filter((item) => item && typeof item === 'object')
        .flatMap((item) => [item as Json, ...flatten((item as Json)['@graph'], depth - 1)])
    : []

/** Text in reading order: paragraphs whole, other text only where it is no link and long enough to be prose. */
function readText(root: Element): string {
  const walker = ask(root.ownerDocument, 'createTreeWalker', root, 4)
  let text = ''
  let last: Element | null = null
  for (let left = NODE_LIMIT; text.length < TEXT_LIMIT && left-- && walker.nextNode(); ) {
    const { data, parentElement } = walker.currentNode as Text & { parentElement: Element }
    const paragraph = ask(parentElement, 'closest', PARAGRAPH)
    if (!paragraph && (data.trim().length < 20 || ask(parentElement, 'closest', 'a'))) continue
    const beside = ask(parentElement, 'closest', BESIDE)
    if (beside && !ask(beside, 'contains', root) && !ask(beside, 'querySelector', HOLDS)) continue
    text += paragraph && paragraph === last ? data : ` ${data}`
    last = paragraph
  }
  return fold(text)
}
