import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { describe as selectorsOf } from '../../reading/selectors'
import { keepReading } from '../../storage/articles'
import { protectLibrary } from '../../storage/durable/protect-library'
import { opened, type Snapshot, type Snapshots, sealed } from '../../storage/durable/snapshots'
import { eraseLibrary, forgetArticle, forgetSince, forgetSite } from '../../storage/forget'
import { recordChange } from '../../storage/highlight-evidence'
import { keepDraft, saveHighlight, setComment } from '../../storage/highlights'
import { readLibrary } from '../../storage/library-records'
import { restored } from '../../storage/library-state'
import { forgetOpened, keepOpened, openedLast } from '../../storage/opened-notes'
import { SidelightDatabase } from '../../storage/schema'

const NAME = 'sidelight'
const TEXT = 'Sample text with a sentence that is worth keeping. And another.'
const article = (n = 1, host = 'www.example.org') => ({
  addresses: [`https://${host}/news/${n}`],
  title: `Sample ${n}`,
  host,
  published: '2026-01-17',
  lang: 'en',
  text: `${TEXT} Article ${n} of ${host}.`,
  terms: ['hunchun'],
})
const stretch = { selectors: selectorsOf(TEXT, 19, 49), sentence: TEXT.slice(0, 50), colour: 1 as const }

/** Files in memory, as bytes, so that they can be damaged. */
class Files implements Snapshots {
  files: { seq: number; madeAt: number; bytes: Uint8Array<ArrayBuffer> }[] = []
  full = false
  async write(snapshot: Snapshot) {
    if (this.full) throw new DOMException('no space left', 'QuotaExceededError')
    const bytes = new Uint8Array(await (await sealed(snapshot)).arrayBuffer())
    this.files.unshift({ seq: snapshot.seq, madeAt: snapshot.madeAt, bytes })
  }
  async list() {
    return this.files
  }
  async newest(library: string | undefined) {
    for (const { bytes } of this.files) {
      const snapshot = await opened(new Blob([bytes]))
      if (snapshot && (library === undefined || snapshot.library === library)) return snapshot
    }
    return undefined
  }
  async keep(count: number) {
    this.files.length = Math.min(count, this.files.length)
  }
  async replaceAll(snapshot: Snapshot, copies: number) {
    for (let made = 0; made < copies; made++) await this.write(snapshot)
    this.files.length = copies
  }
  text = () => this.files.map(({ bytes }) => new TextDecoder().decode(bytes)).join()
}

let files: Files
let database: SidelightDatabase
let safe: ReturnType<typeof protectLibrary>
/** A worker starts: it knows nothing but what is stored. */
function start() {
  database?.close()
  database = new SidelightDatabase(NAME)
  safe = protectLibrary(database, files)
}
/** IndexedDB comes back empty and says nothing. */
async function lose() {
  database.close()
  await Dexie.delete(NAME)
}
const library = async () => JSON.parse(JSON.stringify(await readLibrary(database)))
const everywhere = async () =>
  [
    JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray()))),
    JSON.stringify(await fakeBrowser.storage.local.get(null)),
    files.text(),
  ].join('\n')
const save = async (n = 1, host?: string) => {
  const row = await saveHighlight(database, article(n, host), stretch)
  await setComment(database, row.id, `My comment on ${n}`)
  await safe.written()
  return row
}

beforeEach(async () => {
  // What the worker of the test before still has to write goes into its own storage.
  await safe?.written().catch(() => {})
  fakeBrowser.reset()
  files = new Files()
  database?.close()
  await Dexie.delete(NAME)
  start()
})

