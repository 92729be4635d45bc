// Saving and citing what is selected, by every way there is, and what becomes of it later.
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, startChromium, until } from './harness/chromium'
import { barIn, painted } from './harness/in-page'
import { ADDRESSES, picture, sample } from './harness/pages'

const STORY = 'http://www.kcna.kp/en/sample/story'

let browser: Chromium
let page: Page
beforeAll(async () => {
  browser = await startChromium()
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://www.dailynk.com' })
  page = await browser.open(ADDRESSES.article)
  await painted(page)
})
afterAll(() => browser?.close())

interface Row {
  id: string
  colour: number
  selectors: { exact?: string }[]
  changes?: { text: string; kept?: boolean }[]
  earlier?: unknown[]
}
const rows = async () => ((await browser.databases()).sidelight?.highlights ?? []) as Row[]
const words = (row: Row | undefined) => row?.selectors.find(({ exact }) => exact)?.exact ?? ''
/** What is painted as saved. */
const washes = (where: Page = page) =>
  where.evaluate(() => {
    const found: string[] = []
    for (const [name, highlight] of CSS.highlights)
      if (name.startsWith('sidelight-saved')) for (const range of highlight) found.push(range.toString())
    return found
  })
const select = (selector: string, where: Page | Frame = page) =>
  where.evaluate((one) => {
    const element = document.querySelector(one)
    element?.scrollIntoView({ block: 'center' })
    if (element) getSelection()?.selectAllChildren(element)
    return element?.textContent?.trim() ?? ''
  }, selector)
const bar = () => until('the bar', () => barIn(page))
const clipboard = () =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item?.getType(type))?.text()
    return { plain: (await read('text/plain')) ?? '', html: (await read('text/html')) ?? '' }
  })
/** Whether the panel was told what became of saving. */
const told = async (where: Page, what: string) => {
  const states = (await browser.session()) as Record<string, { told?: { what: string } }>
  return states[`tab:${browser.tabId(where)}`]?.told?.what === what
}
/** Chooses the entry of the browser's context menu, which no test can open: its event, as Chromium fires it. */
async function chooseInMenu(where: Page, frameId = 0): Promise<void> {
  const tab = browser.tabId(where)
  const [worker] = browser.context.serviceWorkers()
  await worker?.evaluate(
    async ([id, frame]) => {
      const { tabs, contextMenus } = (globalThis as unknown as { chrome: MenuApi }).chrome
      contextMenus.onClicked.dispatch({ menuItemId: 'save', frameId: frame }, await tabs.get(id as number))
    },
    [tab, frameId],
  )
}
interface MenuApi {
  tabs: { get(id: number): Promise<object> }
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } }
}
const badge = (where: Page) => browser.ask<string>(`chrome.action.getBadgeText({ tabId: ${browser.tabId(where)} })`)

