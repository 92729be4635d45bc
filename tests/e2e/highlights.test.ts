import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Chromium, startChromium, until } from './harness/chromium'
import { painted } from './harness/in-page'
import { ADDRESSES, picture } from './harness/pages'

const SENTENCE = 'secret thought of the reader'

let browser: Chromium
let page: Page
let panel: Page
beforeAll(async () => {
  browser = await startChromium()
  page = await browser.open(ADDRESSES.article)
  await painted(page)
})
afterAll(() => browser?.close())

/** Runs in a page: what is painted as saved, in whichever colour. */
function savedWords(): string[] {
  const words: string[] = []
  for (const [name, highlight] of CSS.highlights)
    if (name.startsWith('sidelight-saved')) for (const range of highlight) words.push(range.toString())
  return words
}
const saved = () => page.evaluate(savedWords)
const table = async (name: string) => (await browser.databases()).sidelight?.[name] ?? []

/** Selects the second paragraph of the article by the mouse, across its inline elements. */
async function selectParagraph(nth: number): Promise<string> {
  const place = await page.evaluate((at) => {
    const paragraph = document.querySelectorAll('article p')[at] as HTMLElement
    paragraph.scrollIntoView({ block: 'center' })
    const box = paragraph.getBoundingClientRect()
    return { x: box.left + 60, y: box.top + 10 }
  }, nth)
  await page.mouse.click(place.x, place.y, { clickCount: 3 })
  return page.evaluate(() => (getSelection()?.toString() ?? '').trim())
}
const barIsThere = () => page.evaluate(() => document.documentElement.lastElementChild?.tagName === 'DIV')

/** Presses the second shape of the bar. The page knows nothing of its buttons; it stands under the selection's last line. */
async function pressClaim(): Promise<void> {
  const { left, bottom } = await page.evaluate(() => {
    const box = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].at(-1)
    return { left: box?.left ?? 0, bottom: box?.bottom ?? 0 }
  })
  await page.mouse.click(left + 76, bottom + 28)
}

it('saves what is selected with one press of the bar, and paints it', async () => {
  const words = await selectParagraph(3)
  expect(words.length).toBeGreaterThan(40)
  await until('the bar', barIsThere)
  await page.screenshot({ path: picture('selection-bar') })
  await pressClaim()
  await until('the wash', async () => (await saved()).length === 1)
  expect((await saved())[0]?.replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '))
  expect(await table('highlights')).toMatchObject([{ colour: 2, comment: '' }])
  expect(await table('articles')).toMatchObject([{ host: 'www.dailynk.com', published: '2026-01-17' }])
  expect(await table('readings')).toEqual([])
})

it('is in its place again after a reload', async () => {
  const before = await saved()
  await page.reload()
  await painted(page)
  await until('the wash', async () => (await saved()).length === 1)
  expect(await saved()).toEqual(before)
})

it('requirement 2: takes a comment in the panel, of which the page hears no key; an unfinished one survives', async () => {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
      window.addEventListener(type, ({ type }) => heard.push(type), true)
  })
  panel = await browser.panelInTab(page)
  const row = panel.locator('[data-highlight-id]')
  await row.waitFor()
  await row.getByRole('button', { name: /^Colour, comment/ }).click()
  await panel.getByRole('menuitem', { name: /comment/i }).click()
  await panel.getByRole('textbox').last().pressSequentially(SENTENCE)
  await until('the draft', async () => (await table('drafts')).length === 1)
  await panel.reload()
  await panel.getByText('1 draft', { exact: false }).first().waitFor()
  await panel.getByText(SENTENCE).first().click()
  await panel.getByRole('textbox').last().press('Control+Enter')
  await until('the comment', async () => JSON.stringify(await table('highlights')).includes(SENTENCE))
  expect(await table('drafts')).toEqual([])
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([])
  await panel.screenshot({ path: picture('panel-highlights') })
})

