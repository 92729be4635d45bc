import type { PartialDate } from '../knowledge/dates'
import { normaliseAddress } from '../reading/address'
import type { ArticleRow, SidelightDatabase } from './schema'

/** An article as it was read on a page. */
export interface ArticleSeen {
  /** The page's address and its canonical one, as found. */
  addresses: string[]
  title: string
  host: string
  publisherId?: string | undefined
  published?: PartialDate | undefined
  lang: string
  text: string
  terms: string[]
}

/**
 * Keeps an article and one reading of it. An article met under any of its addresses before is the same row; a changed
 * text takes the place of the old one under a new hash.
 */
export async function keepReading(
  database: SidelightDatabase,
  seen: ArticleSeen,
  now = Date.now(),
): Promise<ArticleRow> {
  const row = await upsertArticle(database, seen, { readAt: now }, now)
  await database.readings.add({ id: crypto.randomUUID(), articleId: row.id, at: now })
  return row
}

/** Puts an article as it was just seen, with `marks` of what was done to it, into its one row. */
export async function upsertArticle(
  database: SidelightDatabase,
  seen: ArticleSeen,
  marks: Partial<Pick<ArticleRow, 'readAt' | 'savedAt' | 'deletedAt'>>,
  now: number,
): Promise<ArticleRow> {
  const addresses = [...new Set(seen.addresses.map(normaliseAddress))]
  // Before the transaction, which ends at an await for anything but the database.
  const textHash = await sha256(seen.text)
  return database.transaction('rw', database.articles, async () => {
    const met = await database.articles.where('addresses').anyOf(addresses).first()
    const row: ArticleRow = {
      ...seen,
      id: met?.id ?? crypto.randomUUID(),
      addresses: [...new Set([...(met?.addresses ?? []), ...addresses])],
      published: met?.dateByHand ? met.published : seen.published,
      dateByHand: met?.dateByHand,
      textHash,
      readAt: met?.readAt ?? now,
      savedAt: met?.savedAt,
      deletedAt: met?.deletedAt,
      ...marks,
      updatedAt: now,
    }
    await database.articles.put(row)
    return row
  })
}

/** The kept article at an address, if there is one. */
export function articleAt(database: SidelightDatabase, address: string): Promise<ArticleRow | undefined> {
  return database.articles.where('addresses').equals(normaliseAddress(address)).first()
}

/** Sets or clears (undefined) the date of a kept article by hand; an article that is not kept is left alone. */
export async function correctKeptDate(
  database: SidelightDatabase,
  address: string,
  published: PartialDate | undefined,
): Promise<void> {
  const row = await articleAt(database, address)
  if (row) await database.articles.update(row.id, { published, dateByHand: true, updatedAt: Date.now() })
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
