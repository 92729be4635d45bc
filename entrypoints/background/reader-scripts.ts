import { browser } from 'wxt/browser'
import type { TabState } from '../../reading/types'
import { PAINT_CSS } from '../reader/paint-css'

/**
 * Brings the reader into the frame that speaks for the page, and on *about* the style of the lines. *Mentions* and
 * quiet hosts get no style: nothing is painted there.
 */
export async function bringReader(tabId: number, state: TabState): Promise<void> {
  const target = { tabId, frameIds: [state.frameId] }
  if (state.decision === 'about' && !state.quiet) await browser.scripting.insertCSS({ target, css: PAINT_CSS })
  await browser.scripting.executeScript({ target, files: ['/reader.js'] as never })
}
