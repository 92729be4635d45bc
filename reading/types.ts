import type { PartialDate } from '../knowledge/dates'
import type { Kind, Lang, Localised, Note, Source } from '../knowledge/note'
import type { Publisher } from '../knowledge/publisher'

/** What the gate says of a page; the definitions stand in docs/detection.md. */
export type Decision = 'about' | 'mentions' | 'none'

/**
 * What is known of a page before anything is decided; filled from the document by the gate, from HTML by
 * `npm run evaluate -- detect`.
 */
export interface PageFacts {
  host: string
  /** Path with leading slash. */
  path: string
  title: string
  /** `<html lang>` or what the caller knows. */
  lang: string
  /** Meta tags by lower-case name or property; the first of each. */
  metas: Record<string, string>
  /** Parsed JSON-LD objects, flattened out of arrays and `@graph`. */
  jsonLd: readonly Record<string, unknown>[]
  /** Section as the page names it (breadcrumb, `article:section`, JSON-LD, the address's folders). */
  sections: readonly string[]
  /** Headline in the page (`h1` in the article), where it differs from the title. */
  headline: string
  /** The first text of the article (some thousands of characters), whitespace folded. */
  text: string
}

/** Why, in the gate's own cue words, for the reader: "title names Pyongyang". */
export interface Reason {
  where: 'host' | 'title' | 'section' | 'keywords' | 'description' | 'text' | 'opening' | 'against'
  /** The words as the page prints them, at most three. */
  words: string[]
  /** How many in all, in `text`. */
  count?: number
}

export interface Verdict {
  decision: Decision
  score: number
  reasons: Reason[]
}

/** How an article's date is known. `reader`: corrected by hand. */
export type DateHow = 'json-ld' | 'meta' | 'time' | 'dateline' | 'last-lines' | 'address' | 'reader'
export interface ArticleDate {
  /** The publisher's day (or month). */
  value: PartialDate
  /** With time and zone where the page gives them. */
  iso?: string | undefined
  how: DateHow
}

/** A date that the page itself gives. */
export interface FoundDate extends ArticleDate {
  how: Exclude<DateHow, 'reader'>
}

/** Versions that a page's reader sends; which are the publisher's own is judged where the publishers are known. */
export const MAX_VERSIONS = 8
/** The same article in another language, as its page names it. `original`: the page calls it so. */
export interface OtherVersion {
  url: string
  /** Primary language tag in lower case. */
  lang: string
  original?: true | undefined
}

/** A part of the article's text, in UTF-16 units: from one h2-h4 to the next, or one entry of a live blog. */
export interface Section {
  start: number
  end: number
}

/** A name found in a text. Offsets are UTF-16 units of the original text. */
export interface Hit {
  noteId: string
  /** The name as the note writes it. */
  name: string
  start: number
  end: number
  /** The sense is sure; otherwise listed as *possibly*. */
  certain: boolean
  /** A short form of a name given in full before (a surname, an acronym): known, counted, not painted. */
  short?: true | undefined
}

/** The lines of the setting "by kind". */
export const KIND_LINES = ['person', 'place', 'organisation', 'thing'] as const
export type KindLine = (typeof KIND_LINES)[number]

/**
 * A stretch to paint. `lit`: the solid lamp line of the notes behind *Since this article*. `kind`: where lines are told
 * apart by kind.
 */
export interface Stretch {
  noteId: string
  start: number
  end: number
  lit: boolean
  kind?: KindLine | undefined
}

/** A fact placed against a day. */
export interface PlacedFact {
  fact: import('../knowledge/note').Fact
  /** Position in the note's `facts`. */
  index: number
  noteId: string
}

/**
 * A note against the article's day D.
 * `toCome`: announced by D, or named by the article, and not yet happened on D.
 */
export interface AsOf {
  /** D. */
  day: PartialDate
  before: PlacedFact[]
  at: PlacedFact[]
  since: PlacedFact[]
  toCome: PlacedFact[]
}

/** What the card in the page shows; public pack text only, already in the reader's language. */
export interface CardView {
  noteId: string
  kind: Kind
  title: string
  scripts: { text: string; lang: Lang }[]
  summary: { text: string; lang: 'en' | 'ko' }
  block:
    | { kind: 'then-since'; day: PartialDate; at?: CardLine | undefined; toCome: boolean; since?: CardLine | undefined }
    | { kind: 'last-checked'; line: CardLine; checked: PartialDate }
    | { kind: 'facts'; line: CardLine }
    | { kind: 'contested'; claim: string; says: string; denies?: string | undefined }
    | null
  sources: number
}
export interface CardLine {
  /** A state that was last checked before the day: nothing is asserted of the day itself. */
  checked?: PartialDate | undefined
  when?: { from?: PartialDate | undefined; to?: PartialDate | undefined } | undefined
  text: string
  lang: 'en' | 'ko'
}

/** One row of *In this article*. */
export interface TermRow {
  note: Note
  title: string
  scripts: { text: string; lang: Lang }[]
  /** The page's spelling, where it is none of the names shown. */
  spelling?: string | undefined
  count: number
  summary: { text: string; lang: 'en' | 'ko'; fallback: boolean }
  asOf: AsOf
  /** The nearest *since* fact, shown in lamp. */
  since?: PlacedFact | undefined
  /** Where nothing came since: the newest fact at or before the day. */
  newest?: PlacedFact | undefined
  /** The event is still to come on the article's day. */
  toCome: boolean
  /** One of the notes behind *Since this article*. */
  lit: boolean
  certain: boolean
  /** Why it has no line in the page, if it has none. */
  unpainted?:
    | 'possibly'
    | 'no-facts'
    | 'known'
    | 'common'
    | 'not-this'
    | 'never'
    | 'kind'
    | 'none'
    | 'mentions'
    | 'quiet'
    | undefined
}

