import * as v from 'valibot'
import type { LibraryRecords } from '../library-records'
import { sha256 } from '../sha256'
import { lockedSchema, unlock } from './cipher'
import { type Backup, backupSchema, FORMAT, KEYS, VERSION } from './format'
import { checkSize, forbiddenKeys, LIMITS } from './limits'
import { BackupProblem, type Fault } from './problem'

/** Faults that are reported one by one; of the rest the number is enough. */
const MOST_FAULTS = 20

/** A backup that was read and checked. */
export interface Read extends Backup {
  /** Rows that were left out, since what they belong to is not in the file. */
  leftOut: number
}

/**
 * Reads a file that says to be a backup and trusts nothing in it: its size, depth and number of values are checked
 * before it is parsed, its keys before it is looked at, every value before it is used. Nothing is written.
 * @throws BackupProblem `locked` where it needs the passphrase, else what is wrong
 */
export async function readBackup(file: Blob, passphrase?: string): Promise<Read> {
  if (file.size > LIMITS.bytes) throw new BackupProblem('too-large')
  let value = parse(await file.text())
  if (isLocked(value)) {
    if (!passphrase) throw new BackupProblem('locked')
    value = parse(await unlock(checked(lockedSchema, value), passphrase))
  }
  return check(value)
}

function parse(json: string): Record<string, unknown> {
  if (!json.trim()) throw new BackupProblem('empty')
  checkSize(json)
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new BackupProblem(json.includes(FORMAT) ? 'broken' : 'not-ours')
  }
  if (!isObject(value) || value.format !== FORMAT) throw new BackupProblem('not-ours')
  if (typeof value.version !== 'number') throw new BackupProblem('not-ours')
  if (value.version > VERSION) throw new BackupProblem('newer')
  refuse(forbiddenKeys(value))
  return value
}

async function check(value: unknown): Promise<Read> {
  const backup = checked(backupSchema, value)
  refuse(twice(backup.records))
  const faults: Fault[] = []
  for (const [at, { text, hash }] of backup.records.texts.entries())
    if ((await sha256(text)) !== hash) faults.push({ table: 'texts', entry: at + 1, field: 'hash', what: 'wrong' })
  refuse(faults)
  const records = housed(backup.records)
  return { ...backup, records, leftOut: rowsOf(backup.records) - rowsOf(records) }
}

/** Without rows of articles and highlights that are not in the file: nothing could ever show them, or forget them. */
function housed(records: LibraryRecords): LibraryRecords {
  const articles = new Set(records.articles.map((row) => row.id))
  const has = (row: { articleId: string }) => articles.has(row.articleId)
  const highlights = records.highlights.filter(has)
  const kept = new Set(highlights.map((row) => row.id))
  return {
    ...records,
    texts: records.texts.filter(has),
    readings: records.readings.filter(has),
    highlights,
    drafts: records.drafts.filter((row) => has(row) && kept.has(row.highlightId)),
  }
}

const rowsOf = (records: LibraryRecords) => Object.values(records).reduce((sum, rows) => sum + rows.length, 0)

function checked<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  refuse(parsed.issues.map(faultOf))
  throw new BackupProblem('faulty')
}

/** Where valibot found what, in the words of the file: table, entry, field. */
function faultOf({ path, expected }: v.BaseIssue<unknown>): Fault {
  const keys = (path ?? []).map(({ key }) => key as string | number)
  if (keys[0] === 'records') keys.shift()
  const [table = '', entry, ...field] = keys
  // A strict object speaks of a member's key where the member is missing, or is none that it knows.
  const what = path?.at(-1)?.origin !== 'key' ? 'wrong' : expected === 'never' ? 'unknown' : 'missing'
  if (typeof entry !== 'number') return { table: String(table), field: keys.slice(1).join('.') || undefined, what }
  return { table: String(table), entry: entry + 1, field: field.join('.') || undefined, what }
}

function twice(records: LibraryRecords): Fault[] {
  return (Object.keys(KEYS) as (keyof LibraryRecords)[]).flatMap((table) => {
    const met = new Set<string>()
    const keyOf = KEYS[table] as (row: unknown) => string
    return records[table].flatMap((row, at): Fault[] => {
      const key = keyOf(row)
      if (met.has(key)) return [{ table, entry: at + 1, what: 'twice' }]
      met.add(key)
      return []
    })
  })
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length) throw new BackupProblem('faulty', faults.slice(0, MOST_FAULTS), faults.length)
}

function isLocked(value: Record<string, unknown>): boolean {
  return 'locked' in value
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
