// The main job in Firefox, with its real sidebar.
import { writeFile } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from './harness/chromium'
import { type Firefox, startFirefox } from './harness/firefox'
import { paintedWords, placeOf } from './harness/in-page'
import { ADDRESSES, picture, sample } from './harness/pages'
import { BESIDE, TERMS } from './harness/terms'

let firefox: Firefox
let page: Page
let words: string[]

beforeAll(async () => {
  firefox = await startFirefox()
  page = await firefox.open(ADDRESSES.article)
  words = await painted(page)
  await firefox.clickToolbar()
  await until('the terms in the sidebar', async () => (await rows()).length > 0)
})
afterAll(async () => {
  expect(await firefox.close()).toEqual([])
})

const painted = (where: Page) =>
  until('the terms to be painted', async () => {
    const found = await where.evaluate(paintedWords)
    return found.length > 0 && found
  })
/** Note ids of the rows in the sidebar. */
const rows = () =>
  firefox.inSidebar<string[]>(
    `[...document.querySelectorAll('[data-section="terms"] [data-note-id]')].map((row) => row.getAttribute('data-note-id'))`,
  )

describe('the sample article', () => {
  it.each(Object.entries(TERMS))('underlines %s and has a row for it', async (note, pattern) => {
    expect(words.filter((word) => pattern.test(word))).not.toEqual([])
    expect(await rows()).toContain(note)
  })

  it('underlines nothing beside the article', () => {
    expect(words.filter((word) => BESIDE.test(word))).toEqual([])
  })

  it('leaves the document as it was', async () => {
    const same = await page.evaluate((html) => {
      const fresh = new DOMParser().parseFromString(html, 'text/html')
      return document.documentElement.outerHTML === fresh.documentElement.outerHTML
    }, sample('article.html'))
    expect(same).toBe(true)
  })

  it('has the four sections in the sidebar, and says what has happened since', async () => {
    const sections = `[...document.querySelectorAll('[data-section]')].map((one) => one.getAttribute('data-section'))`
    expect(await firefox.inSidebar(sections)).toEqual(['source', 'terms', 'related', 'highlights'])
    const text = await firefox.sidebarText()
    expect(text).toContain('17 Jan 2026')
    expect(text).toContain('Since this article')
    await writeFile(picture('firefox'), await firefox.photograph())
  })

  it('opens a card on resting the pointer', async () => {
    const before = await page.evaluate(() => document.querySelectorAll('*').length)
    const place = await page.evaluate(placeOf, 'Ninth Party Congress')
    await page.mouse.move(10, 10)
    await page.mouse.move(place?.x ?? 0, place?.y ?? 0, { steps: 4 })
    await until(
      'the card',
      async () => (await page.evaluate(() => document.querySelectorAll('*').length)) === before + 1,
    )
    await writeFile(picture('firefox-card'), await firefox.photograph())
    await page.keyboard.press('Escape')
    await until(
      'the card to go',
      async () => (await page.evaluate(() => document.querySelectorAll('*').length)) === before,
    )
  })

  it('saves a selected sentence, paints it, and lists it in the sidebar', async () => {
    const place = await page.evaluate(() => {
      const paragraph = document.querySelectorAll('article p')[3] as HTMLElement
      paragraph.scrollIntoView({ block: 'center' })
      const box = paragraph.getBoundingClientRect()
      return { x: box.left + 60, y: box.top + 10 }
    })
    await page.mouse.click(place.x, place.y, { count: 3 })
    await until('the bar', () => page.evaluate(() => document.documentElement.lastElementChild?.tagName === 'DIV'))
    const end = await page.evaluate(() => {
      const box = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].at(-1)
      return { left: box?.left ?? 0, bottom: box?.bottom ?? 0 }
    })
    await page.mouse.click(end.left + 76, end.bottom + 28)
    await until('the wash', () =>
      page.evaluate(() => [...CSS.highlights.keys()].some((name) => name.startsWith('sidelight-saved-2'))),
    )
    await until('the row', () => firefox.inSidebar<boolean>(`document.querySelector('[data-highlight-id]') !== null`))
    await writeFile(picture('firefox-highlight'), await firefox.photograph())
  })

  it('says the same after the background was stopped', async () => {
    const before = await rows()
    await firefox.stopBackground()
    const tab = await firefox.open(ADDRESSES.bare)
    await painted(tab)
    await until('the other article', async () => (await firefox.sidebarText()).includes('last lines'))
    await tab.close()
    await page.bringToFront()
    await until('the article', async () => (await firefox.sidebarText()).includes('structured data'))
    expect(await rows()).toEqual(before)
  })
})

describe('other pages', () => {
  it('requirement 7: lets a hostile page hear nothing', async () => {
    await firefox.grant('*://www.example.org/*')
    const hostile = await firefox.open(ADDRESSES.hostile)
    await painted(hostile)
    const heard = await hostile.evaluate(() => ({
      heard: (globalThis as unknown as { heard: unknown[] }).heard,
      pwned: document.getElementsByTagName('html')[0]?.dataset.pwned,
    }))
    expect(heard).toEqual({ heard: [], pwned: undefined })
    await hostile.close()
  })

  it('paints nothing on a page about other things', async () => {
    const negative = await firefox.open(ADDRESSES.negative)
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    expect(await negative.evaluate(paintedWords)).toEqual([])
    await negative.close()
  })
})
