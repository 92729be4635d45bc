import { browser } from 'wxt/browser'
import { type Publisher, siteOf } from '../../knowledge/publisher'
import type { TabState } from '../../reading/types'
import { isAllowed } from '../../storage/allowed'
import { isListed, paintedStateHosts, quietHosts, sitesOff } from '../../storage/settings'
import { showBadge } from './badge'
import type { Desk } from './desk'
import { startInOpenTabs } from './gate-scripts'
import { takeReaderAway } from './reader-scripts'
import { reporting } from './report'

/** True where the reader switched Sidelight off. */
export async function isOff(host: string): Promise<boolean> {
  return isListed(sitesOff, siteOf(host))
}

/**
 * True where nothing is put into the page: on sites that the reader wants so, and on state media unless lines were
 * allowed there, since those pages could watch their readers.
 */
export async function isQuiet(host: string, publisher: Pick<Publisher, 'state'> | undefined): Promise<boolean> {
  const site = siteOf(host)
  return publisher?.state ? !(await isListed(paintedStateHosts, site)) : isListed(quietHosts, site)
}

/** Stops at once in every tab whose page is concerned; what was kept of it stays. */
export async function stopWhere(
  desk: Desk,
  isConcerned: (state: TabState) => boolean | Promise<boolean>,
): Promise<void> {
  for (const { tabId, state } of await desk.tabs.all()) {
    if (!(await isConcerned(state))) continue
    await desk.tabs.remove(tabId)
    await showBadge(tabId, undefined)
    await takeReaderAway(tabId, state)
  }
}

/** Stops in every tab and leaves no word of its page in memory, until the tab shows another or the reader asks again. */
export async function stopEverywhere(desk: Desk): Promise<void> {
  for (const { tabId, state } of await desk.tabs.eraseAll()) {
    await showBadge(tabId, undefined)
    await takeReaderAway(tabId, state)
  }
}

/** A permission taken away stops Sidelight on those pages; one given is used in the pages that are open. */
export function followPermissions(desk: Desk): void {
  const stopOnRemoved = () =>
    stopWhere(desk, async (state) => state.access === 'site' && !(await isAllowed(state.pageUrl)))
  const useAdded = async () => {
    for (const { tabId, state } of await desk.tabs.all())
      if (state.access === 'page' && (await isAllowed(state.pageUrl)))
        await desk.tabs.update(tabId, state.visit, (now) => ({ ...now, access: 'site' }))
    await startInOpenTabs()
  }
  browser.permissions.onRemoved.addListener(reporting('following a permission', stopOnRemoved))
  browser.permissions.onAdded.addListener(reporting('following a permission', useAdded))
}
