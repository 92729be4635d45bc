import { browser } from 'wxt/browser'
import type { SettingsActions } from '../../components/settings/settings-props'
import { sendMessage } from '../../messages'
import type { Setting } from '../../messages/settings'
import { openKeySettings } from '../own-pages/command-keys'
import { patternsOf, siteOfPattern, typedSite } from './sites'

/** What the reader does in the settings; the background writes it. */
export function settingsActions(allowed: () => readonly string[]): SettingsActions {
  return {
    set: (name, value) => sendMessage('setSetting', { name, value } as Setting),
    setRemember: (choice) => sendMessage('setRemember', { choice }),
    setSite: async (site, state) => {
      await sendMessage('setSite', { host: site, on: state !== 'off' })
      if (state !== 'off') await sendMessage('setPainted', { host: site, on: state === 'on' })
    },
    setStatePainted: (on) => sendMessage('setStatePainted', { on }),
    addSite: (typed) => {
      const site = typedSite(typed)
      if (!site) return Promise.resolve({ what: 'no-site', site: typed.trim() })
      if (allowed().some((pattern) => siteOfPattern(pattern) === site))
        return Promise.resolve({ what: 'already', site })
      return browser.permissions
        .request({ origins: patternsOf(site) })
        .then((granted) => ({ what: granted ? 'allowed' : 'refused', site }) as const)
    },
    removeSite: async (site) => {
      // Only what is there: the panel's own question asks for one host, with or without www.
      const origins = allowed().filter((pattern) => siteOfPattern(pattern) === site)
      await browser.permissions.remove({ origins })
    },
    takeBack: (list, noteId) =>
      list === 'known'
        ? sendMessage('setKnown', { noteId, on: false })
        : sendMessage('setNotThis', { noteId, where: 'always', on: false }),
    openKeys: openKeySettings,
  }
}
