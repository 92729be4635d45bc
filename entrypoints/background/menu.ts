import { browser } from 'wxt/browser'
import type { Desk } from './desk'
import { reporting } from './report'
import { saveBySelection, type UsedTab } from './save-selection'

/** Where something was selected when an entry was chosen. */
interface Chosen {
  selectionText?: string | undefined
  frameId?: number | undefined
}

interface Entry {
  /** Name of its words in `public/_locales`. */
  title: 'menuSave'
  /** Pages on which it stands; all where none are named. */
  pages?: string[]
  run(desk: Desk, tab: UsedTab, chosen: Chosen): Promise<void>
}

/** The entries for a selection in any page, by id. */
const ENTRIES: Record<string, Entry> = {
  save: {
    title: 'menuSave',
    pages: ['http://*/*', 'https://*/*'],
    run: (desk, tab, { frameId }) => saveBySelection(desk, tab, frameId),
  },
}

/** Puts the entries into the browser's context menu, which keeps them, and answers them. */
export function offerInMenu(desk: Desk): void {
  const fill = async () => {
    await browser.contextMenus.removeAll()
    for (const [id, { title, pages }] of Object.entries(ENTRIES))
      browser.contextMenus.create({
        id,
        title: browser.i18n.getMessage(title as never),
        contexts: ['selection'],
        ...(pages && { documentUrlPatterns: pages }),
      })
  }
  const run = async (chosen: Chosen & { menuItemId: string | number }, tab?: UsedTab) => {
    if (tab) await ENTRIES[chosen.menuItemId]?.run(desk, tab, chosen)
  }
  browser.runtime.onInstalled.addListener(reporting('filling the context menu', fill))
  browser.contextMenus.onClicked.addListener(reporting('the context menu', run))
}
