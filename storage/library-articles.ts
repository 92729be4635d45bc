import type { ArticleRow, SidelightDatabase } from './schema'

/**
 * What the reader does with many articles and highlights at once. What is deleted is in the bin for 30 days (see
 * `tidy`); an article takes its highlights along and brings them back.
 */

/** Makes articles stay. One that is saved already keeps the day on which it was; `at` gives an earlier day back. */
export function saveArticles(database: SidelightDatabase, ids: readonly string[], at = Date.now()) {
  return change(database, ids, (row) => ({ savedAt: row.savedAt ?? at }))
}

/** Lets articles be only read again. One with highlights stays saved: it would take them along when its time is up. */
export async function unsaveArticles(database: SidelightDatabase, ids: readonly string[]): Promise<void> {
  const { articles, highlights } = database
  await database.transaction('rw', articles, highlights, async () => {
    const rows = await highlights
      .where('articleId')
      .anyOf([...ids])
      .toArray()
    const held = new Set(rows.filter((row) => !row.deletedAt).map((row) => row.articleId))
    const free = ids.filter((id) => !held.has(id))
    await change(database, free, () => ({ savedAt: undefined }))
  })
}

/** Puts articles and their highlights into the bin. A highlight that is there already keeps its own time. */
export async function deleteArticles(
  database: SidelightDatabase,
  ids: readonly string[],
  now = Date.now(),
): Promise<void> {
  const { articles, highlights } = database
  await database.transaction('rw', articles, highlights, async () => {
    const going = (await articles.bulkGet([...ids])).filter((row) => row && !row.deletedAt).map((row) => row?.id ?? '')
    await change(database, going, () => ({ deletedAt: now }), now)
    await highlights
      .where('articleId')
      .anyOf(going)
      .filter((row) => !row.deletedAt)
      .modify({ deletedAt: now, updatedAt: now })
  })
}

/** Takes articles out of the bin, with the highlights that went with them. */
export async function restoreArticles(
  database: SidelightDatabase,
  ids: readonly string[],
  now = Date.now(),
): Promise<void> {
  const { articles, highlights } = database
  await database.transaction('rw', articles, highlights, async () => {
    const rows = await articles.bulkGet([...ids])
    const went = new Map(rows.flatMap((row) => (row?.deletedAt ? [[row.id, row.deletedAt] as const] : [])))
    await highlights
      .where('articleId')
      .anyOf([...went.keys()])
      .filter((row) => row.deletedAt !== undefined && row.deletedAt === went.get(row.articleId))
      .modify({ deletedAt: undefined, updatedAt: now })
    await change(database, [...went.keys()], () => ({ deletedAt: undefined }), now)
  })
}

/** Puts highlights into the bin. */
export async function deleteHighlights(
  database: SidelightDatabase,
  ids: readonly string[],
  now = Date.now(),
): Promise<void> {
  await database.highlights
    .where('id')
    .anyOf([...ids])
    .filter((row) => !row.deletedAt)
    .modify({ deletedAt: now, updatedAt: now })
}

/** Takes highlights out of the bin, and the articles around them, which stay from then on. */
export async function restoreHighlights(
  database: SidelightDatabase,
  ids: readonly string[],
  now = Date.now(),
): Promise<void> {
  const { articles, highlights } = database
  await database.transaction('rw', articles, highlights, async () => {
    const rows = (await highlights.bulkGet([...ids])).flatMap((row) => (row ? [row] : []))
    await highlights
      .where('id')
      .anyOf([...ids])
      .modify({ deletedAt: undefined, updatedAt: now })
    const around = [...new Set(rows.map((row) => row.articleId))]
    await change(database, around, (row) => ({ deletedAt: undefined, savedAt: row.savedAt ?? now }), now)
  })
}

async function change(
  database: SidelightDatabase,
  ids: readonly string[],
  to: (row: ArticleRow) => Partial<ArticleRow>,
  now = Date.now(),
): Promise<void> {
  await database.articles
    .where('id')
    .anyOf([...ids])
    .modify((row) => {
      Object.assign(row, to(row), { updatedAt: now })
    })
}
