import { browser } from 'wxt/browser'
import type { Sender } from '../../messages'
import { isSample } from '../../storage/sample'

/** A script of ours in a page of a tab; the sample's own script speaks for it as the gate and the reader do. */
export function isPageOfTab(sender: Sender): boolean {
  return (
    sender.id === browser.runtime.id &&
    sender.tab?.id !== undefined &&
    (!isOwnAddress(sender.url) || isSample(sender.url))
  )
}

/** One of our own pages: the panel, or the library. */
export function isOwnPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && isOwnAddress(sender.url)
}

/**
 * Whether a page of ours speaks from a private window. The panel stands in no tab: it names the one that it speaks of,
 * which may have gone.
 */
export async function isPrivate(sender: Sender, tabId?: number): Promise<boolean> {
  if (sender.tab) return sender.tab.incognito
  if (tabId === undefined) return false
  return (await browser.tabs.get(tabId).catch(() => undefined))?.incognito === true
}

function isOwnAddress(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL('/' as never)) ?? false
}
