import type { HighlightColour, Selector } from '../reading/types'
import { type ArticleSeen, keepArticle } from './articles'
import type { HighlightRow, SidelightDatabase } from './schema'

/** A stretch that the reader chose to keep. */
export interface NewHighlight {
  selectors: Selector[]
  sentence: string
  colour: HighlightColour
}

/** Keeps a stretch and the article that it stands in: what is saved stays, whatever the settings for what is read. */
export async function saveHighlight(
  database: SidelightDatabase,
  article: ArticleSeen,
  { selectors, sentence, colour }: NewHighlight,
  now = Date.now(),
): Promise<HighlightRow> {
  const id = crypto.randomUUID()
  const made = { id, selectors, sentence, colour, comment: '', createdAt: now, updatedAt: now }
  const marks = { savedAt: now, deletedAt: undefined }
  const { id: articleId } = await keepArticle(database, article, marks, now, [database.highlights], (row) =>
    database.highlights.add({ ...made, articleId: row.id }),
  )
  return { ...made, articleId }
}

/** The highlights of an article that are not in the bin, oldest first. */
export async function highlightsOf(database: SidelightDatabase, articleId: string): Promise<HighlightRow[]> {
  const rows = await database.highlights.where('articleId').equals(articleId).toArray()
  return rows.filter((row) => !row.deletedAt).sort((a, b) => a.createdAt - b.createdAt)
}

export function setColour(database: SidelightDatabase, id: string, colour: HighlightColour) {
  return database.highlights.update(id, { colour, updatedAt: Date.now() })
}

/** Saves a comment; the draft that it was is done with. */
export function setComment(database: SidelightDatabase, id: string, comment: string) {
  return database.transaction('rw', database.highlights, database.drafts, async () => {
    await database.highlights.update(id, { comment, updatedAt: Date.now() })
    await database.drafts.delete(id)
  })
}

/** Keeps a comment that is being written; an empty one is thrown away. Nothing happens for a highlight that is gone. */
export function keepDraft(database: SidelightDatabase, id: string, text: string) {
  return database.transaction('rw', database.highlights, database.drafts, async () => {
    const highlight = await database.highlights.get(id)
    if (!highlight || text === highlight.comment) await database.drafts.delete(id)
    else await database.drafts.put({ highlightId: id, articleId: highlight.articleId, text, updatedAt: Date.now() })
  })
}

/** Puts a highlight into the bin, from which it can be taken back for 30 days. */
export function deleteHighlight(database: SidelightDatabase, id: string, now = Date.now()) {
  return database.highlights.update(id, { deletedAt: now, updatedAt: now })
}

/** Takes a highlight, and the article around it, out of the bin. */
export function restoreHighlight(database: SidelightDatabase, id: string, now = Date.now()) {
  return database.transaction('rw', database.highlights, database.articles, async () => {
    const highlight = await database.highlights.get(id)
    if (!highlight) return
    await database.highlights.update(id, { deletedAt: undefined, updatedAt: now })
    await database.articles.update(highlight.articleId, { deletedAt: undefined, savedAt: now, updatedAt: now })
  })
}
