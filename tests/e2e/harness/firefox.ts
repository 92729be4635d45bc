import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core'
import { browserPath } from '../../../scripts/browsers.mjs'
import { isFresh, until } from './chromium'
import type { Asked } from './net-log'
import { Pages } from './pages'

/** Firefox gives every profile another extension address unless it is told one. */
export const FIREFOX_UUID = '5d1e7a6e-0000-4000-8000-000000000007'

export interface Options {
  build?: string
  dark?: boolean
  /** Leaves the first run open, which the extension shows once it is installed. */
  firstRun?: boolean
  /** A profile that is there already, and stays after the end; otherwise a throw-away one. */
  profile?: string
  /** A window to look at and go on with: on the screen, with the network, and serving no sample pages. */
  visible?: boolean
}

/** Starts Firefox with the built extension in a throw-away profile. */
export async function startFirefox(options: Options = {}): Promise<Firefox> {
  const { build = '.output/firefox-mv3', dark = false, visible = false, firstRun = false, profile } = options
  const isFirst = isFresh(profile)
  const manifest = await import(resolve(build, 'manifest.json'), { with: { type: 'json' } })
  const id: string = manifest.default.browser_specific_settings.gecko.id
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    headless: !visible,
    timeout: 90_000,
    ...(profile && { userDataDir: profile }),
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=800'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      // An extension that is installed for a session keeps what it stored for the next one, as one from a shop does.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...(dark && { 'ui.systemUsesDarkTheme': 1 }),
    },
  })
  const sidelight = new Firefox(id, browser, visible, profile)
  await sidelight.begin(resolve(build))
  // In a profile that was used before there is none, nor has an extension that a test made for itself.
  if (!firstRun && isFirst && existsSync(join(build, 'library.html'))) await (await sidelight.firstRun()).close()
  return sidelight
}

/** The built extension in a running Firefox, and what a test may do with both. */
export class Firefox {
  readonly pages = new Pages()
  #window = ''

  constructor(
    readonly id: string,
    readonly browser: Browser,
    private readonly visible: boolean,
    private readonly profile: string | undefined,
  ) {}

