import { type Protocol, sendMessage } from '../../messages'
import type { LiveArticle } from '../../reading/article'
import { anchor } from '../../reading/selectors'
import type { PageHighlight } from '../../reading/types'
import { bringIntoView } from './keyboard'
import { nextTask } from './next-task'
import type { Painter, SavedStretch } from './paint'

/** The reader's highlights in this page. The page learns where they are and in which colour, nothing more. */
export interface SavedHighlights {
  /** Finds these in the article, paints those that may be seen, and tells where each is. */
  show(items: readonly PageHighlight[], article: LiveArticle): Promise<void>
  /** Scrolls to one; false where it is not on this page now. */
  goTo(id: string): boolean
}

/** A sentence that is gone is looked for in the whole text; after so many milliseconds the page has its turn. */
const SLICE_MS = 8

export function createSavedHighlights(painter: Painter, visit: number, signal: AbortSignal): SavedHighlights {
  let found: SavedStretch[] = []
  let latest = 0

  async function place(items: readonly PageHighlight[], article: LiveArticle): Promise<void> {
    const turn = ++latest
    const stretches: SavedStretch[] = []
    const shown: SavedStretch[] = []
    const placed: Parameters<Protocol['highlightsPlaced']>[0]['placed'] = []
    let until = performance.now() + SLICE_MS
    for (const { id, colour, selectors, unpainted } of items) {
      if (performance.now() > until) {
        await nextTask()
        // They were asked for again in the meantime, perhaps in another text.
        if (turn !== latest || signal.aborted) return
        until = performance.now() + SLICE_MS
      }
      const place = anchor(article.text, selectors)
      const range = place.status === 'orphan' ? undefined : article.rangeOf(place.start, place.end)
      if (!range || place.status === 'orphan') {
        placed.push({ id, status: 'orphan' })
        continue
      }
      const changed = place.status === 'changed'
      const stretch = { id, range, colour, changed }
      stretches.push(stretch)
      if (!unpainted) shown.push(stretch)
      placed.push({ id, status: place.status, ...(changed && { now: article.text.slice(place.start, place.end) }) })
    }
    found = stretches
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
