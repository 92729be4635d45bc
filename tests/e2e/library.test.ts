// The library by the keyboard alone: search, select, delete, undo, open, save.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, startChromium, until } from './harness/chromium'
import { articleId, highlightId, putLibrary, sampleLibrary } from './harness/library-sample'
import { ADDRESSES, picture } from './harness/pages'

let browser: Chromium
let library: Page

beforeAll(async () => {
  browser = await startChromium()
  await until('the notes', async () => ((await browser.databases()).sidelight?.notes?.length ?? 0) > 0)
  const desk = await browser.open(browser.address('manifest.json'))
  await desk.evaluate(putLibrary, sampleLibrary(150, Date.now()))
  await browser.ask("chrome.storage.local.set({ remember: 'days-90' })")
  library = await browser.open(browser.address('library.html'))
  await library.locator('.r').first().waitFor()
})
afterAll(async () => {
  expect(await browser?.close()).toEqual([])
})

type Row = { id: string; deletedAt?: number; savedAt?: number; articleId?: string; colour?: number; comment?: string }
const table = async (name: string) => ((await browser.databases()).sidelight?.[name] ?? []) as Row[]
const row = async (name: string, id: string) => (await table(name)).find((one) => one.id === id)
const found = () => library.locator('.asked b').innerText()
const rows = () => library.locator('.r').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.id ?? ''))
const focused = () =>
  library.evaluate(() => (document.activeElement?.closest('.r') as HTMLElement | null)?.dataset.id ?? '')
