import { PAINT_CSS } from '../entrypoints/reader/paint-css'
import { type Chromium, startChromium, until } from '../tests/e2e/harness/chromium'
import { painted } from '../tests/e2e/harness/in-page'
import { loadExtension } from './fixture-extension'
import { median, ROUNDS } from './measure'
import { type Place, peerScripts } from './page-peers'
import { coreNames, sampleArticle } from './page-sample'
import { type Cost, costOf } from './page-trace'
import type { Bench } from './result'
import type { Table } from './table'
import { trace } from './trace'

const BARE = 'bare highlights'
const SIZES = [2000, 20_000]
const SITE = 'https://bench.example'
const ADDRESS = `${SITE}/article`
/** A loaded page is left alone so long; after half a second the background would send the gate by itself. */
const SETTLED_MS = 250
/** And so long once it is painted. */
const QUIET_MS = 600

/** What is measured of one way of underlining, in one page. */
type Measured = Cost & { nodes: number }

/**
 * Underlining every name in an article, in the built extension and in scripts that are sent into the page in the same
 * way: from the moment at which the first script is sent to the painted frame. Sidelight sends its gate first, and the
 * background brings the reader; the others know their places, or the names, beforehand.
 */
export const page: Bench = {
  async run() {
    const names = coreNames()
    const data: Record<string, Measured[]> = {}
    const chrome = await startChromium()
    try {
      await chrome.grant(`${SITE}/*`)
      await holdGateBack(chrome)
      await chrome.ask(`chrome.storage.local.set({ paintWhat: 'all' })`)
      for (const words of SIZES) {
        chrome.pages.add(ADDRESS, sampleArticle(names, words))
        const measure = async (name: string, send: Send, script: string, first?: () => Promise<void>) => {
          const key = `${words.toLocaleString('en')} words: ${name}`
          data[key] = [...(data[key] ?? []), await measured(chrome, send, script, first)]
        }
        const peers = await loadPeers(chrome, await placesIn(chrome), names)
        for (let round = 0; round < ROUNDS; round++) {
          await measure('Sidelight, warm worker', sendGate(chrome), chrome.address(''))
          await measure(BARE, peers.send('bare.js'), peers.address)
          await measure('split text and <mark>', peers.send('split.js'), peers.address)
          await measure('Sidelight, cold worker', sendGate(chrome), chrome.address(''), () => chrome.stopWorker())
          if (words === SIZES[0] || round === 0) await measure('mark.js', peers.send('mark.js'), peers.address)
        }
      }
    } finally {
      await chrome.close()
    }
    return { data, tables: [tableOf(data, names.length)] }
  },
}

/** `data`: by number of words and contender. */
function tableOf(data: Record<string, readonly Measured[]>, names: number): Table {
  const of = (key: string, what: keyof Measured) => median((data[key] ?? []).map((one) => one[what]))
  return {
    title: `Underlining ${names.toLocaleString('en')} names (mark.js at 20,000 words: one run)`,
    columns: [
      '',
      'main thread, ms',
      'times bare',
      'of it style, layout, paint',
      'longest task',
      'wall, ms',
      'nodes added',
    ],
    rows: Object.keys(data).map((key) => {
      const main = of(key, 'main')
      return [
        key,
        main,
        main / of(key.replace(/:.*/, `: ${BARE}`), 'main'),
        of(key, 'rendering'),
        of(key, 'longest'),
        of(key, 'wall'),
        of(key, 'nodes'),
      ]
    }),
  }
}

/** Sends a script into a page; the number is the tab's. */
type Send = (tab: number) => Promise<unknown>

const sendGate =
  (chrome: Chromium): Send =>
  (tab) =>
    chrome.ask(`chrome.scripting.executeScript({ target: { tabId: ${tab} }, files: ['gate.js'] })`)

async function measured(
  chrome: Chromium,
  send: Send,
  script: string,
  first: () => Promise<void> = async () => {},
): Promise<Measured> {
  const page = await chrome.open(ADDRESS)
  await page.waitForTimeout(SETTLED_MS)
  const before = await page.evaluate(countNodes)
  await first()
  const spans = await trace(chrome, async () => {
    await send(chrome.tabId(page))
    await await until('the names to be marked', () => page.evaluate(isMarked))
    await page.waitForTimeout(QUIET_MS)
  })
  const nodes = (await page.evaluate(countNodes)) - before
  await page.close()
  return { ...costOf(spans, script), nodes }
}

/** The gate runs when it is sent, not when the page is loaded. */
async function holdGateBack(chrome: Chromium): Promise<void> {
  await until('the gate to be registered', () =>
    chrome.ask<boolean>(
      `chrome.scripting.getRegisteredContentScripts().then((all) => all.some(({ matches }) => matches.includes('${SITE}/*')))`,
    ),
  )
  await chrome.ask(`chrome.scripting.unregisterContentScripts({ ids: ['gate'] })`)
}

/** Where Sidelight paints, so that the others do as much. */
async function placesIn(chrome: Chromium): Promise<Place[]> {
  const page = await chrome.open(ADDRESS)
  await sendGate(chrome)(chrome.tabId(page))
  await painted(page)
  const places = await page.evaluate(paintedPlaces)
  await page.close()
  return places
}

async function loadPeers(chrome: Chromium, places: readonly Place[], names: readonly string[]) {
  const address = await loadExtension(chrome, peerScripts(places, names))
  const desk = await chrome.open(`${address}manifest.json`)
  const send =
    (file: string): Send =>
    (tab) =>
      desk.evaluate(
        `(async () => {
          const target = { tabId: ${tab} }
          await chrome.scripting.insertCSS({ target, css: ${JSON.stringify(PAINT_CSS)} })
          await chrome.scripting.executeScript({ target, files: ['${file}'] })
        })()`,
      )
  return { address, send }
}

/** These run in the page. */
function isMarked(): boolean {
  return CSS.highlights.size > 0 || document.getElementsByTagName('mark').length > 0
}

function countNodes(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL)
  let count = 0
  while (walker.nextNode()) count++
  return count
}

function paintedPlaces(): Place[] {
  const places: Place[] = []
  const paragraphs = [...document.getElementsByTagName('p')]
  for (const [name, highlight] of CSS.highlights)
    for (const range of highlight) {
      const paragraph = paragraphs.indexOf(range.startContainer.parentElement as HTMLParagraphElement)
      if (paragraph >= 0) places.push([paragraph, range.startOffset, range.endOffset, name])
    }
  return places.sort((a, b) => a[0] - b[0] || a[1] - b[1])
}
