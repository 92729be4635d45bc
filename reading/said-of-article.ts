import type { LiveArticle } from './article'
import { articleDate } from './article-date'
import { otherVersions } from './other-versions'
import { collectPageFacts } from './page-facts'
import { type Structured, structured } from './structured'
import type { FoundDate, OtherVersion } from './types'

/** What a page says of the article that is read in it, beside its text. */
export interface SaidOfArticle extends Pick<Structured, 'authors' | 'canonical'> {
  lang: string
  date: FoundDate | undefined
  also: OtherVersion[]
}

/**
 * Collects it. The head of an endless page speaks of the first article; of a later one counts what stands in its own
 * element, and structured data that has its headline.
 */
export function saidOfArticle(
  document: Document,
  address: Pick<Location, 'hostname' | 'pathname' | 'href'>,
  article: LiveArticle,
  now?: Date,
): SaidOfArticle {
  const page = collectPageFacts(document, address)
  const own = article.later ? article.own : undefined
  const facts = own
    ? { ...page, metas: {}, jsonLd: page.jsonLd.filter(({ headline }) => headline === article.title) }
    : page
  const said = { ...structured(document, facts), ...(own && { canonical: undefined, translations: [] }) }
  return {
    authors: said.authors,
    canonical: said.canonical,
    lang: said.lang ?? facts.lang,
    date: articleDate(own ?? document, article.text, facts, now),
    also: otherVersions(document, address.href, said, article),
  }
}
