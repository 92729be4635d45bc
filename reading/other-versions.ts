import { normaliseAddress } from './address'
import type { LiveArticle } from './article'
import { attribute, baseOf, contains, parentOf, select, tagOf, textOf, typeOf } from './article/dom'
import { READ } from './languages'
import { type Structured, tag, webAddress } from './structured'
import { MAX_VERSIONS, type OtherVersion } from './types'

/** Links and headings looked at for one that leads to another version. */
const LOOKED_AT = 3000
/** Links right after the article's body that still count as its own. */
const BELOW = 5
const LONGEST_WORDS = 60
/** Percent signs make an address longer than it was written. */
const MAX_ADDRESS = 2000

/**
 * The same article in other languages, as the page itself names it: by `hreflang`, or by a link from its headline to
 * right below its text that says so in words. The page is `address`. Never x-default, the page itself or a front
 * page; one for each language, those that Sidelight reads first. Nothing is asked of any address.
 */
export function otherVersions(
  document: Document,
  address: string,
  { lang: own, canonical, translations }: Pick<Structured, 'lang' | 'canonical' | 'translations'>,
  article: Pick<LiveArticle, 'root' | 'headline'>,
): OtherVersion[] {
  const itself = new Set([address, canonical ?? address].map(normaliseAddress))
  const found = new Map<string, OtherVersion>()
  for (const { lang, url, original } of [...translations, ...linkedVersions(document, address, article)]) {
    if (
      lang.length < 2 ||
      lang === own ||
      url.length > MAX_ADDRESS ||
      itself.has(normaliseAddress(url)) ||
      isFrontPage(url)
    )
      continue
    const known = found.get(lang)
    found.set(lang, { url: known?.url ?? url, lang, ...((known?.original || original) && { original: true }) })
  }
  const order = [...new Set([...READ, ...found.keys()])]
  return order.flatMap((lang) => found.get(lang) ?? []).slice(0, MAX_VERSIONS)
}

/** What languages are called in the words of such links. */
const NAMES: [lang: string, names: RegExp][] = [
  ['ko', /korean|한국어|조선어|국문|한글|韓国語|朝鮮語|韩语|韩文|韓語|韓文|朝鲜文|朝鲜语/],
  ['en', /english|영어|영문|英語|英语|英文/],
  ['zh', /(?:simplified |traditional )?chinese|중국어|중문|中国語|(?:简体|簡體|繁体|繁體)?中文/],
  ['ja', /japanese|일본어|일문|日本語|日语|日語|日文/],
]
/** A link's words, a language's name in them being `@`. */
const SAYS_VERSION = new RegExp(
  `^(?:${[
    '(?:read|see|view)(?: this| the)?(?: article| story| report| original| version)* in (?:the )?(?:original )?@',
    '(?:read |see |view )?(?:the )?(?:original )?@(?:[- ]language)?(?: (?:version|original|article|text))?',
    '@(?:로|판)?(?: ?기사)?(?: ?원문)?(?: ?(?:보기|읽기|버전))?',
    '(?:阅读|閱讀|查看)?@(?:版|原文)?(?:で読む|を読む|はこちら)?',
  ].join('|')})$`,
)
/** The same where no language is named. */
const SAYS_ORIGINAL =
  /^(?:(?:기사 ?)?원문(?: ?기사)?(?: ?(?:보기|읽기))?|(?:read|see|view)(?: the)? original(?: (?:article|story|report|text))?|原文(?:を読む|はこちら)?)$/

function linkedVersions(
  document: Document,
  address: string,
  { root, headline }: Pick<LiveArticle, 'root' | 'headline'>,
): OtherVersion[] {
  if (!root) return []
  const all = Array.from(select(document, 'a[href],h1,h2,h3,h4')).slice(0, LOOKED_AT)
  const inRoot = (element: Element) => contains(root, element)
  const first = all.findIndex((element) => element === headline || inRoot(element))
  const last = all.findLastIndex(inRoot)
  if (first < 0) return []
  return all.slice(first, Math.max(last, first) + 1 + BELOW).flatMap((link) => {
    if (tagOf(link) !== 'a') return []
    const words = wordsOf(link)
    const named = NAMES.find(([, names]) => names.test(words))
    const says = named ? SAYS_VERSION.test(words.replace(named[1], '@')) : SAYS_ORIGINAL.test(words)
    if (!says || isFurniture(link)) return []
    const url = webAddress(attribute(link, 'href'), baseOf(document) ?? address)
    const lang = url && (named?.[0] ?? languageOf(link, url, address))
    return lang ? [{ url, lang, ...(/original|원문|原文/.test(words) && { original: true as const }) }] : []
  })
}

/** Without the arrows, brackets and quotes that dress up a link; empty for a sentence. */
function wordsOf(link: Element): string {
  const words = (textOf(link) ?? '').slice(0, 500).replace(/\s+/g, ' ').trim()
  if (words.length > LONGEST_WORDS) return ''
  return words.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

function isFurniture(link: Element): boolean {
  for (let at: Node | null = link; at; at = parentOf(at))
    if (typeOf(at) === 1 && /^(?:nav|aside|footer)$/.test(tagOf(at as Element))) return true
  return false
}

/** How hosts, folders and parameters name a language. */
const MARKS: Record<string, string> = {
  ...{ ko: 'ko', kr: 'ko', kor: 'ko', korean: 'ko', en: 'en', eng: 'en', english: 'en' },
  ...{ zh: 'zh', cn: 'zh', chn: 'zh', chinese: 'zh', ja: 'ja', jp: 'ja', jpn: 'ja', japanese: 'ja' },
}
const COUNTRIES: Record<string, string> = { kr: 'ko', kp: 'ko', jp: 'ja', cn: 'zh' }

/**
 * The language of an original that the link does not name: by the link's own attributes, by the address; where only
 * the page's address names one (`english.`, `/english/`), the site's first language is that of its country.
 */
function languageOf(link: Element, url: string, address: string): string | undefined {
  const marked = tag(attribute(link, 'hreflang')) ?? tag(attribute(link, 'lang')) ?? markOf(url)
  if (marked) return marked
  return markOf(address) && COUNTRIES[new URL(url).hostname.split('.').at(-1) ?? '']
}

function markOf(address: string): string | undefined {
  const { hostname, pathname } = new URL(address)
  const [label = ''] = hostname.split('.')
  const marks = [label, ...pathname.split('/').slice(1, 3)].map((part) => part.toLowerCase().replace(/[-_].*/, ''))
  return marks.map((mark) => (Object.hasOwn(MARKS, mark) ? MARKS[mark] : undefined)).find(Boolean)
}

/** `/`, `/english/`, `/en/politics/`: folders in plain letters alone. An article's address has a number or a longer name. */
function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url)
  if (/\d{3}/.test(search)) return false
  const folders = pathname.split('/').filter((part) => part && !/^(?:index|main|home)\.\w+$/i.test(part))
  return folders.every((folder) => /^[a-z]{2}-[a-z]{2,4}$|^[a-z_]{1,15}$/i.test(folder))
}
