import { storage } from '@wxt-dev/storage'

/** Words that were selected in a page and are to be looked up in the panel of their window. */
export interface LookUpRequest {
  /** When, in milliseconds: a second press is another request. */
  at: number
  /** Empty where nothing was selected. */
  words: string
  /** False where the browser lets no extension read the page, so that only its menu knows what is selected. */
  readable: boolean
}

const key = (windowId: number) => `session:look-up:${windowId}` as const

/** In the browser's memory: the words never reach the disk, and go as soon as the panel has taken them. */
export const putLookUp = (windowId: number, request: LookUpRequest) => storage.setItem(key(windowId), request)

export const clearLookUp = (windowId: number) => storage.removeItem(key(windowId))

/** Calls back with what is asked of a window's panel, now and later; returns the function that stops it. */
export function watchLookUp(windowId: number, callback: (request: LookUpRequest) => void): () => void {
  const tell = (request: LookUpRequest | null) => request && callback(request)
  storage.getItem<LookUpRequest>(key(windowId)).then(tell)
  return storage.watch<LookUpRequest>(key(windowId), tell)
}
