import type { FoundArticle } from '../../components/panel-props'
import { publisherName } from '../../knowledge/publisher'
import { normaliseAddress } from '../../reading/address'
import type { Knowledge } from '../../storage/knowledge'
import { fromLibrary, isThere, type KeptArticle } from './look-up-view'

const SHOWN = 5

/** The articles read last, out of rows that stand newest first; not the one at the address that is being looked at. */
export function lastRead(
  kept: readonly KeptArticle[],
  address: string | undefined,
  knowledge: Knowledge,
  lang: 'en' | 'ko',
): FoundArticle[] {
  const here = address && normaliseAddress(address)
  return kept
    .filter((row) => isThere(row) && !(here && row.addresses.includes(here)))
    .slice(0, SHOWN)
    .flatMap(fromLibrary)
    .map((row) => ({ ...row, publisher: publisherName(knowledge.publishers, row.publisher, lang) }))
}
