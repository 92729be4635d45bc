import * as v from 'valibot'
import { KIND_LINES } from '../reading/types'
import { colour, edition, highlightId, MAX_HIGHLIGHTS, noteId, offset, selectors } from './shapes'

/** Every message that the background sends to a page's reader. */
export const toReader = {
  paint: v.object({
    edition,
    stretches: v.array(
      v.object({
        noteId,
        start: offset,
        end: offset,
        lit: v.boolean(),
        kind: v.optional(v.picklist(KIND_LINES)),
      }),
    ),
  }),
  /** `wash`: the words get a ground for a moment; not where nothing is painted. */
  scrollTo: v.object({ edition, start: offset, end: offset, wash: v.boolean() }),
  nextTerm: v.object({}),
  highlights: v.object({
    items: v.pipe(
      v.array(v.object({ id: highlightId, colour, selectors, unpainted: v.optional(v.literal(true)) })),
      v.maxLength(MAX_HIGHLIGHTS),
    ),
  }),
  /** Puts the focus into the bar at the selection. */
  focusBar: v.object({}),
  scrollToHighlight: v.object({ id: highlightId }),
  /** The language of the interface is another. */
  speak: v.object({ lang: v.picklist(['en', 'ko']) }),
  stop: v.object({}),
}
