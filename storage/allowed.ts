import { browser } from 'wxt/browser'
import { isSample } from './sample'

/** True where the page's site was allowed for good, at install or by the reader, and of our own sample; https alone may be allowed. */
export async function isAllowed(url: string): Promise<boolean> {
  if (isSample(url)) return true
  const { protocol, hostname } = new URL(url)
  return /^https?:$/.test(protocol) && browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] })
}
