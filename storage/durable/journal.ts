import { browser } from 'wxt/browser'
import type { Change, Recorded } from './record-changes'

/** What `storage.local` says of the library; the database says the same in its table `sentinel`. */
export interface Mark {
  library: string
  /** Number of the last change that the journal got. */
  seq: number
}

const MARK = 'library'
const PREFIX = 'journal:'
const seqOf = (key: string) => (key.startsWith(PREFIX) ? Number(key.slice(PREFIX.length)) : Number.NaN)
const { local } = browser.storage

export async function readMark(): Promise<Mark | undefined> {
  return (await local.get(MARK))[MARK] as Mark | undefined
}

export function writeMark(mark: Mark): Promise<void> {
  return local.set({ [MARK]: mark })
}

/** Writes a change and the mark in one step, and ends once the browser has both. */
export function append(library: string, { seq, changes }: Recorded): Promise<void> {
  return local.set({ [PREFIX + seq]: changes, [MARK]: { library, seq } satisfies Mark })
}

/** The changes after a number, oldest first. */
export async function entriesAfter(seq: number): Promise<Recorded[]> {
  return Object.entries(await local.get(null))
    .filter(([key]) => seqOf(key) > seq)
    .map(([key, changes]) => ({ seq: seqOf(key), changes: changes as Change[] }))
    .sort((a, b) => a.seq - b.seq)
}

/** Drops the changes up to a number. */
export async function dropUpTo(seq: number): Promise<void> {
  const keys = Object.keys(await local.get(null))
  await local.remove(keys.filter((key) => seqOf(key) <= seq))
}

/** One entry that holds all of a library takes the place of the whole journal. */
export async function beginAnew(library: string, entry: Recorded): Promise<void> {
  await dropUpTo(Number.POSITIVE_INFINITY)
  await append(library, entry)
}
