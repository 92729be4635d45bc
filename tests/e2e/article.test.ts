// The main job, in Chromium: what a reader sees on an article, and what the page sees of us.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, startChromium, until } from './harness/chromium'
import { hover, painted, paintedWords } from './harness/in-page'
import { ADDRESSES, picture, sample } from './harness/pages'
import { BESIDE, TERMS } from './harness/terms'

let browser: Chromium
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(async () => {
  expect(await browser.close()).toEqual([])
})

/** What the background says of a page's tab, once that is what is waited for. */
const stateOf = async (page: Page, ready = (_: State) => true) => {
  const key = `tab:${browser.tabId(page)}`
  return until(`the state of ${page.url()}`, async () => {
    const state = (await browser.session())[key] as State | undefined
    return state && ready(state) && state
  })
}
const dated = (state: State) => state.date !== undefined
interface State {
  decision: string
  gate?: { decision: string }
  reasons: { where: string; words: string[] }[]
  date?: { value: string; how: string }
  hits: { noteId: string; certain: boolean }[]
}
const badgeOf = async (page: Page) =>
  browser.ask<string>(`chrome.action.getBadgeText({ tabId: ${browser.tabId(page)} })`)

describe('the sample article', () => {
  let page: Page
  let words: string[]
  beforeAll(async () => {
    page = await browser.open(ADDRESSES.article)
    words = await painted(page)
  })

  it('leaves the document as it was', async () => {
    const same = await page.evaluate((html) => {
      const fresh = new DOMParser().parseFromString(html, 'text/html')
      return document.documentElement.outerHTML === fresh.documentElement.outerHTML
    }, sample('article.html'))
    expect(same).toBe(true)
    // Not before: a screenshot leaves its own trace in fields.
    await page.screenshot({ path: picture('article') })
  })

  it.each(Object.entries(TERMS))('underlines %s', (_note, pattern) => {
    expect(words.filter((word) => pattern.test(word))).not.toEqual([])
  })

  it('underlines a name once in each section', () => {
    const cities = words.filter((word) => word === 'Pyongyang')
    expect(cities.length).toBeGreaterThan(1)
    expect(cities.length).toBeLessThanOrEqual(4)
  })

  it('underlines nothing beside the article, and no won in "won’t"', () => {
    expect(words.filter((word) => BESIDE.test(word) || /won/i.test(word))).toEqual([])
  })

  it('prints none of the lines', async () => {
    const line = () =>
      page.evaluate(() => getComputedStyle(document.body, '::highlight(sidelight-term)').textDecorationLine)
    expect(await line()).toBe('underline')
    await page.emulateMedia({ media: 'print' })
    expect(await line()).toBe('none')
    await page.emulateMedia({ media: null })
  })

  it('shows the number of notes on the toolbar button', async () => {
    expect(Number(await badgeOf(page))).toBeGreaterThanOrEqual(Object.keys(TERMS).length)
  })

  it('takes the date from the structured data', async () => {
    expect((await stateOf(page, dated)).date).toMatchObject({ value: '2026-01-17', how: 'json-ld' })
  })

  it('keeps nothing before the reader has chosen', async () => {
    await page.waitForTimeout(6_000)
    const { sidelight } = await browser.databases()
    expect(sidelight?.articles).toEqual([])
    expect(sidelight?.readings).toEqual([])
  })

  it('opens a card on resting the pointer: one unnamed element more, gone with Escape', async () => {
    const elements = () => page.evaluate(() => document.querySelectorAll('*').length)
    const before = await elements()
    const card = await hover(page, 'Ninth Party Congress')
    expect(card.noteId).toBe('ninth-party-congress')
    expect(card.text).toMatch(/19.25 Feb 2026/)
    expect(await elements()).toBe(before + 1)
    await page.screenshot({ path: picture('card') })
    await page.keyboard.press('Escape')
    await until('the card to go', async () => (await elements()) === before)
  })
})

describe('the same article without structured data', () => {
  it('has its date in its last line', async () => {
    const page = await browser.open(ADDRESSES.bare)
    expect((await stateOf(page, dated)).date).toMatchObject({ value: '2026-01-17', how: 'last-lines' })
    const words = await painted(page)
    for (const [note, pattern] of Object.entries(TERMS))
      expect(
        words.filter((word) => pattern.test(word)),
        note,
      ).not.toEqual([])
  })
})

