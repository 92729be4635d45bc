import { anchor } from '../reading/selectors'
import type { HighlightColour, Selector } from '../reading/types'
import { type ArticleSeen, keepArticle } from './articles'
import type { HighlightRow, SidelightDatabase } from './schema'

/** A stretch that the reader chose to keep. */
export interface NewHighlight {
  selectors: Selector[]
  sentence: string
  colour: HighlightColour
  sameColour?: boolean | undefined
}

/** A highlight as it was saved; `again`: these very words had been saved before, and are not there twice. */
export interface SavedHighlight extends HighlightRow {
  again?: true
}

/**
 * Keeps a stretch and the article that it stands in: what is saved stays, whatever the settings for what is read. Words
 * that are saved already take the new colour, or, with `sameColour`, stay as they are.
 */
export async function saveHighlight(
  database: SidelightDatabase,
  article: ArticleSeen,
  { selectors, sentence, colour, sameColour }: NewHighlight,
  now = Date.now(),
): Promise<SavedHighlight> {
  const { highlights } = database
  const id = crypto.randomUUID()
  const made = { id, selectors, sentence, colour, comment: '', createdAt: now, updatedAt: now }
  const marks = { savedAt: now, deletedAt: undefined }
  let saved: SavedHighlight | undefined
  // In one transaction with the article, so that the same words chosen twice at a time are one.
  await keepArticle(database, article, marks, now, [highlights], async ({ id: articleId }) => {
    const row = { ...made, articleId }
    const there = (await highlightsOf(database, articleId)).find((one) => isSame(article.text, one, row))
    if (!there) {
      await highlights.add(row)
      saved = row
      return
    }
    const change = sameColour ? {} : { colour, updatedAt: now }
    await highlights.update(there.id, change)
    saved = { ...there, ...change, again: true }
  })
  if (!saved) throw new Error('saveHighlight: the transaction ended without a highlight')
  return saved
}

/** Whether two stretches are the same words in the same place of a text, however it has grown since the first was saved. */
function isSame(text: string, one: HighlightRow, other: HighlightRow): boolean {
  if (quoteOf(one) !== quoteOf(other)) return false
  const [place, wanted] = [anchor(text, one.selectors), anchor(text, other.selectors)]
  return place.status === 'anchored' && wanted.status === 'anchored' && place.start === wanted.start
}

/** The words that a highlight is of. */
export function quoteOf({ selectors, sentence }: Pick<HighlightRow, 'selectors' | 'sentence'>): string {
  return selectors.find((selector) => selector.type === 'TextQuoteSelector')?.exact ?? sentence
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

/**
 * Keeps a comment that is being written; one that equals the saved comment is thrown away, and so is that of a highlight
 * that is gone.
 */
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
    const article = await database.articles.get(highlight.articleId)
    const savedAt = article?.savedAt ?? now
    await database.articles.update(highlight.articleId, { deletedAt: undefined, savedAt, updatedAt: now })
  })
}
