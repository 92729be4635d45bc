import { browser } from 'wxt/browser'

/** The tab that is looked at, for a key whose browser does not say in which tab it was pressed; undefined for none. */
export async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab
}
