import { browser } from 'wxt/browser'
import { sitesOff } from '../../storage/settings'

const GATE = 'gate'

/**
 * Keeps the gate registered for the hosts that are allowed and not switched off: on install, update, start, change of
 * permission and change of the list. A permission that was taken away does not unregister a script by itself.
 */
export function keepGateRegistered(): void {
  const register = () => {
    registering = registering.then(registerGate)
    return registering
  }
  browser.runtime.onInstalled.addListener(async () => {
    await register()
    await startInOpenTabs()
  })
  browser.runtime.onStartup.addListener(register)
  browser.permissions.onAdded.addListener(register)
  browser.permissions.onRemoved.addListener(register)
  sitesOff.watch(register)
}

let registering: Promise<void> = Promise.resolve()

async function registerGate(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll()
  const matches = origins.filter((origin) => /^(\*|https?):\/\//.test(origin))
  const excludeMatches = (await sitesOff.getValue()).flatMap((host) => [`*://${host}/*`])
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GATE] })
  if (registered.length) await browser.scripting.unregisterContentScripts({ ids: [GATE] })
  if (!matches.length) return
  await browser.scripting.registerContentScripts([
    { id: GATE, js: ['gate.js'], matches, excludeMatches, allFrames: true, runAt: 'document_idle' },
  ])
}

/** After install or update the pages that are open already are looked at, too; they are not reloaded. */
async function startInOpenTabs(): Promise<void> {
  const off = new Set(await sitesOff.getValue())
  for (const tab of await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false })) {
    // Without permission for its host a tab shows no address, and nothing is sent there.
    if (tab.id !== undefined && tab.url && !off.has(new URL(tab.url).hostname)) await sendGate(tab.id)
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
