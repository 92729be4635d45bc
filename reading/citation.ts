import type { PartialDate } from '../knowledge/dates'
import { type Publisher, publisherName } from '../knowledge/publisher'
import { citedAddress } from './address'
import { type Block, toHtml, toMarkdown, toPlain } from './citation/blocks'
import { chicago } from './citation/chicago'
import { markdown } from './citation/markdown'
import { newsroom } from './citation/newsroom'
import type { Citable, CitationStyle, CitedWork } from './citation/work'
import type { TabState } from './types'

export { CITATION_STYLES, type Citable, type CitationStyle, type CitedWork, type Version } from './citation/work'

/** A citation in both forms that the clipboard takes at once. */
export interface Citation {
  plain: string
  /** Made of escaped text alone: nothing of a page's own HTML is in it. */
  html: string
}

/** How a citation is to be written: in the language of the interface; `today` decides where newsrooms drop the year. */
export interface CitationChoice {
  style: CitationStyle
  lang: 'en' | 'ko'
  today: PartialDate
}

/**
 * Writes a source out in one of three styles, whichever of its parts are known.
 *
 * @example
 * cite({ kind: 'article', work }, { style: 'newsroom', lang: 'en', today: '2026-11-24' }).plain
 * // Daily NK reported on Jan. 17 in “Sample title.”
 * // By A. Sample, https://www.dailynk.com/english/sample/ (retrieved Nov. 24)
 */
export function cite(what: Citable, { style, lang, today }: CitationChoice): Citation {
  const blocks = written(what, style, lang, today)
  return { plain: style === 'markdown' ? toMarkdown(blocks) : toPlain(blocks), html: toHtml(blocks) }
}

function written(what: Citable, style: CitationStyle, lang: 'en' | 'ko', today: PartialDate): Block[] {
  if (style === 'chicago') return chicago(what, lang)
  return style === 'newsroom' ? newsroom(what, lang, today) : markdown(what, lang)
}

/** An article as the library or a tab's page knows it, as far as a citation needs it. */
export interface ArticleCited {
  title: string
  authors?: readonly string[] | undefined
  host: string
  publisherId?: string | undefined
  published?: PartialDate | undefined
  url: string
}

/** The work that a tab's page is, seen today. */
export function workOfPage(
  state: TabState,
  publishers: readonly Publisher[],
  lang: 'en' | 'ko',
  today: PartialDate,
): CitedWork {
  const { title, authors, host, publisherId, date, canonical, pageUrl } = state
  const url = citedAddress(canonical ?? pageUrl)
  return workOf({ title, authors, host, publisherId, published: date?.value, url }, publishers, lang, today)
}

/** The work that an article is, under the name that its publisher has in the reader's language, else its host. */
export function workOf(
  article: ArticleCited,
  publishers: readonly Publisher[],
  lang: 'en' | 'ko',
  retrieved: PartialDate | undefined,
): CitedWork {
  const { title, authors, host, publisherId, published, url } = article
  const publisher = publishers.find(({ id }) => id === publisherId)
  const names = publisher ? Object.values(publisher.name).map((name) => name?.toLowerCase()) : []
  return {
    // A page that gives its publisher as the author, in whichever language, has none.
    authors: authors?.filter((name) => !names.includes(name.trim().toLowerCase())),
    title,
    outlet: publisherId ? publisherName(publishers, publisherId, lang) : host.replace(/^www\./, ''),
    published,
    url,
    retrieved,
  }
}
