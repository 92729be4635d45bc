import { browser } from 'wxt/browser'
import type { Sender } from '../../messages'

/** A script of ours in a page of a tab. */
export function isPageOfTab(sender: Sender): boolean {
  return sender.id === browser.runtime.id && sender.tab?.id !== undefined && !isOwnAddress(sender.url)
}

/** One of our own pages: the panel, or the library. */
export function isOwnPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && isOwnAddress(sender.url)
}

function isOwnAddress(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL('/' as never)) ?? false
}
