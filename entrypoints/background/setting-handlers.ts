import { siteOf } from '../../knowledge/publisher'
import type { Sender } from '../../messages'
import type { Setting } from '../../messages/settings'
import {
  citationStyle,
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
import { isPrivate } from './senders'

/** Where each is kept. The schema has checked that a value is one of its setting's. */
const SETTINGS: { [K in Setting['name']]: { setValue(value: never): Promise<void> } } = {
  citationStyle,
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
  const stateSites = async () =>
    (await desk.knowledge(false)).publishers
      .filter(({ state }) => state)
      .flatMap(({ hosts }) => hosts.map(({ host }) => siteOf(host)))

  return {
    setSetting: async ({ tabId, name, value }: Setting, sender: Sender) => {
      if (await isPrivate(sender, tabId)) return
      await SETTINGS[name].setValue(value as never)
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
