import { browser } from 'wxt/browser'
import type { TabState } from '../../reading/types'
import { readTabState } from '../../storage/tab-states'

/** The toolbar button: how many notes an article names, a dot where North Korea is mentioned, else nothing. */
export async function showBadge(tabId: number, state: Pick<TabState, 'decision' | 'hits' | 'terms'> | undefined) {
  await browser.action.setBadgeText({ tabId, text: badgeText(state) })
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#5b6472' })
}

/** How long the button says that something was saved, or was not, in milliseconds. */
const SAID_MS = 2500

/**
 * Says on the button what became of saving, where the page must not show it and no panel is open; after that the button
 * is of the page that the tab shows by then.
 */
export async function sayOnBadge(tabId: number, done: boolean): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: done ? '✓' : '!' })
  const back = async () => showBadge(tabId, await readTabState(tabId))
  setTimeout(() => back().catch(() => {}), SAID_MS) // the tab may be closed by then
}

export function badgeText(state: Pick<TabState, 'decision' | 'hits' | 'terms'> | undefined): string {
  if (!state || state.decision === 'none') return ''
  if (state.decision === 'mentions') return '•'
  const notes = new Set(state.hits.filter((hit) => hit.certain).map((hit) => hit.noteId)).size
  return notes ? String(notes) : ''
}