it('saves by the keyboard alone: the command puts the focus into the bar, a digit saves', async () => {
  const words = await selectParagraph(5)
  await until('the bar', barIsThere)
  const tab = await browser.tabId(page)
  const [worker] = browser.context.serviceWorkers()
  // Chrome's commands cannot be pressed from outside; this is what the background sends for one.
  await worker?.evaluate(
    (id) =>
      (
        globalThis as unknown as { chrome: { tabs: { sendMessage(tab: number, message: object): Promise<unknown> } } }
      ).chrome.tabs.sendMessage(id, { id: 1, type: 'focusBar', data: {}, timestamp: 1 }),
    tab,
  )
  await page.keyboard.press('3')
  await until('the second wash', async () => (await saved()).length === 2)
  expect((await saved()).map((one) => one.replace(/\s+/g, ' '))).toContain(words.replace(/\s+/g, ' '))
  const [, second] = (await table('highlights')) as { id: string }[]
  await browser.ask(
    `chrome.runtime.sendMessage({ id: 1, type: 'deleteHighlight', timestamp: 1, data: { id: '${second?.id}' } })`,
  )
  await until('one wash', async () => (await saved()).length === 1)
})

it('requirement 2: never shows a comment to the page', async () => {
  const html = await page.content()
  expect(html).not.toContain(SENTENCE)
  expect(await page.evaluate(() => [...CSS.highlights.keys()].join())).not.toMatch(/secret/)
})

it('goes to the bin, out of the page, and comes back', async () => {
  const row = panel.locator('[data-highlight-id]')
  await row.getByRole('button', { name: /^Colour, comment/ }).click()
  await panel.getByRole('menuitem', { name: /delete/i }).click()
  await until('the page without it', async () => (await saved()).length === 0)
  await panel.getByRole('button', { name: /undo/i }).click()
  await until('the page with it', async () => (await saved()).length === 1)
})

it('is taken back from the panel’s toast after a card’s “I know this”', async () => {
  const words = async () => (await painted(page)).includes('Hunchun')
  const tab = await browser.tabId(page)
  const key = `tab:${tab}`
  expect(await words()).toBe(true)
  // What the card's button makes of the state, which the panel hears of.
  await browser.ask(
    `chrome.storage.session.get('${key}').then((all) => chrome.storage.session.set({ '${key}': { ...all['${key}'], acted: { what: 'known', noteId: 'hunchun', at: Date.now() } } })).then(() => chrome.storage.local.set({ known: ['hunchun'] }))`,
  )
  await until('Hunchun without a line', async () => !(await words()))
  await panel.getByRole('button', { name: /undo/i }).click()
  await until('Hunchun with its line', words)
  await until('the toast to go', async () => (await panel.getByRole('button', { name: /undo/i }).count()) === 0)
})

it('leaves nothing of a site that is forgotten', async () => {
  expect((await table('texts')).length).toBeGreaterThan(0)
  await browser.ask(
    `chrome.runtime.sendMessage({ id: 1, type: 'forgetSite', timestamp: 1, data: { host: 'www.dailynk.com' } })`,
  )
  await until('the page without it', async () => (await saved()).length === 0)
  for (const name of ['articles', 'texts', 'readings', 'highlights', 'drafts']) expect(await table(name)).toEqual([])
})

it('leaves nothing anywhere when everything is erased', async () => {
  await browser.ask(`chrome.runtime.sendMessage({ id: 1, type: 'eraseEverything', timestamp: 1, data: {} })`)
  await until('the page without it', async () => (await saved()).length === 0)
  for (const name of ['articles', 'texts', 'readings', 'highlights', 'drafts']) expect(await table(name)).toEqual([])
  const rest = [await browser.session(), await browser.ask('chrome.storage.local.get()')]
  expect(JSON.stringify(rest)).not.toContain(SENTENCE)
  // Not even that the page which is still open is known: neither its address nor its title.
  expect(JSON.stringify(rest)).not.toContain('dailynk.com')
  await until('the panel to say so', async () => (await panel.getByText('Everything is erased').count()) > 0)
  await panel.getByRole('button', { name: 'Explain this page' }).click()
  await until('the page explained again', async () => (await panel.locator('[data-note-id]').count()) > 0)
})
