import { libraryTrouble } from '../library-state'
import type { SentinelRow, SidelightDatabase } from '../schema'
import { append, dropUpTo, entriesAfter, type Mark, readMark, writeMark } from './journal'
import { isNewer, NewerLibraryError } from './open-library'
import { forgets, type Recorded, type RecordedTable, recordChanges } from './record-changes'
import { holdsAnything, putBack, sayWhatWasPutBack, takeSnapshot } from './restore'
import { type Snapshot, snapshotFiles } from './snapshots'

/** A snapshot is due after so many changes, or after so long with any. */
const CHANGES = 100
const LONGEST_MS = 600_000
/** A change of more than this, in characters of JSON, goes into a snapshot at once: a restored backup, not an act. */
const LARGE = 4_000_000
/** Two, so that one that is damaged leaves another; the journal goes back to the older of them. */
const SNAPSHOTS = 2

export interface SafeLibrary {
  /**
   * Ends once everything that was written so far is in the database and in the journal, and what was forgotten is in
   * no copy; throws where it is not. Nothing is called saved before.
   */
  written(): Promise<void>
  /** Makes a snapshot now; after another page has written the database (a restored backup). */
  copy(): Promise<void>
}

/**
 * Keeps a second copy of the library outside IndexedDB, which browsers lose: every change in the journal
 * (`storage.local`), all of it in snapshots. Before the database does anything for anybody it is compared with them,
 * and what the browser lost is put back.
 */
