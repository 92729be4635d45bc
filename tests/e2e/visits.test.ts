import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TabState } from '../../reading/types'
import { AWKWARD, addAwkwardPages, SECOND, SECOND_ARTICLE } from './harness/awkward-pages'
import { type Chromium, startChromium, until } from './harness/chromium'
import { paintedWords } from './harness/in-page'
import { ADDRESSES, sample } from './harness/pages'
import { AT, addStatePages } from './harness/state-pages'

const EXAMPLE = 'https://www.example.org/*'
const ON_EXAMPLE = 'https://www.example.org/world/sample-article/'
const NEXT_ON_EXAMPLE = 'https://www.example.org/world/sample-article-again/'

let browser: Chromium
beforeAll(async () => {
  browser = await startChromium()
  browser.pages.add(ON_EXAMPLE, sample('article.html'))
  addStatePages(browser.pages)
  addAwkwardPages(browser.pages)
  browser.pages.add(NEXT_ON_EXAMPLE, sample('article-bare.html'))
})
afterAll(async () => {
  expect(await browser.close()).toEqual([])
})

type Page = Awaited<ReturnType<Chromium['open']>>
const words = (page: Page) => page.evaluate(paintedWords)
const painted = (page: Page, least = 6) => until('lines in the page', async () => (await words(page)).length >= least)
const bare = (page: Page) => until('the lines to go', async () => (await words(page)).length === 0)
const stateOf = async (page: Page) => {
  const tab = browser.tabId(page)
  return (await browser.session())[`tab:${tab}`] as TabState | undefined
}
const remember = (choice: string) => browser.ask(`chrome.storage.local.set({ remember: '${choice}' })`)
const table = async (name: string) => (await browser.databases()).sidelight?.[name] ?? []
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('one page, seen again', () => {
  it('is painted again after a reload', async () => {
    const page = await browser.open(ADDRESSES.article)
    await painted(page)
    const first = await stateOf(page)
    for (let i = 0; i < 3; i++) {
      await page.reload()
      await painted(page)
    }
    expect((await stateOf(page))?.visit).not.toBe(first?.visit)
    await page.close()
  })

  it('is painted again when it is come back to', async () => {
    const page = await browser.open(ADDRESSES.article)
    await painted(page)
    await page.goto(ADDRESSES.dark)
    await painted(page)
    await page.goBack()
    await painted(page)
    await until('the state of the article', async () => (await stateOf(page))?.url === ADDRESSES.article)
    await page.close()
  })

  it('speaks with its story’s frame, whichever frame is heard first, and again after a reload', async () => {
    for (let i = 0; i < 4; i++) {
      const page = await browser.open(ADDRESSES.state)
      const story = async () => {
        const state = await stateOf(page)
        return state?.decision === 'about' && state.terms === 'ready' && state.hits.length > 0
      }
      await until('the story to be read', story)
      await page.reload()
      await until('the story to be read again', story)
      await page.close()
    }
  })
})

describe('a site that is not allowed', () => {
  it('is explained on the page where the button was pressed, and on no other', async () => {
    await remember('always')
    const page = await browser.open(ON_EXAMPLE)
    await browser.clickToolbar(page)
    await painted(page)
    expect((await stateOf(page))?.access).toBe('page')
    await page.goto(NEXT_ON_EXAMPLE)
    await sleep(2500)
    expect(await words(page)).toEqual([])
    expect(await stateOf(page)).toBeUndefined()
    await page.evaluate(() => history.pushState(null, '', '/world/sample-elsewhere/'))
    await sleep(1500)
    expect(await stateOf(page)).toBeUndefined()
    await page.close()
  })

  it('is not kept, however long it is read', async () => {
    await remember('always')
    const page = await browser.open(ON_EXAMPLE)
    await browser.clickToolbar(page)
    await painted(page)
    await sleep(6000)
    expect(await table('articles')).toEqual([])
    await page.close()
  })

  it('is on from the moment it is allowed, and off from the moment that is taken back', async () => {
    const page = await browser.open(ON_EXAMPLE)
    await browser.clickToolbar(page)
    await painted(page)
    await browser.grant(EXAMPLE)
    await until('access for good', async () => (await stateOf(page))?.access === 'site')
    await browser.ask(`chrome.permissions.remove({ origins: ['${EXAMPLE}'] })`)
    await bare(page)
    expect(await stateOf(page)).toBeUndefined()
    await page.close()
  })
})

describe('a site that is switched off', () => {
  it('is off in every tab at once, also for the toolbar button, and on again without a reload', async () => {
    const first = await browser.open(ADDRESSES.article)
    await painted(first)
    const second = await browser.open(ADDRESSES.bare)
    await painted(second)
    const panel = await browser.panelInTab(first)
    await panel.getByRole('button', { name: /On for dailynk.com/ }).click()
    await panel.getByRole('menuitem', { name: /off/i }).first().click()
    await bare(first)
    await bare(second)
    await browser.clickToolbar(second)
    await sleep(1000)
    expect(await words(second)).toEqual([])
    await browser.ask(`chrome.storage.local.set({ sitesOff: [] })`)
    await first.bringToFront()
    await browser.clickToolbar(first)
    await painted(first)
    for (const page of [panel, first, second]) await page.close()
  })
})

