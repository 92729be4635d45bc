import Dexie, { type EntityTable, type Table } from 'dexie'
import type { PartialDate } from '../knowledge/dates'
import type { Note } from '../knowledge/note'
import type { Publisher, ReadingItem } from '../knowledge/publisher'

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
  updatedAt: number
}

/** One visit in which the article was visible for five seconds in all. */
export interface ReadingRow {
  id: string
  articleId: string
  at: number
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

  constructor(name = 'sidelight') {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      packs: 'id',
      notes: '[pack+id], id',
      readingList: 'url, *notes',
      articles: 'id, *addresses, publisherId, published, readAt, *terms',
      readings: 'id, articleId, at',
    })
  }
}

let database: SidelightDatabase | undefined

/** The one connection of this context, opened when first asked for. */
export function db(): SidelightDatabase {
  database ??= new SidelightDatabase()
  return database
}
