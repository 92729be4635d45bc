import { browser } from 'wxt/browser'
import { type Protocol, sendMessage, type toReader } from '../../messages'
import type { TabState } from '../../reading/types'
import { isSample } from '../../storage/sample'
import { PAINT_CSS } from '../reader/paint-css'

/** Lines are painted on *about* alone, and not on hosts in quiet mode. */
export function isPainted(state: Pick<TabState, 'decision' | 'quiet'>): boolean {
  return state.decision === 'about' && !state.quiet
}

/** Brings the reader into the frame that speaks for the page, and the style of the lines where there are any. */
export async function bringReader(tabId: number, state: TabState): Promise<void> {
  // It carries its own reader: no script can be sent into a page of the extension.
  if (isSample(state.pageUrl)) return
  const target = { tabId, frameIds: [state.frameId] }
  if (isPainted(state)) await browser.scripting.insertCSS({ target, css: PAINT_CSS })
  await browser.scripting.executeScript({ target, files: ['/reader.js'] as never })
}

/** Stops the reader at once and takes its style back. */
export async function takeReaderAway(tabId: number, state: Pick<TabState, 'frameId'>): Promise<void> {
  await tellReader('stop', {}, tabId, state)
  try {
    await browser.scripting.removeCSS({ target: { tabId, frameIds: [state.frameId] }, css: PAINT_CSS })
  } catch {
    // Not allowed there any more; without names to paint, the style paints nothing.
  }
}

type ToReader = keyof typeof toReader

/** Tells the reader of a page something; false where no reader answers (the page has gone, or none was needed). */
export async function tellReader<K extends ToReader>(
  name: K,
  data: Parameters<Protocol[K]>[0],
  tabId: number,
  { frameId }: Pick<TabState, 'frameId'>,
): Promise<boolean> {
  try {
    // The cast narrows a union of messages to this one, which TypeScript does not do for itself.
    await (sendMessage as (name: K, data: unknown, to: { tabId: number; frameId: number }) => Promise<void>)(
      name,
      data,
      {
        tabId,
        frameId,
      },
    )
    return true
  } catch (error) {
    if (error instanceof Error && /No response|Receiving end|message channel|message port/i.test(error.message))
      return false
    throw error
  }
}