describe('what is kept, where the reader chose so', () => {
  beforeEach(() => remember('always'))

  it('is each article of an endless page under its own address, however early the page changes that', async () => {
    const page = await browser.open(AWKWARD.endless)
    await painted(page, 3)
    await page.evaluate(
      ({ html, address, title }) => {
        document.querySelector('main')?.insertAdjacentHTML('beforeend', html)
        history.pushState(null, '', address)
        document.title = title
      },
      { html: SECOND_ARTICLE, address: AWKWARD.endlessNext, title: SECOND },
    )
    await sleep(7000)
    expect(await table('articles')).toEqual([])
    await page.evaluate(() => document.querySelectorAll('h1')[1]?.scrollIntoView({ behavior: 'instant' }))
    await until('the second to be kept', async () => (await table('articles')).length === 1)
    expect(await table('articles')).toMatchObject([
      {
        url: AWKWARD.endlessNext,
        title: SECOND,
        published: '2026-02-03',
        addresses: [expect.stringContaining('second')],
      },
    ])
    await page.close()
    await browser.ask(`chrome.runtime.sendMessage({ id: 1, type: 'eraseEverything', data: {}, timestamp: 0 })`)
  })

  it('requirement 28: is one article and one reading a visit', async () => {
    const page = await browser.open(ADDRESSES.article)
    await painted(page)
    await until('the article to be kept', async () => (await table('readings')).length === 1)
    expect(await table('articles')).toMatchObject([{ host: 'www.dailynk.com', published: '2026-01-17' }])
    await page.reload()
    await painted(page)
    await until('the second reading', async () => (await table('readings')).length === 2)
    expect(await table('articles')).toHaveLength(1)
    expect(await table('texts')).toHaveLength(1)
    await page.close()
  })

  it('is no list of articles, and nothing of a page about other things', async () => {
    await browser.grant(EXAMPLE)
    const before = await table('articles')
    expect(before.length).toBeGreaterThan(0)
    const list = await browser.open(ADDRESSES.list)
    await until('the list to be read', async () => (await stateOf(list))?.terms === 'ready')
    await sleep(6000)
    const other = await browser.open(ADDRESSES.negative)
    await until('the gate’s word', async () => (await stateOf(other))?.decision === 'none')
    await sleep(6000)
    expect(await table('articles')).toEqual(before)
    await list.close()
    await other.close()
  })

  it('without a date is kept once the reader has given it one', async () => {
    await remember('always')
    const page = await browser.open(AT.undated)
    await until('the terms', async () => (await stateOf(page))?.terms === 'ready')
    const data = { tabId: browser.tabId(page), date: '2026-02-03' }
    await browser.ask(
      `chrome.runtime.sendMessage({ id: 1, type: 'correctDate', timestamp: 1, data: ${JSON.stringify(data)} })`,
    )
    const row = await until('the article', async () => {
      const kept = (await table('articles')) as { host: string; published?: string }[]
      return kept.find(({ host }) => host === 'www.nknews.org')
    })
    expect(row.published).toBe('2026-02-03')
    await page.close()
  })

  it('keeps the date that the reader set, and none that was cleared', async () => {
    const page = await browser.open(ADDRESSES.article)
    await painted(page)
    const tab = browser.tabId(page)
    const send = (date: string | null) =>
      browser.ask(
        `chrome.runtime.sendMessage({ id: 1, type: 'correctDate', timestamp: 1, data: { tabId: ${tab}, date: ${JSON.stringify(date)} } })`,
      )
    await send('2026-01-15')
    await until('the date', async () => (await stateOf(page))?.date?.value === '2026-01-15')
    await page.reload()
    await painted(page)
    expect((await stateOf(page))?.date).toEqual({ value: '2026-01-15', how: 'reader' })
    await send(null)
    await until('no date', async () => (await stateOf(page))?.date === undefined)
    await page.reload()
    await painted(page)
    expect((await stateOf(page))?.date).toBeUndefined()
    await page.close()
  })
})

describe('what the reader knows', () => {
  it('loses its line in every tab', async () => {
    const first = await browser.open(ADDRESSES.article)
    await painted(first)
    const second = await browser.open(ADDRESSES.bare)
    await painted(second)
    await browser.ask(`chrome.storage.local.set({ known: ['hunchun'] })`)
    for (const page of [first, second])
      await until('Hunchun without a line', async () => !(await words(page)).includes('Hunchun'))
    await browser.ask(`chrome.storage.local.set({ known: [] })`)
    for (const page of [first, second])
      await until('Hunchun with its line', async () => (await words(page)).includes('Hunchun'))
    for (const page of [first, second]) await page.close()
  })
})