describe('the bar at a selection', () => {
  it('comes for all of the page selected by the keyboard, in sight', async () => {
    await page.keyboard.press('Control+a')
    await bar()
    const box = await page.evaluate(() => {
      const { left, top } = document.documentElement.lastElementChild?.getBoundingClientRect() ?? { left: -1, top: -1 }
      const over = [...Array(16)].map((_, n) => document.elementFromPoint(160, 40 + n * 45)?.tagName)
      return { left, top, over }
    })
    await page.screenshot({ path: picture('bar-select-all') })
    // The host is the only thing of ours in the page, and stands where the bar is seen.
    expect(box.over).toContain('DIV')
  })

  it('comes for a selection made longer by the keyboard', async () => {
    const place = await page.evaluate(() => {
      const paragraph = document.querySelectorAll('article p')[3] as HTMLElement
      paragraph.scrollIntoView({ block: 'center' })
      const box = paragraph.getBoundingClientRect()
      return { x: box.left + 60, y: box.top + 10 }
    })
    await page.mouse.click(10, 60)
    await until('no bar', async () => !(await barIn(page)))
    await page.mouse.dblclick(place.x, place.y)
    for (let n = 0; n < 12; n += 1) await page.keyboard.press('Control+Shift+ArrowRight')
    await bar()
    expect((await page.evaluate(() => getSelection()?.toString() ?? '')).length).toBeGreaterThan(20)
  })

  it('cites without saving, rich and plain at once', async () => {
    const chosen = await select('article p:nth-of-type(4)')
    await (await bar()).press('Cite')
    await until('the word that it was copied', async () => (await barIn(page))?.text.includes('Copied'))
    const { plain, html } = await clipboard()
    expect(plain.split('\n')[0]?.replace(/[‘’“”]/g, '')).toBe(chosen.replace(/\s+/g, ' ').replace(/[‘’“”]/g, ''))
    expect(plain).toMatch(/\n.*Daily NK, January 17, 2026, accessed \w+ \d+, \d{4}, https:\/\/www\.dailynk\.com\//)
    expect(html).toContain('<i>Daily NK</i>')
    expect(html).toContain(`<a href="${ADDRESSES.article}">`)
    expect(await rows()).toEqual([])
    await page.screenshot({ path: picture('bar-cited') })
  })

  it('has its keys only while it has the focus', async () => {
    await page.keyboard.press('3')
    expect(await rows()).toEqual([])
  })

  it('saves the same words once, and says that only their colour is another', async () => {
    await select('article p:nth-of-type(5)')
    await (await bar()).press('Save in colour 1, square')
    await until('the wash', async () => (await washes()).length === 1)
    await page.evaluate(() => getSelection()?.empty())
    await until('no bar', async () => !(await barIn(page)))
    await select('article p:nth-of-type(5)')
    await (await bar()).press('Save in colour 4, diamond')
    await until('the word', async () => (await barIn(page))?.text.includes('It was saved before'))
    expect((await rows()).map(({ colour }) => colour)).toEqual([4])
    expect(await washes()).toHaveLength(1)
    await page.screenshot({ path: picture('bar-again') })
  })

  it('opens the panel for a note, and says how to get there', async () => {
    await page.evaluate(() => getSelection()?.empty())
    await until('no bar', async () => !(await barIn(page)))
    await select('article p:nth-of-type(6)')
    await (await bar()).press('Note')
    await until('the word', async () => (await barIn(page))?.text.includes('The note is open in the panel'))
    expect(await rows()).toHaveLength(2)
    await page.screenshot({ path: picture('bar-note') })
    await page.keyboard.press('Escape')
  })
})

describe('the context menu', () => {
  it('saves at once, in the first colour, and says so on the button', async () => {
    const chosen = await select('article p:nth-of-type(3)')
    await chooseInMenu(page)
    await until('the third', async () => (await rows()).length === 3)
    const saved = (await rows()).find((row) => words(row) === chosen.replace(/\s+/g, ' '))
    expect(saved?.colour).toBe(1)
    await until('the word of it', () => told(page, 'saved'))
    await until('the wash', async () => (await washes()).length === 3)
  })

  it('saves nothing of another frame, and of nothing', async () => {
    await chooseInMenu(page, 5)
    await until('the badge', async () => (await badge(page)) === '!')
    await until('the badge to go', async () => (await badge(page)) !== '!')
    expect(await told(page, 'elsewhere')).toBe(true)
    await page.evaluate(() => getSelection()?.empty())
    await chooseInMenu(page)
    await until('the badge again', async () => (await badge(page)) === '!')
    expect(await rows()).toHaveLength(3)
  })

  it('requirement 3: saves in quiet mode and leaves nothing in the page', async () => {
    const quiet = await browser.open(ADDRESSES.state)
    const story = await until('the story', async () => quiet.frames().find((one) => one.url() === STORY))
    const states = () =>
      browser.session() as Promise<Record<string, { frameId?: number; terms?: string; placed?: object }>>
    const state = async () => (await states())[`tab:${browser.tabId(quiet)}`]
    await until('the terms', async () => (await state())?.terms === 'ready')
    const seen = () =>
      story.evaluate(() => ({
        html: document.documentElement.outerHTML,
        names: [...CSS.highlights.keys()],
        sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
      }))
    const before = await seen()
    const chosen = await select('p:nth-of-type(2)', story)
    // The bar has come elsewhere at a later selection, so here it does not come.
    await select('article p:nth-of-type(4)')
    await bar()
    await page.evaluate(() => getSelection()?.empty())
    expect(await seen()).toEqual(before)
    await chooseInMenu(quiet, (await state())?.frameId)
    await until('the row', async () => (await rows()).some((row) => words(row) === chosen.replace(/\s+/g, ' ')))
    await until('its place', async () => Object.values((await state())?.placed ?? {}).includes('anchored'))
    expect(await seen()).toEqual(before)
    expect(before.names).toEqual([])
    const panel = await browser.panelInTab(quiet)
    await panel.getByText('In place', { exact: false }).waitFor()
    await panel.close()
    await quiet.close()
  })
})

describe('what was saved', () => {
  it('requirement 1: is not painted where the reader does not want it seen, and its place is known all the same', async () => {
    await browser.bringToFront(page)
    await browser.ask('chrome.storage.local.set({ paintSaved: false })')
    await until('no wash', async () => (await washes()).length === 0)
    await page.reload()
    await painted(page)
    const panel = await browser.panelInTab(page)
    await panel.getByText('In place', { exact: false }).first().waitFor()
    expect(await washes()).toEqual([])
    await browser.ask('chrome.storage.local.set({ paintSaved: true })')
    await until('the washes', async () => (await washes()).length === 3)
    await panel.close()
  })

  it('says what has changed, keeps what was saved, and copies both versions with their days', async () => {
    const third = (await rows()).find((row) => row.colour === 4)
    const was = words(third)
    // The site edits the sentence.
    browser.pages.add(ADDRESSES.article, sample('article.html').replace('Part of what is', 'Some of what is'))
    await page.reload()
    await painted(page)
    await until('the change', async () => (await rows()).find(({ id }) => id === third?.id)?.changes?.length === 1)
    const panel = await browser.panelInTab(page)
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const row = panel.locator(`[data-highlight-id="${third?.id}"]`)
    await row.getByText('Text changed since you saved it').waitFor()
    expect(await row.locator('del').innerText()).toBe('Part')
    expect(await row.locator('ins').innerText()).toBe('Some')
    await row.getByRole('button', { name: 'Show both' }).click()
    await row.getByText(/^As saved/).waitFor()
    await row.scrollIntoViewIfNeeded()
    await panel.screenshot({ path: picture('panel-changed') })
    await row.getByRole('button', { name: 'Copy both' }).click()
    await row.getByRole('menuitem', { name: 'Copy as newsroom text' }).click()
    await panel.getByText('Copied').waitFor()
    const copied = await panel.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^Daily NK, as of \w+\.? \d+: “/)
    expect(copied.split('\n')[1]).toContain('“Some of what is ordered')
    await row.getByRole('button', { name: /^Keep what I saved/ }).click()
    await row.getByText('The page has other words now', { exact: false }).waitFor()
    await panel.getByRole('button', { name: 'Undo' }).click()
    await row.getByText('Text changed since you saved it').waitFor()
    await row.getByRole('button', { name: /^Keep what I saved/ }).click()
    await page.reload()
    await painted(page)
    await row.getByText('The page has other words now', { exact: false }).waitFor()
    expect(words((await rows()).find(({ id }) => id === third?.id))).toBe(was)
    await panel.close()
  })

  it('is placed at the selection when the page has it no more, and taken back', async () => {
    const third = (await rows()).find((row) => row.colour === 4)
    const html = sample('article.html')
    const gone = html.replace(/<p>[^<]*/g, (start) =>
      start.includes(words(third).slice(0, 30)) ? '<p hidden>' : start,
    )
    browser.pages.add(ADDRESSES.article, gone)
    await page.reload()
    await painted(page)
    const panel = await browser.panelInTab(page)
    const row = panel.locator(`[data-highlight-id="${third?.id}"]`)
    const place = row.getByRole('button', { name: 'Place it at the selection' })
    await place.click()
    await panel.getByText('Select words of the article in the page first').waitFor()
    await panel.screenshot({ path: picture('panel-orphan') })
    await browser.bringToFront(page)
    const chosen = await select('article p:nth-of-type(2)')
    await browser.bringToFront(panel).catch(() => panel.bringToFront())
    await place.click()
    await row.getByText('placed here by you', { exact: false }).waitFor()
    await row.getByText(/^saved .* as “/).waitFor()
    await panel.getByRole('button', { name: 'Undo' }).hover()
    await panel.screenshot({ path: picture('panel-placed') })
    expect(words((await rows()).find(({ id }) => id === third?.id))).toBe(chosen.replace(/\s+/g, ' '))
    await panel.getByRole('button', { name: 'Undo' }).click()
    await until('the old words', async () => words((await rows()).find(({ id }) => id === third?.id)) === words(third))
    await place.waitFor()
    await panel.close()
  })
})

