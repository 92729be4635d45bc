// Looking up in the real side panel in Chromium.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Chromium, startChromium, until } from './harness/chromium'
import { painted } from './harness/in-page'
import { ADDRESSES, picture } from './harness/pages'

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
beforeEach(async () => {
  await box().fill('')
})

const box = () => panel.getByRole('searchbox', { name: 'Look up' })
const found = () => panel.getByRole('region', { name: 'Found' })
const foundText = async () => (await found().innerText()).replaceAll('\u00a0', ' ')
const opened = async () => ((await browser.databases()).sidelight?.opened ?? []) as { noteId: string }[]

describe('in the notes', () => {
  it.each(['김정은', 'ㄱㅈㅇ', 'kim jong-un', 'KIM JONG\u2010UN', '金正恩', '김정은'.normalize('NFD')])(
    'finds one by %s',
    async (name) => {
      await box().fill(name)
      await found().getByRole('button', { name: 'Kim Jong Un' }).first().waitFor()
    },
  )

  it.each(['premier 2019', '2019년 총리'])('names who held a post: %s', async (query) => {
    await box().fill(query)
    await until('the people', async () => /People by post\s*2 in 2019/.test(await foundText()))
    const text = await foundText()
    expect(text).toMatch(/Pak Pong Ju[\s\S]*to Apr 2019\s*Premier[\s\S]*Kim Jae Ryong[\s\S]*from Apr 2019\s*Premier/)
    expect(text).toContain('The notes know who held it')
    await panel.screenshot({ path: picture('look-up-post') })
  })

  it('says what it does not know of a post', async () => {
    await box().fill('foreign minister 1950')
    await until('the answer', async () =>
      (await foundText()).includes('The notes do not say who was foreign minister in 1950.'),
    )
    expect(await foundText()).toMatch(/to \w+ 2026 \(last checked\), and not for other times/)
    await found().getByRole('button', { name: 'Everyone who was foreign minister' }).click()
    await found()
      .getByRole('button', { name: /Choe Son Hui/ })
      .waitFor()
  })

  it('says where it looked when it finds nothing, and what is near', async () => {
    await box().fill('Hunchunn gaet')
    await panel.getByRole('heading', { name: 'Nothing called “Hunchunn gaet”' }).waitFor()
    expect(await foundText()).toMatch(
      /Looked in \d+ notes, \d+ articles, \d+ highlights, and the reading list\. Close to it: Hunchun/,
    )
    expect(await foundText()).toContain('Only this computer was searched, not the web.')
    await panel.keyboard.press('Tab')
    await panel.keyboard.press('Enter')
    expect(await panel.getByRole('article').innerText()).toContain('Hunchun')
    await panel.keyboard.press('Escape')
  })

  it('has no fault that axe finds', async () => {
    for (const query of ['premier 2019', 'hunchun', 'xqxqxq']) {
      await box().fill(query)
      await until('what was found', async () => (await found().count()) > 0)
      const { violations } = await new AxeBuilder({ page: panel }).setLegacyMode(true).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    }
  })
})

describe('what is kept of it', () => {
  it('is nothing while reading is not remembered', async () => {
    await box().fill('hunchun')
    await found()
      .getByRole('button', { name: /^Hunchun/ })
      .first()
      .click()
    await panel.getByRole('article').waitFor()
    await panel.keyboard.press('Escape')
    expect(await opened()).toEqual([])
  })

  it('is the notes opened last, where the reader lets it; they are offered in the empty box and forgotten on demand', async () => {
    await browser.ask(`chrome.storage.local.set({ remember: 'days-90' })`)
    await box().fill('hunchun')
    await found()
      .getByRole('button', { name: /^Hunchun/ })
      .first()
      .click()
    await panel.getByRole('article').waitFor()
    await until('the note to be remembered', async () => (await opened()).some(({ noteId }) => noteId === 'hunchun'))
    await panel.keyboard.press('Escape')
    await box().fill('')
    await box().focus()
    const recent = panel.getByRole('region', { name: 'Notes opened last' })
    await recent.getByRole('button', { name: /^Hunchun/ }).waitFor()
    await panel.screenshot({ path: picture('look-up-recent') })
    await recent.getByRole('button', { name: 'Forget these' }).click()
    await recent.waitFor({ state: 'detached' })
    expect(await opened()).toEqual([])
    const everything =
      JSON.stringify(await browser.databases()) + JSON.stringify(await browser.ask('chrome.storage.local.get()'))
    expect(everything).not.toMatch(/Hunchunn|"query"/)
  })
})

