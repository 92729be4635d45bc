import * as v from 'valibot'
import { KIND_LINES } from '../reading/types'
import {
  address,
  colour,
  edition,
  highlightId,
  MAX_HIGHLIGHTS,
  MAX_TEXT,
  noteId,
  offset,
  selectors,
  visit,
} from './shapes'

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
  /** What is selected now; answered by `selected`. Nothing is shown in the page. */
  whatIsSelected: v.object({}),
  /** The language of the interface is another. */
  speak: v.object({ lang: v.picklist(['en', 'ko']) }),
  stop: v.object({}),
}

/**
 * The reader's answer to `whatIsSelected`, checked like a message since a page's process sent it. `text` is the
 * article's. `elsewhere`: nothing of the article is selected.
 */
export const selected = v.variant('is', [
  v.object({
    is: v.literal('here'),
    visit,
    text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
    canonical: v.optional(address),
    selectors,
    sentence: v.pipe(v.string(), v.maxLength(5000)),
  }),
  v.object({ is: v.picklist(['elsewhere', 'too-long']) }),
])
export type SelectedNow = v.InferOutput<typeof selected>
