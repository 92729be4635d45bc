import { ask } from '../../reading/article/unshadowed'
import type { PaintStretch, Spot } from './paint'

/**
 * Goes from painted term to painted term, for the command that opens the next one's card: first to the topmost that
 * can be seen, then on from the last one, and from the end to the beginning. The term is brought into view.
 */
export function createTermWalk(painted: () => readonly PaintStretch[]): { next(): Spot | undefined } {
  let last: Range | undefined
  return {
    next() {
      const stretches = painted()
      const after = stretches.findIndex(({ range }) => range === last) + 1
      const start = after > 0 ? after : stretches.findIndex(({ range }) => range.getBoundingClientRect().bottom > 0)
      const stretch = stretches[start] ?? stretches[0]
      if (!stretch) return undefined
      last = stretch.range
      bringIntoView(stretch.range)
      return { ...stretch, line: Math.max(0, stretch.range.getClientRects().length - 1) }
    },
  }
}

/** Scrolls, in every box around it, until the words stand near the middle of the window. */
export function bringIntoView(range: Range): void {
  const element = range.startContainer.parentElement
  const { top, bottom } = range.getBoundingClientRect()
  if (top >= 0 && bottom <= innerHeight && top < bottom) return
  if (element) ask(element, 'scrollIntoView', { block: 'center', behavior: 'instant' })
  // A paragraph can be longer than the window.
  const box = range.getBoundingClientRect()
  if (box.top < 0 || box.bottom > innerHeight) scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' })
}