describe('requirement 20: a database that comes back empty', () => {
  it('is put back from the journal alone, before anything else is read, and says so', async () => {
    await save(1)
    await save(2)
    const before = await library()
    // Another disk: the first copy, made in the background, may still be on its way to the one before.
    files = new Files()
    await lose()
    start()
    expect(await library()).toEqual(before)
    expect(await restored.getValue()).toMatchObject({ what: 'library', articles: 2, highlights: 2, copyFrom: null })
  })

  it('is put back from the snapshot and the changes after it', async () => {
    const { id } = await save(1)
    await safe.copy()
    await save(2)
    await keepDraft(database, id, 'half a th')
    await safe.written()
    const before = await library()
    await lose()
    start()
    expect(await library()).toEqual(before)
    expect(await restored.getValue()).toMatchObject({ what: 'library', copyFrom: files.files[0]?.madeAt })
  })

  it('is put back from the snapshot before, where the newest is damaged', async () => {
    await save(1)
    await safe.copy()
    await save(2)
    await safe.copy()
    await save(3)
    const before = await library()
    const bytes = files.files[0]?.bytes as Uint8Array
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
    await lose()
    start()
    expect(await library()).toEqual(before)
  })

  it('can be lost again and again', async () => {
    for (let n = 1; n <= 5; n++) {
      await save(n)
      await lose()
      start()
      expect(await database.highlights.count()).toBe(n)
    }
  })

  it('says that nothing could be put back where no copy is left', async () => {
    await save(1)
    await safe.copy()
    await lose()
    files.files = []
    await fakeBrowser.storage.local.remove(
      Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.startsWith('journal:')),
    )
    start()
    expect(await database.articles.count()).toBe(0)
    expect(await restored.getValue()).toMatchObject({ what: 'nothing' })
  })

  it('is put back from a snapshot where storage.local is lost as well', async () => {
    await save(1)
    await safe.copy()
    const before = await library()
    await lose()
    await fakeBrowser.storage.local.clear()
    start()
    expect(await library()).toEqual(before)
  })

  it('keeps the journal back to the older snapshot and no further', async () => {
    for (let n = 1; n <= 4; n++) {
      await save(n)
      await safe.copy()
    }
    const seqs = Object.keys(await fakeBrowser.storage.local.get(null))
      .filter((key) => key.startsWith('journal:'))
      .map((key) => Number(key.slice(8)))
    expect(files.files.map(({ seq }) => seq)).toEqual([8, 6])
    expect(seqs.sort((a, b) => a - b)).toEqual([7, 8])
  })
})

describe('requirement 20: what is there is never written over', () => {
  it('adopts a database whose mark in storage.local is lost', async () => {
    await save(1)
    const before = await library()
    await fakeBrowser.storage.local.clear()
    start()
    expect(await library()).toEqual(before)
    expect(await restored.getValue()).toBeNull()
    await save(2)
    await lose()
    start()
    expect(await database.highlights.count()).toBe(2)
  })

  it('requirement 21: takes a snapshot where the worker was stopped before the journal had the last change', async () => {
    await save(1)
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockReturnValue(new Promise(() => {}))
    const row = await saveHighlight(database, article(2), stretch)
    set.mockRestore()
    start()
    expect(await database.highlights.get(row.id)).toBeDefined()
    await vi.waitFor(() => expect(files.text()).toContain(row.id))
  })

  it('takes that snapshot at the start after, where the first start was stopped as well', async () => {
    await save(1)
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockReturnValue(new Promise(() => {}))
    const row = await saveHighlight(database, article(2), stretch)
    set.mockRestore()
    const write = files.write
    files.write = () => new Promise(() => {})
    start()
    await database.articles.count()
    files.write = write
    start()
    await database.articles.count()
    await safe.written()
    await lose()
    start()
    expect(await database.highlights.get(row.id)).toBeDefined()
  })

  it('brings a database that lost its last changes up to the journal', async () => {
    await save(1)
    await save(2)
    const before = await library()
    const { seq } = (await database.sentinel.get('library')) as { seq: number }
    // As it stood two changes earlier.
    const raw = new SidelightDatabase(NAME)
    await raw.highlights.filter(({ comment }) => comment === 'My comment on 2').delete()
    await raw.sentinel.update('library', { seq: seq - 2 })
    raw.close()
    start()
    expect(await library()).toEqual(before)
    expect(await restored.getValue()).toMatchObject({ what: 'changes', changes: 2 })
  })
})

