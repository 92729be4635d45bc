import { browser } from 'wxt/browser'

/** True where the page's site was allowed for good, at install or by the reader; https alone may be allowed. */
export async function isAllowed(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url)
  return /^https?:$/.test(protocol) && browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] })
}
