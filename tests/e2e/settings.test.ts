// Each setting changed in the library while an article and its panel are open: both show it at once.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Chromium, startChromium, until } from './harness/chromium'
import { hover, painted, paintedWords } from './harness/in-page'
import { ADDRESSES, picture } from './harness/pages'

let browser: Chromium
let page: Page
let panel: Page
let library: Page
beforeAll(async () => {
  browser = await startChromium()
  page = await browser.open(ADDRESSES.article)
  await painted(page)
  panel = await browser.panelInTab(page)
  await panel.locator('[data-note-id]').first().waitFor()
  library = await browser.open(browser.address('library.html#settings'))
  await library.locator('[data-site]').first().waitFor()
})
afterAll(async () => {
  expect(await browser.close()).toEqual([])
})
// Every change is made in the library's own tab, which is the one in front.
beforeEach(() => browser.bringToFront(library))

const words = () => page.evaluate(paintedWords)
/** Names in the registry of the page, without what stands for dark grounds. */
const lines = () => page.evaluate(() => [...CSS.highlights.keys()].map((name) => name.replace('sidelight-', '')).sort())
const choose = (group: string, choice: string) =>
  library.getByRole('group', { name: group, exact: true }).getByText(choice, { exact: true }).click()
const tick = (label: string) => library.getByRole('checkbox', { name: label }).click()
const NAME = 'Ninth Party Congress'
const row = (noteId: string) => panel.locator(`[data-section="terms"] [data-note-id="${noteId}"]`)

describe('what is painted', () => {
  it('is every occurrence, none, and the first of each section again', async () => {
    const first = await words()
    await choose('Underline a name', 'Every time')
    await until('more lines', async () => (await words()).length > first.length)
    await choose('Underline a name', 'Never')
    await until('no line', async () => (await words()).length === 0)
    expect(await row('hunchun').count()).toBe(1)
    await choose('Underline a name', 'Once a section')
    await until('the lines again', async () => (await words()).length === first.length)
    expect(await words()).toEqual(first)
  })

  it('leaves a kind out, and the panel says so', async () => {
    expect(await words()).toContain('Hunchun')
    await tick('Place')
    await until('the places to go', async () => !(await words()).includes('Hunchun'))
    expect(await words()).not.toContain('Pyongyang')
    expect(await words()).toContain('Daily NK')
    expect(await row('hunchun').innerText()).toContain('you left this kind out')
    await tick('Place')
    await until('the places', async () => (await words()).includes('Hunchun'))
  })

  it('has a line of its own for each kind, thick where something has happened since', async () => {
    expect(await lines()).toEqual(['since', 'term'])
    await tick('A line of its own for each kind')
    await until('the lines by kind', async () => (await lines()).includes('since-thick'))
    expect(await lines()).toEqual(expect.arrayContaining(['organisation', 'place', 'since-thick', 'thing']))
    expect(await lines()).not.toContain('term')
    await page.screenshot({ path: picture('lines-by-kind') })
    await library.screenshot({ path: picture('settings'), fullPage: true })
    await tick('A line of its own for each kind')
    await until('one line for all', async () => (await lines()).join() === 'since,term')
  })

  it('leaves out what the reader knows until it is taken back from the list', async () => {
    await panel.bringToFront()
    await row('ninth-party-congress').getByRole('button').first().click()
    await panel.getByRole('button', { name: 'I know this' }).click()
    await until('its line to go', async () => !(await words()).includes(NAME))
    await browser.bringToFront(library)
    const known = library.getByRole('region', { name: 'Names you know' })
    expect(await known.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining(NAME)])
    await known.getByRole('button', { name: `Underline again: ${NAME}` }).click()
    await until('its line', async () => (await words()).includes(NAME))
    expect(await known.innerText()).toContain('None.')
    expect(await known.evaluate((list) => list === document.activeElement)).toBe(true)
  })
})

