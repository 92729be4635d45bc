import { libraryTrouble } from '../library-state'
import type { SidelightDatabase } from '../schema'
import { type SetAside, setAsideFile } from './set-aside'

/** Reading goes on, writing does not: a later version of Sidelight has been here. */
export class NewerLibraryError extends Error {
  override name = 'NewerLibraryError'
  override message = 'the library was written by a later version of Sidelight'
}

/** True where the tables on the disk are of a later version than this build knows. */
export function isNewer(database: SidelightDatabase): boolean {
  return Math.floor(database.backendDB().version / 10) > database.verno
}

/**
 * Opens the database for the background and says what stands in the way: another page that holds the old version open
 * (it goes on by itself), an upgrade that failed (the old version is as it was, and is set aside in a file for the
 * reader to save), a later version (read-only).
 */
export async function openLibrary(database: SidelightDatabase, aside: SetAside = setAsideFile()): Promise<void> {
  const wanted = database.verno * 10
  database.on('blocked', () => {
    libraryTrouble.setValue({ kind: 'waits' })
  })
  try {
    await database.open()
    const before = await libraryTrouble.getValue()
    if (isNewer(database)) await libraryTrouble.setValue({ kind: 'newer' })
    else if (before && before.kind !== 'full' && before.kind !== 'failed') await libraryTrouble.setValue(null)
    await aside.remove()
  } catch (error) {
    console.error('Sidelight: the library could not be opened', error)
    const problem = error instanceof Error ? error.message : String(error)
    const version = await versionOf(database.name)
    const isOld = version > 0 && version < wanted
    try {
      if (isOld) await aside.write(await readAnyVersion(database.name))
    } finally {
      // Also where there was no room to set it aside: the reader hears of it all the same.
      await libraryTrouble.setValue(isOld ? { kind: 'upgrade-failed', problem } : { kind: 'closed', problem })
    }
  }
}

/** The version of a database as the browser has it; 0 where there is none, or where the browser does not say. */
async function versionOf(name: string): Promise<number> {
  try {
    return (await indexedDB.databases()).find((one) => one.name === name)?.version ?? 0
  } catch (error) {
    console.error('Sidelight: the browser does not list its databases', error)
    return 0
  }
}

/** Every row of every table, whatever the version. */
async function readAnyVersion(name: string): Promise<Record<string, unknown[]>> {
  const database = await done(indexedDB.open(name))
  const tables: Record<string, unknown[]> = {}
  for (const table of database.objectStoreNames)
    tables[table] = await done(database.transaction(table).objectStore(table).getAll())
  database.close()
  return tables
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
