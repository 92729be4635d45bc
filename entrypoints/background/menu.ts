import { browser } from 'wxt/browser'
import { interfaceLang } from '../../storage/interface-lang'
import { uiLanguage } from '../../storage/settings'
import type { Desk } from './desk'
import { lookUpChosen } from './look-up'
import { reporting } from './report'
import { saveBySelection, type UsedTab } from './save-selection'

/** Where something was selected when an entry was chosen. */
interface Chosen {
  selectionText?: string | undefined
  frameId?: number | undefined
}

interface Entry {
  /** `%s` is what is selected, put in by the browser. */
  title: Record<'en' | 'ko', string>
  /** Pages on which it stands; all where none are named. */
  pages?: string[]
  run(desk: Desk, tab: UsedTab | undefined, chosen: Chosen): Promise<void>
}

/** The entries for a selection in any page, by id. */
const ENTRIES: Record<string, Entry> = {
  'look-up': {
    title: { en: 'Look up “%s” in Sidelight', ko: 'Sidelight에서 ‘%s’ 찾기' },
    run: (_desk, tab, { selectionText = '' }) => lookUpChosen(tab, selectionText),
  },
  save: {
    title: { en: 'Save to Sidelight', ko: 'Sidelight에 저장' },
    pages: ['http://*/*', 'https://*/*'],
    run: async (desk, tab, { frameId }) => tab && saveBySelection(desk, tab, frameId),
  },
}

/** Puts the entries into the browser's context menu, which keeps them, and answers them. */
export function offerInMenu(desk: Desk): void {
  const fill = async () => {
    const lang = await interfaceLang()
    await browser.contextMenus.removeAll()
    for (const [id, { title, pages }] of Object.entries(ENTRIES))
      browser.contextMenus.create({
        id,
        title: title[lang],
        contexts: ['selection'],
        ...(pages && { documentUrlPatterns: pages }),
      })
  }
  const run = async (chosen: Chosen & { menuItemId: string | number }, tab?: UsedTab) => {
    // Nothing is awaited before: looking up opens the panel, straight out of this click or not at all.
    await ENTRIES[chosen.menuItemId]?.run(desk, tab, chosen)
  }
  const filling = reporting('filling the context menu', fill)
  browser.runtime.onInstalled.addListener(filling)
  browser.runtime.onStartup.addListener(filling)
  uiLanguage.watch(filling)
  browser.contextMenus.onClicked.addListener(reporting('the context menu', run))
}
