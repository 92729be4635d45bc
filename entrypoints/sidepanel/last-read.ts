import type { KeptArticle } from '../../components/panel-props'
import { publisherOrHost } from '../../knowledge/publisher'
import { normaliseAddress } from '../../reading/address'
import type { Knowledge } from '../../storage/knowledge'
import { type ArticleRow, addressOf } from '../../storage/schema'

const SHOWN = 5

/** What a row shows of an article. */
export type ReadRow = Pick<
  ArticleRow,
  'id' | 'addresses' | 'url' | 'title' | 'host' | 'publisherId' | 'published' | 'lang' | 'deletedAt'
>

/** The articles read last, out of rows that stand newest first; not the one at the address that is being looked at. */
export function lastRead(
  kept: readonly ReadRow[],
  address: string | undefined,
  knowledge: Knowledge,
  lang: 'en' | 'ko',
): KeptArticle[] {
  const here = address && normaliseAddress(address)
  return kept
    .filter((row) => row.deletedAt === undefined && !(here && row.addresses.includes(here)))
    .slice(0, SHOWN)
    .flatMap((row): KeptArticle[] => {
      const url = addressOf(row)
      const publisher = publisherOrHost(knowledge.publishers, row, lang)
      return url ? [{ url, title: row.title, publisher, date: row.published, lang: row.lang }] : []
    })
}