describe('saved sentences', () => {
  it('are in the page, or kept and listed without being painted', async () => {
    await browser.bringToFront(page)
    const place = await page.evaluate(() => {
      const paragraph = document.querySelectorAll('article p')[3] as HTMLElement
      paragraph.scrollIntoView({ block: 'center' })
      const box = paragraph.getBoundingClientRect()
      return { x: box.left + 60, y: box.top + 10 }
    })
    await page.mouse.click(place.x, place.y, { clickCount: 3 })
    await until('the bar', () => page.evaluate(() => document.documentElement.lastElementChild?.tagName === 'DIV'))
    const end = await page.evaluate(() => {
      const box = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].at(-1)
      return { left: box?.left ?? 0, bottom: box?.bottom ?? 0 }
    })
    await page.mouse.click(end.left + 76, end.bottom + 28)
    await until('the wash', async () => (await lines()).includes('saved-2'))

    await browser.bringToFront(library)
    await tick('Show saved sentences in the page')
    await until('the wash to go', async () => !(await lines()).includes('saved-2'))
    expect(await panel.locator('[data-section="highlights"]').innerText()).toContain('1 here')
    await page.reload()
    await painted(page)
    await until('its place to be known', async () =>
      (await panel.locator('[data-section="highlights"]').innerText()).includes('1 here'),
    )
    expect(await lines()).not.toContain('saved-2')
    await tick('Show saved sentences in the page')
    await until('the wash', async () => (await lines()).includes('saved-2'))
  })
})

describe('sites', () => {
  const here = 'What Sidelight does on dailynk.com'

  it('are quiet, off and on again without a reload', async () => {
    await choose(here, 'Panel only')
    await until('an untouched page', async () => (await lines()).length === 0)
    await until('the panel to say so', () => panel.locator('[data-state="quiet"]').count())
    expect(await row('hunchun').count()).toBe(1)
    await choose(here, 'Off')
    await until('the panel to say so', () => panel.locator('[data-state="off"]').count())
    await choose(here, 'Underline')
    await painted(page)
    await until('the terms', () => row('hunchun').count())
    expect(await panel.locator('[data-state]').count()).toBe(0)
  })

  it('requirement 3: a page that becomes quiet keeps no style of ours', async () => {
    const styled = () =>
      page.evaluate(() => getComputedStyle(document.body, '::highlight(sidelight-term)').textDecorationLine)
    expect(await styled()).toBe('underline')
    await choose(here, 'Panel only')
    await until('the style to go', async () => (await styled()) !== 'underline')
    await choose(here, 'Underline')
    await painted(page)
  })

  it('of the state are quiet until all of them, or one, may have lines', async () => {
    const state = await browser.open(ADDRESSES.state)
    const story = () => state.frames().find((frame) => frame.url().endsWith('/story'))
    const inStory = async () => (await story()?.evaluate(paintedWords))?.length ?? 0
    await until('the story to be read', async () =>
      JSON.stringify((await browser.session())[`tab:${browser.tabId(state)}`] ?? '').includes('"terms":"ready"'),
    )
    expect(await inStory()).toBe(0)
    await browser.bringToFront(library)
    await choose('North Korea’s own media: On all of them', 'Underline too')
    await until('lines in the story', async () => (await inStory()) > 0)
    await choose('What Sidelight does on kcna.kp', 'Panel only')
    await until('no lines', async () => (await inStory()) === 0)
    expect(await library.getByText('It differs by site.').count()).toBe(1)
    await choose('North Korea’s own media: On all of them', 'Panel only')
    await state.close()
  })

  it('are added by typing an address, and given back', async () => {
    for (const host of ['example.org', 'www.example.org']) await browser.grant(`*://${host}/*`)
    const own = library.locator('[data-site="example.org"]')
    await own.waitFor()
    await library.getByRole('button', { name: 'Take permission back: example.org' }).click()
    await own.waitFor({ state: 'detached' })

    const field = library.getByRole('textbox', { name: 'Address of a site' })
    await field.fill('no address')
    await field.press('Enter')
    await library.getByText('That is no address of a site.').waitFor()
    await field.fill('https://www.example.org/world/sample')
    await library.getByRole('button', { name: 'Allow this site' }).click()
    await own.waitFor()
    expect(await field.inputValue()).toBe('')
    await field.fill('example.org')
    await field.press('Enter')
    await library.getByText('example.org is allowed already.').waitFor()
  })
})

