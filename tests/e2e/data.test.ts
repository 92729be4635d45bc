// The library's tab Data, from a file and back, in Chromium.
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Chromium, startChromium, until } from './harness/chromium'
import { painted } from './harness/in-page'
import { OWN_TABLES, type OwnRecords, readOwnRecords } from './harness/own-records'
import { ADDRESSES, picture } from './harness/pages'

const SETTINGS = ['known', 'remember', 'paintedStateHosts', 'theme']
const SECRET = 'secret thought of the reader'

let browser: Chromium
let page: Page
let data: Page
beforeAll(async () => {
  browser = await startChromium()
  await browser.grant('*://www.example.org/*')
  await browser.ask(
    `chrome.storage.local.set({ remember: 'days-90', known: ['pyongyang'], paintedStateHosts: ['kcna.kp'], theme: 'dark' })`,
  )
  data = await browser.open(browser.address('library.html#data'))
  page = await browser.open(ADDRESSES.article)
  await painted(page)
  await until('the reading', async () => (await table('readings')).length === 1)
  await saveParagraph(3)
  await saveParagraph(5)
  const [first, second] = (await table('highlights')) as { id: string }[]
  await tell('setComment', { id: first?.id, comment: SECRET })
  await tell('keepDraft', { id: second?.id, text: 'half a thought' })
  await data.bringToFront()
})
afterAll(async () => {
  expect(await browser?.close()).toEqual([])
})

const records = () => data.evaluate(readOwnRecords)
const table = async (name: keyof OwnRecords) => (await records())[name]
const tell = (type: string, message: object) =>
  browser.ask(`chrome.runtime.sendMessage(${JSON.stringify({ id: 1, type, timestamp: 1, data: message })})`)
async function kept() {
  const settings = await browser.ask(`chrome.storage.local.get(${JSON.stringify(SETTINGS)})`)
  return { records: await records(), settings }
}
/** Runs in a page: how many stretches are painted as saved. */
function savedCount(): number {
  let count = 0
  for (const [name, highlight] of CSS.highlights) if (name.startsWith('sidelight-saved')) count += highlight.size
  return count
}
async function saveParagraph(nth: number): Promise<void> {
  const before = await page.evaluate(savedCount)
  const place = await page.evaluate((at) => {
    const paragraph = document.querySelectorAll('article p')[at] as HTMLElement
    paragraph.scrollIntoView({ block: 'center' })
    const box = paragraph.getBoundingClientRect()
    return { x: box.left + 60, y: box.top + 10 }
  }, nth)
  await page.mouse.click(place.x, place.y, { clickCount: 3 })
  await until('the bar', () => page.evaluate(() => document.documentElement.lastElementChild?.tagName === 'DIV'))
  const end = await page.evaluate(() => {
    const box = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].at(-1)
    return { left: box?.left ?? 0, bottom: box?.bottom ?? 0 }
  })
  await page.mouse.click(end.left + 76, end.bottom + 28)
  await until('the wash', async () => (await page.evaluate(savedCount)) > before)
}
async function download(press: () => Promise<void>): Promise<{ name: string; path: string }> {
  const [file] = await Promise.all([data.waitForEvent('download'), press()])
  return { name: file.suggestedFilename(), path: (await file.path()) ?? '' }
}
const button = (name: string | RegExp) => data.getByRole('button', { name })
const chooseFile = (path: string | { name: string; mimeType: string; buffer: Buffer }) =>
  data.locator('input[type=file]').setInputFiles(path)
async function unlock(passphrase: string): Promise<void> {
  await data.getByText('is locked with a passphrase').waitFor()
  await data.getByLabel('Passphrase').last().fill(passphrase)
  await button('Open').click()
}
async function eraseAll(): Promise<void> {
  await button('Erase: Everything').click()
  await button('Erase everything').click()
  await data.getByText('Forgotten. Nothing of it is left here.').waitFor()
  await browser.ask(`chrome.storage.local.remove(${JSON.stringify(SETTINGS)})`)
}

it('says that nothing is in a file yet, without fault for axe', async () => {
  await data.getByRole('heading', { name: 'Not saved to a file yet' }).waitFor()
  await data.getByText(/All of it is in this browser only: 1.article, 2.highlights\./).waitFor()
  await data.screenshot({ path: picture('data'), fullPage: true })
  expect((await new AxeBuilder({ page: data }).setLegacyMode(true).analyze()).violations).toEqual([])
})

