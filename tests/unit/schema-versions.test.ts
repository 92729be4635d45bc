import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { NewerLibraryError, openLibrary } from '../../storage/durable/open-library'
import { protectLibrary } from '../../storage/durable/protect-library'
import type { Snapshots } from '../../storage/durable/snapshots'
import { libraryTrouble } from '../../storage/library-state'
import { SidelightDatabase } from '../../storage/schema'

const NAME = 'sidelight'
const FOLDER = new URL('../fixtures/schema/', import.meta.url)

interface Fixture {
  native: number
  stores: Record<string, { key: string | string[]; indexes: string[] }>
  rows: Record<string, object[]>
}
const fixture = (file: string): Fixture => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))

/** Makes the database as that version left it, by the browser's own API; stays open where `keep` says so. */
function make({ native, stores, rows }: Fixture): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, native)
    opening.onerror = () => reject(opening.error)
    opening.onupgradeneeded = () => {
      for (const [name, { key, indexes }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(name, { keyPath: key })
        for (const index of indexes) {
          const bare = index.replace('*', '')
          store.createIndex(bare, bare, { multiEntry: bare !== index })
        }
        for (const row of rows[name] ?? []) store.add(row)
      }
    }
    opening.onsuccess = () => resolve(opening.result)
  })
}
const allRows = async (database: Dexie) =>
  Object.fromEntries(await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()])))

const none: Snapshots = {
  replaceAll: async () => {},
  write: async () => {},
  list: async () => [],
  newest: async () => undefined,
  keep: async () => {},
}
const aside = { write: vi.fn(async () => {}), read: async () => undefined, remove: vi.fn(async () => {}) }

let open: { close(): void }[] = []
beforeEach(async () => {
  fakeBrowser.reset()
  vi.clearAllMocks()
  await Dexie.delete(NAME)
})
afterEach(() => {
  for (const one of open) one.close()
  open = []
})
const opened = <T extends { close(): void }>(one: T): T => {
  open.push(one)
  return one
}

/** The version after this one, as it will be made: with an upgrade that may fail. */
class Next extends SidelightDatabase {
  constructor(upgrade: () => void) {
    super(NAME)
    this.version(2).stores({}).upgrade(upgrade)
  }
}

describe('requirement 24: every released version opens in the newest', () => {
  it.each(readdirSync(FOLDER))('%s, with every row as it was', async (file) => {
    const old = fixture(file)
    ;(await make(old)).close()
    const database = opened(new SidelightDatabase(NAME))
    protectLibrary(database, none)
    expect(await allRows(database)).toEqual(old.rows)
    expect(await libraryTrouble.getValue()).toBeNull()
  })

  it('has a fixture for the version of this build', () => {
    const { verno } = opened(new SidelightDatabase(NAME))
    expect(readdirSync(FOLDER)).toContain(`v${verno}.json`)
  })
})

describe('requirement 23: an upgrade', () => {
  it('that is blocked says so at once, and goes on by itself', async () => {
    const holding = opened(await make({ ...fixture('v1.json'), native: 5 }))
    const database = opened(new Next(() => {}))
    const opening = openLibrary(database, aside)
    await vi.waitFor(async () => expect(await libraryTrouble.getValue()).toEqual({ kind: 'waits' }), 2000)
    holding.close()
    await opening
    expect(database.isOpen()).toBe(true)
    expect(await database.highlights.count()).toBe(1)
    expect(await libraryTrouble.getValue()).toBeNull()
  })

  it('that throws leaves the old version whole, and a file of it to save', async () => {
    const old = fixture('v1.json')
    ;(await make(old)).close()
    const next = opened(
      new Next(() => {
        throw new Error('a row that nobody expected')
      }),
    )
    const quiet = vi.spyOn(console, 'error').mockReturnValue()
    await openLibrary(next, aside)
    quiet.mockRestore()
    expect(await libraryTrouble.getValue()).toMatchObject({ kind: 'upgrade-failed' })
    expect(aside.write).toHaveBeenCalledWith(old.rows)
    next.close()
    const before = opened(new SidelightDatabase(NAME))
    expect(await allRows(before)).toEqual(old.rows)
    expect(before.backendDB().version).toBe(10)
  })

  it('that throws is told also where there is no room for the file', async () => {
    ;(await make(fixture('v1.json'))).close()
    const next = opened(
      new Next(() => {
        throw new Error('a row that nobody expected')
      }),
    )
    const quiet = vi.spyOn(console, 'error').mockReturnValue()
    const full = { ...aside, write: () => Promise.reject(new Error('the disk is full')) }
    await expect(openLibrary(next, full)).rejects.toThrow('the disk is full')
    quiet.mockRestore()
    expect(await libraryTrouble.getValue()).toMatchObject({ kind: 'upgrade-failed' })
  })

  it('that fails where the browser does not list its databases is told all the same', async () => {
    ;(await make(fixture('v1.json'))).close()
    const next = opened(
      new Next(() => {
        throw new Error('a row that nobody expected')
      }),
    )
    const quiet = vi.spyOn(console, 'error').mockReturnValue()
    const list = vi.spyOn(indexedDB, 'databases').mockRejectedValue(new Error('not here'))
    await openLibrary(next, aside)
    list.mockRestore()
    quiet.mockRestore()
    expect(await libraryTrouble.getValue()).toMatchObject({ kind: 'closed' })
  })

  it('that was made by a later build is read and not written by this one, which says why', async () => {
    ;(await make(fixture('v1.json'))).close()
    const later = new Next(() => {})
    await later.open()
    later.close()
    const database = opened(new SidelightDatabase(NAME))
    protectLibrary(database, none)
    await openLibrary(database, aside)
    expect(await libraryTrouble.getValue()).toEqual({ kind: 'newer' })
    expect(await database.highlights.count()).toBe(1)
    const write = database.highlights.toCollection().modify({ comment: 'changed' })
    await expect(write).rejects.toThrow(new NewerLibraryError().message)
    expect((await database.highlights.toArray())[0]?.comment).toBe('A comment.')
    expect(database.backendDB().version).toBe(20)
  })
})
