import * as v from 'valibot'
import { isPartialDate } from '../knowledge/dates'

/** Largest article text that a page may send, in UTF-16 units; the reader stops before it. */
export const MAX_TEXT = 1_000_000

export const short = v.pipe(v.string(), v.maxLength(2000))
export const address = v.pipe(v.string(), v.maxLength(20_000))
/** An address that may be shown as a link. */
export const webAddress = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check(isWebAddress, 'http or https, without a password'),
)
export const word = v.pipe(v.string(), v.maxLength(200))
export const noteId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/))
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TEXT))
export const tabId = v.pipe(v.number(), v.integer(), v.minValue(0))
/** `performance.timeOrigin` of the document that a message speaks for. */
export const visit = v.number()
/** Number of an article's text within its visit. */
export const edition = v.pipe(v.number(), v.integer())
export const host = v.pipe(v.string(), v.maxLength(253), v.regex(/^[a-z0-9.:[\]-]+$/i))
export const partialDate = v.pipe(v.string(), v.check(isPartialDate))

function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return /^https?:$/.test(protocol) && !username && !password
}

/** Highlights that are sent at once; a page with more shows the first. */
export const MAX_HIGHLIGHTS = 500
/** Longest stretch that can be saved, in UTF-16 units: an article, but not a book. */
export const MAX_QUOTE = 20_000
export const highlightId = v.pipe(v.string(), v.uuid())
/** Articles or highlights that are chosen in the library, all of them at most. */
export const manyIds = v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.minLength(1), v.maxLength(100_000))
export const colour = v.picklist([1, 2, 3, 4])
export const selectors = v.pipe(
  v.array(
    v.variant('type', [
      v.object({
        type: v.literal('TextQuoteSelector'),
        exact: v.pipe(v.string(), v.maxLength(MAX_QUOTE)),
        prefix: word,
        suffix: word,
      }),
      v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
    ]),
  ),
  v.minLength(1),
  v.maxLength(4),
)