/** *Related articles*: one row. */
export interface Related {
  url: string
  title: string
  publisher: string
  date?: PartialDate | undefined
  lang: string
  score: number
  from: 'library' | 'reading-list'
  /** Ids of the notes that both name. */
  both: string[]
  /** Its text is close, too. */
  text: boolean
  /** Copies at other outlets. */
  alsoAt?: string[] | undefined
}

/** The block at the top of the panel. */
export type SinceBlock =
  | { kind: 'since'; facts: { fact: PlacedFact; title: string }[] }
  | { kind: 'lately'; facts: { fact: PlacedFact; title: string }[] }
  | { kind: 'nothing' }

/** Colours of a saved highlight, each with a shape and a meaning that the reader may name: fact, claim, question, quote. */
export type HighlightColour = 1 | 2 | 3 | 4

/** W3C Web Annotation selectors over an article's text (`LiveArticle.text`), offsets in UTF-16 units. */
export type Selector =
  | { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }
  | { type: 'TextPositionSelector'; start: number; end: number }

/**
 * Where a saved stretch is in a text now. `anchored`: its very words; `changed`: words so close that they are the same
 * sentence edited; `orphan`: not on this page now (never a wrong place).
 */
export type Anchored = { status: 'anchored' | 'changed'; start: number; end: number } | { status: 'orphan' }

/** A highlight as the page may know it: no comment, no tags, nothing but where and in which colour. */
export interface PageHighlight {
  id: string
  colour: HighlightColour
  selectors: Selector[]
  /** Found, but not painted: the reader does not want the page to be able to read it. */
  unpainted?: true | undefined
}

/**
 * What became of saving. `again`: the words had been saved before, and have the new colour. `elsewhere`: nothing of the
 * article is selected. `failed`: the storage did not take it.
 */
export type SaveOutcome = 'saved' | 'again' | 'elsewhere' | 'too-long' | 'private' | 'failed'

/** What a tab's page is to Sidelight; kept in `storage.session`, written by the background alone. */
export interface TabState {
  /** The tab's address; the frame's own (frames of one page share a tab) is `pageUrl`. */
  url: string
  pageUrl: string
  /** When the document was begun (`performance.timeOrigin`): the same through bfcache, another after a reload. */
  visit: number
  /** Number of the text that the hits are of; a page that changes sends a new one. */
  edition: number
  /** The frame that speaks for the page: the one with the strongest decision, then the most text. */
  frameId: number
  /** Characters of article text that the gate saw there. */
  chars: number
  /** The browser shows a PDF there, whose text no extension is given. */
  pdf?: true | undefined
  host: string
  title: string
  /** As the page names them. */
  authors?: string[] | undefined
  /** The address that the page gives as its own, on the same site. */
  canonical?: string | undefined
  lang: string
  /** The article in other languages, at its own publisher: three at most. */
  also?: OtherVersion[] | undefined
  decision: Decision
  /** The reader asked for this page to be explained, whatever the gate said. */
  byReader?: true | undefined
  reasons: Reason[]
  /** The gate's own word, where the second look settled on another. */
  gate?: Pick<Verdict, 'decision' | 'reasons'> | undefined
  date?: ArticleDate | undefined
  /** A date found in the page stays here when the reader corrects it. */
  pageDate?: ArticleDate | undefined
  /** The reader said that the date is not known. */
  dateCleared?: true | undefined
  publisherId?: string | undefined
  /** One of North Korea's own outlets, for which the reader may want another memory. */
  stateMedia?: true | undefined
  /** `waiting`: the reader is reading; `failed`: it stopped, `problem` says why. */
  terms: 'waiting' | 'ready' | 'failed'
  problem?: string | undefined
  hits: Hit[]
  /** The page's own spelling of each note, from its first hit. */
  spellings: Record<string, string>
  sections: Section[]
  /** The first paragraph ends here; terms before count as prominent. */
  leadEnd: number
  /** Ids of the notes behind *Since this article*. */
  lit: string[]
  related: Related[]
  /** Where the reader's highlights of this article are on the page now, by id. */
  placed: Record<string, Anchored['status']>
  /** Only part of a very long page was read. */
  partial?: true | undefined
  /** `site`: allowed for good; `page`: by the toolbar button, this page only. */
  access: 'site' | 'page'
  /** Not this, on this page: note ids. */
  notThis: string[]
  private: boolean
  /** The reader had it forgotten in this visit, so reading on keeps nothing; what they save is kept all the same. */
  forgotten?: true | undefined
  /** Nothing is painted on this host (state media, unless the reader allows it). */
  quiet: boolean
  /** A highlight that was saved with "Note", for the panel to open its comment; `at` makes a second one news. */
  edit?: { id: string; at: number } | undefined
  /** What the reader did last on a card, for the panel to offer to undo it. */
  acted?: { what: 'not-this-page' | 'not-this-always' | 'known'; noteId: string; at: number } | undefined
  /** What became of saving without the bar, where that cannot be seen in the page; `at` makes a second time news. */
  told?: { what: SaveOutcome; at: number } | undefined
  /** A term that was clicked in the page; `at` makes a second click on it news. */
  opened?: { noteId: string; at: number } | undefined
}

/** *Source*: who publishes this, when, and how that is known. */
export interface SourceView {
  publisher?: Publisher | undefined
  host: string
  date?: ArticleDate | undefined
  /** In other languages; the date where it is known here. */
  also: (OtherVersion & { date?: PartialDate | undefined })[]
  knowsTo: PartialDate
  reasons: Reason[]
  decision: Decision
  since: SinceBlock
}

export type { Localised, Source }
