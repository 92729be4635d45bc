import Dexie, { type EntityTable, type Table } from 'dexie'
import type { PartialDate } from '../knowledge/dates'
import type { Note } from '../knowledge/note'
import type { Publisher, ReadingItem } from '../knowledge/publisher'
import type { HighlightColour, Selector } from '../reading/types'

/** A pack as it was seeded; its row is written last, so a row with the zip's hash means that all of it is there. */
export interface PackRow {
  id: string
  format: number
  hash: string
  knowsTo: PartialDate
  counts: Record<string, number>
  publishers: Publisher[]
  updatedAt: number
}

export interface NoteRow extends Note {
  pack: string
  updatedAt: number
}

/** An article that the reader's settings allow to keep. One row an article, whatever its addresses. */
export interface ArticleRow {
  /** Random; readings and highlights refer to it. */
  id: string
  /** Normalised addresses under which it was met. */
  addresses: string[]
  title: string
  host: string
  publisherId?: string | undefined
  published?: PartialDate | undefined
  /** True where the reader set or cleared the date by hand; a later visit does not overwrite it. */
  dateByHand?: true | undefined
  lang: string
  text: string
  /** SHA-256 of `text`, hex. A changed text on a later visit replaces the row's text under a new hash. */
  textHash: string
  /** Ids of the notes that it certainly names. */
  terms: string[]
  readAt: number
  /** Set while the reader wants it to stay: something on it was saved. Without it the article goes when its time is up. */
  savedAt?: number | undefined
  /** In the bin since; it goes for good after 30 days. */
  deletedAt?: number | undefined
  updatedAt: number
}

/** One visit in which the article was visible for five seconds in all. */
export interface ReadingRow {
  id: string
  articleId: string
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

export interface ReadingItemRow extends ReadingItem {
  pack: string
}

/** The reader's database. This file alone owns its version: `docs/storage.md` lists what each one holds. */
export class SidelightDatabase extends Dexie {
  packs!: EntityTable<PackRow, 'id'>
  notes!: Table<NoteRow, [pack: string, id: string]>
  readingList!: EntityTable<ReadingItemRow, 'url'>
  articles!: EntityTable<ArticleRow, 'id'>
  readings!: EntityTable<ReadingRow, 'id'>
  highlights!: EntityTable<HighlightRow, 'id'>
  drafts!: EntityTable<DraftRow, 'highlightId'>

  constructor(name = 'sidelight') {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      packs: 'id',
      notes: '[pack+id], id',
      readingList: 'url, *notes',
      articles: 'id, *addresses, publisherId, published, readAt, *terms',
      readings: 'id, articleId, at',
    })
    this.version(2).stores({
      articles: 'id, *addresses, publisherId, published, readAt, *terms, savedAt, deletedAt',
      highlights: 'id, articleId, createdAt, deletedAt',
      drafts: 'highlightId, articleId',
    })
  }
}

let database: SidelightDatabase | undefined

/** The one connection of this context, opened when first asked for. */
export function db(): SidelightDatabase {
  database ??= new SidelightDatabase()
  return database
}
