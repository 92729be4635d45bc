import { browser } from 'wxt/browser'
import { putLibrarySearch } from '../../storage/library-search'

/** Opens the library: the tab that has it already in this window, else a new one. */
export async function openLibrary(): Promise<void> {
  const address = browser.runtime.getURL('/library.html')
  const { id: windowId } = await browser.windows.getCurrent()
  const tabs = await browser.tabs.query({ windowId })
  // Without the permission for tabs a page's address is hidden, but for those of our own.
  const open = tabs.find((tab) => tab.url?.startsWith(address))
  if (open?.id !== undefined) await browser.tabs.update(open.id, { active: true })
  else await browser.tabs.create({ url: address })
}

/** Opens the library with these words looked for in its articles. They stand in no address: the browser keeps those. */
export async function searchLibrary(words: string): Promise<void> {
  const { id } = await browser.windows.getCurrent()
  if (id !== undefined) await putLibrarySearch(id, words)
  await openLibrary()
}
