import { browser } from 'wxt/browser'
import { sendMessage } from '../../messages'
import type { TabState } from '../../reading/types'
import { PAINT_CSS } from '../reader/paint-css'

/** Lines are painted on *about* alone, and not on hosts in quiet mode. */
export function isPainted(state: Pick<TabState, 'decision' | 'quiet'>): boolean {
  return state.decision === 'about' && !state.quiet
}

/** Brings the reader into the frame that speaks for the page, and the style of the lines where there are any. */
export async function bringReader(tabId: number, state: TabState): Promise<void> {
  const target = { tabId, frameIds: [state.frameId] }
  if (isPainted(state)) await browser.scripting.insertCSS({ target, css: PAINT_CSS })
  await browser.scripting.executeScript({ target, files: ['/reader.js'] as never })
}

/** Stops the reader at once and takes its style back. */
export async function takeReaderAway(tabId: number, { frameId }: Pick<TabState, 'frameId'>): Promise<void> {
  await browser.scripting.removeCSS({ target: { tabId, frameIds: [frameId] }, css: PAINT_CSS })
  await sendMessage('stop', {}, { tabId, frameId })
}
