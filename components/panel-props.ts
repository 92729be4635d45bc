import type { PartialDate } from '../knowledge/dates'
import type { Lang, Note } from '../knowledge/note'
import type { CitationStyle } from '../reading/citation'
import type { PrivatePlace } from '../reading/private-places'
import type {
  Anchored,
  ArticleDate,
  AsOf,
  HighlightColour,
  Related,
  SaveOutcome,
  SourceView,
  TermRow,
} from '../reading/types'
import type { DiffPiece } from '../reading/word-diff'
import type { LookUpView } from './look-up-props'
import type { UiLang } from './ui-lang'

export type { UiLang }

/** A part of the panel that comes by itself: on its way, failed (`problem` in words, if known), or there. */
export type Part<T> =
  | { status: 'waiting' }
  | { status: 'failed'; problem?: string | undefined }
  | { status: 'ready'; value: T }

/**
 * What the switch in the head says of this site. `unseen`: nothing of the page is read, and mostly no address is known.
 * `page`: this page only.
 */
export type SiteSwitch =
  | { kind: 'on' | 'off' | 'page' | 'quiet'; host: string }
  | { kind: 'private' }
  /** The sample article of the first run, which is on no site. */
  | { kind: 'sample' }
  | { kind: 'unseen'; host?: string }

/**
 * What the reader can choose in that switch's menu. `always`: keep this site on for good. `panel-only`: nothing in the
 * page, and `underline` the other way.
 */
export type SiteChoice = 'on' | 'off' | 'always' | 'underline' | 'panel-only'

/**
 * What is to be said of the page before anything else; one at a time. `reading` is the usual state and says
 * nothing. The four sections stand below wherever `PanelProps.article` is given.
 */
export type PageState =
  | { kind: 'reading' }
  /** The notes or the page's state are not there yet. */
  | { kind: 'loading' }
  /** No address is known. `canAsk`: the browser lets an extension ask for a site that it cannot see. */
  | { kind: 'cannot-see'; canAsk: boolean }
  /** The toolbar button was pressed, and the browser lets no extension read this page. */
  | { kind: 'browser-page' }
  | { kind: 'pdf' }
  /** Letters, papers, talk, or a page of the reader's own network: nothing runs there unasked. */
  | { kind: 'not-run'; place: PrivatePlace; host: string }
  /** Everything was erased while this page was shown. */
  | { kind: 'erased' }
  | { kind: 'this-page-only'; host: string }
  /** `unread`: the tag of the page's language, where it is none that Sidelight reads. */
  | { kind: 'none'; unread?: string | undefined }
  | { kind: 'mentions'; terms: number; unread?: string | undefined }
  | { kind: 'off'; host: string }
  | { kind: 'quiet' }
  /** The page is explained, in a language that Sidelight does not read. */
  | { kind: 'language'; unread: string }
  | { kind: 'private' }
  /** `browser`: its name, as the reader knows it. */
  | { kind: 'storage-failed'; browser: 'Firefox' | 'Chrome' }
  /** The page's text could not be read; `problem` in words, if known. */
  | { kind: 'reading-failed'; problem?: string | undefined }

/**
 * One sentence above whatever else is shown, about what is kept.
 * `private`: this window keeps nothing (where the page's own state does not say so already).
 * `write-failed`: the last change was not kept; `unsaved` comments stay in the panel until they are.
 * `not-opened`: the database does not open, so nothing is kept (where the page's own state does not say so already).
 * `upgrade-blocked`: the library waits for another page of an older version to be closed, and goes on by itself.
 * `upgrade-failed`: it could not be brought to this version, and is as it was.
 * `newer-data`: the library was written by a newer version and is only read.
 * `restored`: the browser lost the library, and it was put back from the safety copy of a moment (milliseconds; null:
 * from the changes alone). `changes-restored`: it lost the last changes only. `lost`: no copy could be read.
 */
export type Notice =
  | { kind: 'private' }
  | { kind: 'write-failed'; unsaved: number; full: boolean }
  | { kind: 'not-opened' }
  | { kind: 'upgrade-blocked' }
  | { kind: 'upgrade-failed' }
  | { kind: 'newer-data' }
  | { kind: 'restored'; articles: number; highlights: number; copyFrom: number | null }
  | { kind: 'changes-restored'; changes: number }
  | { kind: 'lost' }

