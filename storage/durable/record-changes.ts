import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction } from 'dexie'
import { LIBRARY_TABLES } from '../library-records'
import type { SentinelRow, SidelightDatabase } from '../schema'

/** What one transaction changed in one table, in order. Of `notes` only the reader's own. */
export interface Change {
  table: RecordedTable
  put: object[]
  gone: IDBValidKey[]
}

/** All that one committed transaction changed, under its number. */
export interface Recorded {
  seq: number
  changes: Change[]
}

export type RecordedTable = (typeof RECORDED)[number]
const RECORDED = [...LIBRARY_TABLES, 'notes'] as const
const isRecorded = (name: string): name is RecordedTable => RECORDED.some((table) => table === name)

/**
 * Whether rows were deleted for good because they are to be forgotten. A draft ends with every comment that is saved, and
 * an opened note gives way to one opened after it: neither is a wish to forget, and the copies lose them in their time.
 */
export function forgets(changes: readonly Change[]): boolean {
  const opens = changes.some(({ table, put }) => table === 'opened' && put.length > 0)
  return changes.some(({ table, gone }) => gone.length > 0 && table !== 'drafts' && !(table === 'opened' && opens))
}

interface Recorder {
  /** Called with every transaction that changed the library, as soon as it is committed and before its writer knows. */
  committed(recorded: Recorded): void
  /** Why nothing may be written, if so. */
  refusal(): Error | undefined
}

/**
 * Watches every write to the library, whoever makes it. Each writing transaction also counts up the sentinel in the
 * same transaction, so that the database itself says how far it got. Returns the switch: nothing is recorded before.
 */
export function recordChanges(database: SidelightDatabase, { committed, refusal }: Recorder): { on(): void } {
  let on = false
  database.use({
    stack: 'dbcore',
    name: 'record-changes',
    create: (core) => {
      const open = new WeakMap<DBCoreTransaction, Transaction>()
      return {
        ...core,
        transaction(stores, mode, options) {
          if (!on || mode !== 'readwrite' || !stores.some(isRecorded)) return core.transaction(stores, mode, options)
          const trans = core.transaction([...new Set([...stores, 'sentinel'])], mode, options) as IDBTransaction
          const recorded: Recorded = { seq: 0, changes: [] }
          open.set(trans as DBCoreTransaction, { recorded, counted: undefined })
          // Before Dexie's own listener: whoever waits for the transaction finds its record already on its way.
          trans.addEventListener('complete', () => recorded.seq && committed(recorded))
          return trans as DBCoreTransaction
        },
        table(name) {
          const table = core.table(name)
          if (!isRecorded(name)) return table
          return {
            ...table,
            mutate(request) {
              const problem = refusal()
              if (problem) return Promise.reject(problem)
              const transaction = open.get(request.trans)
              if (!transaction) return table.mutate(request)
              return changeOf(name, table, request).then((change) => {
                if (!change) return table.mutate(request)
                transaction.recorded.changes.push(change)
                return count(core, request.trans, transaction).then(() => table.mutate(request))
              })
            },
          }
        },
      }
    },
  })
  return {
    on: () => {
      on = true
    },
  }
}

interface Transaction {
  recorded: Recorded
  /** The sentinel as this transaction has written it. */
  counted: SentinelRow | undefined
}

/** What a request will change; undefined where that is nothing of the reader's. */
function changeOf(name: RecordedTable, table: DBCoreTable, request: DBCoreMutateRequest): Promise<Change | undefined> {
  const isOwn = (pack: unknown) => name !== 'notes' || pack === 'mine'
  const gone = (keys: readonly IDBValidKey[]) => {
    const own = keys.filter((key) => isOwn((key as IDBValidKey[])[0]))
    return own.length ? { table: name, put: [], gone: own } : undefined
  }
  if (request.type === 'delete') return Promise.resolve(gone(request.keys))
  if (request.type === 'deleteRange') {
    const query = { index: table.schema.primaryKey, range: request.range }
    return table.query({ trans: request.trans, values: false, query }).then(({ result }) => gone(result))
  }
  const put = (request.values as { pack?: string }[]).filter(({ pack }) => isOwn(pack))
  // A writer may go on changing its object; what counts is what is written now.
  return Promise.resolve(put.length ? { table: name, put: structuredClone(put), gone: [] } : undefined)
}

/** Counts the transaction once, and once more says in it that something was forgotten. */
function count(core: DBCore, trans: DBCoreTransaction, transaction: Transaction): Promise<unknown> {
  const sentinel = core.table('sentinel')
  const { recorded, counted } = transaction
  const isForgetting = forgets(recorded.changes)
  if (counted && (counted.forgotten === counted.seq || !isForgetting)) return Promise.resolve()
  const before = counted ? Promise.resolve(counted) : (sentinel.get({ trans, key: 'library' }) as Promise<SentinelRow>)
  return before.then((row) => {
    const seq = counted ? row.seq : row.seq + 1
    const next = { ...row, seq, forgotten: isForgetting ? seq : row.forgotten }
    transaction.counted = next
    recorded.seq = seq
    return sentinel.mutate({ trans, type: 'put', values: [next] })
  })
}
