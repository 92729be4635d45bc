import { storage } from '@wxt-dev/storage'
import { browser } from 'wxt/browser'
import type { TabState } from '../reading/types'

export type TabStates = ReturnType<typeof tabStates>

/**
 * The state of each tab's page, in the browser's memory (`storage.session`): it outlives a stopped worker, never
 * reaches the disk and holds no text. Only the background writes it, one change of a tab after the other, so that
 * nothing is lost between reading and writing.
 */
export function tabStates() {
  const queues = new Map<number, Promise<unknown>>()

  function inTurn<T>(tabId: number, change: () => Promise<T>): Promise<T> {
    const before = queues.get(tabId) ?? Promise.resolve()
    // A change that failed has told its own caller; the next one goes on.
    const turn = before.catch(() => {}).then(change)
    queues.set(tabId, turn)
    const done = () => queues.get(tabId) === turn && queues.delete(tabId)
    turn.then(done, done)
    return turn
  }

  return {
    get: readTabState,

    /** All tabs that have a state. */
    async all(): Promise<{ tabId: number; state: TabState }[]> {
      const items = await browser.storage.session.get(null)
      return Object.entries(items).flatMap(([name, state]) => {
        const tabId = Number(/^tab:(\d+)$/.exec(name)?.[1] ?? Number.NaN)
        return Number.isNaN(tabId) ? [] : [{ tabId, state: state as TabState }]
      })
    },

    /** Puts a state where `mayReplace` says so of the one that is there; resolves to what was there, and whether it did. */
    put: (tabId: number, state: TabState, mayReplace: (before: TabState) => boolean) =>
      inTurn(tabId, async () => {
        const before = await readTabState(tabId)
        const put = !before || mayReplace(before)
        if (put) await storage.setItem(key(tabId), state)
        return { put, before }
      }),

    /**
     * Changes the state of a visit; nothing happens where the tab shows another page by now, or none. `visit`
     * undefined: whatever page it shows. Resolves to the state as it is then.
     */
    update: (tabId: number, visit: number | undefined, change: (state: TabState) => TabState | Promise<TabState>) =>
      inTurn(tabId, async () => {
        const state = await readTabState(tabId)
        if (!state || (visit !== undefined && state.visit !== visit)) return undefined
        const next = await change(state)
        await storage.setItem(key(tabId), next)
        return next
      }),

    /** Resolves to the state that was there. */
    remove: (tabId: number) =>
      inTurn(tabId, async () => {
        const state = await readTabState(tabId)
        await storage.removeItems([key(tabId), unreadableKey(tabId)])
        return state
      }),

    /** Says that the toolbar button was pressed on a page that the browser lets no extension read. */
    setUnreadable: (tabId: number, unreadable: boolean) => storage.setItem(unreadableKey(tabId), unreadable),
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

/** Calls back with whether the tab's page was found to be unreadable, now and with each change. */
export function watchUnreadable(tabId: number, callback: (unreadable: boolean) => void): () => void {
  storage.getItem<boolean>(unreadableKey(tabId)).then((now) => callback(now ?? false))
  return storage.watch<boolean>(unreadableKey(tabId), (now) => callback(now ?? false))
}

const key = (tabId: number) => `session:tab:${tabId}` as const
const unreadableKey = (tabId: number) => `session:unreadable:${tabId}` as const
