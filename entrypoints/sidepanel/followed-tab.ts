import { type ReadonlySignal, signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import { isAllowed } from '../../storage/allowed'

/** The tab whose page the panel shows. */
export interface FollowedTab {
  id: number
  /** Undefined where Sidelight may not see the page: no permission, or a page of the browser. */
  url: string | undefined
  /** Its site is allowed for good; a page opened by the toolbar button shows its address without that. */
  allowed: boolean
  private: boolean
  /** The page is still on its way, and so is what the gate will say of it. */
  loading: boolean
}

interface BrowserTab {
  id?: number | undefined
  url?: string | undefined
  incognito: boolean
  status?: string | undefined
}

/**
 * The active tab of the panel's window, as it changes; with `fixed` (an id from the panel's address) that tab, so that
 * the panel can be opened in an ordinary tab.
 */
export function followTab(fixed: string | null): ReadonlySignal<FollowedTab | undefined> {
  const followed = signal<FollowedTab | undefined>(undefined)
  let asked = 0

  async function show(tab: BrowserTab): Promise<void> {
    const mine = ++asked
    const { id, url, incognito, status } = tab
    const allowed = url !== undefined && (await isAllowed(url))
    if (id !== undefined && mine === asked)
      followed.value = { id, url, allowed, private: incognito, loading: status === 'loading' }
  }

  if (fixed !== null) {
    const id = Number(fixed)
    const showFixed = () => browser.tabs.get(id).then(show, gone)
    browser.tabs.onUpdated.addListener((tabId, _change, tab) => void (tabId === id && show(tab)))
    followPermissions(showFixed)
    showFixed()
    return followed
  }

  browser.windows.getCurrent().then(({ id: windowId }) => {
    const showActive = async () => {
      const [tab] = await browser.tabs.query({ active: true, windowId })
      if (tab) await show(tab)
    }
    browser.tabs.onActivated.addListener((active) => void (active.windowId === windowId && showActive()))
    browser.tabs.onUpdated.addListener(
      (_id, _change, tab) => void (tab.active && tab.windowId === windowId && show(tab)),
    )
    followPermissions(showActive)
    return showActive()
  })
  return followed
}

/** A permission given or taken shows or hides the address. */
function followPermissions(show: () => unknown): void {
  browser.permissions.onAdded.addListener(show)
  browser.permissions.onRemoved.addListener(show)
}

/** The tab of the panel's address has been closed: the panel stays as it is. */
const gone = () => {}
