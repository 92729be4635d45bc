import type { HighlightView, KeptView } from '../../components/panel-props'
import { paragraphsOf } from '../../reading/quotation'
import type { TabState } from '../../reading/types'
import { wordDiff } from '../../reading/word-diff'
import { articleAt } from '../../storage/articles'
import { KEPT_MS } from '../../storage/forget'
import { highlightsOf, quoteOf } from '../../storage/highlights'
import type { ArticleRow, DraftRow, HighlightRow, SidelightDatabase, TextChange } from '../../storage/schema'
import type { Remember } from '../../storage/settings'
import type { Unsaved } from './unsaved'

/** What the library holds of one article. */
export interface KeptHere {
  article: ArticleRow
  highlights: HighlightRow[]
  drafts: DraftRow[]
}

/** Reads what is kept of the article at an address; undefined where nothing is. */
export async function keptHere(database: SidelightDatabase, address: string): Promise<KeptHere | undefined> {
  const article = await articleAt(database, address)
  // What is in the bin is not kept, as far as the page is concerned.
  if (!article || article.deletedAt) return undefined
  const [highlights, drafts] = await Promise.all([
    highlightsOf(database, article.id),
    database.drafts.where('articleId').equals(article.id).toArray(),
  ])
  return { article, highlights, drafts }
}

/** Whether an article is kept, and until when. */
export function keptView(kept: KeptHere | undefined, remember: Remember): KeptView | null {
  if (!kept) return null
  const { readAt, savedAt } = kept.article
  const saved = savedAt !== undefined
  return { readAt, saved, goesOn: !saved && remember === 'days-90' ? readAt + KEPT_MS : undefined }
}

/** The highlights of an article, with where the page says that they are; a comment that could not be kept is a draft. */
export function highlightViews(
  kept: KeptHere | undefined,
  placed: TabState['placed'],
  unsaved: ReadonlyMap<string, Unsaved> = new Map(),
): HighlightView[] {
  const drafts = new Map(kept?.drafts.map((draft) => [draft.highlightId, draft.text]))
  return (kept?.highlights ?? []).map((row) => {
    const quote = quoteOf(row)
    return {
      id: row.id,
      quote,
      sentence: row.sentence,
      colour: row.colour,
      comment: row.comment,
      draft: unsaved.get(row.id)?.text ?? drafts.get(row.id),
      savedAt: row.createdAt,
      status: placed[row.id] ?? 'unknown',
      before: stoodBefore(row),
      change: changeView(quote, row.changes?.at(-1), kept?.article.lang),
      placedAt: row.placedAt,
      earlier: row.earlier?.map((words) => ({ quote: quoteOf(words), at: words.at })).reverse(),
    }
  })
}

function changeView(quote: string, change: TextChange | undefined, lang: string | undefined): HighlightView['change'] {
  if (!change) return undefined
  const { text, seenAt, kept = false } = change
  return { now: text, seenAt, kept, pieces: wordDiff(quote, text, lang) }
}

/** The words that stood before a highlight; those at the beginning of what was kept of them may be cut, and go. */
function stoodBefore({ selectors }: HighlightRow): string | undefined {
  const prefix = selectors.find((selector) => selector.type === 'TextQuoteSelector')?.prefix ?? ''
  const last = paragraphsOf(prefix).at(-1) ?? ''
  const cut = /\n\n/.test(prefix) ? last : last.replace(/^\S*\s/, '… ')
  return cut || undefined
}
