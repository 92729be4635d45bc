import { browser } from 'wxt/browser'
import { bareHost } from '../../knowledge/publisher'
import type { Sender } from '../../messages'
import type { Familiarity } from '../../reading/common-notes'
import {
  familiarity,
  paintedStateHosts,
  type Remember,
  remember,
  rememberStateMedia,
  welcomed,
} from '../../storage/settings'
import type { Desk } from './desk'
import { readOn } from './library-handlers'
import { reporting } from './report'

/**
 * Opens the first run once, right after the extension was installed: not after an update, not where an administrator
 * installed it (those who work there chose nothing), and not where an earlier installation's settings are still there.
 */
export function welcomeOnInstall(): void {
  const welcome = async ({ reason }: { reason: string }) => {
    if (reason !== 'install' || (await welcomed.getValue())) return
    if ((await browser.management.getSelf()).installType === 'admin') return
    await browser.tabs.create({ url: browser.runtime.getURL('/library.html#welcome' as never) })
  }
  browser.runtime.onInstalled.addListener(reporting('opening the first run', welcome))
}

interface Choices {
  remember: Exclude<Remember, 'unset'>
  rememberStateMedia: 'same' | 'saved'
  familiarity?: Exclude<Familiarity, 'unset'> | undefined
  paintStateMedia?: boolean | undefined
}

/** Answers to the first run: all of its choices are kept at once, and hold for the pages that are open. */
export function firstRunHandlers(desk: Desk) {
  return {
    keepChoices: async (choices: Choices, sender: Sender) => {
      // A private window writes nothing to the disk; the page says so and offers no button there.
      if (sender.tab?.incognito) throw new Error('keepChoices: a private window keeps nothing')
      if (choices.familiarity) await familiarity.setValue(choices.familiarity)
      if (choices.paintStateMedia !== undefined)
        await paintedStateHosts.setValue(choices.paintStateMedia ? await stateHosts(desk) : [])
      await rememberStateMedia.setValue(choices.rememberStateMedia)
      await remember.setValue(choices.remember)
      await welcomed.setValue(true)
      await readOn(desk)
    },
  }
}

async function stateHosts(desk: Desk): Promise<string[]> {
  const { publishers } = await desk.knowledge(false)
  const hosts = publishers.flatMap(({ state, hosts }) => (state ? hosts : [])).map(({ host }) => bareHost(host))
  return [...new Set(hosts)].flatMap((host) => [host, `www.${host}`])
}
