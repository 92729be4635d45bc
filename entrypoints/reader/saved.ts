import { sendMessage } from '../../messages'
import type { LiveArticle } from '../../reading/article'
import { anchor } from '../../reading/selectors'
import type { PageHighlight } from '../../reading/types'
import { bringIntoView } from './keyboard'
import type { Painter, SavedStretch } from './paint'

/** The reader's highlights in this page. The page learns where they are and in which colour, nothing more. */
export interface SavedHighlights {
  /** Finds these in the article, paints those that may be seen, and tells where each is. */
  show(items: readonly PageHighlight[], article: LiveArticle): Promise<void>
  /** Scrolls to one; false where it is not on this page now. */
  goTo(id: string): boolean
}

export function createSavedHighlights(painter: Painter, visit: number): SavedHighlights {
  let found: SavedStretch[] = []

  async function place(items: readonly PageHighlight[], article: LiveArticle): Promise<void> {
    found = []
    const shown: SavedStretch[] = []
    const placed = items.map(({ id, colour, selectors, unpainted }) => {
      const place = anchor(article.text, selectors)
      const range = place.status === 'orphan' ? undefined : article.rangeOf(place.start, place.end)
      if (!range || place.status === 'orphan') return { id, status: 'orphan' as const }
      const changed = place.status === 'changed'
      const stretch = { id, range, colour, changed }
      found.push(stretch)
      if (!unpainted) shown.push(stretch)
      return { id, status: place.status, ...(changed && { now: article.text.slice(place.start, place.end) }) }
    })
    painter.paintSaved(shown)
    if (placed.length) await sendMessage('highlightsPlaced', { visit, placed })
  }

  return {
    show: place,
    goTo(id) {
      const stretch = found.find((one) => one.id === id)
      if (stretch) bringIntoView(stretch.range)
      return stretch !== undefined
    },
  }
}
