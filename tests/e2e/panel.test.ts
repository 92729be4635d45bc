// The real side panel in Chromium.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, startChromium, until } from './harness/chromium'
import { painted, placeOf } from './harness/in-page'
import { ADDRESSES, picture, sample } from './harness/pages'
import { TERMS } from './harness/terms'

const SECTIONS = ['Source', 'In this article', 'Related articles', 'Highlights']

let browser: Chromium
let page: Page
let panel: Page

beforeAll(async () => {
  browser = await startChromium()
  page = await browser.open(ADDRESSES.article)
  await painted(page)
  await browser.clickToolbar(page)
  panel = await browser.panel()
  await panel.locator('[data-note-id]').first().waitFor()
})
afterAll(async () => {
  expect(await browser.close()).toEqual([])
})

const section = (name: string) => panel.getByRole('region', { name, exact: true })
const row = (note: string) => panel.locator(`[data-section="terms"] [data-note-id="${note}"]`)

describe('on an article', () => {
  it('has its four sections, in this order, and the look-up box', async () => {
    const shown = await panel.getByRole('region').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    expect(shown.filter((name) => SECTIONS.includes(name ?? ''))).toEqual(SECTIONS)
    expect(await panel.getByRole('searchbox', { name: 'Look up' }).count()).toBe(1)
  })

  it.each(Object.keys(TERMS))('has a row for %s', async (note) => {
    expect(await row(note).count()).toBe(1)
  })

  it('says who publishes this, its date, and what has happened since', async () => {
    const source = await section('Source').innerText()
    expect(source).toContain('Daily NK')
    expect(source).toContain('17 Jan 2026')
    expect(source).toContain('Since this article')
    expect(await row('ninth-party-congress').innerText()).toMatch(/Since.*Feb 2026/)
  })

  it('links to the article in its other language', async () => {
    const link = section('Source').getByRole('link', { name: 'Korean original' })
    expect(await link.getAttribute('href')).toBe('https://www.dailynk.com/sample-korean-trade-officials/')
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    expect(await section('Source').innerText()).toContain('Also: Korean original')
  })

  it('names three related articles or more, each with its address and why', async () => {
    const links = section('Related articles').getByRole('link')
    expect(await links.count()).toBeGreaterThanOrEqual(3)
    for (const link of await links.all()) {
      expect(await link.getAttribute('href')).toMatch(/^https?:\/\//)
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    }
  })

  it('has no fault that axe finds', async () => {
    const { violations } = await new AxeBuilder({ page: panel }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })

  it('opens a note from its row, with sources, and goes back', async () => {
    await row('ninth-party-congress').getByRole('button').first().click()
    const note = panel.getByRole('article')
    await note.waitFor()
    expect(await note.innerText()).toContain('Congress')
    expect(await note.getByRole('link').count()).toBeGreaterThan(0)
    await panel.screenshot({ path: picture('panel-note') })
    await panel.keyboard.press('Escape')
    await note.waitFor({ state: 'detached' })
    await row('ninth-party-congress').waitFor()
  })

  it('scrolls the page to a term', async () => {
    await page.evaluate(() => scrollTo(0, 0))
    await row('banishment').locator('[aria-label*="in the page"]').dispatchEvent('click')
    await until('the page to scroll', () => page.evaluate(() => scrollY > 200))
  })

  it('looks things up as they are typed, in any script', async () => {
    const box = panel.getByRole('searchbox', { name: 'Look up' })
    for (const name of ['김정은', 'kim jong-un', '金正恩']) {
      await box.fill(name)
      await panel.getByRole('region', { name: 'Found' }).getByRole('button', { name: 'Kim Jong Un' }).waitFor()
    }
    await panel.screenshot({ path: picture('panel-look-up') })
    await box.fill('')
  })

  it('lets the reader correct the date, and measures by the corrected one', async () => {
    await section('Source').getByRole('button', { name: 'Correct the date' }).click()
    await panel.getByRole('textbox', { name: 'Date of this article' }).fill('1 Mar 2026')
    await panel.getByRole('button', { name: 'Save' }).click()
    await until('the new date', async () => (await section('Source').innerText()).includes('1 Mar 2026'))
    await until(
      'no more "since" for the congress',
      async () => !/Since.*Feb 2026/.test(await row('ninth-party-congress').innerText()),
    )
    await section('Source').getByRole('button', { name: 'Correct the date' }).click()
    await panel.getByRole('button', { name: /Back to the page/ }).click()
    await until('the old date', async () => (await section('Source').innerText()).includes('17 Jan 2026'))
  })

  it.each([320, 360, 480])('cuts nothing off at %d px', async (width) => {
    const tab = await browser.panelInTab(page)
    await tab.setViewportSize({ width, height: 800 })
    await tab.locator('[data-note-id]').first().waitFor()
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await tab.screenshot({ path: picture(`panel-${width}`), fullPage: true })
    await tab.close()
  })

  it('requirement 21: says the same after the background was stopped', async () => {
    await browser.bringToFront(page)
    await row('hunchun').waitFor({ state: 'attached' })
    const rows = section('In this article').locator('[data-note-id]')
    const before = await rows.count()
    await browser.stopWorker()
    await panel.reload()
    await row('hunchun').waitFor({ state: 'attached' })
    expect(await rows.count()).toBe(before)
    expect(await section('Source').innerText()).toContain('17 Jan 2026')
  })
})

describe('following the reader', () => {
  it('shows the tab that is in front', async () => {
    const live = await browser.open(ADDRESSES.live)
    await until('the live blog', async () => (await section('Source').innerText()).includes('21 Feb 2026'))
    await browser.bringToFront(page)
    await until('the article', async () => (await section('Source').innerText()).includes('17 Jan 2026'))
    await live.close()
  })

  it('says "lately" on an article of today', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const address = 'https://www.dailynk.com/english/sample-of-today/'
    browser.pages.add(
      address,
      sample('article.html')
        .replaceAll('2026-01-17T19:21:00+09:00', `${today}T06:00:00+09:00`)
        .replaceAll('2026-01-17T10:21:00+00:00', `${today}T06:00:00+09:00`)
        .replace(ADDRESSES.article, address),
    )
    const fresh = await browser.open(address)
    await until('the block', async () => (await section('Source').innerText()).includes('Lately'))
    expect(await section('Source').innerText()).not.toContain('Since this article')
    await fresh.close()
  })

  it('explains a page of a site that is not allowed after a click on the button, and that page only', async () => {
    const address = 'https://www.example.org/sample-article/'
    browser.pages.add(address, sample('article.html').replace(ADDRESSES.article, address))
    const other = await browser.open(address)
    await other.waitForTimeout(1_000)
    expect(await other.evaluate(() => CSS.highlights.size)).toBe(0)
    await until('the request to press the button', async () =>
      /cannot see this page/.test(await panel.innerText('body')),
    )
    await browser.clickToolbar(other)
    await painted(other)
    await until('the line about this page', async () => /This page only/.test(await panel.innerText('body')))
    expect(await section('In this article').locator('[data-note-id]').count()).toBeGreaterThan(10)
    await other.close()
  })

  it('keeps its four sections where North Korea is only mentioned', async () => {
    await browser.grant('https://www.example.org/*')
    const other = await browser.open(ADDRESSES.mentions)
    await until('the term', async () => (await row('north-korea').count()) > 0)
    const shown = await panel.getByRole('region').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    expect(shown.filter((name) => SECTIONS.includes(name ?? ''))).toEqual(SECTIONS)
    await other.close()
  })

  it('opens the note of a term that is clicked in the page', async () => {
    await browser.bringToFront(page)
    await row('hunchun').waitFor({ state: 'attached' })
    const place = await page.evaluate(placeOf, 'Hunchun')
    await page.mouse.click(place?.x ?? 0, place?.y ?? 0)
    await until('the note', async () => (await panel.getByRole('article').count()) > 0)
    expect(await panel.getByRole('article').innerText()).toContain('Hunchun')
  })
})
