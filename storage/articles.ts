import type { Table } from 'dexie'
import type { PartialDate } from '../knowledge/dates'
import { normaliseAddress } from '../reading/address'
import type { ArticleRow, SidelightDatabase } from './schema'
import { sha256 } from './sha256'

/** An article as it was read on a page; its addresses as found: the page's own first, then the canonical one. */
export interface ArticleSeen
  extends Pick<
    ArticleRow,
    'addresses' | 'url' | 'title' | 'authors' | 'host' | 'publisherId' | 'published' | 'dateByHand' | 'lang' | 'terms'
  > {
  text: string
}

/** Keeps an article and the reading of one visit; telling the same visit again adds no reading. */
export async function keepReading(
  database: SidelightDatabase,
  seen: ArticleSeen,
  visit: number,
  now = Date.now(),
): Promise<ArticleRow> {
  return keepArticle(database, seen, { readAt: now }, now, [database.readings], async (row) => {
    // Read again after it was deleted, it is not in the bin any more; the visit in which it was deleted is no new one.
    if (row.deletedAt && row.deletedAt < visit) await database.articles.update(row.id, { deletedAt: undefined })
    // An address change in one document is a visit of its own.
    const id = `${row.id} ${visit} ${normaliseAddress(seen.addresses[0] ?? '')}`
    return database.readings.put({ id, articleId: row.id, at: now })
  })
}

/**
 * Puts an article into its one row: one met under any of its addresses before is the same article. A changed text is
 * added beside the old one. `marks` says what was done to it; `alongside` is done in the same transaction, on its own tables:
 * a worker that is stopped in the middle leaves neither.
 */
export async function keepArticle(
  database: SidelightDatabase,
  seen: ArticleSeen,
  marks: Partial<Pick<ArticleRow, 'readAt' | 'savedAt' | 'deletedAt'>>,
  now: number,
  tables: readonly Table[] = [],
  alongside?: (row: ArticleRow) => PromiseLike<unknown>,
): Promise<ArticleRow> {
  const { text, ...facts } = seen
  const addresses = [...new Set(seen.addresses.map(normaliseAddress))]
  // Before the transaction, which ends at an await for anything but the database.
  const textHash = await sha256(text)
  return database.transaction('rw', [database.articles, database.texts, ...tables], async () => {
    const met = await database.articles.where('addresses').anyOf(addresses).first()
    const byHand = seen.dateByHand ?? met?.dateByHand
    const row: ArticleRow = {
      ...facts,
      id: met?.id ?? crypto.randomUUID(),
      addresses: [...new Set([...(met?.addresses ?? []), ...addresses])],
      published: seen.dateByHand || !met?.dateByHand ? seen.published : met.published,
      dateByHand: byHand,
      textHash,
      readAt: met?.readAt ?? now,
      deletedAt: met?.deletedAt,
      ...marks,
      // Saved once more, it is saved since the first time.
      savedAt: met?.savedAt ?? marks.savedAt,
      updatedAt: now,
    }
    await database.articles.put(row)
    if (!(await database.texts.get([row.id, textHash])))
      await database.texts.add({ articleId: row.id, hash: textHash, text, seenAt: now })
    await alongside?.(row)
    return row
  })
}

/** The kept article at an address, if there is one. */
export function articleAt(database: SidelightDatabase, address: string): Promise<ArticleRow | undefined> {
  return database.articles.where('addresses').equals(normaliseAddress(address)).first()
}

/** A date as the reader wants it for a kept article: set or cleared by hand, or the page's own again. */
export interface KeptDate {
  published: PartialDate | undefined
  byHand: boolean
}

/** Changes the date of a kept article; one that is not kept is left alone. */
export async function setKeptDate(database: SidelightDatabase, address: string, date: KeptDate): Promise<void> {
  const row = await articleAt(database, address)
  if (!row) return
  const { published, byHand } = date
  await database.articles.update(row.id, { published, dateByHand: byHand || undefined, updatedAt: Date.now() })
}
