import { browser } from 'wxt/browser'
import type { Desk } from './desk'
import { tellReader } from './reader-scripts'
import { reporting } from './report'
import { saveByKey, type UsedTab } from './save-selection'

const COMMANDS: Record<string, (desk: Desk, tab: UsedTab) => Promise<void>> = {
  save: saveByKey,
  'next-term': async (desk, { id = -1 }) => {
    const state = await desk.tabs.get(id)
    if (state) await tellReader('nextTerm', {}, id, state)
  },
}

/**
 * The commands of the keyboard, in the tab that is looked at: "next term" opens the card of the next painted term, "save"
 * goes to the bar at the selection, or saves it where no bar may come.
 */
export function answerCommands(desk: Desk): void {
  const run = async (command: string) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
    if (tab) await COMMANDS[command]?.(desk, tab)
  }
  browser.commands.onCommand.addListener(reporting('a command', run))
}
