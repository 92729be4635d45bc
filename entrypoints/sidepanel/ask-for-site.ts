/** Chromium 133 and later; the polyfill does not know it. */
interface HostAccessRequests {
  permissions?: { addHostAccessRequest?(where: { tabId: number }): Promise<void> }
}
const chromium = () => (globalThis as { chrome?: HostAccessRequests }).chrome?.permissions

/** Whether the browser can offer a site to be allowed whose address the extension may not know. */
export const canAskForSite = () => chromium()?.addHostAccessRequest !== undefined

/** Lets the browser offer the site of a tab in its toolbar; it shows nothing on pages of its own. */
export async function askForSite(tabId: number): Promise<void> {
  await chromium()?.addHostAccessRequest?.({ tabId })
}
