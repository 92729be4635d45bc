import Dexie, { type EntityTable, type Table } from 'dexie'
import type { PartialDate } from '../knowledge/dates'
import type { Note } from '../knowledge/note'
import type { Office } from '../knowledge/office'
import { bareHost, type Publisher, type ReadingItem } from '../knowledge/publisher'
import type { HighlightColour, Selector } from '../reading/types'
import type { Restored } from './library-state'

/** A pack as it was seeded; its row is written last, so a row with the zip's hash means that all of it is there. */
export interface PackRow {
  id: string
  format: number
  hash: string
  knowsTo: PartialDate
  counts: Record<string, number>
  offices: Office[]
  publishers: Publisher[]
  updatedAt: number
}

export interface NoteRow extends Note {
  pack: string
  updatedAt: number
}

/** An article that the reader's settings allow to keep. One row an article, whatever its addresses. */
export interface ArticleRow {
  /** Random; texts and readings refer to it. */
  id: string
  /** Normalised addresses under which it was met. */
  addresses: string[]
  /** Its address as the page was last seen at, for links and citations. */
  url?: string | undefined
  title: string
  /** As the page prints them. */
  authors?: string[] | undefined
  host: string
  publisherId?: string | undefined
  /** Undefined where no date was found, or where the reader cleared it (`dateByHand`). */
  published?: PartialDate | undefined
  /** True where the reader set or cleared the date by hand; a later visit does not overwrite it. */
  dateByHand?: true | undefined
  lang: string
  /** Which of its texts is the newest. */
  textHash: string
  /** Ids of the notes that it certainly names. */
  terms: string[]
  readAt: number
  /** Set while the reader wants it to stay: it was saved, or something on it. Without it the article goes when its time is up. */
  savedAt?: number | undefined
  /** In the bin since; it goes for good after 30 days. */
  deletedAt?: number | undefined
  updatedAt: number
}

/**
 * The address under which an article opens: as its page was last seen at. Those under which it was met are there for
 * comparing, and need not open (no `http:`, no slash at the end); where nothing else is known, the first of them, with
 * the `www.` of its host.
 */
export function addressOf({ url, addresses, host }: Pick<ArticleRow, 'url' | 'addresses' | 'host'>): string {
  if (url !== undefined) return url
  const [first = ''] = addresses
  if (!/^https?:\/\//.test(first) || !URL.canParse(first)) return first
  return new URL(first).host === bareHost(host) ? first.replace(bareHost(host), host) : first
}

/** A text of an article as it was seen; another one on a later visit is another row. */
export interface TextRow {
  articleId: string
  /** SHA-256 of `text`, hex. */
  hash: string
  text: string
  seenAt: number
}

/** One visit in which the article was visible for five seconds in all. */
export interface ReadingRow {
  /** Article and visit, so that a visit that is told twice is one. */
  id: string
  articleId: string
  at: number
}

/** Words that stood in the place of a saved stretch on a later visit: the article was edited. */
export interface TextChange {
  text: string
  /** When they were first seen there. */
  seenAt: number
  /** The reader has seen the change, and keeps what was saved. */
  kept?: true | undefined
}

/** Words that a highlight was of before the reader placed it at others; what was saved stays on record. */
export interface EarlierWords {
  selectors: Selector[]
  sentence: string
  /** When they were saved. */
  at: number
}

/** A saved stretch of an article. */
export interface HighlightRow {
  id: string
  articleId: string
  selectors: Selector[]
  /** The sentence around it, as it stood when it was saved. */
  sentence: string
  colour: HighlightColour
  /** The reader's own words; never sent to a page. */
  comment: string
  /** Oldest first. */
  changes?: TextChange[] | undefined
  /** Oldest first; then its own words are of `placedAt`. */
  earlier?: EarlierWords[] | undefined
  placedAt?: number | undefined
  createdAt: number
  updatedAt: number
  deletedAt?: number | undefined
}

/** A comment that is being written; it belongs to its highlight and outlives tab, panel and restart. */
export interface DraftRow {
  highlightId: string
  articleId: string
  text: string
  updatedAt: number
}

/** A note that the reader opened, once a note; kept only where reading is remembered. */
export interface OpenedRow {
  noteId: string
  at: number
}

/** Says which library this is and how many changes it has seen; without it the browser has lost the database. */
export interface SentinelRow {
  id: 'library'
  /** Random, made once; `storage.local` holds the same. */
  library: string
  /** Number of the last change that was recorded; see durable/. */
  seq: number
  /** Something was forgotten by this change, and the safety copies may still hold it. */
  forgotten?: number | undefined
  /** What was put back, until the reader's pages have been told. */
  toSay?: Restored | undefined
}

export interface ReadingItemRow extends ReadingItem {
  pack: string
}

/** The reader's database. This file alone owns its version. */
export class SidelightDatabase extends Dexie {
  packs!: EntityTable<PackRow, 'id'>
  notes!: Table<NoteRow, [pack: string, id: string]>
  readingList!: EntityTable<ReadingItemRow, 'url'>
  articles!: EntityTable<ArticleRow, 'id'>
  texts!: Table<TextRow, [articleId: string, hash: string]>
  readings!: EntityTable<ReadingRow, 'id'>
  highlights!: EntityTable<HighlightRow, 'id'>
  drafts!: EntityTable<DraftRow, 'highlightId'>
  opened!: EntityTable<OpenedRow, 'noteId'>
  sentinel!: EntityTable<SentinelRow, 'id'>

  constructor(name = 'sidelight') {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      packs: 'id',
      notes: '[pack+id], id',
      readingList: 'url, *notes',
      texts: '[articleId+hash], articleId',
      readings: 'id, articleId, at',
      articles: 'id, *addresses, publisherId, published, readAt, *terms, savedAt, deletedAt',
      highlights: 'id, articleId, createdAt, deletedAt',
      drafts: 'highlightId, articleId',
      opened: 'noteId, at',
      sentinel: 'id',
    })
  }
}

let database: SidelightDatabase | undefined

/** The one connection of this context, opened when first asked for. */
export function db(): SidelightDatabase {
  database ??= new SidelightDatabase()
  return database
}
