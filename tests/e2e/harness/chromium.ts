import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page, type Route } from 'playwright-core'
import { browserPath, NO_SANDBOX } from '../../../scripts/browsers.mjs'
import { type Asked, readNetLog } from './net-log'
import { Pages } from './pages'

export interface Options {
  /** Folder of the built extension. */
  build?: string
  /** Language of the browser's own interface, and so of the panel. */
  language?: 'en' | 'ko'
  dark?: boolean
  /** A window to look at and go on with: on the screen, with the network, and serving no sample pages. */
  visible?: boolean
  /** Leaves the first run open, which the extension shows once it is installed. */
  firstRun?: boolean
  /** A profile that is there already, and stays after the end; otherwise a throw-away one. */
  profile?: string
  /** Outer size of the window, and pixels per CSS pixel. */
  size?: { width: number; height: number; scale: number }
}

/** Starts Chromium with the built extension in a throw-away profile. */
export async function startChromium(options: Options = {}): Promise<Chromium> {
  const { build = '.output/chrome-mv3', language = 'en', dark = false, visible = false, firstRun = false } = options
  const { width, height, scale } = options.size ?? { width: 1280, height: 800, scale: 1 }
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'sidelight-chromium-'))
  const isFirst = isFresh(options.profile)
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath('chromium'),
    headless: !visible,
    viewport: null,
    colorScheme: dark ? 'dark' : 'light',
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    env: { ...process.env, LANGUAGE: language },
    args: [
      ...NO_SANDBOX,
      // The one way to load an extension that Chrome and Edge take as well as Chromium.
      '--enable-unsafe-extension-debugging',
      // Playwright's connection does not list the side panel; a later one does, and needs a port.
      '--remote-debugging-port=0',
      `--lang=${language}`,
      `--log-net-log=${join(profile, 'net-log.json')}`,
      ...(visible ? [] : ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']),
      `--window-size=${width},${height}`,
      `--force-device-scale-factor=${scale}`,
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const browser = context.browser()
  if (!browser) throw new Error('no connection to the browser itself')
  const cdp = await browser.newBrowserCDPSession()
  const { id } = await cdp.send('Extensions.loadUnpacked', { path: resolve(build) })
  const sidelight = new Chromium(id, profile, context, cdp, dark, visible)
  await sidelight.begin()
  // In a profile that was used before there is none, nor has an extension that a test made for itself.
  if (!firstRun && isFirst && existsSync(join(build, 'library.html'))) await (await sidelight.firstRun()).close()
  return sidelight
}

/** True of a profile in which no browser has run yet. */
export function isFresh(profile: string | undefined): boolean {
  return profile === undefined || readdirSync(profile).length === 0
}

/** The built extension in a running Chromium, and what a test may do with both. */
export class Chromium {
  readonly pages = new Pages()
  #desk!: Page
  readonly #connections: Browser[] = []
  readonly #ids = new WeakMap<Page, number>()

  constructor(
    readonly id: string,
    private readonly profile: string,
    readonly context: BrowserContext,
    private readonly cdp: CDPSession,
    private readonly dark: boolean,
    private readonly visible: boolean,
  ) {}

  async begin(): Promise<void> {
    const [first] = this.context.pages()
    this.#desk = first ?? (await this.context.newPage())
    if (this.visible) return
    await this.context.route(
      ({ protocol }) => /^https?:$/.test(protocol),
      (route) => this.#answer(route),
    )
    await this.#desk.goto(this.address('manifest.json'))
  }

  /** The tab that the extension opens for itself after it was installed. */
  async firstRun(): Promise<Page> {
    const address = this.address('library.html#welcome')
    const page = await until('the first run', () => this.context.pages().find((one) => one.url() === address))
    const id = await this.ask<number>(
      `chrome.tabs.query({ url: '${address.replace(/#.*/, '*')}' }).then(([tab]) => tab.id)`,
    )
    this.#ids.set(page, id)
    return page
  }

  /** The address of one of the extension's own files. */
  address(path: string): string {
    return `chrome-extension://${this.id}/${path}`
  }

  /** Opens an address in a new tab, which becomes the active one. */
  async open(address: string): Promise<Page> {
    const page = await this.#newTab()
    await page.goto(address)
    return page
  }

  async #newTab(): Promise<Page> {
    if (this.visible) return this.#desk
    const before = await this.#tabs()
    const page = await this.context.newPage()
    const id = await until('the new tab', async () => (await this.#tabs()).find((tab) => !before.includes(tab)))
    this.#ids.set(page, id)
    return page
  }

  #tabs(): Promise<number[]> {
    return this.ask('chrome.tabs.query({}).then((all) => all.map((tab) => tab.id))')
  }

  /** Gives the extension a host, as the reader would by allowing it: `https://www.example.org/*`. */
  async grant(pattern: string): Promise<void> {
    const { targetId } = await this.cdp.send('Target.createTarget', { url: 'chrome://extensions', background: true })
    const settings = await until('the extensions page', () =>
      this.context.pages().find((page) => page.url().startsWith('chrome://extensions')),
    )
    await settings.evaluate(
      ([id, host]) =>
        (globalThis as unknown as { chrome: DeveloperPrivate }).chrome.developerPrivate.addHostPermission(id, host),
      [this.id, pattern] as const,
    )
    await this.cdp.send('Target.closeTarget', { targetId })
    // The next one would find it, still closing.
    await until('the extensions page to close', () => settings.isClosed())
    // Allowed beforehand, the extension's own question is answered without a dialogue, which nobody could press here.
    const granted = await this.ask<boolean>(`chrome.permissions.request({ origins: ['${pattern}'] })`)
    if (!granted) throw new Error(`the browser refused ${pattern}`)
  }

  /** Presses the toolbar button on a page, which is a reader's gesture to the browser. */
  async clickToolbar(page: Page): Promise<void> {
    await this.bringToFront(page)
    const tab = (await this.#targets('tab')).find(({ url }) => url === page.url())
    if (!tab) throw new Error(`no tab at ${page.url()}`)
    await this.cdp.send('Extensions.triggerAction', { id: this.id, targetId: tab.targetId })
  }

  async panelIsOpen(): Promise<boolean> {
    return (await this.#targets('page')).some(({ url }) => url.startsWith(this.address('sidepanel.html')))
  }

  /** The real side panel, once it is open. */
  async panel(): Promise<Page> {
    await until('the side panel', () => this.panelIsOpen())
    const port = readFileSync(join(this.profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    this.#connections.push(browser)
    const panel = await until('the side panel', () =>
      browser
        .contexts()
        .flatMap((context) => context.pages())
        .find((page) => page.url().startsWith(this.address('sidepanel.html'))),
    )
    if (this.dark) await panel.emulateMedia({ colorScheme: 'dark' })
    return panel
  }

  /** The panel's page for one tab in an ordinary tab of its own. */
  panelInTab(page: Page): Promise<Page> {
    return this.open(this.address(`sidepanel.html?tab=${this.tabId(page)}`))
  }

  /** The browser's number of the tab of a page that was opened here. */
  tabId(page: Page): number {
    const id = this.#ids.get(page)
    if (id === undefined) throw new Error(`${page.url()} was not opened by this harness`)
    return id
  }

  /** Brings a page's tab to the front, and waits until the browser says so too. */
  async bringToFront(page: Page): Promise<void> {
    await page.bringToFront()
    if (this.visible) return
    const id = this.tabId(page)
    await until('the tab in front', () => this.ask<boolean>(`chrome.tabs.get(${id}).then((tab) => tab.active)`))
  }

  /**
   * The value of an expression in one of the extension's own documents, which has its permissions and its storage but
   * none of its code. Unlike asking the service worker it does not start it.
   */
  ask<T>(expression: string): Promise<T> {
    return this.#desk.evaluate(expression) as Promise<T>
  }

  /** The value of an expression in the service worker, which is started for it where it has ended. */
  async inWorker<T>(expression: string): Promise<T> {
    // A message wakes it; nobody answers this one.
    await this.ask('chrome.runtime.sendMessage(null).then(() => {}, () => {})')
    const worker = await until('the service worker', () =>
      this.context.serviceWorkers().find((one) => one.url().startsWith(this.address(''))),
    )
    return worker.evaluate(expression) as Promise<T>
  }

  /** All of `storage.session`: the state of each tab. */
  session(): Promise<Record<string, unknown>> {
    return this.ask('chrome.storage.session.get()')
  }

  /** Every row of every table in IndexedDB, by database and table. */
  databases(): Promise<Record<string, Record<string, unknown[]>>> {
    return this.#desk.evaluate(readDatabases)
  }

  /** Ends the service worker, as the browser does after half a minute without work. */
  async stopWorker(): Promise<void> {
    for (const { targetId } of await this.#workers()) await this.cdp.send('Target.closeTarget', { targetId })
    await until('the service worker to end', async () => (await this.#workers()).length === 0)
  }

  async workerRuns(): Promise<boolean> {
    return (await this.#workers()).length > 0
  }

  /** Puts the extension in the place of itself, as an update does. Its own pages close, those of this harness too. */
  async update(build = '.output/chrome-mv3'): Promise<void> {
    await this.cdp.send('Extensions.loadUnpacked', { path: resolve(build) })
  }

  /** Kills the browser with all its processes, at once and in the middle of whatever it does (`kill -9`). */
  async kill(): Promise<void> {
    // The lock is a link to `<host>-<process>`; that process leads the group of all the browser's.
    const pid = Number(readlinkSync(join(this.profile, 'SingletonLock')).split('-').at(-1))
    const gone = new Promise((resolve) => this.context.once('close', resolve))
    process.kill(-pid, 'SIGKILL')
    await gone
    for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
      rmSync(join(this.profile, name), { force: true })
  }

  /** Ends the browser. What its pages and the extension asked the network for, beyond the pages served here. */
  async close(): Promise<Asked[]> {
    for (const browser of this.#connections) await browser.close()
    await this.context.close()
    const asked = readNetLog(join(this.profile, 'net-log.json'))
    rmSync(this.profile, { recursive: true, force: true })
    return asked
  }

  /**
   * Serves the sample pages to pages. Whatever the extension asks for goes on to the network, fails there, and stands
   * in the browser's log.
   */
  async #answer(route: Route): Promise<void> {
    const request = route.request()
    const fromPage =
      !request.serviceWorker() &&
      (request.isNavigationRequest() || !request.frame().url().startsWith('chrome-extension:'))
    const html = fromPage ? this.pages.at(request.url()) : undefined
    if (html !== undefined) await route.fulfill({ contentType: this.pages.typeOf(request.url()), body: html })
    else await route.continue()
  }

  async #targets(type: string) {
    return (await this.cdp.send('Target.getTargets', { filter: [{ type }] })).targetInfos
  }

  async #workers() {
    return (await this.#targets('service_worker')).filter(({ url }) => url.startsWith(this.address('')))
  }
}

interface DeveloperPrivate {
  developerPrivate: { addHostPermission(id: string, host: string): Promise<void> }
}

/** Runs in the extension's origin. */
export async function readDatabases(): Promise<Record<string, Record<string, unknown[]>>> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const all: Record<string, Record<string, unknown[]>> = {}
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue
    const database = await done(indexedDB.open(name))
    const tables: Record<string, unknown[]> = {}
    for (const table of database.objectStoreNames)
      tables[table] = await done(database.transaction(table).objectStore(table).getAll())
    database.close()
    all[name] = tables
  }
  return all
}

/** Asks again until there is an answer that is not nothing; a minute's patience is Vitest's own. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + 15_000
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`waited 15 s for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
