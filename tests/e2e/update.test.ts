// Requirement 25: the extension is updated while pages are open. Both browsers start a reader anew in them, never the page.
import type { Page as ChromiumPage } from 'playwright-core'
import type { Page as FirefoxPage } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { startChromium, until } from './harness/chromium'
import { startFirefox } from './harness/firefox'
import { ADDRESSES } from './harness/pages'

/** Runs in a page: how often each painted word stands in the registry, and what else of ours the page could see. */
function look() {
  const painted: string[] = []
  for (const [, highlight] of CSS.highlights) for (const range of highlight) painted.push(range.toString())
  const { unreloaded } = globalThis as { unreloaded?: boolean }
  return { painted: painted.sort(), elements: document.querySelectorAll('*').length, unreloaded }
}
function mark() {
  ;(globalThis as { unreloaded?: boolean }).unreloaded = true
}
/** Runs in a page: the article gets a paragraph, so that whoever still watches it reads it again. */
function addParagraph() {
  const paragraph = document.createElement('p')
  paragraph.textContent = 'A late paragraph on Hyesan, which stands in no other line of this article.'
  document.querySelector('article p')?.after(paragraph)
}

async function updated(page: ChromiumPage | FirefoxPage, update: () => Promise<unknown>): Promise<void> {
  const evaluate = page.evaluate.bind(page) as <T>(run: () => T) => Promise<T>
  const before = await until('the names to be painted', async () => {
    const now = await evaluate(look)
    return now.painted.length > 10 && now
  })
  await evaluate(mark)
  await update()
  // The new reader is at work once what comes into the page is painted as well.
  await until('the new reader', async () => {
    await evaluate(addParagraph)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    return (await evaluate(look)).painted.includes('Hyesan')
  })
  const { painted, elements, unreloaded } = await evaluate(look)
  expect(unreloaded).toBe(true)
  expect(painted.filter((word) => word !== 'Hyesan')).toEqual(before.painted)
  expect(painted.filter((word) => word === 'Hyesan')).toHaveLength(1)
  expect(elements - before.elements).toBe(await evaluate(countLate))
}
function countLate() {
  return [...document.querySelectorAll('p')].filter((one) => one.textContent?.startsWith('A late paragraph')).length
}

describe('requirement 25: an update with the article open', () => {
  it('in Chromium: the old reader is silent, nothing is painted twice, the page is not reloaded', async () => {
    const chromium = await startChromium()
    const page = await chromium.open(ADDRESSES.article)
    await updated(page, () => chromium.update())
    await chromium.close()
  })

  it('in Firefox: the old reader is silent, nothing is painted twice, the page is not reloaded', async () => {
    const firefox = await startFirefox()
    const page = await firefox.open(ADDRESSES.article)
    await updated(page, () =>
      firefox.inBrowser(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
        await (await AddonManager.getAddonByID('${firefox.id}')).reload()
      })()`),
    )
    await firefox.close()
  })
})
