import { type Chromium, startChromium } from '../tests/e2e/harness/chromium'
import { painted } from '../tests/e2e/harness/in-page'
import { ADDRESSES, sample } from '../tests/e2e/harness/pages'
import { median } from './measure'
import type { Bench } from './result'
import { busyMs, ownTasks, type Span, scriptOf, trace } from './trace'

const SECONDS = 10
const CHANGES_A_SECOND = 200
const RUNS = 3
/** The page's own script. */
const BEGIN = `addEventListener('begin', () => (${changeOften})(${CHANGES_A_SECOND}, ${SECONDS}))`

/**
 * A live blog that changes two hundred times a second: counters in its entries, and a new paragraph each second. What
 * the trace gives to our scripts in the page and in the worker, the messages that they carry included; and the page's
 * whole main thread, with the extension and without.
 */
export const live: Bench = {
  async run() {
    const runs: Record<string, number[]> = {}
    for (let run = 0; run < RUNS; run++)
      for (const isOn of [true, false])
        for (const [name, ms] of Object.entries(await measured(isOn))) runs[name] = [...(runs[name] ?? []), ms]
    return {
      data: runs,
      tables: [
        {
          title: `${CHANGES_A_SECOND} changes a second for ${SECONDS} s, medians of ${RUNS} runs, ms in all`,
          columns: ['', 'ms'],
          rows: Object.entries(runs).map(([name, all]) => [name, median(all)]),
        },
      ],
    }
  },
}

async function measured(isOn: boolean): Promise<Record<string, number>> {
  const chrome = await startChromium()
  try {
    if (!isOn) await switchOff(chrome)
    chrome.pages.add(ADDRESSES.live, sample('live.html').replace('</body>', `<script>${BEGIN}</script></body>`))
    const page = await chrome.open(ADDRESSES.live)
    if (isOn) await painted(page)
    else await page.waitForTimeout(1000)
    const spans = await trace(
      chrome,
      async () => {
        await page.evaluate(`dispatchEvent(new Event('begin'))`)
        await page.waitForTimeout(SECONDS * 1000)
      },
      true,
    )
    const whole = busyMs(spans.filter(({ thread }) => thread === threadOf(spans)))
    if (!isOn) return { 'main thread, without Sidelight': whole }
    const inPage = busyMs(ownTasks(spans, chrome.address('reader.js')))
    const inWorker = busyMs(ownTasks(spans, chrome.address('background.js')))
    return {
      'Sidelight, in all': inPage + inWorker,
      'Sidelight in the page': inPage,
      'Sidelight in its worker': inWorker,
      'main thread, with Sidelight': whole,
    }
  } finally {
    await chrome.close()
  }
}

const switchOff = async (chrome: Chromium) =>
  chrome.ask(`chrome.storage.local.set({ sitesOff: ['${new URL(ADDRESSES.live).hostname}'] })`)

/** The page's main thread: where the changes are made. */
function threadOf(spans: readonly Span[]): string {
  const change = scriptOf(spans, ADDRESSES.live).find(({ name }) => name === 'FunctionCall')
  if (!change) throw new Error('the page did not change')
  return change.thread
}

/** Runs in the page. */
function changeOften(changes: number, seconds: number): void {
  const entries = [...document.querySelectorAll('.live-entry')]
  const clocks = entries.map((entry) => entry.appendChild(document.createElement('small')))
  const start = performance.now()
  let made = 0
  const timer = setInterval(() => {
    const passed = performance.now() - start
    if (passed > seconds * 1000) return clearInterval(timer)
    for (; made < (changes * passed) / 1000; made++) {
      if (made % changes === changes - 1) {
        const news = document.createElement('p')
        news.textContent = `Sample news No. ${made}: Kim Jong Un and the Supreme People’s Assembly, from Pyongyang and Sinuiju.`
        entries[0]?.append(news)
      } else (clocks[made % clocks.length] as Element).textContent = `${made} readers`
    }
  }, 5)
}
