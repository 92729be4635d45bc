import { browser } from 'wxt/browser'
import type { Desk } from './desk'
import { tellReader } from './reader-scripts'
import { reporting } from './report'

const MESSAGES: Record<string, 'nextTerm' | 'focusBar'> = { 'next-term': 'nextTerm', save: 'focusBar' }

/**
 * The commands of the keyboard, in the tab that is looked at: "next term" opens the card of the next painted term, "save"
 * goes to the bar at the selection.
 */
export function answerCommands(desk: Desk): void {
  const run = async (command: string) => {
    const message = MESSAGES[command]
    if (!message) return
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
    const state = tab?.id === undefined ? undefined : await desk.tabs.get(tab.id)
    if (tab?.id !== undefined && state) await tellReader(message, {}, tab.id, state)
  }
  browser.commands.onCommand.addListener(reporting('a command', run))
}
