// Saving and citing what is selected in Firefox, by its real context menu.
import { writeFile } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from './harness/chromium'
import { type Firefox, startFirefox } from './harness/firefox'
import { paintedWords } from './harness/in-page'
import { ADDRESSES, picture } from './harness/pages'

let firefox: Firefox
let page: Page
beforeAll(async () => {
  firefox = await startFirefox()
  page = await firefox.open(ADDRESSES.article)
  await painted(page)
  await firefox.clickToolbar()
  await until('the sidebar', async () => (await firefox.sidebarText()).includes('In this article'))
})
afterAll(async () => {
  expect(await firefox.close()).toEqual([])
})

const painted = (where: Page) =>
  until('the terms to be painted', async () => (await where.evaluate(paintedWords)).length > 0)
const washes = (where = page) =>
  where.evaluate(() => {
    const found: string[] = []
    for (const [name, highlight] of CSS.highlights)
      if (name.startsWith('sidelight-saved')) for (const range of highlight) found.push(range.toString())
    return found
  })
/** Selects an element's words, and gives a place in the middle of their first line. */
const select = (selector: string, where = page) =>
  where.evaluate((one) => {
    const element = document.querySelector(one)
    if (!element) throw new Error(`no ${one}`)
    element.scrollIntoView({ block: 'center' })
    getSelection()?.selectAllChildren(element)
    const box = getSelection()?.getRangeAt(0).getClientRects()[0]
    return {
      words: element.textContent?.trim().replace(/\s+/g, ' ') ?? '',
      x: (box?.left ?? 0) + 40,
      y: (box?.top ?? 0) + (box?.height ?? 0) / 2,
    }
  }, selector)

/** The middle of a button in the bar, which stands in a closed root that only the browser itself can look into. */
const buttonInBar = (name: string) =>
  until(`the bar's ${name}`, () =>
    firefox.inBrowser<string | undefined>(`new Promise((resolve) => {
      const { messageManager } = gBrowser.selectedBrowser
      messageManager.addMessageListener('bar-button', function heard({ data }) {
        messageManager.removeMessageListener('bar-button', heard)
        resolve(data)
      })
      const find = () => {
        const root = content.document.documentElement.lastElementChild?.openOrClosedShadowRoot
        const button = [...root?.querySelectorAll('button') ?? []].find((one) => one.textContent.includes(NAME))
        const { left, top, width, height } = button?.getBoundingClientRect() ?? {}
        sendAsyncMessage('bar-button', button ? JSON.stringify([left + width / 2, top + height / 2]) : '')
      }
      const script = '(' + String(find).replace('NAME', JSON.stringify(${JSON.stringify(name)})) + ')()'
      messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false)
    })`),
  )

/** Opens the browser's context menu at a place, and chooses our entry. */
async function chooseInMenu(where: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await where.mouse.click(x, y, { button: 'right' })
  await firefox.chooseInMenu(/Save to Sidelight/)
}

describe('saving', () => {
  it('cites from the bar, rich and plain at once', async () => {
    const { words } = await select('article p:nth-of-type(4)')
    const [x, y] = JSON.parse(await buttonInBar('Cite')) as [number, number]
    await writeFile(picture('firefox-bar'), await firefox.photograph())
    await page.mouse.click(x, y)
    const plain = await until('the clipboard', () =>
      firefox.inBrowser<string>(`navigator.clipboard.readText().then((text) => text.includes('Daily NK') && text)`),
    )
    expect(plain).toMatch(/\n.*Daily NK, January 17, 2026, accessed .*https:\/\/www\.dailynk\.com\//)
    expect(plain.split('\n')[0]?.length).toBe(words.length + 2)
    const html = await firefox.inBrowser<string>(
      `navigator.clipboard.read().then(async ([item]) => (await item.getType('text/html')).text())`,
    )
    expect(html).toContain('<i>Daily NK</i>')
    expect(await washes()).toEqual([])
  })

  it('saves by the context menu, and lists it in the sidebar', async () => {
    const place = await select('article p:nth-of-type(3)')
    await chooseInMenu(page, place)
    await until('the wash', async () => (await washes()).length === 1)
    expect((await washes())[0]?.replace(/\s+/g, ' ')).toBe(place.words)
    await until('the row', () => firefox.inSidebar<boolean>(`document.querySelector('[data-highlight-id]') !== null`))
  })

  it('does not save the same words twice', async () => {
    await chooseInMenu(page, await select('article p:nth-of-type(3)'))
    await until('the word', async () => (await firefox.sidebarText()).includes('It was saved before'))
    expect(await washes()).toHaveLength(1)
  })

  it('copies the article with its source from the sidebar', async () => {
    const text = await firefox.inSidebar<string>(
      `[...document.querySelectorAll('[data-section="source"] [aria-haspopup]')].map((one) => one.textContent).join()`,
    )
    expect(text).toContain('Cite this article')
  })

  it('requirement 3: saves by the context menu in quiet mode, and leaves nothing in the page', async () => {
    const quiet = await firefox.open('http://www.kcna.kp/en/sample/story')
    await until(
      'the terms',
      async () =>
        (await firefox.sidebarText()).includes('Greenhouse') || (await firefox.sidebarText()).includes('Quiet here'),
    )
    const seen = () => quiet.evaluate(() => [document.documentElement.outerHTML, [...CSS.highlights.keys()].join()])
    const before = await seen()
    await chooseInMenu(quiet, await select('p:nth-of-type(3)', quiet))
    await until('the row', () => firefox.inSidebar<boolean>(`document.querySelector('[data-highlight-id]') !== null`))
    await until('its place', async () => (await firefox.sidebarText()).includes('In place'))
    expect(await seen()).toEqual(before)
    expect(before[1]).toBe('')
    await writeFile(picture('firefox-quiet-saved'), await firefox.photograph())
    await quiet.close()
  })
})
