import { browser } from 'wxt/browser'
import { sendMessage } from '../../messages'
import type { Desk } from './desk'

/** The command "next term" opens the card of the next painted term in the tab that is looked at. */
export function answerCommands(desk: Desk): void {
  browser.commands.onCommand.addListener(async (command) => {
    if (command !== 'next-term') return
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
    if (tab?.id === undefined) return
    const state = await desk.tabs.get(tab.id)
    if (state?.terms === 'ready') await sendMessage('nextTerm', {}, { tabId: tab.id, frameId: state.frameId })
  })
}
