import type { PartialDate } from '../knowledge/dates'
import type { Kind, Lang, Localised, Source } from '../knowledge/note'
import type { HighlightColour } from '../reading/types'
import type { UiLang } from './ui-lang'

/** A text with the places in it that were looked for, in UTF-16 units. */
export interface MarkedText {
  text: string
  lang?: string | undefined
  marks?: readonly (readonly [start: number, end: number])[] | undefined
}

export interface FoundNote {
  noteId: string
  title: MarkedText
  scripts: (MarkedText & { lang: Lang })[]
  kind: Kind
  summary?: { text: string; lang: UiLang } | undefined
  /** The name that was matched, where it is none of those shown. */
  matched?: MarkedText | undefined
  inArticle?: boolean | undefined
  /** One of the notes behind *Since this article*. */
  lit?: boolean | undefined
}

export interface FoundArticle {
  url: string
  title: MarkedText
  /** What stands around the words in its text. */
  snippet?: MarkedText | undefined
  publisher: string
  date?: PartialDate | undefined
  from: 'library' | 'reading-list'
}

export interface FoundHighlight {
  id: string
  quote: MarkedText
  colour: HighlightColour
  /** The reader's comment, where it holds the words. */
  comment?: MarkedText | undefined
  publisher: string
  date?: PartialDate | undefined
  url: string
  /** On the page that the panel shows: then it is gone to, and not opened. */
  here: boolean
}

/** An office that somebody held. */
export interface FoundPost {
  /** The office's name. */
  name: MarkedText
  from?: PartialDate | undefined
  /** The first day, month or year without it. */
  to?: PartialDate | undefined
  /** The last check, where no end is known: nothing is said of later. */
  checked?: PartialDate | undefined
  /** Who says so, where it is a claim. */
  saidBy?: Localised | undefined
  sources: Source[]
}

export interface FoundPerson {
  /** The note that the row opens: the person's, or that of the body where the person has none. */
  noteId: string
  title: MarkedText
  scripts: (MarkedText & { lang: Lang })[]
  posts: FoundPost[]
  /** What else: at the article's day (`day`), or next. */
  also?: (FoundPost & { day?: PartialDate | undefined }) | undefined
}

/** Who held the offices that were named. */
export interface FoundPosts {
  /** The offices' names, for "Everyone who was ..."; none where people were named. */
  offices: string[]
  /** The year or month that is asked about. */
  time?: PartialDate | undefined
  /** In that time; without one nobody stands here. */
  inTime: FoundPerson[]
  everyone: FoundPerson[]
  /** Of a post that several hold: the day on which the notes name all of them. */
  completeAsOf?: PartialDate | undefined
  /** The times for which the notes know a holder; absent where several hold it at once, or several were asked for. */
  known?:
    | { from?: PartialDate | undefined; to?: PartialDate | undefined; checked?: PartialDate | undefined }[]
    | undefined
}

/** What was found, each group best first. */
export interface LookUpFound {
  /** Absent where no office was named. */
  posts?: FoundPosts | undefined
  notes: FoundNote[]
  articles: FoundArticle[]
  highlights: FoundHighlight[]
  /** How many there are in all: the rows are the first of them. */
  total: { notes: number; library: number; readingList: number; highlights: number }
  /** The first consonants that were typed. */
  consonants?: string | undefined
  /** Where nothing was found: the name nearest to what was typed. */
  nearest?: { noteId: string; name: string; lang: Lang } | undefined
}

/** The look-up box. `results` is absent while nothing is typed or the notes are on their way. */
export interface LookUpView {
  query: string
  results?: LookUpFound | undefined
  /** Texts are still to be looked through; `soon`: that has only just begun, and rows are those of what stood here before. */
  searching?: { looked: number; of: number } | 'soon' | undefined
  /** How much there is to look in; null where the library stays closed. */
  looked: { notes: number; articles: number | null; highlights: number | null }
  /** The notes opened last; empty where that is not remembered. */
  recent: FoundNote[]
  /** The key was pressed in a page where nothing could be read. */
  unreadable?: boolean | undefined
  /** A new number asks for the focus. */
  focus?: number | undefined
}
