// Where nothing can be kept: a browser whose database does not open, and private windows; terms are explained all the same.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import puppeteer, { type Page } from 'puppeteer-core'
import { afterAll, expect, it } from 'vitest'
import { browserPath, NO_SANDBOX } from '../../scripts/browsers.mjs'
import { startChromium, until } from './harness/chromium'
import { FIREFOX_UUID, startFirefox } from './harness/firefox'
import { painted, paintedWords } from './harness/in-page'
import { ADDRESSES, picture, sample } from './harness/pages'

const KEEPS_NOTHING = /keeps nothing for Sidelight/
const PRIVATE = 'Private window: nothing is kept'
/** Longer than an article has to be in sight to be kept. */
const READ_MS = 6_500
const profiles: string[] = []
afterAll(() => {
  for (const profile of profiles) rmSync(profile, { recursive: true, force: true })
})
/** A profile in which a file stands where the browser would make the folder of the databases. */
function profileWithFile(...path: string[]): string {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-nothing-kept-'))
  profiles.push(profile)
  mkdirSync(join(profile, ...path.slice(0, -1)), { recursive: true })
  writeFileSync(join(profile, ...path), '')
  return profile
}
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))
const lines = (page: Page) => until('lines in the page', async () => (await page.evaluate(paintedWords)).length > 5)

async function openArticle(page: Page): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const body = request.url() === ADDRESSES.article ? sample('article.html') : ''
    request.respond({ contentType: 'text/html; charset=utf-8', body }).catch(() => {})
  })
  await page.goto(ADDRESSES.article)
  await lines(page)
}
/** All articles in the database, asked by a page of ours. */
const KEPT_ARTICLES = `new Promise((done) => {
  const request = indexedDB.open('sidelight')
  request.onsuccess = () => {
    const all = request.result.transaction(['articles']).objectStore('articles').getAll()
    all.onsuccess = () => done(all.result)
  }
})`

it('Chromium without its database explains terms, and says that nothing is kept', async () => {
  const browser = await startChromium({ profile: profileWithFile('Default', 'IndexedDB') })
  const page = await browser.open(ADDRESSES.article)
  await painted(page)
  await browser.clickToolbar(page)
  const panel = await browser.panel()
  await panel.getByRole('heading', { name: KEEPS_NOTHING }).waitFor()
  await panel.locator('[data-section="terms"] [data-note-id="hunchun"]').waitFor({ state: 'attached' })
  expect(await panel.locator('[data-section="highlights"]').innerText()).toContain('saving is off')
  await panel.screenshot({ path: picture('state-storage-failed') })
  await panel.getByRole('button', { name: 'Try again' }).click()
  await panel.getByRole('heading', { name: KEEPS_NOTHING }).waitFor()
  const library = await browser.open(browser.address('library.html'))
  for (const tab of ['articles', 'highlights', 'data']) {
    await library.evaluate(`location.hash = '${tab}'`)
    await library.getByRole('button', { name: 'Try again' }).waitFor()
  }
  expect(await library.locator('body').innerText()).not.toContain('last change')
  expect(await browser.close()).toEqual([])
})

it('Firefox without its database explains terms, and says that nothing is kept', async () => {
  const own = `moz-extension+++${FIREFOX_UUID}`
  const firefox = await startFirefox({ profile: profileWithFile('storage', 'default', own, 'idb') })
  // The harness takes this profile for a used one, in which the first run is over.
  await (await firefox.firstRun()).close()
  const page = await firefox.open(ADDRESSES.article)
  await lines(page)
  await firefox.clickToolbar()
  await until('the state', async () => KEEPS_NOTHING.test(await firefox.sidebarText()))
  await writeFile(picture('firefox-state-storage-failed'), await firefox.photograph())
  expect(await firefox.sidebarText()).toContain('saving is off')
  const library = await firefox.openOwn('library.html')
  const says = () => library.evaluate(() => document.body.innerText)
  for (const tab of ['articles', 'highlights', 'data']) {
    await library.evaluate(`location.hash = '${tab}'`)
    await until(`${tab}: that the library did not open`, async () => (await says()).includes('Try again'))
  }
  expect(await says()).not.toContain('last change')
  expect(await firefox.close()).toEqual([])
})

it('requirement 27: a private window of Chromium keeps nothing, and says so', async () => {
  // Playwright does not outlive a private window in its context; Puppeteer does.
  const browser = await puppeteer.launch({
    executablePath: browserPath('chromium'),
    pipe: true,
    enableExtensions: [resolve('.output/chrome-mv3')],
    args: [...NO_SANDBOX, '--host-resolver-rules=MAP * ~NOTFOUND', '--no-first-run'],
  })
  try {
    const worker = await browser.waitForTarget((target) => target.type() === 'service_worker')
    const { host: id } = new URL(worker.url())
    const settings = await browser.newPage()
    await settings.goto('chrome://extensions')
    await settings.evaluate(
      `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
        .then(() => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true }))`,
    )
    await settings.close()
    const own = await browser.newPage()
    await until('the extension again', () =>
      own.goto(`chrome-extension://${id}/manifest.json`).then(
        () => true,
        () => false,
      ),
    )
    await own.evaluate(`chrome.storage.local.set({ remember: 'always' })`)
    const window = (await own.evaluate(`chrome.windows.create({ incognito: true, url: 'about:blank#private' })`)) as {
      tabs: { id: number }[]
    }
    const target = await browser.waitForTarget((one) => one.url() === 'about:blank#private')
    const page = (await target.page()) as Page
    await openArticle(page)
    const panel = await browser.newPage()
    await panel.goto(`chrome-extension://${id}/sidepanel.html?tab=${window.tabs[0]?.id}`)
    const text = () => panel.evaluate('document.body.innerText') as Promise<string>
    await until('the state', async () => (await text()).includes(PRIVATE))
    await until('the terms', async () => (await text()).includes('Ninth Party Congress'))
    await panel.screenshot({ path: picture('state-private') as `${string}.png` })
    await page.bringToFront()
    await sleep(READ_MS)
    expect(await own.evaluate(KEPT_ARTICLES)).toEqual([])
    const stored = async () => JSON.stringify(await own.evaluate('chrome.storage.local.get()'))
    expect(await stored()).not.toContain('sample-trade-officials')

    // The same page in an ordinary window is kept, and both places say so.
    const ordinary = await browser.newPage()
    await openArticle(ordinary)
    await ordinary.bringToFront()
    await sleep(READ_MS)
    await until('the article kept', async () => ((await own.evaluate(KEPT_ARTICLES)) as unknown[]).length === 1)
    await until('the article in the journal', async () => (await stored()).includes('sample-trade-officials'))
  } finally {
    await browser.close()
  }
})