describe('forgetting', () => {
  const SECRET = 'My comment on 1'

  it.each([
    ['an article', () => forgetArticle(database, 'https://www.example.org/news/1')],
    ['a site', () => forgetSite(database, 'example.org')],
    ['the last hour', () => forgetSince(database, Date.now() - 3_600_000)],
    ['everything', () => eraseLibrary(database)],
  ])('%s leaves no word of it in tables, storage.local or snapshots', async (_what, forget) => {
    await save(1)
    await safe.copy()
    await save(1)
    await safe.copy()
    await keepReading(database, article(1), 1)
    await safe.written()
    expect(await everywhere()).toContain(SECRET)
    await forget()
    await safe.written()
    expect(await everywhere()).not.toContain(SECRET)
    expect(await everywhere()).not.toContain('Article 1 of')
    await lose()
    start()
    expect(await everywhere()).not.toContain(SECRET)
    expect(await database.articles.count()).toBe(0)
    expect(await restored.getValue()).toBeNull()
  })

  it('the last hour takes the words that a page changed a highlight’s to out of the copies, too', async () => {
    const { id, articleId } = await save(1)
    await database.highlights.update(id, { createdAt: 1 })
    await database.articles.update(articleId, { readAt: 1, savedAt: 1, updatedAt: 1 })
    await database.texts.toCollection().modify({ seenAt: 1 })
    await recordChange(database, id, 'words that were edited')
    await safe.copy()
    await forgetSince(database, Date.now() - 3_600_000)
    await safe.written()
    expect(await everywhere()).not.toContain('words that were edited')
    expect(await database.highlights.get(id)).toMatchObject({ comment: SECRET })
  })

  it('is not what a note opened before gives way to a newer one by; that goes with what the reader forgets', async () => {
    for (let n = 1; n <= 13; n++) await keepOpened(database, `note-${n}.`, n)
    await safe.written()
    expect(await openedLast(database)).not.toContain('note-1.')
    expect(files.files.length).toBeLessThan(2)
    expect((await database.sentinel.get('library'))?.forgotten).toBeUndefined()
    expect(await everywhere()).toContain('note-1.')
    await forgetOpened(database)
    await safe.written()
    expect(await everywhere()).not.toContain('note-')
  })

  it('keeps what is left in two copies', async () => {
    await save(1, 'one.example')
    await save(2, 'two.example')
    await forgetSite(database, 'one.example')
    await safe.written()
    const before = await library()
    files.files.shift()
    await lose()
    start()
    expect(await library()).toEqual(before)
    expect(await database.highlights.count()).toBe(1)
  })

  it('requirement 21: is finished at the next start where the worker was stopped before the copies were rewritten', async () => {
    await save(1)
    await safe.copy()
    const write = files.write
    files.write = () => new Promise(() => {})
    await eraseLibrary(database)
    expect(await everywhere()).toContain(SECRET)
    files.write = write
    start()
    await database.articles.count()
    await safe.written()
    expect(await everywhere()).not.toContain(SECRET)
    expect((await database.sentinel.get('library'))?.forgotten).toBeUndefined()
  })

  it('is finished where the database was lost before the copies were rewritten', async () => {
    await save(1)
    await safe.copy()
    const write = files.write
    files.write = () => new Promise(() => {})
    await eraseLibrary(database)
    await vi.waitFor(async () => expect(Object.keys(await fakeBrowser.storage.local.get(null))).toContain('journal:3'))
    await lose()
    files.write = write
    start()
    expect(await database.articles.count()).toBe(0)
    await safe.written()
    expect(await everywhere()).not.toContain(SECRET)
  })

  it('is finished where the database was lost between the first new copy and the last old one', async () => {
    await save(1)
    await safe.copy()
    files.replaceAll = async (snapshot) => {
      await files.write(snapshot)
      return new Promise(() => {})
    }
    await eraseLibrary(database)
    await vi.waitFor(() => expect(files.files[0]?.seq).toBe(3))
    expect(await everywhere()).toContain(SECRET)
    await lose()
    files.replaceAll = Files.prototype.replaceAll
    start()
    expect(await database.articles.count()).toBe(0)
    await safe.written()
    expect(await everywhere()).not.toContain(SECRET)
  })

  it('leaves nothing where the disk is too full for a new snapshot, and what is left in the journal', async () => {
    await save(1, 'one.example')
    await save(2, 'two.example')
    await safe.copy()
    files.full = true
    await forgetSite(database, 'one.example')
    await safe.written()
    expect(await everywhere()).not.toContain(SECRET)
    const before = await library()
    await lose()
    start()
    expect(await library()).toEqual(before)
  })
})

