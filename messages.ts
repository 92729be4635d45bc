import { defineExtensionMessaging } from '@webext-core/messaging'
import * as v from 'valibot'
import { fromOwnPages } from './messages/from-own-pages'
import { fromPage } from './messages/from-page'
import { type SelectedNow, selected, toReader } from './messages/to-reader'
import type { Citation } from './reading/citation'
import type { CardView, PageHighlight, SaveOutcome, Stretch } from './reading/types'

export type { ArticleRead, GateSays } from './messages/from-page'
export { MAX_QUOTE, MAX_TEXT } from './messages/shapes'
export type { SelectedNow } from './messages/to-reader'
export { fromOwnPages, fromPage, selected, toReader }

type Data<S extends Record<string, v.GenericSchema>, K extends keyof S> = v.InferOutput<S[K]>
type FromPage = {
  [K in keyof typeof fromPage]: (data: Data<typeof fromPage, K>) => K extends keyof Answers ? Answers[K] : void
}
type FromOwnPages = {
  [K in keyof typeof fromOwnPages]: (
    data: Data<typeof fromOwnPages, K>,
  ) => K extends keyof OwnPageAnswers ? OwnPageAnswers[K] : void
}
type ToReader = {
  [K in keyof typeof toReader]: (
    data: Data<typeof toReader, K>,
  ) => K extends keyof ReaderAnswers ? ReaderAnswers[K] : void
}

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
    /** What the bar at a selection is for; absent for none. */
    bar?: 'save' | 'cite' | undefined
    highlights: PageHighlight[]
    lang: 'en' | 'ko'
  }
  cardFor: CardAnswer | null
  saveHighlight: SaveAnswer
  citeSelection: Citation | null
}

/** What the bar at the selection is told; `panel`: how its note is reached, where one was asked for. */
export interface SaveAnswer {
  outcome: SaveOutcome
  panel?: CardAnswer['panel']
}

/** What the background answers to our own pages, where it answers at all. */
interface OwnPageAnswers {
  placeHighlight: boolean
}

/** What a page's reader answers to the background, where it answers at all. */
interface ReaderAnswers {
  whatIsSelected: SelectedNow
}

export interface Protocol extends FromPage, FromOwnPages, ToReader {}

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
