import type { PartialDate } from '../../knowledge/dates'
import { sendMessage } from '../../messages'
import type { TabState } from '../../reading/types'
import { correctKeptDate } from '../../storage/articles'
import { known, notThisEver, paintedStateHosts, sitesOff, toggle } from '../../storage/settings'
import { showBadge } from './badge'
import type { Desk } from './desk'
import { sendGate } from './gate-scripts'
import { bringReader, isPainted, takeReaderAway } from './reader-scripts'
import { placeInTime, repaint } from './understand'

/** Answers to our own pages. Each change takes effect in the page at once. */
export function panelHandlers(desk: Desk) {
  /** Sets the article's date (null: cleared) and works out again what depends on it. */
  async function setDate(tabId: number, date: TabState['date'], cleared: boolean): Promise<void> {
    const state = await desk.tabs.get(tabId)
    if (!state) return
    const placed = await placeInTime(desk, { ...state, date, dateCleared: cleared || undefined })
    await desk.tabs.update(tabId, (now) => ({ ...now, date, dateCleared: placed.dateCleared, lit: placed.lit }))
    if (!state.private) await correctKeptDate(desk.database, state.pageUrl, date?.value)
    await repaint(desk, tabId)
  }

  return {
    correctDate: ({ tabId, date }: { tabId: number; date: PartialDate | null }) =>
      setDate(tabId, date === null ? undefined : { value: date, how: 'reader' }, date === null),

    usePageDate: async ({ tabId }: { tabId: number }) => setDate(tabId, (await desk.tabs.get(tabId))?.pageDate, false),

    explainAnyway: async ({ tabId }: { tabId: number }) => {
      const state = await desk.tabs.update(tabId, (now) => ({
        ...now,
        decision: 'about',
        byReader: true,
        terms: 'waiting',
      }))
      if (!state) return
      await bringReader(tabId, state)
      await showBadge(tabId, state)
    },

    showInPage: async ({ tabId, noteId, nth }: { tabId: number; noteId: string; nth: number }) => {
      const state = await desk.tabs.get(tabId)
      const hits = state?.hits.filter((hit) => hit.noteId === noteId) ?? []
      const hit = hits[nth % Math.max(1, hits.length)]
      if (!state || !hit) return
      const { start, end } = hit
      await sendMessage('scrollTo', { start, end, wash: isPainted(state) }, { tabId, frameId: state.frameId })
    },

    setSite: async ({ tabId, host, on }: { tabId: number; host: string; on: boolean }) => {
      await toggle(sitesOff, host, !on)
      if (on) {
        await sendGate(tabId)
        return
      }
      const state = await desk.tabs.get(tabId)
      if (!state) return
      if (state.decision !== 'none') await takeReaderAway(tabId, state)
      await desk.tabs.remove(tabId)
      await showBadge(tabId, undefined)
    },

    setPainted: async ({ tabId, host, on }: { tabId: number; host: string; on: boolean }) => {
      await toggle(paintedStateHosts, host, on)
      const state = await desk.tabs.update(tabId, (now) => ({ ...now, quiet: !on }))
      if (state && state.decision !== 'none') await bringReader(tabId, state)
    },

    setNotThis: async (change: { tabId: number; noteId: string; where: 'page' | 'always'; on: boolean }) => {
      const { tabId, noteId, where, on } = change
      if (where === 'always') await toggle(notThisEver, noteId, on)
      else
        await desk.tabs.update(tabId, (state) => {
          const others = state.notThis.filter((id) => id !== noteId)
          return { ...state, notThis: on ? [...others, noteId] : others }
        })
      await repaint(desk, tabId)
    },

    setKnown: async ({ tabId, noteId, on }: { tabId: number; noteId: string; on: boolean }) => {
      await toggle(known, noteId, on)
      await repaint(desk, tabId)
    },
  }
}
