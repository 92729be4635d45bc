import { bareHost } from '../knowledge/publisher'
import { normaliseAddress } from '../reading/address'
import { forgetEvidence } from './highlight-evidence'
import { LIBRARY_TABLES } from './library-records'
import type { ArticleRow, SidelightDatabase } from './schema'

const DAY_MS = 86_400_000
/** How long what was deleted can be taken back. */
export const BIN_MS = 30 * DAY_MS
/** How long an article that was only read is kept, where the reader chose 90 days. */
export const KEPT_MS = 90 * DAY_MS

/** Forgets the article at an address, its readings, highlights and drafts. Nothing of it stays anywhere. */
export async function forgetArticle(database: SidelightDatabase, address: string): Promise<number> {
  return forget(database, await database.articles.where('addresses').equals(normaliseAddress(address)).primaryKeys())
}

/** Forgets all that was kept of a site, with or without `www.`. */
export async function forgetSite(database: SidelightDatabase, host: string): Promise<number> {
  const rows = await database.articles.filter((row) => bareHost(row.host) === bareHost(host)).primaryKeys()
  return forget(database, rows)
}

/**
 * Forgets what was read or saved since a moment, and what was seen of it: texts, changes. An article that was read or
 * saved before as well is again what it was; a highlight made since goes from it.
 */
export async function forgetSince(database: SidelightDatabase, since: number): Promise<number> {
  const { articles, texts, readings, highlights, drafts } = database
  return database.transaction('rw', [articles, texts, readings, highlights, drafts, database.opened], async () => {
    await database.opened.where('at').aboveOrEqual(since).delete()
    const made = await highlights.where('createdAt').aboveOrEqual(since).primaryKeys()
    await highlights.bulkDelete(made)
    await drafts.bulkDelete(made)
    await forgetEvidence(database, since)
    await readings.where('at').aboveOrEqual(since).delete()
    const touched = await articles
      .filter((row) => Math.max(row.readAt, row.savedAt ?? 0, row.updatedAt) >= since)
      .toArray()
    const gone: string[] = []
    for (const row of touched) {
      await texts
        .where('articleId')
        .equals(row.id)
        .filter(({ seenAt }) => seenAt >= since)
        .delete()
      const before = await asBefore(database, row, since)
      if (before) await articles.update(row.id, before)
      else gone.push(row.id)
    }
    return forget(database, gone)
  })
}

/**
 * An article by what is left of it from before a moment; undefined where it was not known then. Its title, its terms and
 * all else that the newest page said of it stay: the row holds them once, so nothing older is known.
 */
async function asBefore(
  database: SidelightDatabase,
  row: ArticleRow,
  since: number,
): Promise<Pick<ArticleRow, 'readAt' | 'savedAt' | 'textHash'> | undefined> {
  const readings = await database.readings.where('articleId').equals(row.id).sortBy('at')
  const texts = await database.texts.where('articleId').equals(row.id).sortBy('seenAt')
  const [highlight] = await database.highlights.where('articleId').equals(row.id).sortBy('createdAt')
  const savedAt = row.savedAt && row.savedAt >= since ? highlight?.createdAt : row.savedAt
  const [reading, text] = [readings.at(-1), texts.at(-1)]
  const known = [row.readAt, savedAt, highlight?.createdAt, reading?.at, text?.seenAt].filter(
    (at) => at !== undefined && at < since,
  ) as number[]
  if (!known.length) return undefined
  return {
    readAt: row.readAt < since ? row.readAt : (reading?.at ?? Math.max(...known)),
    savedAt,
    textHash: texts.some(({ hash }) => hash === row.textHash) ? row.textHash : (text?.hash ?? row.textHash),
  }
}

/** Erases every article, reading, highlight and draft; the notes of the starter pack stay. */
export async function eraseLibrary(database: SidelightDatabase): Promise<void> {
  const own = LIBRARY_TABLES.map((name) => database[name])
  await database.transaction('rw', [...own, database.notes], async () => {
    for (const table of own) await table.clear()
    await database.notes.filter((note) => note.pack === 'mine').delete()
  })
}

/**
 * Takes away what has had its time: the bin after 30 days, and, where the reader chose 90 days, articles that were only
 * read. An article with a saved highlight stays.
 */
export async function tidy(database: SidelightDatabase, ninetyDays: boolean, now = Date.now()): Promise<void> {
  const { articles } = database
  await emptyBin(database, now - BIN_MS)
  if (ninetyDays)
    await database.opened
      .where('at')
      .below(now - KEPT_MS)
      .delete()
  const read = ninetyDays
    ? await articles
        .where('readAt')
        .below(now - KEPT_MS)
        .filter((row) => !row.savedAt)
        .primaryKeys()
    : []
  await forget(database, read)
}

/** Takes away for good what was put into the bin before a moment; without one, all that is in it. */
export async function emptyBin(database: SidelightDatabase, before = Number.MAX_SAFE_INTEGER): Promise<void> {
  const { articles, highlights, drafts } = database
  const binned = await highlights.where('deletedAt').below(before).primaryKeys()
  await highlights.bulkDelete(binned)
  await drafts.bulkDelete(binned)
  await forget(database, await articles.where('deletedAt').below(before).primaryKeys())
}

/** Takes articles away with all that hangs on them. */
async function forget(database: SidelightDatabase, ids: readonly string[]): Promise<number> {
  const { articles, texts, readings, highlights, drafts } = database
  await database.transaction('rw', [articles, texts, readings, highlights, drafts], async () => {
    for (const table of [texts, readings, highlights, drafts])
      await table
        .where('articleId')
        .anyOf([...ids])
        .delete()
    await articles.bulkDelete([...ids])
  })
  return ids.length
}
