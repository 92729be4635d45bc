import * as v from 'valibot'
import { MAX_VERSIONS } from '../reading/types'
import {
  address,
  colour,
  edition,
  highlightId,
  MAX_HIGHLIGHTS,
  MAX_QUOTE,
  MAX_TEXT,
  noteId,
  offset,
  partialDate,
  selectors,
  short,
  visit,
  webAddress,
  word,
} from './shapes'

const articleDate = v.object({
  value: partialDate,
  iso: v.optional(short),
  how: v.picklist(['json-ld', 'meta', 'time', 'dateline', 'last-lines', 'address']),
})

/** What the gate found; its own words for why. */
const gateSays = v.object({
  visit,
  url: address,
  title: short,
  lang: word,
  decision: v.picklist(['about', 'mentions', 'none']),
  reasons: v.pipe(
    v.array(
      v.object({
        where: v.picklist(['host', 'title', 'section', 'keywords', 'description', 'text', 'opening', 'against']),
        words: v.pipe(v.array(word), v.maxLength(3)),
        count: v.optional(v.number()),
      }),
    ),
    v.maxLength(20),
  ),
  /** Characters of article text that the gate saw; the largest frame of a page speaks for it. */
  chars: v.number(),
  /** The browser shows a PDF there. */
  pdf: v.optional(v.boolean()),
})

const articleRead = v.object({
  visit,
  edition,
  title: short,
  authors: v.optional(v.pipe(v.array(word), v.maxLength(10))),
  lang: word,
  canonical: v.optional(address),
  /** Addresses of its other versions, to be shown as links. */
  also: v.optional(
    v.pipe(
      v.array(
        v.object({
          url: webAddress,
          lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
          original: v.optional(v.literal(true)),
        }),
      ),
      v.maxLength(MAX_VERSIONS),
    ),
  ),
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
  sections: v.pipe(v.array(v.object({ start: offset, end: offset })), v.maxLength(5000)),
  leadEnd: offset,
  date: v.optional(articleDate),
  partial: v.boolean(),
})

const noteOnly = v.object({ visit, noteId })

/**
 * Every message that a page's scripts may send. None of them can ask for another page's notes, for the library, or
 * for an address to be opened or fetched.
 */
export const fromPage = {
  gateSays,
  articleRead,
  visibleFiveSeconds: v.object({
    visit,
    text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
    canonical: v.optional(address),
  }),
  readingFailed: v.object({ visit, problem: word }),
  cardFor: noteOnly,
  openInPanel: noteOnly,
  notThis: v.object({ visit, noteId, where: v.picklist(['page', 'always']) }),
  iKnowThis: noteOnly,
  /** The reader chose to keep a stretch; `text` is the article's, which is kept with it. `note`: opens it in the panel. */
  saveHighlight: v.object({
    visit,
    canonical: v.optional(address),
    text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
    selectors,
    sentence: v.pipe(v.string(), v.maxLength(5000)),
    colour,
    note: v.boolean(),
  }),
  /** Where the highlights that were sent are on the page; `now`: the words there, where they are others. */
  highlightsPlaced: v.object({
    visit,
    placed: v.pipe(
      v.array(
        v.object({
          id: highlightId,
          status: v.picklist(['anchored', 'changed', 'orphan']),
          now: v.optional(v.pipe(v.string(), v.maxLength(2 * MAX_QUOTE))),
        }),
      ),
      v.maxLength(MAX_HIGHLIGHTS),
    ),
  }),
  /** Words of the page with their source, for the clipboard; nothing is kept. */
  citeSelection: v.object({ visit, quote: v.pipe(v.string(), v.maxLength(MAX_QUOTE)) }),
}

/** Data of each message, by name. */
export type GateSays = v.InferOutput<typeof gateSays>
export type ArticleRead = v.InferOutput<typeof articleRead>
