import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Chromium, startChromium } from '../tests/e2e/harness/chromium'
import { loadExtension } from './fixture-extension'
import { median, quantile } from './measure'
import type { Bench } from './result'
import { busyMs, type Span, scriptOf, trace } from './trace'

const BUILT = '.output/chrome-mv3/gate.js'
/** A script that does nothing, as WXT builds one, registered as the background registers the gate. */
const EMPTY = {
  'empty.js': 'var empty=(function(){return(()=>{})()})();empty;',
  'background.js': `chrome.runtime.onInstalled.addListener(() => chrome.scripting.registerContentScripts([
    { id: 'empty', js: ['empty.js'], matches: ['*://*/*'], allFrames: true, runAt: 'document_idle' },
  ]))`,
}
const SITE = 'https://bench.example'
const LOADS = 10
/** The browser sends such a script at the latest 200 ms after the document is there; pictures may never come. */
const SENT_MS = 300

/**
 * What the trace of a browser with the built extension gives to gate.js in a page: compiling, running, and calls to it;
 * beside it stands an extension whose script does nothing. Both run on every load of a page, in the same tab. The second
 * look at pages with little text, two seconds later, is not waited for. Arguments: a folder of pages (`.html` or
 * `.html.gz`), else our own samples; the beginning of their names; how many loads.
 */
export const gate: Bench = {
  async run([folder = 'tests/fixtures/pages', named = '', loads = String(LOADS)]) {
    if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: npm run build`)
    const files = readdirSync(folder).filter((file) => file.startsWith(named) && /\.html(\.gz)?$/.test(file))
    const data: Record<string, Times> = {}
    const chrome = await startChromium()
    try {
      const scripts = { gate: chrome.address('gate.js'), empty: `${await loadExtension(chrome, EMPTY)}empty.js` }
      await chrome.grant(`${SITE}/*`)
      for (const file of files) {
        chrome.pages.add(`${SITE}/${file}`, textOf(join(folder, file)))
        data[file] = await timesOf(chrome, `${SITE}/${file}`, Number(loads), scripts)
      }
    } finally {
      await chrome.close()
    }
    const rows = (of: (times: Times) => number) => {
      const all = Object.values(data).map(of)
      return [median(all), quantile(all, 0.95), Math.max(...all)]
    }
    return {
      data,
      tables: [
        {
          title: `Main thread's time for gate.js in the trace, ${files.length} pages, medians of ${loads} loads, ms`,
          columns: ['', 'median page', 'p95', 'slowest'],
          rows: [
            ['gate.js over an empty script', ...rows(({ gate, empty }) => gate - empty)],
            ['gate.js', ...rows(({ gate }) => gate)],
            ['an empty script', ...rows(({ empty }) => empty)],
            ['gate.js, first load in a new process', ...rows(({ first }) => first)],
          ],
        },
        { title: 'Size, minified', columns: ['', 'kB'], rows: [['gate.js', statSync(BUILT).size / 1000]] },
      ],
    }
  },
}

/** Medians a load, in milliseconds. */
interface Times {
  gate: number
  empty: number
  first: number
}

async function timesOf(
  chrome: Chromium,
  address: string,
  loads: number,
  scripts: Record<'gate' | 'empty', string>,
): Promise<Times> {
  const page = await chrome.context.newPage()
  const gate: number[] = []
  const empty: number[] = []
  const spans = await trace(chrome, async () => {
    for (let load = 0; load < loads; load++) {
      await page.goto(address, { waitUntil: 'domcontentloaded' })
      await page.waitForTimeout(SENT_MS)
    }
  })
  await page.close()
  for (const [script, times] of [
    [scripts.gate, gate],
    [scripts.empty, empty],
  ] as const)
    times.push(...byLoad(scriptOf(spans, script)))
  if (!gate.length || gate.length !== empty.length)
    throw new Error(`${address}: ${gate.length} gates and ${empty.length} empty scripts in ${loads} loads`)
  return { gate: median(gate), empty: median(empty), first: gate[0] as number }
}

/** Each load runs a script once in each frame; what it does later belongs to the last run. */
function byLoad(spans: readonly Span[]): number[] {
  const loads: Span[][] = []
  for (const span of spans) {
    if (span.name === 'EvaluateScript') loads.push([])
    loads.at(-1)?.push(span)
  }
  return loads.map(busyMs)
}

function textOf(file: string): string {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}
