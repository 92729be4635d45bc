import { articleAt, keepArticle } from '../../storage/articles'
import { keepAsSaved, placeHighlight, unplaceHighlight } from '../../storage/highlight-evidence'
import type { Desk } from './desk'
import { articleSeen, maySave } from './keeping'
import { showHighlights } from './page-highlights'
import { askWhatIsSelected } from './reader-scripts'

/** Answers to the panel about highlights whose sentence was edited, or is not on the page any more. */
export function highlightHandlers(desk: Desk) {
  const { database } = desk
  return {
    keepAsSaved: ({ id, on }: { id: string; on: boolean }) => keepAsSaved(database, id, on),

    placeHighlight: async ({ tabId, id }: { tabId: number; id: string }) => {
      const state = await desk.tabs.get(tabId)
      if (!state || !maySave(state)) return false
      const article = await articleAt(database, state.pageUrl)
      const row = await database.highlights.get(id)
      if (!article || row?.articleId !== article.id) return false
      const answer = await askWhatIsSelected(tabId, state)
      if (answer?.is !== 'here' || answer.visit !== state.visit) return false
      const now = Date.now()
      // The text in which the new words stand is kept with them.
      await keepArticle(database, articleSeen(state, answer), { savedAt: now }, now)
      await placeHighlight(database, id, answer, now)
      await desk.safe.written()
      await showHighlights(desk, article.id)
      return true
    },

    unplaceHighlight: async ({ id }: { id: string }) => {
      await unplaceHighlight(database, id)
      const row = await database.highlights.get(id)
      if (row) await showHighlights(desk, row.articleId)
    },
  }
}
