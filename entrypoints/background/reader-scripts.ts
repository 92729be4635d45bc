import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { type Protocol, type SelectedNow, selected, sendMessage, type toReader } from '../../messages'
import type { TabState } from '../../reading/types'
import { isSample } from '../../storage/sample'
import { PAINT_CSS } from '../reader/paint-css'

/** Lines are painted on *about* alone, and not on hosts in quiet mode. */
export function isPainted(state: Pick<TabState, 'decision' | 'quiet'>): boolean {
  return state.decision === 'about' && !state.quiet
}

/** Brings the reader into the frame that speaks for the page, and the style of what it paints unless that is nothing. */
export async function bringReader(tabId: number, state: TabState): Promise<void> {
  // It carries its own reader: no script can be sent into a page of the extension.
  if (isSample(state.pageUrl)) return
  const target = { tabId, frameIds: [state.frameId] }
  // On *mentions* no name is painted, but what the reader saved there is.
  if (!state.quiet) await browser.scripting.insertCSS({ target, css: PAINT_CSS })
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
  return (await send(name, data, tabId, frameId)) !== NOBODY
}

/** What is selected in a page, by its reader; undefined where none answers. */
export async function askWhatIsSelected(
  tabId: number,
  { frameId }: Pick<TabState, 'frameId'>,
): Promise<SelectedNow | undefined> {
  const answer = await send('whatIsSelected', {}, tabId, frameId)
  return answer === NOBODY ? undefined : v.parse(selected, answer)
}

const NOBODY = Symbol('no reader answers')

async function send<K extends ToReader>(
  name: K,
  data: Parameters<Protocol[K]>[0],
  tabId: number,
  frameId: number,
): Promise<unknown> {
  try {
    // The cast narrows a union of messages to this one, which TypeScript does not do for itself.
    return await (sendMessage as (name: K, data: unknown, to: { tabId: number; frameId: number }) => Promise<unknown>)(
      name,
      data,
      { tabId, frameId },
    )
  } catch (error) {
    if (error instanceof Error && /No response|Receiving end|message channel|message port/i.test(error.message))
      return NOBODY
    throw error
  }
}
