import type { PartialDate } from '../knowledge/dates'
import { normaliseAddress } from '../reading/address'
import { createRelatedness, type RelatedDocument } from '../reading/related'
import type { Related } from '../reading/types'
import type { Knowledge } from './knowledge'
import { addressOf, type SidelightDatabase } from './schema'

/** How many related articles a tab's state holds; the panel shows the first few and folds the rest. */
const SHOWN = 10

/** The article that is being read. */
export interface RelatedQuery {
  url: string
  canonical?: string | undefined
  title: string
  text: string
  lang: string
  date?: PartialDate | undefined
  /** Note ids of its certain hits, one for each hit. */
  terms: string[]
}

/**
 * Articles related to the one that is being read, out of the reader's library and the pack's reading list; without a
 * database (a private window) out of the reading list alone.
 */
export async function relatedArticles(
  database: SidelightDatabase | undefined,
  knowledge: Knowledge,
  query: RelatedQuery,
): Promise<Related[]> {
  const own = new Set([query.url, query.canonical ?? query.url].map(normaliseAddress))
  const candidates = new Map<string, Candidate>()
  for (const item of knowledge.readingList)
    candidates.set(normaliseAddress(item.url), {
      document: {
        id: normaliseAddress(item.url),
        title: item.title,
        text: '',
        lang: item.lang,
        date: item.date,
        terms: item.notes,
      },
      url: item.url,
      publisher: item.publisher,
      from: 'reading-list',
    })
  // Without a database that opens, what is known without it is still worth showing.
  const kept = (await database?.articles.toArray().catch(() => [])) ?? []
  const texts = (await database?.texts.bulkGet(kept.map((row) => [row.id, row.textHash])).catch(() => [])) ?? []
  for (const [at, row] of kept.entries()) {
    const [id] = row.addresses
    if (!id || row.deletedAt) continue
    candidates.set(id, {
      document: {
        id,
        title: row.title,
        text: texts[at]?.text ?? '',
        lang: row.lang,
        date: row.published,
        terms: row.terms,
      },
      url: addressOf(row),
      publisher: row.publisherId ?? row.host,
      from: 'library',
    })
  }
  for (const address of own) candidates.delete(address)
  const documents = [...candidates.values()].map((candidate) => candidate.document)
  const ranked = createRelatedness(documents).to({ ...query, id: query.url }, SHOWN)
  return ranked.flatMap((item) => {
    const found = candidates.get(item.id)
    if (!found) return []
    const { document, url, publisher, from } = found
    const also = item.copies.flatMap((id) => candidates.get(id)?.publisher ?? [])
    return {
      url,
      publisher,
      from,
      title: document.title,
      date: document.date,
      lang: document.lang,
      score: item.score,
      both: item.both,
      text: item.text,
      alsoAt: also.length ? also : undefined,
    }
  })
}

interface Candidate {
  document: RelatedDocument
  url: string
  publisher: string
  from: Related['from']
}