describe('copy with source in the panel', () => {
  it('copies the article and a fact; the style that was used last comes first', async () => {
    browser.pages.add(ADDRESSES.article, sample('article.html'))
    await page.reload()
    await painted(page)
    const panel = await browser.panelInTab(page)
    await panel.getByRole('button', { name: 'Cite this article' }).click()
    expect(await panel.getByRole('menuitem').filter({ visible: true }).allInnerTexts()).toEqual([
      'Copy as newsroom text',
      'Copy as a Chicago note',
      'Copy as Markdown',
    ])
    await panel.getByRole('menuitem', { name: 'Copy as Markdown' }).click()
    await panel.getByText('Copied').waitFor()
    const article = await panel.evaluate(() => navigator.clipboard.readText())
    expect(article).toContain(`](${ADDRESSES.article}), *Daily NK*, 17 Jan 2026 (retrieved `)
    await panel.locator('[data-note-id="ninth-party-congress"] .open').click()
    await panel
      .getByRole('button', { name: /^Copy this fact with its sources/ })
      .first()
      .click()
    await panel.getByRole('menuitem', { name: 'Copy as Markdown' }).filter({ visible: true }).click()
    await until('the fact', async () => /\n\n- /.test(await panel.evaluate(() => navigator.clipboard.readText())))
    const fact = await panel.evaluate(() => navigator.clipboard.readText())
    expect(fact).toMatch(/^Ninth Party Congress/)
    expect(fact).not.toContain(ADDRESSES.article)
    await panel.screenshot({ path: picture('panel-fact-copied') })
  })
})