describe('other pages', () => {
  it('explains a wire report, and leaves the won that was won alone', async () => {
    await browser.grant('https://en.yna.co.kr/*')
    const page = await browser.open(ADDRESSES.wire)
    const words = await painted(page)
    expect(words).toContain('Ninth Party Congress')
    expect(words.filter((word) => /Kim Jong[- ]un/i.test(word))).not.toEqual([])
    expect((await stateOf(page, dated)).date?.value).toBe('2026-03-05')
  })

  it('finds Korean names with their particles outside the line, however they are written', async () => {
    const page = await browser.open(ADDRESSES.korean)
    const words = (await painted(page)).map((word) => word.normalize())
    for (const name of ['평양', '훈춘']) expect(words).toContain(name)
    expect(words.filter((word) => /(에서는|들은|을|를)$/.test(word))).toEqual([])
    const nfd = await page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((one) => [...one].map(String)).filter((word) => word !== word.normalize()),
    )
    expect(nfd).not.toEqual([])
    await page.screenshot({ path: picture('korean') })
  })

  it('reads state media in frames and stays quiet there', async () => {
    const page = await browser.open(ADDRESSES.state)
    await stateOf(page, ({ decision, hits }) => decision === 'about' && hits.length > 0)
    for (const frame of page.frames()) {
      expect(await frame.evaluate(paintedWords)).toEqual([])
      expect(await frame.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
    }
  })

  it('underlines a name in each entry of a live blog', async () => {
    const page = await browser.open(ADDRESSES.live)
    const words = await painted(page)
    expect(words.filter((word) => word === 'Kim Jong Un').length).toBeGreaterThan(3)
  })

  it('leaves a page that only mentions North Korea unpainted, with a dot and its terms', async () => {
    await browser.grant('https://www.example.org/*')
    const page = await browser.open(ADDRESSES.mentions)
    expect((await stateOf(page)).decision).toBe('mentions')
    expect(await badgeOf(page)).toBe('•')
    expect(await page.evaluate(paintedWords)).toEqual([])
    const panel = await browser.panelInTab(page)
    await panel.getByRole('region', { name: 'In this article' }).locator('[data-note-id="north-korea"]').waitFor({
      state: 'attached',
    })
    await panel.close()
  })

  it('settles on mentions where the gate said about, and the headline is on a drama: no paint, and it says why', async () => {
    await browser.grant('https://www.example.org/*')
    const page = await browser.open(ADDRESSES.drama)
    const { gate, reasons } = await stateOf(page, ({ decision, hits }) => decision === 'mentions' && hits.length > 0)
    expect(gate?.decision).toBe('about')
    expect(reasons.at(-1)).toEqual({ where: 'against', words: ['episode'] })
    expect(await badgeOf(page)).toBe('•')
    expect(await page.evaluate(paintedWords)).toEqual([])
    const panel = await browser.panelInTab(page)
    await panel.locator('[data-note-id="north-korea"]').waitFor({ state: 'attached' })
    expect(await panel.locator('body').innerText()).toContain('North Korea is mentioned in passing')
    await panel.close()
  })

  it('leaves a page about other things alone', async () => {
    await browser.grant('https://www.example.org/*')
    const page = await browser.open(ADDRESSES.negative)
    await until('the gate’s word', async () => (await stateOf(page)).decision === 'none')
    expect(await badgeOf(page)).toBe('')
    expect(await page.evaluate(paintedWords)).toEqual([])
  })

  it.each(['dark', 'sepia'] as const)('can be read on a %s page', async (kind) => {
    const page = await browser.open(ADDRESSES[kind])
    await painted(page)
    await page.screenshot({ path: picture(`page-${kind}`) })
  })

  it('looks again at an address that changes in place', async () => {
    const page = await browser.open(ADDRESSES.article)
    await painted(page)
    await page.evaluate(() => {
      document.querySelector('article')?.remove()
      history.pushState(null, '', '/english/sample-elsewhere/')
    })
    await until('the old lines to go', async () => (await page.evaluate(paintedWords)).length === 0)
  })
})

describe('a hostile page', () => {
  it('requirement 7: finds the same names in pieces, and the page hears nothing of it', async () => {
    await browser.grant('https://www.example.org/*')
    const page = await browser.open(ADDRESSES.hostile)
    const words = await painted(page)
    const plain = words.map((word) =>
      word
        .replace(/[\u00ad\u200b\u200e\u202a-\u202e]/g, '')
        .replace(/\u00a0/g, ' ')
        .replace(/[‐‑]/g, '-'),
    )
    for (const name of ['Pyongyang', 'Ninth Party Congress', 'Hunchun', 'State-directed trade'])
      expect(plain).toContain(name)
    expect(plain.filter((word) => /Rason|Chongjin|Kim Yo Jong|won/.test(word))).toEqual([])
    // Once in the title, once as "Kim<NBSP>Jong<U+2010>Un", once at the end.
    const { hits } = await stateOf(page, dated)
    expect(hits.filter(({ noteId }) => noteId === 'kim-jong-un')).toHaveLength(3)
    const heard = await page.evaluate(() => ({
      heard: (globalThis as unknown as { heard: unknown[] }).heard,
      pwned: document.getElementsByTagName('html')[0]?.dataset.pwned,
      ours: 'sidelightReader' in globalThis || 'wxt' in globalThis,
    }))
    expect(heard).toEqual({ heard: [], pwned: undefined, ours: false })

    const panel = await browser.panelInTab(page)
    await panel.locator('[data-note-id]').first().waitFor({ state: 'attached' })
    expect(await panel.locator('img').count()).toBe(0)
    expect(await panel.locator('a[href^="javascript"], a[href*="@"]').count()).toBe(0)
  })
})