export type TermOrder = 'importance' | 'page'

/** *In this article*. Rows stand in the order asked for, the *possibly* ones anywhere among them. */
export interface TermsView {
  rows: TermRow[]
  order: TermOrder
  /** Only a part of a very long page was read. */
  partial?: boolean | undefined
}

/** A saved stretch of this article. */
export interface HighlightView {
  id: string
  /** The words that were saved. */
  quote: string
  /** The sentence around them, as it stood then. */
  sentence: string
  colour: HighlightColour
  comment: string
  /** A comment that is being written; it belongs to the article and outlives the panel. */
  draft?: string | undefined
  /** Milliseconds, as `Date.now()`. */
  savedAt: number
  /** Where it is on the page now; `unknown`: the page has not said. */
  status: Anchored['status'] | 'unknown'
  /** What stood right before the words, as far as it was kept. */
  before?: string | undefined
  /** The newest other words that were seen in its place. `kept`: the reader has seen them, and keeps what was saved. */
  change?: { now: string; seenAt: number; kept: boolean; pieces: DiffPiece[] } | undefined
  /** When the reader placed it where it is, and the words that it was saved as before, the newest first. */
  placedAt?: number | undefined
  earlier?: { quote: string; at: number }[] | undefined
}

/** What can be copied with its source. `versions`: what was saved and what stands there now. */
export type CiteWish =
  | { kind: 'article' }
  | { kind: 'highlight' | 'versions'; id: string }
  /** `statement`: the fact in words, with its date; `sources`: keys of the note's sources. */
  | { kind: 'fact'; statement: string; noteId: string; sources: readonly string[] }

/** What is kept of an article; times in milliseconds. */
export interface KeptView {
  readAt?: number | undefined
  /** When it goes by itself; absent where it stays. */
  goesOn?: number | undefined
  /** Something on it was saved, so it stays. */
  saved: boolean
}

/** What Sidelight may remember of what is read. `unset`: the reader has not chosen, and only what is saved is kept. */
export type Remember = 'unset' | 'days-90' | 'always' | 'saved'
export type RememberChoice = Exclude<Remember, 'unset'>

/** What *forget* takes away, for good. */
export type Forgettable = 'article' | 'site' | 'hour' | 'everything'

/** The four sections. */
export interface ArticleView {
  source: Part<SourceView>
  /** The date found in the page, kept while the reader's own stands in its place. */
  pageDate?: ArticleDate | undefined
  terms: Part<TermsView>
  related: Part<Related[]>
  /** Oldest first; those that are not on the page now stand apart. */
  highlights: { rows: HighlightView[] }
  /** Null where nothing of this article is kept. */
  kept: KeptView | null
  /** The reader said that this article has no date: it is not asked for again. */
  dateCleared?: boolean | undefined
  /** The library is open and holds no article but this one. */
  firstArticle?: boolean | undefined
}

/** A note, opened; from the list, the page or the look-up box. */
export interface NoteOpened {
  note: Note
  /** In the interface's language. */
  title: string
  scripts: { text: string; lang: Lang }[]
  /** The day it is read against: the article's, or today where the article has none. */
  day: PartialDate
  dayIs: 'article' | 'today'
  asOf: AsOf
  /** One of the notes behind *Since this article*. */
  lit: boolean
  /** How often the article names it; 0 where it does not. */
  count: number
  /** The reader said "I know this". */
  known: boolean
  /** The reader said "Not this", here or everywhere. */
  refused: boolean
  /** Looked over more than a year before the reader's day. */
  old: boolean
  /** What a report of a mistake in it names; absent for a note of the reader's own, which is nobody else's. */
  report?: NoteReport | undefined
  /** The notes it points to. `open` is false where no pack holds one: then `title` is text. */
  relations: { rel: string; to: string; title: string; scripts: { text: string; lang: Lang }[]; open: boolean }[]
}

export interface NoteReport {
  /** The beginning of the pack's hash: which edition of the notes. */
  pack: string
  /** The address of the page beside which the note is read, where there is one that may be named. */
  page?: string | undefined
}

/** An article that is kept, as a row. */
export interface KeptArticle {
  url: string
  title: string
  publisher: string
  date?: PartialDate | undefined
  lang: string
}

