import { browser } from 'wxt/browser'
import { remember } from '../../storage/settings'
import { reporting } from './report'

/**
 * Opens the first run once, right after the extension was installed: not after an update, not where an administrator
 * installed it (who works there was not asked), and not where the choices of an earlier installation are still there.
 */
export function welcomeOnInstall(): void {
  const welcome = async ({ reason }: { reason: string }) => {
    if (reason !== 'install' || (await remember.getValue()) !== 'unset') return
    if ((await browser.management.getSelf()).installType === 'admin') return
    await browser.tabs.create({ url: browser.runtime.getURL('/library.html#welcome' as never) })
  }
  browser.runtime.onInstalled.addListener(reporting('opening the first run', welcome))
}
