// What the reader sees first, in Chromium: the tab that opens by itself, its choices, and the sample article.
import { AxeBuilder } from '@axe-core/playwright'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, startChromium, until } from './harness/chromium'
import { cardIn, hover, painted, paintedWords } from './harness/in-page'
import { ADDRESSES, picture } from './harness/pages'

let browser: Chromium
let welcome: Page

beforeAll(async () => {
  browser = await startChromium({ firstRun: true })
  welcome = await browser.firstRun()
  await welcome.getByRole('heading', { level: 1 }).waitFor()
})
afterAll(async () => {
  expect(await browser.close()).toEqual([])
})

const settings = () => browser.ask<Record<string, unknown>>('chrome.storage.local.get()')
const count = (group: string) => welcome.locator(`[data-group="${group}"] .outlet-count .unseen`).innerText()

describe('the first run', () => {
  it('opens by itself, once, and changes nothing by being opened', async () => {
    expect(browser.context.pages().filter((page) => page.url().includes('library.html'))).toHaveLength(1)
    expect(await welcome.title()).toBe('Welcome to Sidelight')
    const { remember, familiarity, paintedStateHosts } = await settings()
    expect([remember, familiarity, paintedStateHosts]).toEqual([undefined, undefined, undefined])
  })

  it('stands on one screen of 1280 by 800, and axe finds no fault', async () => {
    await welcome.setViewportSize({ width: 1280, height: 800 })
    await welcome.locator('.demo-card .card, .demo-card [role=dialog]').first().waitFor()
    await welcome.screenshot({ path: picture('first-run') })
    const keep = await welcome.getByRole('button', { name: 'Keep these choices' }).boundingBox()
    expect((keep?.y ?? 800) + (keep?.height ?? 0)).toBeLessThanOrEqual(800)
    const { violations } = await new AxeBuilder({ page: welcome }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })

  it('counts what the browser allows, and asks for the whole of a group straight out of the click', async () => {
    expect(await count('state')).toMatch(/^on at 6 of 8/)
    expect(await count('world')).toMatch(/^on at 0 of/)
    await welcome.evaluate(() => {
      const { permissions } = (globalThis as unknown as { chrome: { permissions: { request: unknown } } }).chrome
      // No dialogue can be answered here: what is asked for is noted, and whether the click still counts.
      permissions.request = (asked: { origins: string[] }, done?: (granted: boolean) => void) => {
        Object.assign(globalThis, { asked: { ...asked, inClick: navigator.userActivation.isActive } })
        done?.(false)
        return Promise.resolve(false)
      }
    })
    await welcome.locator('[data-group="world"]').getByRole('button').click()
    await welcome.getByText('The browser did not allow it').waitFor()
    const asked = await welcome.evaluate(
      () => (globalThis as unknown as { asked: { origins: string[]; inClick: boolean } }).asked,
    )
    expect(asked.inClick).toBe(true)
    expect(asked.origins).toEqual(expect.arrayContaining(['*://www.reuters.com/*', '*://apnews.com/*']))
  })

  it('after a host was allowed says so, and the page that was open already is read without a reload', async () => {
    const wire = await browser.open(ADDRESSES.wire)
    expect(await wire.evaluate(paintedWords)).toEqual([])
    await browser.grant('*://en.yna.co.kr/*')
    await painted(wire)
    await until('the count', async () => /^on at 1 of/.test(await count('south-korea')))
    await wire.close()
  })

  it('speaks Korean at a press, everywhere and at once', async () => {
    await browser.bringToFront(welcome)
    await welcome.getByRole('button', { name: '한국어' }).click()
    await welcome.getByRole('button', { name: '이대로 정하기' }).waitFor()
    expect(await welcome.evaluate(() => document.documentElement.lang)).toBe('ko')
    await until('the title', async () => (await welcome.title()) === 'Sidelight 시작하기')
    await welcome.screenshot({ path: picture('first-run-korean') })
    await welcome.getByRole('button', { name: 'English' }).click()
    await welcome.getByRole('button', { name: 'Keep these choices' }).waitFor()
  })

  it('keeps the choices together, and only when told to', async () => {
    await welcome.getByRole('radio', { name: 'underline too' }).click()
    await welcome.getByRole('radio', { name: 'I follow it' }).click()
    await welcome.getByRole('radio', { name: /until I delete them/ }).click()
    await welcome.getByRole('radio', { name: 'only what I save', exact: true }).click()
    expect((await settings()).remember).toBeUndefined()
    await welcome.getByRole('button', { name: 'Keep these choices' }).click()
    await welcome.getByText('Kept. All of it can be changed in Settings.').waitFor()
    const { remember, rememberStateMedia, familiarity, paintedStateHosts } = await until('the choices', async () => {
      const now = await settings()
      return now.remember !== undefined && now
    })
    expect([remember, rememberStateMedia, familiarity]).toEqual(['always', 'saved', 'follow'])
    expect(paintedStateHosts).toContain('kcna.kp')
  })

  it('gives the commonest names no line from then on, and the panel says why', async () => {
    const article = await browser.open(ADDRESSES.article)
    const words = await painted(article)
    expect(words).toContain('Hunchun')
    expect(words).toContain('Ninth Party Congress')
    expect(words).not.toContain('Pyongyang')
    const panel = await browser.panelInTab(article)
    await panel
      .locator('[data-note-id="pyongyang"]')
      .getByText('Not underlined: a common name')
      .waitFor({ state: 'attached' })
    await panel.close()
    await article.close()
  })
})

describe('the sample', () => {
  let sample: Page
  let panel: Frame

  beforeAll(async () => {
    await browser.bringToFront(welcome)
    const opened = browser.context.waitForEvent('page')
    await welcome.getByRole('link', { name: 'Try it on a sample' }).click()
    sample = await opened
    await painted(sample)
    panel = await until('the panel beside it', () =>
      sample.frames().find((frame) => frame.url().includes('sidepanel.html')),
    )
  })

  it('is painted by the reader, with both lines', async () => {
    const lines = await sample.evaluate(() =>
      [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map((range) => range.toString())] as const),
    )
    const words = Object.fromEntries(lines)
    expect(words['sidelight-since']).toContain('Ninth Party Congress')
    expect(words['sidelight-term']).toEqual(expect.arrayContaining(['Hunchun', 'Dandong', 'Rason']))
  })

  it('has the panel beside it, which says what has happened since, and who wrote it', async () => {
    await panel.getByText('Since this article').waitFor()
    const source = await panel.getByRole('region', { name: 'Source' }).innerText()
    expect(source).toContain('17 Jan 2026')
    expect(source).toContain('people are invented')
    expect(
      await panel.locator('[data-section]').evaluateAll((all) => all.map((one) => one.getAttribute('data-section'))),
    ).toEqual(['source', 'terms', 'related', 'highlights'])
    await sample.screenshot({ path: picture('sample') })
  })

  it('opens a card on resting the pointer, and from it the note in the panel', async () => {
    const card = await hover(sample, 'Ninth Party Congress')
    expect(card.text).toContain('Still to come')
    expect(card.text).toMatch(/Since.*Feb 2026/)
    await card.press('Open in panel')
    await panel.getByRole('article').getByText('Ninth Party Congress').first().waitFor()
    await until('the card to go', async () => (await cardIn(sample)) === undefined)
    expect(await browser.panelIsOpen()).toBe(false)
    await panel
      .getByRole('button', { name: /In this article|Back/ })
      .first()
      .click()
  })

  it('shows a term in the article from the panel', async () => {
    await sample.evaluate(() => scrollTo(0, 0))
    await panel.locator('[data-note-id="sinuiju"] [aria-label*="in the page"]').dispatchEvent('click')
    await until('the article to scroll', () => sample.evaluate(() => scrollY > 100))
  })

  it('takes a corrected date like any article', async () => {
    await panel.getByRole('button', { name: 'Correct the date' }).click()
    await panel.getByRole('textbox', { name: 'Date of this article' }).fill('1 Mar 2026')
    await panel.getByRole('button', { name: 'Save', exact: true }).click()
    await until(
      'another since',
      async () =>
        !/Since.*Feb 2026/.test(await panel.locator('[data-note-id="ninth-party-congress"]').first().innerText()),
    )
    await panel.getByRole('button', { name: 'Correct the date' }).click()
    await panel.getByRole('button', { name: /Back to the page/ }).click()
  })

  it('is kept nowhere, and lets nothing be saved', async () => {
    await sample.waitForTimeout(5_500)
    const { articles, readings } = Object.values(await browser.databases())[0] as Record<
      string,
      { addresses?: string[] }[]
    >
    expect(
      [...(articles ?? []), ...(readings ?? [])].filter((row) => JSON.stringify(row).includes('sample.html')),
    ).toEqual([])
    expect(await panel.getByText('Of the sample nothing is kept').count()).toBe(1)
  })

  it('reads on after the background was stopped', async () => {
    await browser.stopWorker()
    const card = await hover(sample, 'Ninth Party Congress')
    expect(card.noteId).toBe('ninth-party-congress')
    await sample.keyboard.press('Escape')
  })

  it('has no fault that axe finds', async () => {
    const { violations } = await new AxeBuilder({ page: sample }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
})
