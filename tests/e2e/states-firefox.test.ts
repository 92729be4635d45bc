// Every state of the panel that Firefox has, in its real sidebar.
import { writeFile } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { until } from './harness/chromium'
import { type Firefox, startFirefox } from './harness/firefox'
import { paintedWords } from './harness/in-page'
import { ADDRESSES, picture } from './harness/pages'
import { AT, addStatePages } from './harness/state-pages'

let firefox: Firefox
let page: Page

beforeAll(async () => {
  firefox = await startFirefox()
  addStatePages(firefox.pages)
  // Right after the install: the press must not be lost.
  page = await firefox.open(AT.elsewhere)
  await firefox.clickToolbar()
  await painted()
  await page.close()
})
afterAll(async () => {
  expect(await firefox.close()).toEqual([])
})
afterEach(async () => {
  if (!page.isClosed()) await page.close()
})

const words = () => page.evaluate(paintedWords)
const painted = () => until('lines in the page', async () => (await words()).length > 0)
const bare = () => until('the lines to go', async () => (await words()).length === 0)
/** Opens a page that puppeteer does not serve, or that Firefox does not report as loaded. */
const openRaw = async (address: string) => {
  const tab = await firefox.browser.newPage()
  await firefox.inBrowser(
    `gBrowser.fixupAndLoadURIString('${address}', { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() })`,
  )
  await until(address, () => firefox.inBrowser<boolean>(`gBrowser.currentURI.spec === '${address}'`))
  return tab
}
const inSidebar = <T>(expression: string) => firefox.inSidebar<T>(expression)
/** Waits for the state that the sidebar says, keeps a picture of the window, and returns its words. */
async function says(kind: string): Promise<string> {
  const said = `document.querySelector('.say[data-state="${kind}"]')`
  await until(`the state ${kind}`, () => inSidebar<boolean>(`${said} !== null`))
  await writeFile(picture(`firefox-state-${kind}`), await firefox.photograph())
  return inSidebar<string>(`${said}.innerText`)
}
const press = (name: string) =>
  until(`the button ${name}`, () =>
    inSidebar<boolean>(`(() => {
      const button = [...document.querySelectorAll('button')].find((one) => one.checkVisibility()
        && (one.innerText.trim().startsWith(${JSON.stringify(name)}) || one.ariaLabel === ${JSON.stringify(name)}))
      button?.click()
      return button !== undefined
    })()`),
  )
const there = (selector: string) =>
  until(selector, () => inSidebar<boolean>(`document.querySelector(${JSON.stringify(selector)}) !== null`))

describe('a page that Sidelight was not asked to read', () => {
  it('says so, and is explained after the toolbar click; then always', async () => {
    page = await firefox.open(AT.elsewhere)
    expect(await says('cannot-see')).toContain('Sidelight cannot see this page')
    await firefox.clickToolbar()
    await painted()
    expect(await says('this-page-only')).toContain('No other page of example.org is read')
    await firefox.grant('*://www.example.org/*')
    await until('the site to be on', async () => (await firefox.sidebarText()).includes('On for example.org'))
  })

  it.each([
    [AT.mail, 'looks like mail'],
    [AT.local, 'your own computer or network'],
  ])('is not looked at where it is private, until asked for: %s', async (address, why) => {
    page = await firefox.open(address)
    await firefox.clickToolbar()
    expect(await says('not-run')).toContain(why)
    expect(await words()).toEqual([])
    await press('Explain this page')
    await painted()
  })

  it('is a page of the browser itself', async () => {
    page = await openRaw('about:config')
    await says('cannot-see')
    await firefox.clickToolbar()
    expect(await says('browser-page')).toContain('No extension can read this page')
  })

  it('is a PDF', async () => {
    page = await firefox.browser.newPage()
    await firefox.serve(page)
    await page.goto(AT.pdf, { timeout: 3_000 }).catch(() => {})
    await firefox.clickToolbar()
    expect(await says('pdf')).toContain('Look up in Sidelight')
  })
})

describe('a page of an allowed site', () => {
  it('asks for the date that was not found', async () => {
    page = await firefox.open(AT.undated)
    await painted()
    await until('the question', async () => (await firefox.sidebarText()).includes('When was this published?'))
    await until('an empty library', async () =>
      (await firefox.sidebarText()).includes('Your library has no other article yet.'),
    )
  })

  it('names the languages that it reads', async () => {
    page = await firefox.open(AT.german)
    await painted()
    expect(await says('language')).toContain('English, Korean, Chinese and Japanese')
  })

  it('says what is not about North Korea, or only mentions it', async () => {
    page = await firefox.open(AT.negative)
    await says('none')
    await page.goto(AT.russian)
    await until('Russian', async () => (await firefox.sidebarText()).includes('This page is in Russian'))
    await page.goto(AT.mentions)
    await says('mentions')
    await press('Turn on for this page')
    await until('the sections', async () => !(await firefox.sidebarText()).includes('mentioned in passing'))
  })

  it('requirement 3: is left alone where it is quiet, and quiet where the reader wants', async () => {
    page = await firefox.open(ADDRESSES.state)
    await says('quiet')
    for (const frame of page.frames()) expect(await frame.evaluate(() => CSS.highlights.size)).toBe(0)
    await page.goto(ADDRESSES.article)
    await painted()
    await press('On for dailynk.com')
    await press('Panel only here')
    await bare()
    await says('quiet')
    await press('Underline on this site too')
    await painted()
  })

  it('is off where it was switched off, and on again', async () => {
    page = await firefox.open(ADDRESSES.article)
    await painted()
    await press('On for dailynk.com')
    await press('Turn off for dailynk.com')
    await bare()
    await says('off')
    await press('Turn on for dailynk.com')
    await painted()
    await there('[data-section="terms"] [data-note-id]')
  })
})
