import { browser } from 'wxt/browser'
import type { Desk } from './desk'
import { tellReader } from './reader-scripts'
import { reporting } from './report'

/** The command "next term" opens the card of the next painted term in the tab that is looked at. */
export function answerCommands(desk: Desk): void {
  const run = async (command: string) => {
    if (command !== 'next-term') return
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
    const state = tab?.id === undefined ? undefined : await desk.tabs.get(tab.id)
    if (tab?.id !== undefined && state) await tellReader('nextTerm', {}, tab.id, state)
  }
  browser.commands.onCommand.addListener(reporting('a command', run))
}
