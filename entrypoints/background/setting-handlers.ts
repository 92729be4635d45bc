import { browser } from 'wxt/browser'
import { siteOf } from '../../knowledge/publisher'
import type { Sender } from '../../messages'
import type { Setting } from '../../messages/settings'
import {
  familiarity,
  koreanNames,
  latinNames,
  lineByKind,
  paintedStateHosts,
  paintSaved,
  paintWhat,
  quietHosts,
  rememberStateMedia,
  setListed,
  sitesOff,
  theme,
  uiLanguage,
  unpaintedKinds,
} from '../../storage/settings'
import type { Desk } from './desk'
import { sendGate } from './gate-scripts'

const SETTINGS: { [K in Setting['name']]: unknown } = {
  familiarity,
  koreanNames,
  latinNames,
  lineByKind,
  paintSaved,
  paintWhat,
  rememberStateMedia,
  theme,
  uiLanguage,
  unpaintedKinds,
}

/**
 * Answers to our own pages about the settings. Each change is only written here; what follows from it in the pages is
 * `followSettings`, whoever wrote it. A private window writes none.
 */
export function settingHandlers(desk: Desk) {
  const isPrivate = async (sender: Sender, tabId?: number) =>
    sender.tab?.incognito === true ||
    // The panel itself is of no tab; the page that it speaks of may have gone.
    (tabId !== undefined && (await browser.tabs.get(tabId).catch(() => undefined))?.incognito === true)
  const stateSites = async () =>
    (await desk.knowledge(false)).publishers
      .filter(({ state }) => state)
      .flatMap(({ hosts }) => hosts.map(({ host }) => siteOf(host)))

  return {
    setSetting: async ({ name, value }: Setting, sender: Sender) => {
      if (await isPrivate(sender)) return
      // The schema has checked that this value is one of this setting's.
      await (SETTINGS[name] as { setValue(value: unknown): Promise<void> }).setValue(value)
    },

    setSite: async (change: { tabId?: number | undefined; host: string; on: boolean }, sender: Sender) => {
      const { tabId, host, on } = change
      if (await isPrivate(sender, tabId)) return
      await setListed(sitesOff, siteOf(host), !on)
      // A page that is not allowed for good is seen once more by the click that opened it.
      if (on && tabId !== undefined) await sendGate(tabId)
    },

    setPainted: async (change: { tabId?: number | undefined; host: string; on: boolean }, sender: Sender) => {
      const { tabId, host, on } = change
      if (await isPrivate(sender, tabId)) return
      const site = siteOf(host)
      if ((await stateSites()).includes(site)) await setListed(paintedStateHosts, site, on)
      else await setListed(quietHosts, site, !on)
    },

    setStatePainted: async ({ on }: { on: boolean }, sender: Sender) => {
      if (await isPrivate(sender)) return
      await paintedStateHosts.setValue(on ? [...new Set(await stateSites())] : [])
    },
  }
}
