import { defineExtensionMessaging } from '@webext-core/messaging'
import * as v from 'valibot'
import { isPartialDate } from './knowledge/dates'
import type { CardView, PageHighlight, Stretch } from './reading/types'

/** Largest article text that a page may send, in UTF-16 units; the reader stops before it. */
export const MAX_TEXT = 1_000_000

const short = v.pipe(v.string(), v.maxLength(2000))
const address = v.pipe(v.string(), v.maxLength(20_000))
const word = v.pipe(v.string(), v.maxLength(200))
const noteId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/))
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TEXT))
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0))
/** `performance.timeOrigin` of the document that a message speaks for. */
const visit = v.number()
/** Number of an article's text within its visit. */
const edition = v.pipe(v.number(), v.integer())
const host = v.pipe(v.string(), v.maxLength(253), v.regex(/^[a-z0-9.:[\]-]+$/i))
const partialDate = v.pipe(v.string(), v.check(isPartialDate))

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
        where: v.picklist(['host', 'title', 'section', 'keywords', 'description', 'text', 'against']),
        words: v.pipe(v.array(word), v.maxLength(3)),
        count: v.optional(v.number()),
      }),
    ),
    v.maxLength(20),
  ),
  /** Characters of article text that the gate saw; the largest frame of a page speaks for it. */
  chars: v.number(),
})

const articleRead = v.object({
  visit,
  edition,
  title: short,
  lang: word,
  canonical: v.optional(address),
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
  sections: v.pipe(v.array(v.object({ start: offset, end: offset })), v.maxLength(5000)),
  leadEnd: offset,
  date: v.optional(articleDate),
  partial: v.boolean(),
})

const noteOnly = v.object({ visit, noteId })

/** Highlights that are sent at once; a page with more shows the first. */
const MAX_HIGHLIGHTS = 500
const highlightId = v.pipe(v.string(), v.uuid())
const colour = v.picklist([1, 2, 3, 4])
const selectors = v.pipe(
  v.array(
    v.variant('type', [
      v.object({
        type: v.literal('TextQuoteSelector'),
        exact: v.pipe(v.string(), v.maxLength(5000)),
        prefix: word,
        suffix: word,
      }),
      v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
    ]),
  ),
  v.minLength(1),
  v.maxLength(4),
)

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
  /** Where the highlights that were sent are on the page. */
  highlightsPlaced: v.object({
    visit,
    placed: v.pipe(
      v.array(v.object({ id: highlightId, status: v.picklist(['anchored', 'changed', 'orphan']) })),
      v.maxLength(MAX_HIGHLIGHTS),
    ),
  }),
}

/** Every message that our own pages send to the background. */
export const fromPanel = {
  correctDate: v.object({ tabId, date: v.nullable(partialDate) }),
  usePageDate: v.object({ tabId }),
  explainAnyway: v.object({ tabId }),
  /** Reads the page again, after that failed. */
  readAgain: v.object({ tabId }),
  showInPage: v.object({ tabId, noteId, nth: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  setSite: v.object({ tabId, host, on: v.boolean() }),
  setPainted: v.object({ tabId, host, on: v.boolean() }),
  setNotThis: v.object({ tabId, noteId, where: v.picklist(['page', 'always']), on: v.boolean() }),
  setKnown: v.object({ tabId, noteId, on: v.boolean() }),
  setColour: v.object({ id: highlightId, colour }),
  setComment: v.object({ id: highlightId, comment: v.pipe(v.string(), v.maxLength(20_000)) }),
  /** Keeps an unfinished comment; an empty one is thrown away. */
  keepDraft: v.object({ id: highlightId, text: v.pipe(v.string(), v.maxLength(20_000)) }),
  deleteHighlight: v.object({ id: highlightId }),
  restoreHighlight: v.object({ id: highlightId }),
  /** *Forget* leaves nothing anywhere. */
  goToHighlight: v.object({ tabId, id: highlightId }),
  forgetArticle: v.object({ url: address }),
  forgetSite: v.object({ host }),
  forgetLastHour: v.object({}),
  eraseEverything: v.object({}),
  setRemember: v.object({ choice: v.picklist(['days-90', 'always', 'saved']) }),
}

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

type Data<S extends Record<string, v.GenericSchema>, K extends keyof S> = v.InferOutput<S[K]>
type FromPage = {
  [K in keyof typeof fromPage]: (data: Data<typeof fromPage, K>) => K extends keyof Answers ? Answers[K] : void
}
type FromPanel = { [K in keyof typeof fromPanel]: (data: Data<typeof fromPanel, K>) => void }
type ToReader = { [K in keyof typeof toReader]: (data: Data<typeof toReader, K>) => void }

/** A card, and how its button works: the panel can be opened from here, or a key opens it. */
export interface CardAnswer {
  view: CardView
  lang: 'en' | 'ko'
  panel: { canOpen: true } | { shortcut: string }
}

/** What the background answers to a page, where it answers at all. */
interface Answers {
  /**
   * `keep`: the reader's settings allow this article to be kept, so the page reports five seconds of sight. `save`:
   * sentences may be saved here, by a bar at the selection. `highlights`: those that were.
   */
  articleRead: {
    stretches: Stretch[]
    keep: boolean
    save: boolean
    highlights: PageHighlight[]
    lang: 'en' | 'ko'
  }
  cardFor: CardAnswer | null
}

/** Data of each message, by name. */
export type GateSays = v.InferOutput<typeof gateSays>
export type ArticleRead = v.InferOutput<typeof articleRead>

export interface Protocol extends FromPage, FromPanel, ToReader {}

const messaging = defineExtensionMessaging<Protocol>()
export const { sendMessage } = messaging

/** Who sent a message, as far as both browsers say. */
export interface Sender {
  /** The extension's id. */
  id?: string | undefined
  url?: string | undefined
  frameId?: number | undefined
  /** The tab of a page; our own pages have none, unless they stand in a tab. */
  tab?: { id?: number; url?: string; windowId?: number; incognito: boolean } | undefined
}

/** Who may send a message; a wrong sender is refused like a wrong shape. */
export type SenderCheck = (sender: Sender) => boolean

/**
 * Answers messages of one direction. A message of the wrong shape or from the wrong sender is refused with an error
 * that names the message, before the handler sees any of it. Returns the function that stops answering.
 */
export function answer<S extends Record<string, v.GenericSchema>>(
  schemas: S,
  allowed: SenderCheck,
  handlers: {
    [K in keyof S & keyof Protocol]: (
      data: Data<S, K>,
      sender: Sender,
    ) => ReturnType<Protocol[K]> | Promise<Awaited<ReturnType<Protocol[K]>>>
  },
): () => void {
  const names = Object.keys(handlers) as (keyof S & keyof Protocol)[]
  const stops = names.map((name) =>
    messaging.onMessage(name, ((message: { data: unknown; sender: Sender }) => {
      if (!allowed(message.sender)) throw new Error(`${String(name)}: refused, wrong sender`)
      const parsed = v.safeParse(schemas[name] as v.GenericSchema, message.data)
      if (!parsed.success) throw new Error(`${String(name)}: refused, wrong shape: ${parsed.issues[0].message}`)
      return handlers[name](parsed.output as never, message.sender)
    }) as never),
  )
  return () => {
    for (const stop of stops) stop()
  }
}
