import type { Note } from './note'
import type { Office } from './office'
import type { Publisher, ReadingItem } from './publisher'

/** A compiled pack: what the zip carries as `pack.json`, and what seeds the tables. */
export interface Pack {
  /** PACK_FORMAT it was written in. */
  format: number
  id: string
  /** Hash of everything below; a lexicon or a seeding with another hash is out of date. */
  hash: string
  /** The newest day that any fact of the pack knows of: "Notes know events to 24 Oct 2026". */
  knowsTo: string
  notes: Note[]
  /** How many events stand in `events.yaml`; each is a fact of the notes that it names. */
  events: number
  offices: Office[]
  publishers: Publisher[]
  readingList: ReadingItem[]
  /** How many rows of a reference collection of news name each note; for rarity. */
  counts: Record<string, number>
}
