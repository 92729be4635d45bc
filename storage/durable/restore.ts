import { LIBRARY_TABLES, type LibraryRecords, readLibrary } from '../library-records'
import type { SentinelRow, SidelightDatabase } from '../schema'
import { type Change, forgets, type Recorded, type RecordedTable } from './record-changes'
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
 * @returns how many articles and highlights are there now, the bin left out
 */
export async function putBack(
  database: SidelightDatabase,
  snapshot: Snapshot | undefined,
  entries: readonly Recorded[],
  sentinel: SentinelRow,
): Promise<{ articles: number; highlights: number }> {
  const tables = [...LIBRARY_TABLES.map((name) => database[name]), database.notes, database.sentinel]
  return database.transaction('rw', tables, async () => {
    const records = Object.entries(snapshot?.records ?? {}) as [keyof LibraryRecords, object[]][]
    for (const [table, put] of records) await apply(database, { table, put, gone: [] })
    for (const { changes } of entries) for (const change of changes) await apply(database, change)
    // The copies held what such a change took away, and still may.
    const isForgetting = entries.some(({ changes }) => forgets(changes))
    await database.sentinel.put(isForgetting ? { ...sentinel, forgotten: sentinel.seq } : sentinel)
    const there = (row: { deletedAt?: number | undefined }) => !row.deletedAt
    return {
      articles: await database.articles.filter(there).count(),
      highlights: await database.highlights.filter(there).count(),
    }
  })
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