it.each(['', 'four plain words'])(
  'requirement 18: export, erase everything, import is identical data (passphrase "%s")',
  async (passphrase) => {
    const before = await kept()
    expect(before.records.readings).toHaveLength(1)
    expect(before.records.drafts).toHaveLength(1)
    await data.getByLabel('Passphrase').first().fill(passphrase)
    const { name, path } = await download(() => button('Save to a file').first().click())
    expect(name).toMatch(/^sidelight-\d{4}-\d\d-\d\d\.json$/)
    await data.getByRole('heading', { name: 'Last saved to a file today' }).waitFor()
    await data.getByText('Nothing has changed since then.').waitFor()
    const text = readFileSync(path, 'utf8')
    expect(text.includes(SECRET)).toBe(passphrase === '')

    await eraseAll()
    for (const name of OWN_TABLES) expect(await table(name)).toEqual([])
    await until('the page without its highlights', async () => (await page.evaluate(savedCount)) === 0)

    await chooseFile(path)
    if (passphrase) {
      await unlock('another')
      await data.getByText('Nothing has been written.').waitFor()
      expect(await table('articles')).toEqual([])
      await unlock(passphrase)
    }
    await data.getByText('nothing has been written yet.').waitFor()
    expect(await table('articles')).toEqual([])
    if (!passphrase) {
      await data.screenshot({ path: picture('data-report'), fullPage: true })
      expect((await new AxeBuilder({ page: data }).setLegacyMode(true).analyze()).violations).toEqual([])
    }
    await button('Restore what is new').click()
    await data.getByText(/Restored, the bin included: 1.article, 2.highlights, 1.name you know\./).waitFor()
    expect(await kept()).toEqual(before)
    // What is open shows it again, and the safety copy holds it.
    await until('the page with its highlights', async () => (await page.evaluate(savedCount)) === 2)
    await until('the safety copy', async () => (await safetyCopies()).some((copy) => copy.includes(SECRET)))

    await chooseFile(path)
    if (passphrase) await unlock(passphrase)
    await data.getByText('All of it is here already.').waitFor()
    await button('Done').click()
    expect(await kept()).toEqual(before)
  },
)

/** The contents of the files in the extension's private folder. */
function safetyCopies(): Promise<string[]> {
  return browser.ask(`(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('safety-copies')
    const texts = []
    for await (const [, file] of folder.entries()) texts.push(await (await file.getFile()).text())
    return texts
  })()`)
}

it('requirement 17: a file that is no good backup is refused, and nothing is written', async () => {
  const before = await kept()
  const file = (text: string) => ({ name: 'old.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  for (const [text, said] of [
    ['{"bookmarks": []}', 'This is not a backup from Sidelight.'],
    ['{"format":"sidelight-backup","version":1,"rec', 'The file ends in the middle or was damaged on its way.'],
    ['{"format":"sidelight-backup","version":99}', 'The file comes from a later version of Sidelight.'],
    ['['.repeat(10_000), 'The file is nested deeper'],
    ['{"format":"sidelight-backup","version":1,"__proto__":{"x":1}}', 'parts of it are not as they must be'],
  ] as const) {
    await chooseFile(file(text))
    await data.getByText(said).waitFor()
    await data.getByText('Nothing has been written.').waitFor()
  }
  await button('1 fault').click()
  await data.getByText('such a name is not allowed').waitFor()
  await data.screenshot({ path: picture('data-refused'), fullPage: true })
  expect(await kept()).toEqual(before)
})

it('names former sites, and asks for them all in one', async () => {
  const { path } = await download(() => button('Save to a file').first().click())
  await browser.ask(`chrome.permissions.remove({ origins: ['*://www.example.org/*'] })`)
  await chooseFile(path)
  await unlock('four plain words')
  await data.getByText(/1.former site is not allowed in this browser/).waitFor()
  await button('Which one').click()
  await data.getByText('www.example.org', { exact: true }).waitFor()
  expect(await button('Allow it').count()).toBe(1)
})

it('writes highlights as Markdown, and then only what is new', async () => {
  const { name, path } = await download(() => button('Save highlights').click())
  expect(name).toMatch(/^dailynk\.com sample-trade-officials-see-little-profit \w{8}\.md$/)
  const text = readFileSync(path, 'utf8')
  expect(text.match(/^\^sl-\w{8}$/gm)).toHaveLength(2)
  expect(text).toContain(`**Comment:** ${SECRET}`)
  expect(text).toMatch(/<https?:\/\/www\.dailynk\.com\/english\/sample-trade-officials-see-little-profit\/?>/)
  await data.getByText(/nothing is new since/).waitFor()
  expect(await button('Save highlights').isDisabled()).toBe(true)
})

it('shows what was deleted in the bin, takes it back, and empties it', async () => {
  const [, second] = (await table('highlights')) as { id: string }[]
  await tell('deleteHighlight', { id: second?.id })
  await button('Look in the bin').click()
  await button(/^Take back/).click()
  await data.getByText('The bin is empty.').waitFor()
  expect((await table('highlights')).every((row) => !(row as { deletedAt?: number }).deletedAt)).toBe(true)
  await tell('deleteHighlight', { id: second?.id })
  await button('Look in the bin').click()
  await button('Empty the bin').click()
  await button('Empty the bin').last().click()
  await data.getByText('The bin is empty.').waitFor()
  expect(await table('highlights')).toHaveLength(1)
})

it('forgets a site by keyboard alone, after one question', async () => {
  await button('Forget: dailynk.com').focus()
  await data.keyboard.press('Enter')
  await data.getByText('Forget everything from dailynk.com?').waitFor()
  // An Enter too many does nothing, Escape is the way back.
  await data.keyboard.press('Enter')
  await data.keyboard.press('Escape')
  expect(await table('articles')).toHaveLength(1)
  expect(await data.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Forget: dailynk.com')
  await data.keyboard.press('Enter')
  await data.keyboard.press('Tab')
  await data.keyboard.press('Tab')
  await data.keyboard.press('Enter')
  await until('nothing of the site', async () => (await table('articles')).length === 0)
  for (const name of OWN_TABLES) expect(await table(name)).toEqual([])
})
