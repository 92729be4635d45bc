import { attribute, baseOf, rootElementOf, select } from './article/dom'
import { dateField, type WrittenDate } from './date/parse'
import type { OtherVersion, PageFacts } from './types'

/** What a page says of its article in structured data, beyond what the gate needs. All of it is the page's claim. */
export interface Structured {
  title?: string | undefined
  authors: string[]
  /** Address that the page gives as its own, on the same site (but for `www.`, `m.`, `amp.`). */
  canonical?: string | undefined
  /** Where the page gives another site's address as its own: what it is a re-post of. `host` is without `www.`. */
  original?: { url: string; host: string } | undefined
  published?: WrittenDate | undefined
  modified?: WrittenDate | undefined
  section?: string | undefined
  /** False behind a paywall; undefined where the page does not say. */
  free?: boolean | undefined
  /** Primary language tag in lower case. */
  lang?: string | undefined
  /** The same article in other languages. */
  translations: OtherVersion[]
}

type Json = Record<string, unknown>

const ARTICLE =
  /^(?:(?:\w*News)?Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|ScholarlyArticle|TechArticle)$/
const PAGE = /^(?:WebPage|ItemPage|MedicalWebPage|CreativeWork)$/
/** Metas that hold the day of publication, the surest first. */
export const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'parsely-pub-date',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'article.published',
  'originalpublicationdate',
  'citation_publication_date',
  'article_date_original',
  'weibo:article:create_at',
  'dc.date',
  'dcterms.date',
  'date',
]
const MODIFIED = ['article:modified_time', 'og:updated_time', 'dcterms.modified', 'last-modified', 'datemodified']

/** Reads what `collectPageFacts` has collected, and the few elements that it leaves. */
export function structured(
  document: Document,
  { host, jsonLd, metas }: Pick<PageFacts, 'host' | 'jsonLd' | 'metas'>,
): Structured {
  const item = articleItem(jsonLd, metas)
  const links = [...Array.from(select(document, 'link[rel][href]'))].slice(0, 300)
  const rel = (name: string) => links.filter((link) => words(attribute(link, 'rel')).includes(name))
  const absolute = (href: unknown) => webAddress(href, baseOf(document))
  const own =
    absolute(rel('canonical').map((link) => attribute(link, 'href'))[0]) ??
    absolute(metas['og:url']) ??
    absolute(item?.url)
  const ownHost = own && new URL(own).hostname
  const isElsewhere = own && ownHost && siteOf(ownHost) !== siteOf(host)
  const lang =
    tag(attribute(rootElementOf(document) as Element, 'lang')) ?? tag(item?.inLanguage) ?? tag(metas['og:locale'])
  return {
    title: text(item?.headline) ?? text(metas['og:title']),
    authors: authors(item, metas),
    canonical: isElsewhere ? undefined : own,
    original: isElsewhere ? { url: own, host: ownHost.replace(/^www\./, '') } : undefined,
    published: dateField(item?.datePublished) ?? firstMeta(metas, PUBLISHED),
    modified: dateField(item?.dateModified) ?? firstMeta(metas, MODIFIED),
    section: text([item?.articleSection].flat()[0]) ?? text(metas['article:section']),
    free: flag(item?.isAccessibleForFree),
    lang,
    translations: rel('alternate')
      .slice(0, 60)
      .flatMap((link) => {
        const other = tag(attribute(link, 'hreflang'))
        const url = absolute(attribute(link, 'href'))
        return other && other !== 'x' && other !== lang && url && url !== own ? [{ lang: other, url }] : []
      }),
  }
}

/**
 * The JSON-LD object that is the page's article. Where several are articles (related ones are often listed), it is
 * the one with the page's title or address, else the first; a page's own object counts only where there is none.
 */
export function articleItem(jsonLd: readonly Json[], metas: Record<string, string>): Json | undefined {
  const all = jsonLd.flatMap((item) => [item, ...[item.mainEntity, item.mainEntityOfPage].filter(isObject)])
  const articles = all.filter((item) => types(item).some((type) => ARTICLE.test(type)))
  const same = (one: unknown, other: string | undefined) => typeof one === 'string' && !!other && one.trim() === other
  return (
    articles.find((item) => same(item.url, metas['og:url']) || same(item['@id'], metas['og:url'])) ??
    articles.find((item) => same(item.headline, metas['og:title']) || same(item.name, metas['og:title'])) ??
    articles[0] ??
    all.find((item) => types(item).some((type) => PAGE.test(type)) && item.datePublished)
  )
}

export function firstMeta(metas: Record<string, string>, names: readonly string[]): WrittenDate | undefined {
  for (const name of names) {
    const date = dateField(metas[name])
    if (date) return date
  }
  return undefined
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const types = (item: Json) =>
  [item['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''))
const words = (value: string | null) => (value ?? '').toLowerCase().split(/\s+/)

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 500) || undefined : undefined
}

function authors(item: Json | undefined, metas: Record<string, string>): string[] {
  const named = [item?.author, item?.creator]
    .flat(2)
    .slice(0, 20)
    .map((one) => text(isObject(one) ? one.name : one))
  const inMetas = [metas.author, metas['article:author'], metas['dc.creator'], metas.byl].map(text)
  const known = named.some(Boolean) ? named : inMetas
  const names = known.flatMap((name) => (name && !/^https?:/.test(name) ? [name.replace(/^by\s+/i, '')] : []))
  return [...new Set(names)].slice(0, 10)
}

/** Schema.org's boolean, which many pages write as "False". */
function flag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  const word = typeof value === 'string' ? value.replace(/^.*\//, '').toLowerCase() : ''
  return word === 'true' ? true : word === 'false' ? false : undefined
}

/** The primary tag of a language, in lower case. */
export function tag(value: unknown): string | undefined {
  const match = typeof value === 'string' ? /^\s*([a-z]{1,3})(?:[-_]|\s*$)/i.exec(value) : null
  return match?.[1]?.toLowerCase()
}

/** A host without what stands for another edition of the same page. */
const siteOf = (host: string) => host.replace(/^(?:www|m|amp)\./, '')

export function webAddress(href: unknown, base: string | undefined): string | undefined {
  if (typeof href !== 'string' || href.length > 2000) return undefined
  try {
    const url = new URL(href, base)
    return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined
  } catch {
    return undefined
  }
}
