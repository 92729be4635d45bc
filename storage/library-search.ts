import { storage } from '@wxt-dev/storage'

/** Words that were looked up in a window's panel and are to be looked for in the library of the same window. */
const key = (windowId: number) => `session:library-search:${windowId}` as const

/** In the browser's memory: what was typed stands in no address and no history. */
export const putLibrarySearch = (windowId: number, words: string) => storage.setItem(key(windowId), words)

/** Hands over what is to be looked for in a window's library, now and later, each once; returns what stops it. */
export function takeLibrarySearches(windowId: number, take: (words: string) => void): () => void {
  const taken = async (words: string | null) => {
    if (words === null) return
    await storage.removeItem(key(windowId))
    take(words)
  }
  storage.getItem<string>(key(windowId)).then(taken)
  return storage.watch<string>(key(windowId), taken)
}
