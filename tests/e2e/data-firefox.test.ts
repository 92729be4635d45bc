// The library's tab Data, from a file and back, in Firefox.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from './harness/chromium'
import { type Firefox, startFirefox } from './harness/firefox'
import { paintedWords } from './harness/in-page'
import { readOwnRecords } from './harness/own-records'
import { ADDRESSES, picture } from './harness/pages'

const SITE = '*://www.example.org/*'
const SECRET = 'secret thought of the reader'
const PASSPHRASE = 'four plain words'

let firefox: Firefox
let article: Page
let data: Page
let downloads: string
beforeAll(async () => {
  firefox = await startFirefox()
  downloads = mkdtempSync(join(tmpdir(), 'sidelight-downloads-'))
  await firefox.inBrowser(`{
    Services.prefs.setIntPref('browser.download.folderList', 2)
    Services.prefs.setCharPref('browser.download.dir', ${JSON.stringify(downloads)})
    Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false)
  }`)
  await firefox.grant(SITE)
  article = await firefox.open(ADDRESSES.article)
  await until('the terms to be painted', async () => (await article.evaluate(paintedWords)).length > 0)
  await saveParagraph()
  data = await firefox.openOwn('library.html#data')
  await said('Not saved to a file yet')
  const [row] = (await tables()).highlights as { id: string }[]
  await tell('setComment', { id: row?.id, comment: SECRET })
  await tell('setKnown', { noteId: 'hunchun', on: true })
})
afterAll(async () => {
  expect(await firefox?.close()).toEqual([])
  rmSync(downloads, { recursive: true, force: true })
})

const tables = () => data.evaluate(readOwnRecords)
const tell = (type: string, message: object) =>
  data.evaluate(
    (sent) =>
      (
        globalThis as unknown as { browser: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).browser.runtime.sendMessage(sent),
    { id: 1, type, timestamp: 1, data: message },
  )
const said = (words: string | RegExp) =>
  until(`"${words}" in the page`, async () => {
    const text = (await data.evaluate(() => document.body.innerText)).replaceAll('\u00a0', ' ')
    return typeof words === 'string' ? text.includes(words) : words.test(text)
  })
/** Presses a button by its words, as a reader does: Firefox gives rights to a press alone. */
async function press(words: string): Promise<void> {
  const button = await until(`the button "${words}"`, async () => {
    const found = await data.evaluateHandle(
      (name) =>
        [...document.querySelectorAll('button')].find((one) =>
          [one.getAttribute('aria-label'), one.textContent?.trim()].includes(name),
        ),
      words,
    )
    return found.asElement() as ElementHandle<Element> | undefined
  })
  await button.click()
}
async function type(nth: number, words: string): Promise<void> {
  const field = (await data.$$('input[type=password]')).at(nth)
  await field?.click({ count: 3 })
  await data.keyboard.type(words)
}
async function unlock(passphrase: string): Promise<void> {
  await said('is locked with a passphrase')
  await type(-1, passphrase)
  await press('Open')
}
async function chooseFile(path: string): Promise<void> {
  const input = (await data.$('input[type=file]')) as ElementHandle<HTMLInputElement>
  await input.uploadFile(path)
}
/** The file that a press brings into the folder of downloads. */
async function download(words: string): Promise<{ name: string; path: string }> {
  const before = readdirSync(downloads)
  await press(words)
  const name = await until('the file', () => {
    const files = readdirSync(downloads)
    return files.some((file) => file.endsWith('.part')) ? undefined : files.find((file) => !before.includes(file))
  })
  const path = join(downloads, name)
  await until('its content', () => readFileSync(path).length > 0)
  return { name, path }
}
async function saveParagraph(): Promise<void> {
  const place = await article.evaluate(() => {
    const paragraph = document.querySelectorAll('article p')[3] as HTMLElement
    paragraph.scrollIntoView({ block: 'center' })
    const box = paragraph.getBoundingClientRect()
    return { x: box.left + 60, y: box.top + 10 }
  })
  await article.mouse.click(place.x, place.y, { count: 3 })
  await until('the bar', () => article.evaluate(() => document.documentElement.lastElementChild?.tagName === 'DIV'))
  const end = await article.evaluate(() => {
    const box = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].at(-1)
    return { left: box?.left ?? 0, bottom: box?.bottom ?? 0 }
  })
  await article.mouse.click(end.left + 76, end.bottom + 28)
  await until('the wash', isWashed)
}
const isWashed = () =>
  article.evaluate(() => [...CSS.highlights.keys()].some((name) => name.startsWith('sidelight-saved')))

it.each(['', PASSPHRASE])(
  'requirement 18: export, erase everything, import is identical data (passphrase "%s")',
  async (passphrase) => {
    const before = await tables()
    expect(before.highlights).toHaveLength(1)
    if (passphrase) await type(0, passphrase)
    const { name, path } = await download('Save to a file')
    expect(name).toMatch(/^sidelight-\d{4}-\d\d-\d\d(\(\d\))?\.json$/)
    expect(readFileSync(path, 'utf8').includes(SECRET)).toBe(!passphrase)
    await said('Last saved to a file today')

    await press('Erase: Everything')
    await press('Erase everything')
    await said('Forgotten. Nothing of it is left here.')
    for (const rows of Object.values(await tables())) expect(rows).toEqual([])

    await chooseFile(path)
    if (passphrase) {
      await unlock('another')
      await said('Nothing has been written.')
      await unlock(passphrase)
    }
    await said('nothing has been written yet.')
    await press('Restore what is new')
    await said(/Restored, the bin included: 1 article, 1 highlight/)
    expect(await tables()).toEqual(before)
    await until('the wash', isWashed)
    await writeFile(picture('firefox-data'), await firefox.photograph())

    await chooseFile(path)
    if (passphrase) await unlock(passphrase)
    await said('All of it is here already.')
    await press('Done')
  },
)

it('asks for former sites in one, straight out of the press', async () => {
  const { path } = await download('Save to a file')
  const has = () =>
    data.evaluate(
      (origin) =>
        (
          globalThis as unknown as { browser: { permissions: { contains(what: object): Promise<boolean> } } }
        ).browser.permissions.contains({ origins: [origin] }),
      SITE,
    )
  await data.evaluate(
    (origin) =>
      (
        globalThis as unknown as { browser: { permissions: { remove(what: object): Promise<boolean> } } }
      ).browser.permissions.remove({ origins: [origin] }),
    SITE,
  )
  expect(await has()).toBe(false)
  await chooseFile(path)
  await unlock(PASSPHRASE)
  await said('1 former site is not allowed in this browser')
  await press('Allow it')
  await until('the site', has)
  await until(
    'the line to go',
    async () => !(await data.evaluate(() => document.body.innerText)).includes('former site'),
  )
})

it('requirement 17: a file that is no good backup is refused, and nothing is written', async () => {
  const before = await tables()
  for (const [text, words] of [
    ['{"format":"sidelight-backup","version":1,"rec', 'The file ends in the middle or was damaged on its way.'],
    ['['.repeat(10_000), 'The file is nested deeper'],
    ['{"format":"sidelight-backup","version":1,"constructor":{}}', 'parts of it are not as they must be'],
  ] as const) {
    const path = join(downloads, 'old.txt')
    await writeFile(path, text)
    await chooseFile(path)
    await said(words)
  }
  expect(await tables()).toEqual(before)
})

it('writes highlights as Markdown', async () => {
  const { name, path } = await download('Save highlights')
  expect(name).toMatch(/^dailynk\.com sample-trade-officials-see-little-profit \w{8}\.md$/)
  expect(readFileSync(path, 'utf8')).toContain(SECRET)
})
