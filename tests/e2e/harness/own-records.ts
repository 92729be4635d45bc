/** The tables that hold nothing but the reader's own. */
export const OWN_TABLES = ['articles', 'texts', 'readings', 'highlights', 'drafts', 'opened'] as const
export type OwnRecords = Record<(typeof OWN_TABLES)[number] | 'notes', unknown[]>

/** Runs in the extension's origin: all that is the reader's, without the pack's many notes. */
export async function readOwnRecords(): Promise<OwnRecords> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('sidelight'))
  const records: Record<string, unknown[]> = {}
  for (const table of ['articles', 'texts', 'readings', 'highlights', 'drafts', 'opened'])
    records[table] = await done(database.transaction(table).objectStore(table).getAll())
  const mine = IDBKeyRange.bound(['mine', ''], ['mine', '\uffff'])
  records.notes = await done(database.transaction('notes').objectStore('notes').getAll(mine))
  database.close()
  return records as unknown as OwnRecords
}
