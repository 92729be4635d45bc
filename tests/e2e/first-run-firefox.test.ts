// What the reader sees first, in Firefox: the tab that opens by itself, its choices, and the sample article.
import { writeFile } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from './harness/chromium'
import { type Firefox, startFirefox } from './harness/firefox'
import { paintedWords, placeOf } from './harness/in-page'
import { ADDRESSES, picture } from './harness/pages'

let firefox: Firefox
let welcome: Page

beforeAll(async () => {
  firefox = await startFirefox({ firstRun: true })
  welcome = await firefox.firstRun()
  await until('the questions', () => welcome.evaluate(() => document.querySelector('form') !== null))
})
afterAll(async () => {
  expect(await firefox.close()).toEqual([])
})

const text = (page: Page) => page.evaluate(() => document.body.innerText)
/** Clicks the radio button, the button or the link that is called so, as a reader does. */
async function press(page: Page, name: string): Promise<void> {
  const handle = await page.evaluateHandle(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('label, button, a')].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === wanted,
      ),
    name,
  )
  const element = handle.asElement()
  if (!element) throw new Error(`nothing is called "${name}"`)
  await (element as unknown as { click(): Promise<void> }).click()
}
const counted = (group: string) =>
  welcome.evaluate(
    (id) => document.querySelector(`[data-group="${id}"] .outlet-count .unseen`)?.textContent ?? '',
    group,
  )
const settings = () => welcome.evaluate(`browser.storage.local.get()`) as Promise<Record<string, unknown>>

const oneLess = (line: string) => {
  const [, on, all] = /^on at (\d+) of (\d+) /.exec(line) ?? []
  return Number(on) === Number(all) - 1
}

describe('the first run', () => {
  it('opens by itself with nothing chosen', async () => {
    expect(await welcome.title()).toBe('Welcome to Sidelight')
    expect((await settings()).remember).toBeUndefined()
    await writeFile(picture('firefox-first-run'), await firefox.photograph())
  })

  it('allows a group in one click, and reads what is open there already', async () => {
    const wire = await firefox.open(ADDRESSES.wire)
    expect(await wire.evaluate(paintedWords)).toEqual([])
    await welcome.bringToFront()
    await press(welcome, 'Allow: South Korean news')
    await until('the group to be on', async () => /^on at (\d+) of \1 /.test(await counted('south-korea')))
    await until('the lines', async () => (await wire.evaluate(paintedWords)).length > 0)
    await wire.close()
  })

  it('takes one outlet back', async () => {
    await welcome.bringToFront()
    await press(welcome, 'Choose one by one')
    await press(welcome, 'Take back: Hankyoreh (hani.co.kr)')
    await until('one outlet less', async () => oneLess(await counted('south-korea')))
  })

  it('keeps the choices', async () => {
    await press(welcome, 'It is my field')
    await press(welcome, 'Only what I save')
    await press(welcome, 'Keep these choices')
    await until('the answer', async () => (await text(welcome)).includes('Kept.'))
    const { remember, familiarity } = await settings()
    expect([remember, familiarity]).toEqual(['saved', 'field'])
  })
})

describe('the sample', () => {
  let sample: Page
  beforeAll(async () => {
    sample = await firefox.openOwn('sample.html')
    await until('the lines', async () => (await sample.evaluate(paintedWords)).length > 0)
  })
  /** The words of the panel beside the article, which is of the same origin. */
  const panel = () =>
    sample.evaluate(() => document.querySelector('iframe')?.contentDocument?.body.innerText ?? '') as Promise<string>

  it('is painted, and the panel beside it says what has happened since', async () => {
    expect(await sample.evaluate(paintedWords)).toEqual(expect.arrayContaining(['Ninth Party Congress', 'Hunchun']))
    await until('the panel', async () => (await panel()).includes('Since this article'))
    expect(await panel()).toContain('17 Jan 2026')
  })

  it('opens a card on resting the pointer, and the note in the panel at a click, with the sidebar shut', async () => {
    const open = () => sample.evaluate(() => document.documentElement.lastElementChild?.tagName === 'DIV')
    const place = await sample.evaluate(placeOf, 'Ninth Party Congress')
    await sample.mouse.move(10, 10)
    await sample.mouse.move(place?.x ?? 0, place?.y ?? 0, { steps: 4 })
    await until('the card', open)
    await writeFile(picture('firefox-sample'), await firefox.photograph())
    await sample.mouse.click(place?.x ?? 0, place?.y ?? 0)
    await until('the note', async () => /As of/.test(await panel()))
  })
})