/** One message that can be taken back for five seconds; a new `id` is a new message. */
export interface ToastView {
  id: number
  what:
    | 'not-this-page'
    | 'not-this-always'
    | 'known'
    | 'copied'
    | 'date-set'
    | 'date-cleared'
    | 'not-found-in-page'
    | 'highlight-deleted'
    | 'highlight-kept'
    | 'highlight-placed'
    | 'select-first'
    | `save-${SaveOutcome}`
    | 'forgotten'
    | 'site-asked'
  /** The note's title, where there is one. */
  title?: string | undefined
  /** True where "Undo" is offered. */
  undo: boolean
}

/** Everything that the reader can do in the panel. */
export interface PanelActions {
  query(text: string): void
  openNote(noteId: string): void
  /** Opens the library with these words in its search. */
  searchLibrary(query: string): void
  forgetOpened(): void
  closeNote(): void
  showInPage(noteId: string): void
  setOrder(order: TermOrder): void
  /** The reader's own date for this article; null says that it has none. */
  setDate(date: PartialDate | null): void
  /** Back to the date found in the page. */
  resetDate(): void
  /** Puts text on the clipboard: a fact with its source, a name. */
  copy(text: string): void
  /** Puts a report of a mistake on the clipboard; fails where the browser does not allow it. */
  copyReport(text: string): Promise<void>
  /** Puts something on the clipboard with its source, as rich and plain text; the style is remembered. */
  copyCitation(what: CiteWish, style: CitationStyle): void
  know(noteId: string): void
  /** Takes "I know this" back. */
  unknow(noteId: string): void
  notThis(noteId: string, scope: 'page' | 'always'): void
  /** Takes "Not this" back, on this page and everywhere. */
  thisAgain(noteId: string): void
  undo(): void
  toastGone(id: number): void
  switchSite(choice: SiteChoice): void
  /** On *none*: "Explain this page anyway"; on *mentions*: "Turn on for this page". */
  explain(): void
  /** Lets the browser offer this site, whose address Sidelight does not know, to be allowed. */
  askForSite(): void
  /** After a failure of the storage, of a change, of the page's reading or of a section. */
  retry(): void
  dismiss(notice: Notice['kind']): void
  /** Scrolls the page to a saved highlight. */
  goToHighlight(id: string): void
  setColour(id: string, colour: HighlightColour): void
  /** Keeps an unfinished comment as it is typed; one that equals the saved comment is no draft. */
  keepDraft(id: string, text: string): void
  saveComment(id: string, text: string): void
  /** The change has been seen; what was saved is kept. A toast offers to take it back. */
  keepAsSaved(id: string): void
  /** Places it at what is selected in the page; a toast offers to take it back. */
  placeAtSelection(id: string): void
  /** To the bin; a toast offers to take it back. */
  deleteHighlight(id: string): void
  setRemember(choice: RememberChoice): void
  openLibrary(): void
  /** Asked about already: does it at once. */
  forget(what: Forgettable): void
}

/** What a note that is opened can do, wherever it is opened. */
export type NoteActions = Pick<
  PanelActions,
  'openNote' | 'showInPage' | 'copy' | 'copyReport' | 'know' | 'unknow' | 'notThis' | 'thisAgain'
>

export interface PanelProps {
  lang: UiLang
  /** Today, `YYYY-MM-DD`, for distances ("10 months ago"). */
  today: PartialDate
  site: SiteSwitch
  /** The page's address, where it is known: a question asked of one page is not answered for the next. */
  address?: string | undefined
  state: PageState
  notices?: readonly Notice[] | undefined
  /** Absent where the page is not explained: then no section stands. */
  article?: ArticleView | undefined
  /** What the library holds of this page, explained or not; absent where it holds nothing. */
  keptHere?: { highlights: number } | undefined
  /** The articles read last, newest first, for where no article is shown; absent where the library stays closed. */
  lastRead?: readonly KeptArticle[] | undefined
  note?: NoteOpened | undefined
  lookUp: LookUpView
  toast?: ToastView | undefined
  remember: Remember
  /** The style in which something was last copied with its source. */
  citationStyle: CitationStyle
  /** A highlight whose comment is to be opened for writing ("Note" at the selection); `at` makes a second press news. */
  editHighlight?: { id: string; at: number } | undefined
  /** A note's title in the interface's language, for "both name Hunchun" and links between notes. */
  titleOf(noteId: string): string | undefined
  actions: PanelActions
}
