import { browser } from 'wxt/browser'
import type { Desk } from './desk'
import { lookAtPage } from './look-at-page'
import { reporting } from './report'

/** The APIs that one browser has and the other not; the polyfill types neither. */
interface OneBrowserOnly {
  /** Chromium's side panel. */
  sidePanel?: { open(where: { tabId?: number; windowId?: number }): Promise<void> }
  /** Firefox's sidebar. */
  sidebarAction?: { open(): Promise<void>; isOpen(where: { windowId: number }): Promise<boolean> }
}
const sidePanel = () => (globalThis as { chrome?: OneBrowserOnly }).chrome?.sidePanel
const sidebar = () => (browser as OneBrowserOnly).sidebarAction

/**
 * The toolbar button opens the panel and looks at the page by `activeTab`. The panel comes first and nothing is
 * awaited before it: both browsers open it only straight out of a click.
 */
export function openPanelOnClick(desk: Desk): void {
  const click = async (tab: { id?: number | undefined; url?: string | undefined; windowId?: number | undefined }) => {
    const opened = openPanelInWindow(tab.windowId)
    const { id, url } = tab
    if (id !== undefined) await lookAtPage(desk, id, url)
    await opened
  }
  browser.action.onClicked.addListener(reporting('the toolbar button', click))
}

/** Opens a window's panel, or that of the current one; only straight out of a click on something of the browser's. */
export function openPanelInWindow(windowId: number = browser.windows.WINDOW_ID_CURRENT): Promise<void> | undefined {
  return sidePanel()?.open({ windowId }) ?? sidebar()?.open()
}

/** Opens the panel from a click in a page. Chromium only: no API opens Firefox's sidebar from there. */
export function openPanel(tabId: number): Promise<void> | undefined {
  return sidePanel()?.open({ tabId })
}

/**
 * How a card's button reaches the panel: Chromium always can, Firefox while its sidebar is open; else the key that
 * opens the sidebar is named.
 */
export async function wayToPanel(windowId: number | undefined): Promise<{ canOpen: true } | { shortcut: string }> {
  if (sidePanel()) return { canOpen: true }
  if (windowId !== undefined && (await sidebar()?.isOpen({ windowId }))) return { canOpen: true }
  const commands = await browser.commands.getAll()
  return { shortcut: commands.find((command) => command.name === '_execute_sidebar_action')?.shortcut ?? '' }
}