describe('in the library', () => {
  it('finds an article by its text and by another name of the note, with the words marked', async () => {
    await browser.inWorker(`(async () => {
      const done = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error) })
      const database = await done(indexedDB.open('sidelight'))
      const rows = [
        { id: 'a1', title: 'Sample feature: a morning at the bridge', text: 'Before nine the road from Hunchun is busy, said the sample.', lang: 'en', terms: ['hunchun'] },
        { id: 'a2', title: '견본 기사: 훈춘에서 맞은 새해', text: '견본 문장이다.', lang: 'ko', terms: ['hunchun'] },
      ]
      const work = database.transaction(['articles', 'texts'], 'readwrite')
      for (const { text, ...row } of rows) {
        work.objectStore('articles').put({ ...row, addresses: ['https://outlet.example/' + row.id], host: 'outlet.example', textHash: row.id, readAt: 1, updatedAt: 1 })
        work.objectStore('texts').put({ articleId: row.id, hash: row.id, text, seenAt: 1 })
      }
      await new Promise((resolve) => { work.oncomplete = resolve })
      database.close()
    })()`)
    await panel.reload()
    await panel.locator('[data-note-id]').first().waitFor()
    await box().fill('hunch')
    await found()
      .getByRole('link', { name: /a morning at the bridge/ })
      .waitFor()
    const marks = await found().locator('a mark').allInnerTexts()
    expect(marks).toContain('Hunch')
    expect(marks).toContain('훈춘')
    expect(await foundText()).toContain('road from Hunchun is busy')
    await panel.screenshot({ path: picture('look-up-library') })
  })
})

/**
 * The menu itself cannot be pressed over the debugging protocol: the listener that the background registered with the
 * browser is called as the browser calls it. Opening the panel needs the reader's own press and is refused here, so it
 * is open already.
 */
describe('words selected in a page', () => {
  const press = (words: string) =>
    browser.inWorker(`chrome.tabs.get(${browser.tabId(page)}).then((tab) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: ${JSON.stringify(words)} }, tab))`)
  const waiting = async () => Object.keys(await browser.session()).filter((key) => key.startsWith('look-up'))

  it('has an entry in the menu of a selection', async () => {
    // A second one of the same name would be refused; changing the one that is there is not.
    await browser.inWorker(`chrome.contextMenus.update('look-up', { enabled: true })`)
  })

  it('are looked up in the panel of that window, and leave nothing behind', async () => {
    await browser.bringToFront(page)
    await press('  the premier  of\n2019 ')
    await until('the words', async () => (await box().inputValue()) === 'the premier of 2019')
    await until('the people', async () => /People by post\s*2 in 2019/.test(await foundText()))
    await until('the words to be gone', async () => (await waiting()).length === 0)
    expect(JSON.stringify(await browser.ask('chrome.storage.local.get()'))).not.toContain('premier')
  })

  it('open the note whose name they are', async () => {
    await press('“Choe Son Hui’s')
    await until('the note', async () => /Choe Son Hui/.test(await panel.getByRole('article').innerText()))
    expect(await box().inputValue()).toBe('')
    await panel.keyboard.press('Escape')
  })

  it('are read by the key on a page, and the panel says where they cannot be', async () => {
    const key = (tab: number) =>
      browser.inWorker(`chrome.tabs.get(${tab}).then((tab) => chrome.commands.onCommand.dispatch('look-up', tab))`)
    await page.evaluate(() => {
      const heading = document.querySelector('h1')?.firstChild as Text
      getSelection()?.setBaseAndExtent(heading, 0, heading, heading.data.indexOf(' ', 20))
    })
    const words = await page.evaluate(() => String(getSelection()).trim())
    await key(browser.tabId(page))
    await until('the words', async () => (await box().inputValue()) === words)
    await box().fill('')
    const own = await browser.open('chrome://version')
    await key(browser.tabId(own))
    await panel.getByText(/In a PDF, select the words and choose/).waitFor()
    await own.close()
    await browser.bringToFront(page)
    await box().fill('a')
    await panel.getByText(/In a PDF/).waitFor({ state: 'detached' })
  })
})
