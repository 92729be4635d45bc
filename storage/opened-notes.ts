import type { SidelightDatabase } from './schema'

/** How many of the notes opened last are remembered. */
const KEPT = 12

/** Remembers that a note was opened. */
export async function keepOpened(database: SidelightDatabase, noteId: string, now = Date.now()): Promise<void> {
  await database.transaction('rw', database.opened, async () => {
    await database.opened.put({ noteId, at: now })
    const older = await database.opened.orderBy('at').reverse().offset(KEPT).primaryKeys()
    await database.opened.bulkDelete(older)
  })
}

/** Ids of the notes opened last, the newest first. */
export async function openedLast(database: SidelightDatabase): Promise<string[]> {
  return database.opened.orderBy('at').reverse().primaryKeys()
}

export async function forgetOpened(database: SidelightDatabase): Promise<void> {
  await database.opened.clear()
}
