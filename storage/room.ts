import { LIBRARY_TABLES } from './library-records'
import type { SidelightDatabase } from './schema'

/** Bytes on this computer. */
export interface Room {
  /** All that Sidelight has stored, and what the browser allows it; undefined where the browser does not say. */
  used: number | undefined
  allowed: number | undefined
  /** Texts of articles, and everything else of the reader's, as they would stand in a file. */
  texts: number
  others: number
}

/** Measures what is stored. Reads every row, one at a time, so that a large library does not have to fit into memory. */
export async function measureRoom(
  database: SidelightDatabase,
  estimate: () => Promise<StorageEstimate> = () => navigator.storage.estimate(),
): Promise<Room> {
  const { usage, quota } = await estimate()
  let others = 0
  for (const name of LIBRARY_TABLES)
    if (name !== 'texts') others += await bytesOf((each) => database[name].each((row: object) => each(row)))
  others += await bytesOf((each) =>
    database.notes.where('[pack+id]').between(['mine', ''], ['mine', '\uffff']).each(each),
  )
  const texts = await bytesOf((each) => database.texts.each(each))
  return { used: usage, allowed: quota, texts, others }
}

async function bytesOf(walk: (each: (row: object) => void) => PromiseLike<void>): Promise<number> {
  const encoder = new TextEncoder()
  let bytes = 0
  await walk((row) => {
    bytes += encoder.encode(JSON.stringify(row)).length + 1
  })
  return bytes
}
