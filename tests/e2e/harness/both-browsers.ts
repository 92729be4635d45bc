import type { Page as ChromiumPage } from 'playwright-core'
import type { Page as FirefoxPage } from 'puppeteer-core'
import { type Chromium, readDatabases, startChromium, until } from './chromium'
import { type Firefox, startFirefox } from './firefox'
import { barIn, cardIn, paintedWords, placeOf } from './in-page'
import type { Pages } from './pages'

/** What both drivers can do with a page. */
export interface OpenPage {
  url(): string
  evaluate<T>(expression: string): Promise<T>
  evaluate<T>(run: () => T): Promise<Awaited<T>>
  evaluate<T, A>(run: (what: A) => T, what: A): Promise<Awaited<T>>
  click(selector: string): Promise<void>
  reload(): Promise<unknown>
  bringToFront(): Promise<unknown>
  close(): Promise<void>
  mouse: { move(x: number, y: number, options?: { steps?: number }): Promise<void> }
  keyboard: { press(key: 'Escape'): Promise<void> }
}

/** A browser with the built extension, for what has to be so in either. */
export interface Browser {
  pages: Pages
  open(address: string): Promise<OpenPage>
  /** Opens one of the extension's own pages in a tab. */
  openOwn(path: string): Promise<OpenPage>
  /** The value of an expression in one of the extension's own documents. */
  ask<T>(expression: string): Promise<T>
  /** Every row of every table in IndexedDB, by database and table. */
  databases(): Promise<Record<string, Record<string, unknown[]>>>
  /** The open card's note, or nothing. */
  card(page: OpenPage): Promise<string | undefined>
  /** Presses a button of the bar at the selection. */
  pressInBar(page: OpenPage, name: string): Promise<void>
  /** Ends it; what was asked of the network beyond the pages served. */
  close(): Promise<unknown[]>
}

export const BROWSERS = { Chromium: inChromium, Firefox: inFirefox }

async function inChromium(): Promise<Browser> {
  const chromium: Chromium = await startChromium()
  const real = (page: OpenPage) => page as unknown as ChromiumPage
  return {
    pages: chromium.pages,
    open: async (address) => (await chromium.open(address)) as unknown as OpenPage,
    openOwn: async (path) => (await chromium.open(chromium.address(path))) as unknown as OpenPage,
    ask: (expression) => chromium.ask(expression),
    databases: () => chromium.databases(),
    card: async (page) => (await cardIn(real(page)))?.noteId,
    pressInBar: async (page, name) => (await until('the bar', () => barIn(real(page)))).press(name),
    close: () => chromium.close(),
  }
}

async function inFirefox(): Promise<Browser> {
  const firefox: Firefox = await startFirefox()
  const desk = await firefox.openOwn('library.html')
  /** In the document of the tab in front, whose closed shadow roots only the browser itself can look into. */
  const inRoot = <T>(expression: string) =>
    firefox.inTab<T>(`(() => {
      const root = document.documentElement.lastElementChild?.openOrClosedShadowRoot
      return root && (${expression})
    })()`)
  return {
    pages: firefox.pages,
    open: async (address) => (await firefox.open(address)) as unknown as OpenPage,
    openOwn: async (path) => (await firefox.openOwn(path)) as unknown as OpenPage,
    // As JSON: of an object that stands in two places the driver brings one.
    ask: async (expression) =>
      JSON.parse(
        (await desk.evaluate(
          `Promise.resolve(${expression}).then((answer) => JSON.stringify(answer ?? null))`,
        )) as string,
      ),
    databases: () => desk.evaluate(readDatabases),
    card: async () =>
      (await inRoot<string | null>(`root.querySelector('[role=dialog]')?.getAttribute('data-note-id')`)) ?? undefined,
    async pressInBar(page, name) {
      const [x, y] = await until(`the bar's ${name}`, () =>
        inRoot<[number, number] | null>(`(() => {
          const button = [...root.querySelectorAll('[role=toolbar] button')].find((one) =>
            one.ariaLabel === ${JSON.stringify(name)} || one.textContent.startsWith(${JSON.stringify(name)}))
          const { left, top, width, height } = button?.getBoundingClientRect() ?? {}
          return button ? [left + width / 2, top + height / 2] : null
        })()`).then((place) => place ?? undefined),
      )
      await (page as unknown as FirefoxPage).mouse.click(x, y)
    },
    close: () => firefox.close(),
  }
}

/** The state that the background holds of the page's tab, once it is as is waited for. */
export function stateOf<State>(browser: Browser, page: OpenPage, ready: (state: State) => boolean): Promise<State> {
  return until(`the state of ${page.url()}`, async () => {
    const all = await browser.ask<Record<string, State & { url?: string }>>('chrome.storage.session.get()')
    const address = await page.evaluate(() => location.href)
    const state = Object.entries(all).find(([key, { url }]) => key.startsWith('tab:') && url === address)?.[1]
    return state && ready(state) && state
  })
}

/** The words under a line, once there are any. */
export function painted(page: OpenPage): Promise<string[]> {
  return until('the terms to be painted', async () => {
    const words = await page.evaluate(paintedWords)
    return words.length > 0 && words
  })
}

/** Rests the pointer on painted words until a card is there; resolves to its note. */
export async function hover(browser: Browser, page: OpenPage, words: string): Promise<string> {
  const place = await until(`a line under "${words}"`, () => page.evaluate(placeOf, words))
  await page.mouse.move(place.x - 200, place.y - 150)
  await page.mouse.move(place.x, place.y, { steps: 4 })
  return until('the card', () => browser.card(page))
}
