// The settings in Firefox: changed in the library, they show at once in an open article and in the real sidebar.
import { writeFile } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from './harness/chromium'
import { type Firefox, startFirefox } from './harness/firefox'
import { paintedWords } from './harness/in-page'
import { ADDRESSES, picture } from './harness/pages'

let firefox: Firefox
let page: Page
let library: Page
let first: string[]
beforeAll(async () => {
  firefox = await startFirefox()
  page = await firefox.open(ADDRESSES.article)
  first = await until('the terms to be painted', async () => {
    const found = await words()
    return found.length > 0 && found
  })
  await firefox.clickToolbar()
  await until('the terms in the sidebar', async () => (await firefox.sidebarText()).includes('Ninth Party Congress'))
  library = await firefox.openOwn('library.html#settings')
  await library.waitForSelector('[data-site]')
})
afterAll(async () => {
  expect(await firefox.close()).toEqual([])
})

const words = () => page.evaluate(paintedWords)
const lines = () => page.evaluate(() => [...CSS.highlights.keys()].map((name) => name.replace('sidelight-', '')).sort())

/** Presses a choice of a group by the mouse, as a reader does. */
async function choose(group: string, choice: string): Promise<void> {
  const handle = await library.evaluateHandle(
    (group, choice) => {
      const fieldset = [...document.querySelectorAll('fieldset')].find(
        (one) => one.querySelector(':scope > legend')?.textContent === group,
      )
      return [...(fieldset?.querySelectorAll('label') ?? [])].find((label) => label.textContent === choice) ?? null
    },
    group,
    choice,
  )
  const label = handle.asElement()
  if (!label) throw new Error(`no "${choice}" in "${group}"`)
  await (label as unknown as { click(): Promise<void> }).click()
}
const press = async (name: string) => {
  const button = await library.$(`::-p-aria([name="${name}"])`)
  if (!button) throw new Error(`no "${name}"`)
  await button.click()
}

it('paints every occurrence, none, and the first of each section', async () => {
  await choose('Underline a name', 'Every time')
  await until('more lines', async () => (await words()).length > first.length)
  await choose('Underline a name', 'Never')
  await until('no line', async () => (await words()).length === 0)
  await choose('Underline a name', 'Once a section')
  await until('the lines again', async () => (await words()).length === first.length)
})

it('tells lines apart by kind, and leaves a kind out', async () => {
  await press('Place')
  await until('the places to go', async () => !(await words()).includes('Hunchun'))
  await press('Place')
  await press('A line of its own for each kind Otherwise one dotted line for all.')
  await until('the lines by kind', async () => (await lines()).includes('since-thick'))
  await page.bringToFront()
  await writeFile(picture('firefox-lines-by-kind'), await firefox.photograph())
  await library.bringToFront()
  await press('A line of its own for each kind Otherwise one dotted line for all.')
  await until('one line for all', async () => (await lines()).join() === 'since,term')
})

it('leaves a page alone, stops on a site and begins again, without a reload', async () => {
  await page.bringToFront()
  await choose('What Sidelight does on dailynk.com', 'Panel only')
  await until('an untouched page', async () => (await lines()).length === 0)
  await page.bringToFront()
  await until('the sidebar to say so', async () => (await firefox.sidebarText()).includes('Quiet here'))
  await choose('What Sidelight does on dailynk.com', 'Off')
  await page.bringToFront()
  await until('the sidebar to say so', async () => (await firefox.sidebarText()).includes('Off on this site'))
  await choose('What Sidelight does on dailynk.com', 'Underline')
  await until('the lines again', async () => (await words()).length === first.length)
})

it('speaks Korean and is dark in library and sidebar at once', async () => {
  await choose('Language', '한국어')
  await page.bringToFront()
  await until('Korean in the sidebar', async () => (await firefox.sidebarText()).includes('이 기사의 용어'))
  expect(await library.evaluate(() => document.documentElement.lang)).toBe('ko')
  await choose('색', '어둡게')
  const ground = () => firefox.inSidebar<string>('window.getComputedStyle(document.body).backgroundColor')
  await until('a dark sidebar', async () => (await ground()) === 'rgb(21, 24, 29)')
  await library.bringToFront()
  await writeFile(picture('firefox-settings-ko-dark'), await firefox.photograph())
  await choose('색', '시스템과 같게')
  await choose('언어', '브라우저와 같게')
  await until('English in the library', () => library.evaluate(() => document.documentElement.lang === 'en'))
})

it('asks for a site straight out of a press, by mouse and by keyboard, and gives it back', async () => {
  const there = () => library.evaluate(() => document.querySelector('[data-site="example.org"]') !== null)
  const field = await library.$('.add-site input')
  await field?.type('example.org')
  await press('Allow this site')
  await until('the site', there)
  await press('Take permission back: example.org')
  await until('the site to go', async () => !(await there()))
  await field?.type('https://www.example.org/a')
  await library.keyboard.press('Enter')
  await until('the site', there)
})

it('says which keys there are, with a way to the browser’s own page for them', async () => {
  const keys = await library.$$eval('[data-command]', (rows) => rows.map((row) => (row as HTMLElement).innerText))
  expect(keys.join('\n')).toMatch(/Open the sidebar\s+Ctrl\+Shift\+,/)
  expect(keys.join('\n')).toMatch(/Save what is selected\s+not set/)
  await press('Set keys in the browser')
  await until('the browser’s own page', () =>
    firefox.inBrowser<boolean>(
      'gBrowser.tabs.some((tab) => tab.linkedBrowser.currentURI.spec.startsWith("about:addons"))',
    ),
  )
})
