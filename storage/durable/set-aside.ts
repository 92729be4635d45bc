const FILE = 'library-before-update.json'

/** The library of an earlier version that could not be brought to this one, as a file. */
export interface SetAside {
  write(tables: Record<string, unknown[]>): Promise<void>
  /** For the reader to save; undefined where there is none. */
  read(): Promise<File | undefined>
  remove(): Promise<void>
}

/** Kept in the extension's private folder (OPFS) until the library opens again. */
export function setAsideFile(): SetAside {
  const folder = () => navigator.storage.getDirectory()
  const isThere = async () => {
    for await (const name of (await folder()).keys()) if (name === FILE) return true
    return false
  }
  return {
    async write(tables) {
      const file = await (await folder()).getFileHandle(FILE, { create: true })
      const stream = await file.createWritable()
      await stream.write(JSON.stringify(tables))
      await stream.close()
    },
    read: async () => ((await isThere()) ? (await (await folder()).getFileHandle(FILE)).getFile() : undefined),
    async remove() {
      if (await isThere()) await (await folder()).removeEntry(FILE)
    },
  }
}
