import { browser } from 'wxt/browser'
import { activeTab } from './active-tab'
import type { Desk } from './desk'
import { lookUpByKey } from './look-up'
import { tellReader } from './reader-scripts'
import { reporting } from './report'
import { saveByKey, type UsedTab } from './save-selection'

const COMMANDS: Record<string, (desk: Desk, tab: UsedTab | undefined) => Promise<void>> = {
  'look-up': (_desk, tab) => lookUpByKey(tab),
  save: async (desk, tab) => saveByKey(desk, tab ?? (await activeTab()) ?? {}),
  'next-term': async (desk, tab) => {
    const { id = -1 } = tab ?? (await activeTab()) ?? {}
    const state = await desk.tabs.get(id)
    if (state) await tellReader('nextTerm', {}, id, state)
  },
}

/**
 * The commands of the keyboard, in the tab that is looked at: "next term" opens the card of the next painted term, "save"
 * goes to the bar at the selection, or saves it where no bar may come, "look up" opens the panel with what is selected.
 */
export function answerCommands(desk: Desk): void {
  // Nothing is awaited before: looking up opens the panel, straight out of this key or not at all.
  const run = async (command: string, tab?: UsedTab) => COMMANDS[command]?.(desk, tab)
  browser.commands.onCommand.addListener(reporting('a command', run) as (command: string) => void)
}
