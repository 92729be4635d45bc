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

function isOwnAddress(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL('/' as never)) ?? false
}