describe('language, theme, names and keys', () => {
  it('speaks Korean in panel, library and card, and English again', async () => {
    await choose('Language', '한국어')
    await until('Korean in the panel', () => panel.getByText('이 기사의 용어').count())
    expect(await panel.evaluate(() => document.documentElement.lang)).toBe('ko')
    expect(await library.getByRole('heading', { name: '설정', exact: true }).count()).toBe(1)
    expect(await library.title()).toBe('Sidelight: 내 보관함')
    await browser.bringToFront(page)
    expect((await hover(page, 'Hunchun')).text).toContain('패널에서 열기')
    await page.keyboard.press('Escape')
    await browser.bringToFront(library)
    await library.screenshot({ path: picture('settings-ko'), fullPage: true })
    await choose('언어', 'English')
    await until('English in the panel', () => panel.getByText('In this article').count())
    expect(await library.evaluate(() => document.documentElement.lang)).toBe('en')
    await choose('Language', 'As the browser')
  })

  it('is dark in panel and library, whatever the system is', async () => {
    const ground = (where: Page) => where.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(await ground(panel)).toBe('rgb(252, 251, 248)')
    await choose('Colours', 'Dark')
    await until('a dark panel', async () => (await ground(panel)) === 'rgb(21, 24, 29)')
    expect(await ground(library)).toBe('rgb(21, 24, 29)')
    await panel.reload()
    expect(await ground(panel)).toBe('rgb(21, 24, 29)')
    await choose('Colours', 'As the system')
    await until('a light panel', async () => (await ground(panel)) === 'rgb(252, 251, 248)')
  })

  it('writes names as the reader does', async () => {
    const search = panel.getByRole('searchbox', { name: 'Look up' })
    await search.fill('Ri Sol Ju')
    const hit = panel.locator('.results .hit').first()
    await hit.waitFor()
    expect(await hit.innerText()).toMatch(/Ri Sol Ju[\s\S]*리설주/)
    await choose('Names in Korean', 'South')
    await choose('Names of people', 'Kim Jong-un')
    await until('the other form', async () => /Ri Sol-ju[\s\S]*이설주/.test(await hit.innerText()))
    await choose('Names in Korean', 'As in the note')
    await choose('Names of people', 'Kim Jong Un')
    await search.fill('')
  })

  it('lists the keys, and says which has none', async () => {
    expect(await library.locator('[data-command="next-term"]').innerText()).toMatch(/Card of the next term\s+\S*Ctrl/)
    expect(await library.locator('[data-command="save"]').innerText()).toMatch(/Save what is selected\s+not set/)
  })

  it('is chosen by the keyboard alone', async () => {
    const group = library.getByRole('group', { name: 'Underline a name', exact: true })
    await group.getByRole('radio', { name: 'Once a section' }).focus()
    await library.keyboard.press('ArrowRight')
    await until('the next choice', () => group.getByRole('radio', { name: 'Every time' }).isChecked())
    expect(await browser.ask('chrome.storage.local.get("paintWhat")')).toEqual({ paintWhat: 'all' })
    await library.keyboard.press('ArrowLeft')
    await until('the first choice', () => group.getByRole('radio', { name: 'Once a section' }).isChecked())
  })
})

describe('the tabs', () => {
  it.each(['settings', 'packs'])('%s has no fault that axe finds, light and dark', async (tab) => {
    await library.goto(browser.address(`library.html#${tab}`))
    await library.locator('main h2').first().waitFor()
    for (const theme of ['light', 'dark']) {
      await browser.ask(`chrome.storage.local.set({ theme: '${theme}' })`)
      await until('the theme', () => library.evaluate((now) => document.documentElement.dataset.theme === now, theme))
      const { violations } = await new AxeBuilder({ page: library }).setLegacyMode(true).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    }
    await browser.ask(`chrome.storage.local.set({ theme: 'auto' })`)
  })

  it('packs gives the figures of the pack that is there', async () => {
    const pack = await browser.ask<{
      notes: { facts: unknown[] }[]
      events: unknown[]
      publishers: unknown[]
      readingList: unknown[]
    }>('fetch(chrome.runtime.getURL("pack.json")).then((answer) => answer.json())')
    const figure = (name: string) => library.locator(`[data-figure="${name}"] dd`).innerText()
    const number = (n: number) => n.toLocaleString('en')
    expect(await figure('notes')).toBe(number(pack.notes.length))
    expect(await figure('facts')).toBe(
      number(pack.notes.reduce((sum, note) => sum + note.facts.length, pack.events.length)),
    )
    expect(await figure('publishers')).toBe(number(pack.publishers.length))
    expect(await figure('readingList')).toBe(number(pack.readingList.length))
    expect(await library.innerText('main')).toContain('No person has read these notes yet.')
    expect(await library.getByText('My notes').count()).toBe(0)
    await library.screenshot({ path: picture('packs'), fullPage: true })
  })

  it('packs copies a report and the attribution', async () => {
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await library.getByRole('button', { name: 'Copy a report' }).click()
    await library.getByText('Copied').waitFor()
    expect(await library.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^Sidelight 0\.\d+\.\d+, core notes [0-9a-f]{8}\nNote: /,
    )
    await library.getByRole('button', { name: 'Copy the attribution' }).click()
    await until('the attribution', async () =>
      (await library.evaluate(() => navigator.clipboard.readText())).includes('CC BY 4.0'),
    )
  })
})