export function protectLibrary(database: SidelightDatabase, snapshots = snapshotFiles()): SafeLibrary {
  let library = ''
  let refusal: Error | undefined
  /** The database has a change that the journal lacks, until a snapshot holds it. */
  let behind = false
  /** Something was forgotten that copies may still hold. */
  let owes = false
  /** The newest snapshot; `madeAt` in milliseconds. */
  let copied = { seq: 0, madeAt: 0 }
  let isCopying = false
  let recording: Promise<void> = Promise.resolve()
  let copying: Promise<void> = Promise.resolve()

  const recorder = recordChanges(database, {
    committed: (recorded) => {
      recording = inTurn(recording, () => record(recorded))
    },
    refusal: () => refusal,
  })
  database.on('ready', (vip) => check(vip as SidelightDatabase), true)

  async function record(recorded: Recorded): Promise<void> {
    const isLarge = JSON.stringify(recorded.changes).length > LARGE
    behind ||= isLarge || !(await append(library, recorded).then(() => true, failed('the journal')))
    owes ||= forgets(recorded.changes)
    if (behind) await bringUp()
    if (owes) await forgetInCopies()
    else if (isDue(recorded.seq)) {
      isCopying = true
      copy()
        .catch(failed('the safety copy'))
        .finally(() => {
          isCopying = false
        })
    }
    // What could not be kept before is told no longer than that.
    if (await libraryTrouble.getValue()) await libraryTrouble.setValue(null)
  }

  /** Makes good what the journal lacks: by a snapshot, or else by all of the library as one entry. */
  async function bringUp(): Promise<void> {
    try {
      await copy()
      await writeMark({ library, seq: copied.seq })
    } catch (error) {
      failed('the safety copy')(error)
      await append(library, asEntry(await takeSnapshot(database)))
    }
    behind = false
  }

  function isDue(seq: number): boolean {
    return !isCopying && (seq - copied.seq >= CHANGES || Date.now() - copied.madeAt > LONGEST_MS)
  }

  function copy(): Promise<void> {
    copying = inTurn(copying, async () => {
      const snapshot = await takeSnapshot(database)
      await snapshots.write(snapshot)
      copied = { seq: snapshot.seq, madeAt: snapshot.madeAt }
      await snapshots.keep(SNAPSHOTS)
      const older = (await snapshots.list())[SNAPSHOTS - 1]
      if (older) await dropUpTo(older.seq)
    })
    return copying
  }

  /** What is left takes the place of every copy made before, of which there are two again. */
  function forgetInCopies(): Promise<void> {
    copying = inTurn(copying, async () => {
      const snapshot = await takeSnapshot(database)
      try {
        await snapshots.replaceAll(snapshot, SNAPSHOTS)
        await dropUpTo(snapshot.seq)
        copied = { seq: snapshot.seq, madeAt: snapshot.madeAt }
      } catch (error) {
        // Nothing forgotten may stay because the disk is full: the old copies go all the same.
        failed('the safety copy')(error)
        await snapshots.replaceAll(snapshot, 0)
        await dropUpTo(Number.POSITIVE_INFINITY)
        await append(library, asEntry(snapshot))
      }
      await database.transaction('rw', database.sentinel, async () => {
        const row = await database.sentinel.get('library')
        // Something forgotten since then has its own turn.
        if (row?.forgotten && row.forgotten <= snapshot.seq)
          await database.sentinel.put({ ...row, forgotten: undefined })
      })
      owes = false
    })
    return copying
  }

  /** Compares the database with what is known of it outside; everybody else waits for it. */
  async function check(vip: SidelightDatabase): Promise<void> {
    refusal = undefined
    if (isNewer(vip)) {
      refusal = new NewerLibraryError()
      return
    }
    try {
      copied = (await snapshots.list())[0] ?? copied
      const row = await vip.sentinel.get('library')
      const mark = await readMark()
      if (!row && !(await holdsAnything(vip))) await restore(vip, mark)
      else if (!row || row.library !== mark?.library || row.seq > mark.seq) await adopt(vip, row, mark)
      else if (row.seq < mark.seq) await catchUp(vip, row, mark)
      else library = row.library
      await sayWhatWasPutBack(vip)
      recorder.on()
      if ((await vip.sentinel.get('library'))?.forgotten) recording = inTurn(recording, forgetInCopies)
    } catch (error) {
      failed('comparing the library with its copies')(error)
      // What is written now could stand in the way of what is to be put back at the next start.
      refusal = new Error('the library could not be compared with its copies', { cause: error })
    }
  }

  /** The database is empty: new, or lost. What there is outside is put into it. */
  async function restore(vip: SidelightDatabase, mark: Mark | undefined): Promise<void> {
    const snapshot = await snapshots.newest(mark?.library)
    const entries = mark ? await entriesAfter(snapshot?.seq ?? 0) : []
    library = mark?.library ?? snapshot?.library ?? crypto.randomUUID()
    const seq = Math.max(mark?.seq ?? 0, snapshot?.seq ?? 0)
    await putBack(vip, snapshot, entries, { id: 'library', library, seq }, (there) => {
      const at = Date.now()
      if (there) return { what: 'library', ...there, copyFrom: snapshot?.madeAt ?? null, at }
      return seq > 0 && !snapshot && !entries.length ? { what: 'nothing', at } : undefined
    })
    await writeMark({ library, seq })
  }

  /** The database is right: the worker was stopped before the journal had its last change, or `storage.local` was lost. */
  async function adopt(vip: SidelightDatabase, row: SentinelRow | undefined, mark: Mark | undefined): Promise<void> {
    const known = row ?? mark
    library = known?.library ?? crypto.randomUUID()
    const seq = known?.seq ?? 0
    if (library !== mark?.library) {
      await dropUpTo(Number.POSITIVE_INFINITY)
      await snapshots.keep(0)
    }
    await vip.sentinel.put({ ...row, id: 'library', library, seq })
    // Told outside only once it is true there as well: this start may be cut short, too.
    behind = true
    recording = inTurn(recording, bringUp)
  }

  /** The database has lost its last changes, which the journal has. */
  async function catchUp(vip: SidelightDatabase, row: SentinelRow, mark: Mark): Promise<void> {
    library = row.library
    let entries = await entriesAfter(row.seq)
    const newest = entries[0]?.seq === row.seq + 1 ? undefined : await snapshots.newest(library)
    const snapshot = newest && newest.seq > row.seq ? newest : undefined
    if (snapshot) entries = entries.filter(({ seq }) => seq > snapshot.seq)
    await putBack(vip, snapshot, entries, { ...row, seq: mark.seq }, () => ({
      what: 'changes',
      changes: mark.seq - row.seq,
      at: Date.now(),
    }))
  }

  const written = () =>
    recording.catch((error: unknown) => {
      throw new NotWrittenError(error instanceof Error ? error.message : String(error), { cause: error })
    })
  return { written, copy }
}

/** A whole library as one change that puts every row. */
function asEntry({ seq, records }: Snapshot): Recorded {
  const changes = Object.entries(records).map(([table, put]) => ({ table: table as RecordedTable, put, gone: [] }))
  return { seq, changes }
}

/** The database has it, and no second copy does. */
export class NotWrittenError extends Error {
  override name = 'NotWrittenError'
}

/** One after the other; one that failed has told who waits for it, and the next goes on. */
function inTurn(before: Promise<void>, work: () => Promise<void>): Promise<void> {
  const turn = before.catch(() => {}).then(work)
  turn.catch(() => {})
  return turn
}

const failed = (what: string) => (error: unknown) => {
  console.error(`Sidelight: ${what} failed`, error)
  return false
}
