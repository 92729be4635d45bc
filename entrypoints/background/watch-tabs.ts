import { browser } from 'wxt/browser'
import { isAllowed } from '../../storage/allowed'
import { showBadge } from './badge'
import type { Desk } from './desk'
import { sendGate } from './gate-scripts'
import { reporting } from './report'
import { isOff } from './sites'

/** How long after an address change in the same page the gate is sent again, if nobody has judged it by then. */
const SETTLE_MS = 500

/** Keeps the tabs' states true when a tab shows another page or is closed. */
export function watchTabs(desk: Desk): void {
  const judge = reporting('judging a page', (tabId: number) => judgeUnjudged(desk, tabId))
  const onUpdated = async (
    tabId: number,
    change: { url?: string; status?: string },
    tab: { url?: string | undefined },
  ) => {
    // A page that Sidelight may not see has no address: whatever stood there before is gone once it loads. Nothing is
    // awaited before: a press of the button that comes after this event must not be taken away by it.
    const { url } = tab
    const isOther = (known: string | undefined) => (url ? !isSamePage(known, url) : change.status === 'loading')
    const leaves = change.status === 'loading' || change.url !== undefined
    if (await desk.tabs.removeOther(tabId, isOther, leaves)) await showBadge(tabId, undefined)
    if (tab.url && (change.url || change.status === 'complete')) setTimeout(() => judge(tabId), SETTLE_MS)
  }
  browser.tabs.onUpdated.addListener(reporting('following a tab', onUpdated))
  browser.tabs.onRemoved.addListener(reporting('closing a tab', (tabId: number) => desk.tabs.remove(tabId)))
}

/**
 * Sends the gate into a page that it has not judged: an address changed in place, or a page come back to. Only on
 * sites that are allowed: the toolbar button is for one page, though the browser would let it last for the site.
 */
async function judgeUnjudged(desk: Desk, tabId: number): Promise<void> {
  if (await desk.tabs.get(tabId)) return
  const tab = await browser.tabs.get(tabId).catch(() => undefined) // closed in the meantime
  if (!tab?.url || tab.status !== 'complete' || !/^https?:/.test(tab.url)) return
  const { hostname } = new URL(tab.url)
  if ((await isAllowed(tab.url)) && !(await isOff(hostname))) await sendGate(tabId)
}

/** The same page, whatever its fragment; a fragment that is a path (`#/`, `#!`) is an address of its own. */
export function isSamePage(a: string | undefined, b: string): boolean {
  return a !== undefined && withoutFragment(a) === withoutFragment(b)
}

const withoutFragment = (url: string) => url.replace(/#(?![/!]).*$/, '')
