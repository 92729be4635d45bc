import { browser } from 'wxt/browser'

/** The key of a command as the browser names it; empty where it has none, or the reader took it away. */
export async function keyOf(command: string): Promise<string> {
  const all = await browser.commands.getAll()
  return all.find(({ name }) => name === command)?.shortcut ?? ''
}

/** The command that opens the panel has another name in each browser. */
export const PANEL_COMMAND = import.meta.env.FIREFOX ? '_execute_sidebar_action' : '_execute_action'

/** Opens the browser's own page on which keys are chosen. */
export async function openKeySettings(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?(): Promise<void> }
  // Firefox has a call for it; Chromium's page can be opened by an extension, though not linked.
  if (commands.openShortcutSettings) await commands.openShortcutSettings()
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
