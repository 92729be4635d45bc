import { storage } from '@wxt-dev/storage'
import type { TabState } from '../reading/types'

/**
 * The state of each tab's page, in the browser's memory (`storage.session`): it outlives a stopped worker, never
 * reaches the disk and holds no text. Only the background writes it.
 */
export function tabStates() {
  const queues = new Map<number, Promise<unknown>>()

  /** Runs changes of one tab one after the other, so that none is lost between reading and writing. */
  function inTurn<T>(tabId: number, change: () => Promise<T>): Promise<T> {
    const turn = (queues.get(tabId) ?? Promise.resolve()).catch(() => {}).then(change)
    queues.set(tabId, turn)
    return turn
  }

  return {
    get: (tabId: number) => readTabState(tabId),
    set: (tabId: number, state: TabState) => inTurn(tabId, () => storage.setItem(key(tabId), state)),
    /** Changes a state that is there; without one nothing happens. Resolves to the state as it is then. */
    update: (tabId: number, change: (state: TabState) => TabState) =>
      inTurn(tabId, async () => {
        const state = await readTabState(tabId)
        if (!state) return undefined
        const next = change(state)
        await storage.setItem(key(tabId), next)
        return next
      }),
    remove: (tabId: number) => inTurn(tabId, () => storage.removeItem(key(tabId))),
  }
}

/** A tab's state as it stands. */
export async function readTabState(tabId: number): Promise<TabState | undefined> {
  return (await storage.getItem<TabState>(key(tabId))) ?? undefined
}

/** Calls back with each new state of a tab; returns the function that stops it. */
export function watchTabState(tabId: number, callback: (state: TabState | undefined) => void): () => void {
  return storage.watch<TabState>(key(tabId), (state) => callback(state ?? undefined))
}

const key = (tabId: number) => `session:tab:${tabId}` as const
