import { storage } from '@wxt-dev/storage'
import { browser } from 'wxt/browser'
import type { PrivatePlace } from '../reading/private-places'
import type { TabState } from '../reading/types'

/** A press of the toolbar button: on which address, as far as the browser says it, and whether it lets us read it. */
export interface Click {
  url: string | undefined
  readable: boolean
  /** Nothing has run on the page, since it is of such a place; the reader may still ask for it. */
  held?: PrivatePlace | undefined
  /** The reader asked for the page to be explained, whatever the gate will say of it. */
  explain?: true | undefined
  /** Everything was erased while this page was shown; no address is kept of it, and what reads it on its own is not heard. */
  erased?: true | undefined
}

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
        await storage.removeItems([key(tabId), clickKey(tabId)])
        return state
      }),

    /**
     * Takes away what is known of a tab's page where it is of another page than the one that is shown: its state and
     * the press of the button, each by its own address (undefined: none was known). What was erased has none and goes
     * where the tab is on its way (`leaves`). Resolves to whether a state went.
     */
    removeOther: (tabId: number, isOther: (url: string | undefined) => boolean, leaves: boolean) =>
      inTurn(tabId, async () => {
        const [state, click] = [await readTabState(tabId), await storage.getItem<Click>(clickKey(tabId))]
        const gone = state !== undefined && isOther(state.url)
        if (gone) await storage.removeItem(key(tabId))
        if (click && (click.erased ? leaves : isOther(click.url))) await storage.removeItem(clickKey(tabId))
        return gone
      }),

    /** Leaves no word of any tab's page: only that there was one. Resolves to the states that were there. */
    async eraseAll(): Promise<{ tabId: number; state: TabState }[]> {
      const names = Object.keys(await browser.storage.session.get(null))
      const tabIds = new Set(names.flatMap((name) => /^(?:tab|click):(\d+)$/.exec(name)?.[1] ?? []).map(Number))
      const erased: Click = { url: undefined, readable: true, erased: true }
      const each = [...tabIds].map((tabId) =>
        inTurn(tabId, async () => {
          const state = await readTabState(tabId)
          await storage.setItem(clickKey(tabId), erased)
          await storage.removeItem(key(tabId))
          return state ? [{ tabId, state }] : []
        }),
      )
      return (await Promise.all(each)).flat()
    },

    /** What was erased has been restored: its pages may speak again. */
    async hearErased(): Promise<void> {
      const items = await browser.storage.session.get(null)
      const erased = Object.entries(items).filter(([name, click]) => {
        const { erased, explain } = click as Click
        return name.startsWith('click:') && erased && !explain
      })
      await browser.storage.session.remove(erased.map(([name]) => name))
    },

    /** Remembers that the toolbar button was pressed on the tab's page, until the tab shows another. */
    setClick: (tabId: number, click: Click) => inTurn(tabId, () => storage.setItem(clickKey(tabId), click)),

    /** The press of the toolbar button that the tab's page has had, if any. */
    click: async (tabId: number) => (await storage.getItem<Click>(clickKey(tabId))) ?? undefined,
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

/** Calls back with the press of the toolbar button that the tab's page has had, now and with each change. */
export function watchClick(tabId: number, callback: (click: Click | undefined) => void): () => void {
  let stopped = false
  const tell = (click: Click | null) => {
    if (!stopped) callback(click ?? undefined)
  }
  storage.getItem<Click>(clickKey(tabId)).then(tell)
  const stop = storage.watch<Click>(clickKey(tabId), tell)
  return () => {
    stopped = true
    stop()
  }
}

const key = (tabId: number) => `session:tab:${tabId}` as const
const clickKey = (tabId: number) => `session:click:${tabId}` as const
