import type { LibraryRecords } from '../library-records'
import { sha256 } from '../sha256'

/** All of the library as it stood after one change. */
export interface Snapshot {
  library: string
  seq: number
  /** Milliseconds. */
  madeAt: number
  records: LibraryRecords
}

/** Where snapshots are kept. */
export interface Snapshots {
  write(snapshot: Snapshot): Promise<void>
  /** Those that are there, newest first, unread and so unchecked. */
  list(): Promise<Pick<Snapshot, 'seq' | 'madeAt'>[]>
  /** The newest that is whole, of one library or of any; a damaged one is passed over. */
  newest(library: string | undefined): Promise<Snapshot | undefined>
  /** Takes all away but the newest few. */
  keep(count: number): Promise<void>
  /** Writes so many copies of one snapshot and takes away every other file, also what a stopped writing left. */
  replaceAll(snapshot: Snapshot, copies: number): Promise<void>
}

const FOLDER = 'safety-copies'
const FORMAT = 'sidelight-snapshot-1'
/** `<seq>-<madeAt>-<random>` */
const NAME = /^(\d+)-(\d+)-[0-9a-f-]+$/

/**
 * Snapshots as files in the extension's private folder (OPFS), which survived where a killed Chromium lost its
 * IndexedDB. A file is one line with format, length and SHA-256 of what follows, then JSON; it appears whole or not at
 * all, since the browser moves it into place when it is closed.
 */
export function snapshotFiles(): Snapshots {
  const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true })

  async function names(): Promise<{ name: string; seq: number; madeAt: number }[]> {
    const found: { name: string; seq: number; madeAt: number }[] = []
    // Where the browser gives no folder there is no copy in it either; writing one says what is wrong.
    const there = await folder().catch(() => undefined)
    for await (const name of there?.keys() ?? []) {
      const parts = NAME.exec(name)
      if (parts) found.push({ name, seq: Number(parts[1]), madeAt: Number(parts[2]) })
    }
    return found.sort((a, b) => b.seq - a.seq || b.madeAt - a.madeAt)
  }

  async function read(name: string): Promise<Snapshot | undefined> {
    try {
      return await opened(await (await (await folder()).getFileHandle(name)).getFile())
    } catch (error) {
      console.warn('Sidelight: a safety copy could not be read, taking the one before', error)
      return undefined
    }
  }

  async function write(snapshot: Snapshot): Promise<string> {
    const name = `${snapshot.seq}-${snapshot.madeAt}-${crypto.randomUUID()}`
    const file = await (await folder()).getFileHandle(name, { create: true })
    const stream = await file.createWritable()
    await stream.write(await sealed(snapshot))
    await stream.close()
    return name
  }

  return {
    async write(snapshot) {
      await write(snapshot)
    },
    async replaceAll(snapshot, copies) {
      const fresh = new Set<string>()
      while (fresh.size < copies) fresh.add(await write(snapshot))
      const there = await folder()
      const others: string[] = []
      for await (const name of there.keys()) if (!fresh.has(name)) others.push(name)
      for (const name of others) await there.removeEntry(name)
    },
    list: names,
    async newest(library) {
      for (const { name } of await names()) {
        const snapshot = await read(name)
        if (snapshot && (library === undefined || snapshot.library === library)) return snapshot
      }
      return undefined
    },
    async keep(count) {
      const old = (await names()).slice(count)
      for (const { name } of old) await (await folder()).removeEntry(name)
    },
  }
}

/** A snapshot as the bytes of its file. */
export async function sealed(snapshot: Snapshot): Promise<Blob> {
  const body = JSON.stringify(snapshot)
  const { size } = new Blob([body])
  return new Blob([`${FORMAT} ${size} ${await sha256(body)}\n`, body])
}

/** Reads a file; undefined where it is not, to the last bit, what was written. */
export async function opened(file: Blob): Promise<Snapshot | undefined> {
  const text = await file.text()
  const end = text.indexOf('\n')
  const [format, size, hash] = text.slice(0, Math.max(0, end)).split(' ')
  const body = text.slice(end + 1)
  if (format !== FORMAT || Number(size) !== file.size - end - 1 || hash !== (await sha256(body))) return undefined
  return JSON.parse(body) as Snapshot
}
