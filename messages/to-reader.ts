import * as v from 'valibot'
import { colour, edition, highlightId, MAX_HIGHLIGHTS, noteId, offset, selectors } from './shapes'

/** Every message that the background sends to a page's reader. */
export const toReader = {
  paint: v.object({ edition, stretches: v.array(v.object({ noteId, start: offset, end: offset, lit: v.boolean() })) }),
  /** `wash`: the words get a ground for a moment; not where nothing is painted. */
  scrollTo: v.object({ edition, start: offset, end: offset, wash: v.boolean() }),
  nextTerm: v.object({}),
  highlights: v.object({
    items: v.pipe(v.array(v.object({ id: highlightId, colour, selectors })), v.maxLength(MAX_HIGHLIGHTS)),
  }),
  /** Puts the focus into the bar at the selection. */
  focusBar: v.object({}),
  scrollToHighlight: v.object({ id: highlightId }),
  stop: v.object({}),
}
