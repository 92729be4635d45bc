import { LIBRARY_TABLES, type LibraryRecords, readLibrary } from '../library-records'
import { type Restored, restored } from '../library-state'
import type { SentinelRow, SidelightDatabase } from '../schema'
import type { Change, Recorded, RecordedTable } from './record-changes'
import type { Snapshot } from './snapshots'

/** Reads all of the library with the number of the change after which it stood so. */
export async function takeSnapshot(database: SidelightDatabase, now = Date.now()): Promise<Snapshot> {
  const tables = [...LIBRARY_TABLES.map((name) => database[name]), database.notes, database.sentinel]
  return database.transaction('r', tables, async () => {
    const row = await database.sentinel.get('library')
    if (!row) throw new Error('a library without its sentinel is not copied')
    return { library: row.library, seq: row.seq, madeAt: now, records: await readLibrary(database) }
  })
}

/**
 * Puts a snapshot and the changes after it into the database, with the sentinel of the last: all of it, or nothing.
 * What is to be said of it is written with it, since the browser may end before it is said. `toSay` gets how many
 * articles and highlights are there then, the bin left out; undefined where the database still holds nothing.
 */
export async function putBack(
  database: SidelightDatabase,
  snapshot: Snapshot | undefined,
  entries: readonly Recorded[],
  sentinel: SentinelRow,
  toSay: (there: { articles: number; highlights: number } | undefined) => Restored | undefined,
): Promise<void> {
  const tables = [...LIBRARY_TABLES.map((name) => database[name]), database.notes, database.sentinel]
  return database.transaction('rw', tables, async () => {
    const records = Object.entries(snapshot?.records ?? {}) as [keyof LibraryRecords, object[]][]
    for (const [table, put] of records) await apply(database, { table, put, gone: [] })
    for (const { changes } of entries) for (const change of changes) await apply(database, change)
    const inSight = (row: { deletedAt?: number | undefined }) => !row.deletedAt
    const there = (await holdsAnything(database))
      ? {
          articles: await database.articles.filter(inSight).count(),
          highlights: await database.highlights.filter(inSight).count(),
        }
      : undefined
    await database.sentinel.put({
      ...sentinel,
      // A forgetting may have been cut short between its first new copy and the last old one: none of them stays.
      forgotten: sentinel.seq || undefined,
      toSay: toSay(there),
    })
  })
}

/** Tells our own pages what was put back, once, however often a start is cut short. */
export async function sayWhatWasPutBack(database: SidelightDatabase): Promise<void> {
  const row = await database.sentinel.get('library')
  if (!row?.toSay) return
  await restored.setValue(row.toSay)
  await database.sentinel.put({ ...row, toSay: undefined })
}

async function apply(database: SidelightDatabase, { table, put, gone }: Change): Promise<void> {
  const rows = database.table<object, IDBValidKey>(table satisfies RecordedTable)
  if (gone.length) await rows.bulkDelete(gone)
  if (put.length) await rows.bulkPut(put)
}

/** True where the database holds anything of the reader's. */
export async function holdsAnything(database: SidelightDatabase): Promise<boolean> {
  for (const name of LIBRARY_TABLES) if (await database[name].count()) return true
  return (await database.notes.where('[pack+id]').between(['mine', ''], ['mine', '\uffff']).count()) > 0
}
