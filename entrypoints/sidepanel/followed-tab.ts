import { type ReadonlySignal, signal } from '@preact/signals'
import { browser } from 'wxt/browser'

/** The tab whose page the panel shows. */
export interface FollowedTab {
  id: number
  /** Undefined where Sidelight may not see the page: no permission, or a page of the browser. */
  url: string | undefined
  private: boolean
}

/**
 * The active tab of the panel's window, as it changes; with `fixed` (an id from the panel's address) that tab, so that
 * the panel can be opened in an ordinary tab.
 */
export function followTab(fixed: string | null): ReadonlySignal<FollowedTab | undefined> {
  const followed = signal<FollowedTab | undefined>(undefined)
  const show = (tab: { id?: number | undefined; url?: string | undefined; incognito: boolean }) => {
    if (tab.id !== undefined) followed.value = { id: tab.id, url: tab.url, private: tab.incognito }
  }

  if (fixed !== null) {
    const id = Number(fixed)
    browser.tabs.get(id).then(show)
    browser.tabs.onUpdated.addListener((tabId, _change, tab) => tabId === id && show(tab))
    return followed
  }

  browser.windows.getCurrent().then(({ id: windowId }) => {
    const showActive = async () => {
      const [tab] = await browser.tabs.query({ active: true, windowId })
      if (tab) show(tab)
    }
    browser.tabs.onActivated.addListener((active) => active.windowId === windowId && showActive())
    browser.tabs.onUpdated.addListener((_id, _change, tab) => tab.active && tab.windowId === windowId && show(tab))
    // A permission given or taken shows or hides the address.
    browser.permissions.onAdded.addListener(showActive)
    browser.permissions.onRemoved.addListener(showActive)
    return showActive()
  })
  return followed
}
