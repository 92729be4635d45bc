import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startChromium } from '../../tests/e2e/harness/chromium'
import { startFirefox } from '../../tests/e2e/harness/firefox'
import { sample } from '../../tests/e2e/harness/pages'

/** A started browser as the kills need it, whichever it is. */
export interface Victim {
  /** The value of an expression in one of the extension's own pages, with `browser` as its name for the API. */
  ask<T>(expression: string): Promise<T>
  /** Opens an article in a tab. */
  open(address: string): Promise<void>
  kill(): Promise<void>
  /** Ends it in peace. */
  close(): Promise<void>
}

export interface BrowserKind {
  start(profile: string, addresses: readonly string[]): Promise<Victim>
  /** Throws the extension's IndexedDB away and leaves the rest: what a browser does that finds it damaged. */
  loseDatabase(profile: string): boolean
}

const html = sample('article.html')

export const KINDS: Record<'chromium' | 'firefox', BrowserKind> = {
  chromium: {
    async start(profile, addresses) {
      const chromium = await startChromium({ profile })
      for (const address of addresses) chromium.pages.add(address, html)
      return {
        ask: (expression) => chromium.ask(`((browser) => ${expression})(chrome)`),
        open: async (address) => void (await chromium.open(address)),
        kill: () => chromium.kill(),
        close: () => chromium.context.close(),
      }
    },
    loseDatabase: (profile) => lose(join(profile, 'Default', 'IndexedDB'), /^chrome-extension_/),
  },
  firefox: {
    async start(profile, addresses) {
      const firefox = await startFirefox({ profile })
      for (const address of addresses) firefox.pages.add(address, html)
      const own = await firefox.openOwn('library.html')
      return {
        ask: <T>(expression: string) => own.evaluate(expression) as Promise<T>,
        open: async (address) => void (await firefox.open(address)),
        kill: () => firefox.kill(),
        close: () => firefox.browser.close(),
      }
    },
    loseDatabase: (profile) => {
      const storage = join(profile, 'storage', 'default')
      // `storage.local` lies in a folder of its own (`^userContextId`), the private files in another of this one.
      const own = readdirSync(storage).filter((name) => /^moz-extension\+\+\+[^^]+$/.test(name))
      return own.map((name) => lose(join(storage, name), /^idb$/)).some(Boolean)
    },
  },
}

function lose(folder: string, names: RegExp): boolean {
  const lost = readdirSync(folder).filter((name) => names.test(name))
  for (const name of lost) rmSync(join(folder, name), { recursive: true })
  return lost.length > 0
}