describe('requirement 21: a worker that is stopped', () => {
  /** What a worker does from its start on; a stopped one is asked for it again. */
  const job = async () => {
    const row = await saveHighlight(database, article(1), stretch)
    await setComment(database, row.id, 'A comment')
    await saveHighlight(database, article(2), stretch)
    await safe.written()
    await safe.copy()
    await forgetArticle(database, 'https://www.example.org/news/2')
    await safe.written()
    await safe.copy()
  }
  const state = async () => {
    const { articles, highlights, texts } = database
    return {
      articles: (await articles.toArray()).map(({ addresses, terms }) => ({ addresses, terms })),
      texts: (await texts.toArray()).map(({ text }) => text),
      highlights: (await highlights.toArray()).map(({ sentence, comment }) => ({ sentence, comment })),
    }
  }
  const wanted = {
    articles: [{ addresses: ['https://example.org/news/1'], terms: ['hunchun'] }],
    texts: [article(1).text],
    highlights: [{ sentence: stretch.sentence, comment: 'A comment' }],
  }
  /** Does it with a worker that is stopped at its nth write beside the database; false where there are not so many. */
  async function stoppedAt(nth: number): Promise<boolean> {
    let writes = 0
    let stop = () => {}
    const stopped = new Promise<true>((resolve) => {
      stop = () => resolve(true)
    })
    const never = new Promise<never>(() => {})
    /** From there on the worker does nothing more: what it waits for never comes. */
    const until =
      <T extends unknown[]>(write: (...args: T) => Promise<void>) =>
      (...args: T) => {
        writes += 1
        if (writes < nth) return write(...args)
        stop()
        return never
      }
    const { local } = fakeBrowser.storage
    const [set, remove, write] = [local.set, local.remove, files.write]
    vi.spyOn(local, 'set').mockImplementation(until(set.bind(local)) as typeof local.set)
    vi.spyOn(local, 'remove').mockImplementation(until(remove.bind(local)) as typeof local.remove)
    files.write = until(write.bind(files))
    const wasStopped = await Promise.race([stopped, job().then(() => false)])
    vi.restoreAllMocks()
    files.write = write
    start()
    return wasStopped
  }

  it('comes to the same state, whatever it was waiting for', async () => {
    let nth = 1
    for (; await stoppedAt(nth); nth++) {
      await job()
      expect(await state(), `stopped at write ${nth}`).toEqual(wanted)
      expect(await everywhere(), `stopped at write ${nth}`).not.toContain('Article 2 of')
      await lose()
      start()
      expect(await state(), `stopped at write ${nth}, then lost`).toEqual(wanted)
      await eraseLibrary(database)
      await safe.written()
    }
    expect(nth).toBeGreaterThan(8)
  })
})

describe('a journal that cannot be written', () => {
  it('is made good by a snapshot', async () => {
    await save(1)
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'))
    const row = await saveHighlight(database, article(2), stretch)
    await safe.written()
    set.mockRestore()
    await lose()
    start()
    expect(await database.highlights.get(row.id)).toBeDefined()
  })

  it('is not called saved where no snapshot can be made either', async () => {
    await save(1)
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'))
    files.full = true
    await saveHighlight(database, article(2), stretch)
    await expect(safe.written()).rejects.toThrow('disk full')
    set.mockRestore()
    files.full = false
    await save(3)
    const before = await library()
    await lose()
    start()
    expect(await library()).toEqual(before)
  })
})
