import { browser } from 'wxt/browser'
import { hostsOf, siteOf } from '../../knowledge/publisher'
import { sitesOff } from '../../storage/settings'
import { takingTurns } from './in-turn'
import { reporting } from './report'

const GATE = 'gate'

/**
 * Keeps the gate registered for the hosts that are allowed and not switched off: on install, update, start, change of
 * permission and change of the list. A permission that was taken away does not unregister a script by itself.
 */
export function keepGateRegistered(): void {
  const inTurn = takingTurns()
  const register = () => inTurn(registerGate)
  const registering = reporting('registering the gate', register)
  browser.runtime.onInstalled.addListener(
    reporting('starting the gate in open tabs', () => register().then(startInOpenTabs)),
  )
  browser.runtime.onStartup.addListener(registering)
  browser.permissions.onAdded.addListener(registering)
  browser.permissions.onRemoved.addListener(registering)
  sitesOff.watch(registering)
}

async function registerGate(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll()
  const matches = origins.filter((origin) => /^(\*|https?):\/\//.test(origin))
  const excludeMatches = (await sitesOff.getValue())
    .flatMap((host) => hostsOf(siteOf(host)))
    .map((host) => `*://${host}/*`)
  const there = (await browser.scripting.getRegisteredContentScripts({ ids: [GATE] })).length > 0
  const gate: Parameters<typeof browser.scripting.registerContentScripts>[0][number] = {
    id: GATE,
    js: ['gate.js'],
    css: [],
    matches,
    excludeMatches,
    allFrames: true,
    runAt: 'document_idle',
  }
  if (!matches.length) {
    if (there) await browser.scripting.unregisterContentScripts({ ids: [GATE] })
  } else if (there) await browser.scripting.updateContentScripts([gate])
  else await browser.scripting.registerContentScripts([gate])
}

/** Pages that are open already are looked at, too, and never reloaded: after install, update and a new permission. */
export async function startInOpenTabs(): Promise<void> {
  const off = new Set((await sitesOff.getValue()).map(siteOf))
  for (const tab of await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false })) {
    // Without permission for its host a tab shows no address, and nothing is sent there.
    if (tab.id !== undefined && tab.url && !off.has(siteOf(new URL(tab.url).hostname))) await sendGate(tab.id)
  }
}

/**
 * Sends the gate into a tab; false where the browser does not allow it (its own pages, the extension shops, a tab
 * that has just gone).
 */
export async function sendGate(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/gate.js'] as never })
    return true
  } catch {
    return false
  }
}
