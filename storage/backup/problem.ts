/** What can be wrong with a file that is to be restored. */
export type ProblemKind =
  /** Nothing in it. */
  | 'empty'
  /** Larger than any file that is written here, or holding more things. */
  | 'too-large'
  /** Nested deeper than anything that is written here. */
  | 'too-deep'
  /** It ends in the middle, or was damaged on the way: no JSON. */
  | 'broken'
  | 'not-ours'
  /** Written by a later version of Sidelight. */
  | 'newer'
  /** It needs a passphrase, and none was given. */
  | 'locked'
  /** The passphrase does not open it, or it was altered since. */
  | 'wrong-passphrase'
  /** Ours, but some of it is not as it must be; `faults` says where. */
  | 'faulty'

/** One place in a file that is not as it must be: `highlights, no. 3, createdAt`. */
export interface Fault {
  table: string
  /** Which entry of the table, from 1; none where the table itself is wrong. */
  entry?: number | undefined
  field?: string | undefined
  what: 'missing' | 'unknown' | 'wrong' | 'twice' | 'forbidden'
}

/** Why a file is not restored. It is thrown before anything is written. */
export class BackupProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly faults: readonly Fault[] = [],
    /** How many faults there are in all; `faults` holds the first. */
    readonly count = faults.length,
  ) {
    super(`backup: ${kind}${faults.map((fault) => `, ${[fault.table, fault.entry, fault.field].join(' ')}`).join('')}`)
  }
}
