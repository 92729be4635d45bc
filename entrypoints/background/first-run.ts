import { browser } from 'wxt/browser'
import { welcomed } from '../../storage/settings'
import { reporting } from './report'

/**
 * Opens the first run once, right after the extension was installed: not after an update, not where an administrator
 * installed it (who works there was not asked), and not where an earlier installation has shown it already and left its
 * settings behind.
 */
export function welcomeOnInstall(): void {
  const welcome = async ({ reason }: { reason: string }) => {
    if (reason !== 'install' || (await welcomed.getValue())) return
    if ((await browser.management.getSelf()).installType === 'admin') return
    await welcomed.setValue(true)
    await browser.tabs.create({ url: browser.runtime.getURL('/library.html#welcome' as never) })
  }
  browser.runtime.onInstalled.addListener(reporting('opening the first run', welcome))
}