const axe = async () => {
  const { violations } = await new AxeBuilder({ page: library }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
}

async function search(typed: string): Promise<void> {
  await library.keyboard.press('/')
  await library.keyboard.type(typed)
}

describe('articles', () => {
  it('are counted in the tab, and no more of them are in the page than are needed', async () => {
    expect(await library.getByRole('link', { name: /^Articles/ }).innerText()).toBe('Articles 150')
    expect(await found()).toBe('150 in all.')
    expect((await rows()).length).toBeLessThanOrEqual(120)
    await axe()
  })

  it('are found by another spelling of a note’s name, and by what is ticked', async () => {
    await search('site:dailynk.com trade official')
    expect(await library.locator('.asked').innerText()).toMatch(
      /Daily NK, the words “trade official” or another name.*무역일/,
    )
    await until('a Korean article', async () => (await library.locator('.r mark').allInnerTexts()).includes('무역일군'))
    const tick = library.getByRole('checkbox', { name: /^Daily NK/ })
    expect(await tick.isChecked()).toBe(true)
    await tick.focus()
    await library.keyboard.press('Space')
    expect(await library.getByRole('searchbox').inputValue()).toBe('trade official')
    await library.keyboard.press('/')
    await library.keyboard.press('Escape')
    expect(await found()).toBe('150 in all.')
  })

  it('are selected, deleted and brought back with their highlights, by keys', async () => {
    await library.getByRole('searchbox').press('Enter')
    const [first, , third] = await rows()
    expect(await focused()).toBe(first)
    for (const key of ['x', 'j', 'j', 'j', 'j', 'j', 'x']) await library.keyboard.press(key)
    expect(await focused()).toBe(articleId(6))
    expect(await library.getByText('2 selected').count()).toBe(1)
    await library.screenshot({ path: picture('library-selected') })
    await library.keyboard.press('#')
    await until('the bin', async () => (await row('articles', articleId(6)))?.deletedAt)
    const gone = (await table('highlights')).filter((one) => one.articleId === articleId(6))
    expect(gone.length).toBe(2)
    expect(gone.every((one) => one.deletedAt)).toBe(true)
    expect(await library.getByText('2 articles moved to the bin, kept for 30 days').count()).toBe(1)
    await until('the rows to go', async () => !(await rows()).includes(articleId(6)))
    expect(third && (await rows()).includes(third)).toBe(true)
    await library.keyboard.press('Control+z')
    await until('the article', async () => !(await row('articles', articleId(6)))?.deletedAt)
    expect((await table('highlights')).some((one) => one.deletedAt)).toBe(false)
    await until('the rows', async () => (await rows()).includes(articleId(6)))
  })

  it('are saved and let go of, but for those with highlights', async () => {
    const id = articleId(2)
    await library.locator(`.r[data-id="${id}"] .open`).focus()
    await library.keyboard.press('s')
    await until('it to be saved', async () => (await row('articles', id))?.savedAt)
    await library.keyboard.press('Control+z')
    await until('it to be read only', async () => !(await row('articles', id))?.savedAt)
    await library.locator(`.r[data-id="${articleId(6)}"] .open`).focus()
    await library.keyboard.press('s')
    await library.getByText('1 article stays saved for the highlights').waitFor()
    expect((await row('articles', articleId(6)))?.savedAt).toBeDefined()
  })

  it('are opened with their text, names and highlights, and left again at the same row', async () => {
    await library.locator(`.r[data-id="${articleId(6)}"] .open`).focus()
    await library.keyboard.press('Enter')
    await library.locator('.kept-text .term').first().waitFor()
    expect(await library.locator('.kept-text .wash').first().innerText()).toMatch(/^Lorries wait in|^Hunchun/)
    const out = library.getByRole('link', { name: 'Open on nknews.org' })
    expect(await out.getAttribute('rel')).toBe('noopener noreferrer')
    expect(await out.getAttribute('target')).toBe('_blank')
    const archive = await library.getByRole('link', { name: 'At the Internet Archive' }).getAttribute('href')
    expect(archive).toMatch(/^https:\/\/web\.archive\.org\/web\/2026\d{4}\/https:\/\/www\.nknews\.org\/sample-6$/)
    await axe()
    await library.screenshot({ path: picture('library-article') })
    await library.locator('.kept-text .term').first().focus()
    await library.keyboard.press('Enter')
    await library.locator('.beside .note .title').waitFor()
    await axe()
    await library.keyboard.press('Escape')
    await library.keyboard.press('Escape')
    await library.locator('.rs').waitFor()
    expect(await focused()).toBe(articleId(6))
  })

  it('are forgotten by one question in the row', async () => {
    const id = articleId(12)
    const forgotten = library.locator(`.r[data-id="${id}"]`)
    await forgotten.getByRole('button', { name: /^More:/ }).click()
    await library.getByRole('menuitem', { name: /^Forget this article/ }).click()
    await library.getByRole('button', { name: 'Forget it' }).click()
    await until('it to be gone', async () => !(await row('articles', id)))
    for (const name of ['texts', 'highlights'])
      expect((await table(name)).some((one) => one.articleId === id)).toBe(false)
  })

  it('show more of them with scrolling', async () => {
    await library.locator('.list-body').evaluate((body) => body.scrollTo(0, body.scrollHeight))
    await until('more rows', async () => (await rows()).length > 60)
  })
})

describe('highlights', () => {
  it('are filtered, written on and deleted by keys', async () => {
    await library.goto(browser.address('library.html#highlights'))
    await library.locator('.r.highlight').first().waitFor()
    await axe()
    await search('colour:claim has:comment')
    const [first] = await rows()
    expect((await row('highlights', first ?? ''))?.colour).toBe(2)
    await library.keyboard.press('Enter')
    await library.keyboard.press('n')
    await library.getByRole('textbox', { name: 'Comment' }).fill('A sample thought')
    await library.keyboard.press('Control+Enter')
    await until('the comment', async () => (await row('highlights', first ?? ''))?.comment === 'A sample thought')
    await library.keyboard.press('#')
    await until('the bin', async () => (await row('highlights', first ?? ''))?.deletedAt)
    await library.keyboard.press('Control+z')
    await until('it back', async () => !(await row('highlights', first ?? ''))?.deletedAt)
  })

  it('open in their article', async () => {
    await library.goto(browser.address(`library.html#articles/${articleId(6)}/${highlightId(60)}`))
    await library
      .locator(`[data-saved~="${highlightId(60)}"]`)
      .first()
      .waitFor()
  })
})

describe('notes', () => {
  it('are found by first consonants, and open beside the list', async () => {
    await library.goto(browser.address('library.html#notes'))
    await library.locator('.note-row').first().waitFor()
    await search('ㄱㅈㅇ')
    expect(await library.locator('.note-row .name').first().innerText()).toBe('Kim Jong Un')
    await library.keyboard.press('Enter')
    await library.keyboard.press('Enter')
    await library.locator('.beside .note').waitFor()
    await axe()
    await library.keyboard.press('Escape')
    expect(await library.locator('.beside .note').count()).toBe(0)
  })
})

it('is opened from the panel’s menu, in the tab that has it already', async () => {
  const page = await browser.open(ADDRESSES.article)
  const panel = await browser.panelInTab(page)
  const tabs = async () => (await browser.ask<{ url?: string }[]>('chrome.tabs.query({})')).map((tab) => tab.url ?? '')
  const open = async () => (await tabs()).filter((url) => url.includes('library.html')).length
  for (const _ of [1, 2]) {
    await panel.getByRole('button', { name: /remember and forget/ }).click()
    await panel.getByRole('menuitem', { name: 'Open the library' }).click()
  }
  await until('the library in front', () =>
    browser.ask<boolean>("chrome.tabs.query({ active: true }).then(([tab]) => tab.url.includes('library.html'))"),
  )
  expect(await open()).toBe(1)
})

it('says what it found nothing in', async () => {
  await library.goto(browser.address('library.html#articles'))
  await search('zzzz')
  expect(await library.locator('[data-state=nothing]').innerText()).toMatch(
    /Looked in the titles, publishers and texts of 149/,
  )
})
