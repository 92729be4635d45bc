import { browser } from 'wxt/browser'
import { clearLookUp, putLookUp } from '../../storage/look-up-requests'
import { forgetOpened, keepOpened } from '../../storage/opened-notes'
import { type Remember, remember, remembersReading } from '../../storage/settings'
import { activeTab } from './active-tab'
import type { Desk } from './desk'
import { reporting } from './report'
import { openPanelInWindow } from './toolbar'

/** More than anybody looks up; a selected page is cut off here. */
const LONGEST = 200

interface BrowserTab {
  id?: number | undefined
  windowId?: number | undefined
}

/** Looks up what was selected where the context menu was opened, in any page. */
export function lookUpChosen(tab: BrowserTab | undefined, words: string): Promise<void> {
  return ask(tab, async () => ({ words, readable: true }))
}

/** Looks up what is selected in the page that is looked at. */
export function lookUpByKey(tab: BrowserTab | undefined): Promise<void> {
  return ask(tab, (shown) => selectionIn(shown?.id))
}

/** Answers about what was looked up, and the notes opened last. */
export function lookUpHandlers({ database }: Desk) {
  browser.windows.onRemoved.addListener(reporting('closing a window', clearLookUp))
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
