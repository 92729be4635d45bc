import type { PackEvent } from './event'
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
  /** As they are written: what `events` says of them is no fact of theirs yet (`withEvents`). */
  notes: Note[]
  /** Each is a fact of the notes that it names; here once, since the zip would carry its sources several times. */
  events: PackEvent[]
  offices: Office[]
  publishers: Publisher[]
  readingList: ReadingItem[]
  /** How many rows of a reference collection of news name each note; for rarity. */
  counts: Record<string, number>
}
