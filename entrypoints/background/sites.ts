import { browser } from 'wxt/browser'
import type { Publisher } from '../../knowledge/publisher'
import { paintedStateHosts } from '../../storage/settings'

/** True where the host was allowed for good, at install or by the reader. */
export function isAllowed(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`*://${host.replace(/:\d+$/, '')}/*`] })
}

/** State media are left unpainted unless the reader allowed lines there: those pages could watch their readers. */
export async function isQuiet(host: string, publisher: Publisher | undefined): Promise<boolean> {
  return publisher?.state === true && !(await paintedStateHosts.getValue()).includes(host)
}
