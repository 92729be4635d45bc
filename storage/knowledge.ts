import type { PartialDate } from '../knowledge/dates'
import { withEvents } from '../knowledge/event'
import { type Note, PACK_FORMAT } from '../knowledge/note'
import type { Office } from '../knowledge/office'
import type { Publisher, ReadingItem } from '../knowledge/publisher'
import { type Spelling, spelled } from '../knowledge/spelling'
import { packFile } from './pack-file'
import type { SidelightDatabase } from './schema'

/** What the notes know, from whichever place it can be read. */
export interface Knowledge {
  notes: ReadonlyMap<string, Note>
  /** Ids of the notes that the reader wrote. */
  own: ReadonlySet<string>
  /** The core pack's. */
  hash: string
  offices: readonly Office[]
  publishers: readonly Publisher[]
  readingList: readonly ReadingItem[]
  counts: Record<string, number>
  knowsTo: PartialDate
}

/** The reader's own notes come before the starter pack's. */
const PRIORITY = ['core', 'mine']

/** Notes from the database; undefined while they have not been seeded, or stand in an older format. */
export async function knowledgeFromDatabase(database: SidelightDatabase): Promise<Knowledge | undefined> {
  const [packs, rows, readingList] = await Promise.all([
    database.packs.toArray(),
    database.notes.toArray(),
    database.readingList.toArray(),
  ])
  const core = packs.find((pack) => pack.id === 'core')
  if (core?.format !== PACK_FORMAT) return undefined
  rows.sort((a, b) => PRIORITY.indexOf(a.pack) - PRIORITY.indexOf(b.pack))
  return {
    notes: new Map(rows.map((row) => [row.id, row])),
    own: new Set(rows.filter((row) => row.pack === 'mine').map((row) => row.id)),
    hash: core.hash,
    offices: core.offices,
    publishers: core.publishers,
    readingList,
    counts: core.counts,
    knowsTo: core.knowsTo,
  }
}

/** Notes from the zip: for private windows, and where the browser does not open IndexedDB. */
export async function knowledgeFromFile(): Promise<Knowledge> {
  const pack = await packFile()
  return {
    notes: new Map(withEvents(pack.notes, pack.events).map((note) => [note.id, note])),
    own: new Set(),
    hash: pack.hash,
    offices: pack.offices,
    publishers: pack.publishers,
    readingList: pack.readingList,
    counts: pack.counts,
    knowsTo: pack.knowsTo,
  }
}

/** The same knowledge with each note's names as the reader writes them. */
export function inSpelling(knowledge: Knowledge, spelling: Spelling): Knowledge {
  if (spelling.korean === 'note' && spelling.latin === 'spaced') return knowledge
  return { ...knowledge, notes: new Map([...knowledge.notes].map(([id, note]) => [id, spelled(note, spelling)])) }
}
