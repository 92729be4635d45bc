import { privatePlace } from '../../reading/private-places'
import { isAllowed } from '../../storage/allowed'
import type { Desk } from './desk'
import { sendGate } from './gate-scripts'
import { isOff } from './sites'

/**
 * Looks at a page that the reader pointed at, by the toolbar button, a menu entry or a key: not on a site that is off,
 * and not at letters, papers and talk, which the panel asks about first. Resolves to whether the gate was sent.
 */
export async function lookAtPage(desk: Desk, tabId: number, url: string | undefined): Promise<boolean> {
  if (url && (await isOff(new URL(url).hostname))) return false
  const place = url && privatePlace(url)
  const held = place && !(await isAllowed(url)) ? place : undefined
  // Firefox takes a script for its own pages, too, and never runs it.
  const readable = url === undefined || /^(https?|file):/.test(url)
  await desk.tabs.setClick(tabId, { url, readable, held })
  if (!readable || held) return false
  const sent = await sendGate(tabId)
  if (!sent) await desk.tabs.setClick(tabId, { url, readable: false })
  return sent
}