  async begin(folder: string): Promise<void> {
    const { contexts } = await this.#bidi<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' })
    const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))
    if (!window) throw new Error('no browser window to speak to')
    this.#window = window.context
    await this.inBrowser(RECORD_REQUESTS)
    await this.browser.installExtension(folder)
  }

  /** The tab that the extension opens for itself after it was installed. */
  firstRun(): Promise<Page> {
    const address = this.address('library.html#welcome')
    return until('the first run', async () => {
      // Of the extension's own pages only the document itself knows the address.
      for (const page of await this.browser.pages())
        if ((await page.evaluate(() => location.href)) === address) return page
    })
  }

  address(path: string): string {
    return `moz-extension://${FIREFOX_UUID}/${path}`
  }

  /** Opens an address in a new tab, which becomes the active one. */
  async open(address: string): Promise<Page> {
    const page = await this.browser.newPage()
    if (!this.visible) await this.serve(page)
    await page.goto(address)
    return page
  }

  /** Serves the sample pages to a page. */
  async serve(page: Page): Promise<void> {
    await page.setRequestInterception(true)
    page.on('request', (request) => this.#answer(request))
  }

  /** Opens one of the extension's own pages in a tab; its load is never reported, so its document is waited for. */
  async openOwn(path: string): Promise<Page> {
    const page = await this.browser.newPage()
    await page.goto(this.address(path), { timeout: 1_500 }).catch((error: Error) => {
      if (error.name !== 'TimeoutError') throw error
    })
    await page.waitForFunction(() => document.readyState === 'complete' && location.protocol === 'moz-extension:')
    return page
  }

  /** Gives the extension hosts, as the reader would by allowing them: `*://www.example.org/*`. */
  async grant(...origins: string[]): Promise<void> {
    await this.inBrowser(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      const { extension } = WebExtensionPolicy.getByID('${this.id}')
      await ExtensionPermissions.add('${this.id}', { permissions: [], origins: ${JSON.stringify(origins)} }, extension)
    })()`)
  }

  /** Presses the extension's toolbar button in the active window. */
  async clickToolbar(): Promise<void> {
    await this.inBrowser(`(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
      const { extension } = WebExtensionPolicy.getByID('${this.id}')
      const { browserActionFor } = ExtensionParent.apiManager.global
      await browserActionFor(extension).triggerAction(window)
    })()`)
  }

  /** Opens the real sidebar. */
  async openSidebar(): Promise<void> {
    await this.inBrowser(`SidebarController.show('${this.id.replace(/[@.]/g, '_')}-sidebar-action')`)
  }

  /**
   * The value of an expression in the real sidebar's document, where `document` and `window` are its own. The sidebar
   * is no tab, so the only way in is a script sent into its process. `window` is an expression: whose sidebar.
   */
  async inSidebar<T>(expression: string, window = 'window'): Promise<T> {
    const sidebar = `${window}.${SIDEBAR}`
    await until('the sidebar', () => this.inBrowser<boolean>(`${sidebar}?.currentURI.spec.startsWith('moz-') ?? false`))
    return this.#inProcessOf<T>(sidebar, expression)
  }

  /** The value of an expression in the document of the tab in front, with the browser's rights. */
  inTab<T>(expression: string): Promise<T> {
    return this.#inProcessOf<T>('gBrowser.selectedBrowser', expression)
  }

  async #inProcessOf<T>(browser: string, expression: string): Promise<T> {
    const answer = await this.inBrowser<string>(`new Promise((resolve) => {
      const { messageManager } = ${browser}
      const name = 'answer' + Math.random()
      messageManager.addMessageListener(name, function heard({ data }) {
        messageManager.removeMessageListener(name, heard)
        resolve(data)
      })
      const script = '{ const window = content, document = content.document;'
        + 'sendAsyncMessage(' + JSON.stringify(name) + ', JSON.stringify(' + ${JSON.stringify(expression)} + ') ?? "null") }'
      messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false)
    })`)
    return JSON.parse(answer) as T
  }

  /** The text of the real sidebar as the reader sees it. */
  sidebarText(): Promise<string> {
    return this.inSidebar<string>('document.body.innerText')
  }

  /** A picture of the whole window, page and sidebar, as PNG. */
  async photograph(): Promise<Buffer> {
    const data = await this.inBrowser<string>(`(async () => {
      const { innerWidth, innerHeight } = window
      const bitmap = await window.browsingContext.currentWindowGlobal
        .drawSnapshot(new DOMRect(0, 0, innerWidth, innerHeight), 1, 'white')
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      canvas.getContext('2d').drawImage(bitmap, 0, 0)
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    })()`)
    return Buffer.from(data, 'base64')
  }

  /** Ends the event page, as the browser does after half a minute without work. */
  async stopBackground(): Promise<void> {
    await this.inBrowser(
      `WebExtensionPolicy.getByID('${this.id}').extension.terminateBackground({ ignoreDevToolsAttached: true })`,
    )
  }

  /** The value of an expression in the browser's own window, with all the browser's rights. */
  async inBrowser<T>(expression: string): Promise<T> {
    const answer = await this.#bidi<Evaluated>('script.evaluate', {
      expression,
      target: { context: this.#window },
      awaitPromise: true,
    })
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text)
    return answer.result?.value as T
  }

  /** What pages and the extension asked the network for, beyond the pages served here. */
  async requests(): Promise<Asked[]> {
    const all = JSON.parse(await this.inBrowser<string>('JSON.stringify(sidelightRequests)')) as Asked[]
    return all.filter(
      ({ url, initiator }) =>
        /^(https?|moz-extension):/.test(initiator) && !url.endsWith('/favicon.ico') && !this.#served(url, initiator),
    )
  }

  /** Kills the browser with all its processes, at once and in the middle of whatever it does (`kill -9`). */
  async kill(): Promise<void> {
    const main = this.browser.process()
    if (!main?.pid) throw new Error('no process of the browser to kill')
    const gone = new Promise((resolve) => main.once('exit', resolve))
    process.kill(-main.pid, 'SIGKILL')
    await gone
    if (!this.profile) return
    // Puppeteer puts the profile's own settings back once it has noticed; the next start may not come before that.
    const left = () => readdirSync(this.profile as string).filter((name) => name.endsWith('.puppeteer'))
    for (let tries = 0; left().length && tries < 40; tries++) await new Promise((resolve) => setTimeout(resolve, 50))
    for (const name of left()) rmSync(join(this.profile, name))
  }

  async close(): Promise<Asked[]> {
    const asked = await this.requests()
    await this.browser.close()
    return asked
  }

  #served(url: string, initiator: string): boolean {
    return initiator.startsWith('http') && this.pages.at(url) !== undefined
  }

  #answer(request: HTTPRequest): void {
    if (request.url().startsWith('http://127.0.0.1:')) return void request.continue()
    const html = this.pages.at(request.url())
    const answer =
      html === undefined
        ? request.abort()
        : request.respond({ contentType: this.pages.typeOf(request.url()), body: html })
    // A page that is left before its answer came has no request any more.
    answer.catch(() => undefined)
  }

  async #bidi<T>(method: string, params: object): Promise<T> {
    const { connection } = this.browser as Browser & { connection: Bidi }
    return (await connection.send(method, params)).result as T
  }

  /**
   * Chooses an entry of ours in the context menu that a right click has opened, in its submenu where the browser made
   * one; resolves to the entry's words.
   */
  chooseInMenu(label: RegExp): Promise<string> {
    return this.inBrowser<string>(`(async () => {
      const menu = document.getElementById('contentAreaContextMenu')
      const opened = async (popup) => {
        for (let tries = 0; popup.state !== 'open' && tries < 100; tries++) await new Promise((r) => setTimeout(r, 50))
      }
      await opened(menu)
      const entry = [...menu.querySelectorAll('menuitem')].find((item) => ${label}.test(item.label))
      if (!entry) throw new Error('no entry: ' + [...menu.querySelectorAll('menuitem')].map((item) => item.label).join())
      const { label } = entry
      for (let parent = entry.closest('menu'); parent; parent = parent.parentElement.closest('menu')) {
        parent.openMenu(true)
        await opened(parent.menupopup)
      }
      entry.closest('menupopup').activateItem(entry)
      return label
    })()`)
  }
}

const SIDEBAR = "document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser')"

/** Every request in the browser with who caused it. A content script asks in the name of its page and of its add-on. */
const RECORD_REQUESTS = `{
  globalThis.sidelightRequests = []
  Services.obs.addObserver((subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel)
    const { triggeringPrincipal: asker } = loadInfo
    const names = (asker.isExpandedPrincipal ? asker.allowList : [asker]).map(({ spec }) => spec)
    const initiator = names.find((name) => name.startsWith('moz-extension:')) ?? names[0] ?? ''
    sidelightRequests.push({ url: URI.spec, initiator })
  }, 'http-on-modify-request')
}`

interface Tree {
  contexts: { context: string; url: string }[]
}
interface Evaluated {
  type: 'success' | 'exception'
  result?: { value?: unknown }
  exceptionDetails?: { text: string }
}
interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>
}
