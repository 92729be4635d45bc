import type { PartialDate } from '../../knowledge/dates'
import type { Kind } from '../../knowledge/note'
import type { HighlightColour } from '../../reading/types'
import type { MarkedText } from '../look-up-props'

/** One piece of what is typed that is more than words: washed, or said to be wrong. */
export interface Token {
  start: number
  end: number
  wrong?: boolean | undefined
}

/** One thing to tick. Ticking it writes `KEY:VALUE` into the search. */
export interface Choice {
  value: string
  /** What is shown of a site, a language or a name; the others have words of the interface. */
  label: string
  /** Its own name of a language, beside the reader's. */
  own?: { text: string; lang: string } | undefined
  /** How many it would leave. */
  count: number
  on: boolean
}

/** A group of filters; a group without choices is not shown. */
export interface ChoiceGroup {
  key: 'is' | 'site' | 'lang' | 'name' | 'colour' | 'has' | 'kind'
  choices: Choice[]
}

/** *Published*: two dates, and how many articles there are of each year. */
export interface PublishedView {
  from?: PartialDate | undefined
  /** Up to and with this date. */
  to?: PartialDate | undefined
  years: { year: number; all: number; found: number }[]
}

/** What was asked, to be said in a sentence. */
export interface Asked {
  found: number
  total: number
  sites: string[]
  /** Days as the filter takes them: from the first on, and before the second. */
  after?: PartialDate | undefined
  before?: PartialDate | undefined
  langs: string[]
  is: string[]
  names: string[]
  colours: HighlightColour[]
  comment: boolean
  kinds: Kind[]
  words: { typed: string; others: { text: string; lang: string }[] }[]
  /** What nothing could be made of, as it was typed. */
  wrong: string[]
  /** Left out for having no date. */
  undated: number
  /** Texts that are still being read; until then words are looked for in titles alone. */
  unread: number
}

export type Sort = 'newest' | 'oldest' | 'recent'

/** What was done last, and how many things it was done to. */
export interface Said {
  what:
    | 'saved'
    | 'unsaved'
    | 'held'
    | 'deleted'
    | 'restored'
    | 'forgotten'
    | 'highlights-deleted'
    | 'highlights-restored'
    | 'exported'
    | 'failed'
  count: number
  undo: boolean
}

/** A list of the library, whatever it holds. */
export interface ListView {
  state: 'loading' | 'failed' | 'private' | 'ready'
  typed: string
  tokens: Token[]
  groups: ChoiceGroup[]
  published: PublishedView
  asked: Asked
  sort: Sort
  selected: ReadonlySet<string>
  /** More were found than are shown. */
  hasMore: boolean
  /** The list shows what is in the bin. */
  bin: boolean
  said?: Said | undefined
}

export interface ListActions {
  type(text: string): void
  tick(key: ChoiceGroup['key'], value: string, on: boolean): void
  /** A date as the reader means it: *to* is up to and with. */
  setDate(which: 'from' | 'to', date: PartialDate | undefined): void
  sort(by: Sort): void
  more(): void
  select(id: string, on: boolean): void
  /** All that was found, shown or not. */
  selectAll(): void
  clear(): void
  remove(ids: readonly string[]): void
  restore(ids: readonly string[]): void
  exportAs(ids: readonly string[]): void
  undo(): void
  retry(): void
}

/** One row of *Articles*. Times in milliseconds. */
export interface ArticleItem {
  id: string
  title: MarkedText
  lang: string
  lines?: MarkedText | undefined
  publisher: string
  published?: PartialDate | undefined
  readAt: number
  savedAt?: number | undefined
  /** When it goes by itself; absent where it stays. */
  goesOn?: number | undefined
  /** In the bin, until then. */
  binnedUntil?: number | undefined
  /** Colours of its highlights, in their order. */
  colours: HighlightColour[]
  address: string
}

/** One row of *Highlights*. */
export interface HighlightItem {
  id: string
  articleId: string
  quote: MarkedText
  lang: string
  comment: MarkedText
  /** A comment that is being written. */
  draft?: string | undefined
  /** The same comment as it is edited. */
  plainComment: string
  sentence: string
  colour: HighlightColour
  savedAt: number
  binnedUntil?: number | undefined
  title: string
  publisher: string
  published?: PartialDate | undefined
  address: string
}

export interface ArticleListActions extends ListActions {
  save(ids: readonly string[], on: boolean): void
  forget(id: string): void
}

export interface HighlightListActions extends ListActions {
  setColour(id: string, colour: HighlightColour): void
  keepDraft(id: string, text: string): void
  saveComment(id: string, text: string): void
}
