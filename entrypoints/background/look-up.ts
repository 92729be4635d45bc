import { browser } from 'wxt/browser'
import { clearLookUp, putLookUp } from '../../storage/look-up-requests'
import { forgetOpened, keepOpened } from '../../storage/opened-notes'
import { type Remember, remember } from '../../storage/settings'
import type { Desk } from './desk'
import { reporting } from './report'
import { openPanelInWindow } from './toolbar'

const MENU = 'look-up'
/** More than anybody looks up; a selected page is cut off here. */
const LONGEST = 200

interface BrowserTab {
  id?: number | undefined
  windowId?: number | undefined
}

/** Looking up what is selected in a page: from its context menu in any page, and by a key. */
export function lookUpSelections(): void {
  const fromMenu = (info: { menuItemId: string | number; selectionText?: string | undefined }, tab?: BrowserTab) =>
    info.menuItemId === MENU
      ? ask(tab, async () => ({ words: info.selectionText ?? '', readable: true }))
      : Promise.resolve()
  const fromKey = (command: string, tab?: BrowserTab) =>
    command === 'look-up' ? ask(tab, (shown) => selectionIn(shown?.id)) : Promise.resolve()

  browser.contextMenus.onClicked.addListener(reporting('looking up a selection', fromMenu))
  browser.commands.onCommand.addListener(reporting('looking up a selection', fromKey as never))
  const make = reporting('making the menu', makeMenu)
  browser.runtime.onInstalled.addListener(make)
  browser.runtime.onStartup.addListener(make)
  browser.windows.onRemoved.addListener(reporting('closing a window', clearLookUp))
}

/** Answers about what was looked up, and the notes opened last. */
export function lookUpHandlers({ database }: Desk) {
  remember.watch(
    reporting('forgetting what was opened', async (choice: Remember) => {
      if (!remembersReading(choice)) await forgetOpened(database)
    }),
  )
  return {
    lookUpTaken: ({ windowId }: { windowId: number }) => clearLookUp(windowId),
    noteOpened: async ({ noteId }: { noteId: string }) => {
      if (remembersReading(await remember.getValue())) await keepOpened(database, noteId)
    },
    forgetOpened: () => forgetOpened(database),
  }
}

/** Opens the panel first: both browsers do so only straight out of a click or a key, with nothing awaited before. */
async function ask(
  tab: BrowserTab | undefined,
  selection: (tab: BrowserTab | undefined) => Promise<{ words: string; readable: boolean }>,
): Promise<void> {
  const opened = openPanelInWindow(tab?.windowId)
  const shown = tab?.windowId === undefined ? await activeTab() : tab
  if (shown?.windowId === undefined) return
  const { words, readable } = await selection(shown)
  const bare = words.replace(/\s+/g, ' ').trim().slice(0, LONGEST)
  await putLookUp(shown.windowId, { at: Date.now(), words: bare, readable })
  await opened
}

async function activeTab(): Promise<BrowserTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab
}

/** What is selected in a tab's page; the key lets us read it, except in pages that the browser keeps for itself. */
async function selectionIn(tabId: number | undefined): Promise<{ words: string; readable: boolean }> {
  if (tabId === undefined) return { words: '', readable: false }
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => ({ words: String(getSelection() ?? ''), pdf: document.contentType === 'application/pdf' }),
    })
    const read = frames.flatMap(({ result }) => (result ? [result as { words: string; pdf: boolean }] : []))
    const words = read.find((frame) => frame.words.trim())?.words ?? ''
    return { words, readable: read.length > 0 && (words !== '' || !read.some(({ pdf }) => pdf)) }
  } catch {
    // A page of the browser, its viewer of PDFs, an extension shop: the panel says what to do instead.
    return { words: '', readable: false }
  }
}

async function makeMenu(): Promise<void> {
  // There is none on the first start; browsers that keep it would refuse a second one of the same id.
  await browser.contextMenus.remove(MENU).catch(() => {})
  browser.contextMenus.create({ id: MENU, title: browser.i18n.getMessage('menuLookUp'), contexts: ['selection'] })
}

const remembersReading = (choice: Remember) => choice === 'days-90' || choice === 'always'
