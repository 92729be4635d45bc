import { browser } from 'wxt/browser'
import type { PartialDate } from '../../knowledge/dates'
import type { Sender } from '../../messages'
import type { TabState } from '../../reading/types'
import { setKeptDate } from '../../storage/articles'
import { known, notThisEver, toggle } from '../../storage/settings'
import { showBadge } from './badge'
import type { Desk } from './desk'
import { sendGate } from './gate-scripts'
import { mayKeep } from './keeping'
import { bringReader, isPainted, tellReader } from './reader-scripts'
import { isPrivate } from './senders'
import { isByHand, placeInTime, repaint } from './understand'

/** Of a page that the gate has not seen, or was kept from, the gate's facts are wanted all the same. */
async function explainUnjudged(desk: Desk, tabId: number): Promise<void> {
  const click = await desk.tabs.click(tabId)
  const url = click?.url ?? (await browser.tabs.get(tabId)).url
  await desk.tabs.setClick(tabId, { url, readable: true, explain: true, erased: click?.erased })
  if (!(await sendGate(tabId))) await desk.tabs.setClick(tabId, { url, readable: false })
}

/** Answers to our own pages. Each change takes effect in the page at once. */
export function panelHandlers(desk: Desk) {
  /** Changes the article's date, and works out again what depends on it. */
  async function setDate(
    tabId: number,
    change: (state: TabState) => Pick<TabState, 'date' | 'dateCleared'>,
  ): Promise<void> {
    const state = await desk.tabs.update(tabId, undefined, (now) => placeInTime(desk, { ...now, ...change(now) }))
    if (!state) return
    await repaint(desk, tabId, state)
    // A page without a date is none that is kept; with one it may be, and its time in sight counts from here.
    if (!state.pageDate && (await mayKeep(state))) await bringReader(tabId, state)
    if (!state.private)
      await setKeptDate(desk.database, state.pageUrl, { published: state.date?.value, byHand: isByHand(state) })
  }

  /** Adds or takes back "not this" on the page itself. */
  const setNotThisHere = async (tabId: number, noteId: string, on: boolean) => {
    const state = await desk.tabs.update(tabId, undefined, (now) => {
      const others = now.notThis.filter((id) => id !== noteId)
      return { ...now, notThis: on ? [...others, noteId] : others }
    })
    await repaint(desk, tabId, state)
    return state
  }

  return {
    correctDate: ({ tabId, date }: { tabId: number; date: PartialDate | null }) =>
      setDate(tabId, () => ({
        date: date === null ? undefined : { value: date, how: 'reader' },
        dateCleared: date === null || undefined,
      })),

    usePageDate: ({ tabId }: { tabId: number }) =>
      setDate(tabId, (state) => ({ date: state.pageDate, dateCleared: undefined })),

    explainAnyway: async ({ tabId }: { tabId: number }) => {
      const state = await desk.tabs.update(tabId, undefined, (now) => ({
        ...now,
        decision: 'about',
        byReader: true,
        edition: 0,
        terms: 'waiting',
      }))
      if (!state) return explainUnjudged(desk, tabId)
      await bringReader(tabId, state)
      await showBadge(tabId, state)
    },

    // What a term was clicked for has been shown; a panel that comes up later must not show it again.
    openedShown: async ({ tabId, at }: { tabId: number; at: number }) => {
      await desk.tabs.update(tabId, undefined, (now) => (now.opened?.at === at ? { ...now, opened: undefined } : now))
    },

    readAgain: async ({ tabId }: { tabId: number }) => {
      const state = await desk.tabs.update(tabId, undefined, (now) => ({
        ...now,
        terms: 'waiting',
        problem: undefined,
      }))
      if (state && state.decision !== 'none') await bringReader(tabId, state)
      else await sendGate(tabId)
    },

    showInPage: async ({ tabId, noteId, nth }: { tabId: number; noteId: string; nth: number }) => {
      const state = await desk.tabs.get(tabId)
      const hits = state?.hits.filter((hit) => hit.noteId === noteId) ?? []
      const hit = hits[nth % Math.max(1, hits.length)]
      if (!state || !hit) return
      const { start, end } = hit
      const place = { edition: state.edition, start, end, wash: isPainted(state) }
      if (!(await tellReader('scrollTo', place, tabId, state))) throw new Error('showInPage: the page does not answer')
    },

    // In a private window nothing is kept, so "always" is this page alone; from the settings there is no page.
    setNotThis: async (change: NotThis, sender: Sender) => {
      const { tabId, noteId, where, on } = change
      const privately = await isPrivate(sender, tabId)
      if (tabId !== undefined && (where === 'page' || privately)) await setNotThisHere(tabId, noteId, on)
      else if (!privately) await toggle(notThisEver, noteId, on)
    },

    setKnown: async ({ tabId, noteId, on }: Omit<NotThis, 'where'>, sender: Sender) => {
      if (!(await isPrivate(sender, tabId))) await toggle(known, noteId, on)
      else if (tabId !== undefined) await setNotThisHere(tabId, noteId, on)
    },
  }
}

interface NotThis {
  tabId?: number | undefined
  noteId: string
  where: 'page' | 'always'
  on: boolean
}
