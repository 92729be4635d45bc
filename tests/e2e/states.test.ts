// Every state of the panel, reached in Chromium with its real side panel.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, startChromium, until } from './harness/chromium'
import { painted, paintedWords, placeOf } from './harness/in-page'
import { ADDRESSES, picture } from './harness/pages'
import { AT, addStatePages, NEVER } from './harness/state-pages'

let browser: Chromium
let panel: Page
let page: Page

beforeAll(async () => {
  browser = await startChromium()
  addStatePages(browser.pages)
  const first = await browser.open(ADDRESSES.article)
  await painted(first)
  await browser.clickToolbar(first)
  panel = await browser.panel()
  await panel.locator('[data-note-id]').first().waitFor({ state: 'attached' })
})
afterAll(async () => {
  const asked = await browser.close()
  // The sample page's own script, which was never answered.
  expect(asked.filter(({ url }) => url !== NEVER)).toEqual([])
})
afterEach(async () => {
  if (!page.isClosed()) await page.close()
})

const words = (where = page) => where.evaluate(paintedWords)
const stateOf = async () => (await browser.session())[`tab:${browser.tabId(page)}`] as { decision: string } | undefined
/** The state that the panel says, with its heading; a picture of it is kept, and axe finds no fault. */
async function says(kind: string, title: string | RegExp) {
  const said = panel.locator(`.say[data-state="${kind}"]`)
  await said.waitFor()
  await panel.getByRole('heading', { name: title }).waitFor()
  await panel.screenshot({ path: picture(`state-${kind}`) })
  const { violations } = await new AxeBuilder({ page: panel }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  return said
}
const press = (name: string | RegExp) => panel.getByRole('button', { name }).click()
const fromMenu = async (button: RegExp, item: RegExp) => {
  await press(button)
  await panel.getByRole('menuitem', { name: item }).click()
}
const lastRead = () => panel.getByRole('region', { name: 'Last read' })

describe('a page that Sidelight was not asked to read', () => {
  it('says so, and lets the browser offer the site', async () => {
    page = await browser.open(AT.elsewhere)
    await says('cannot-see', 'Sidelight cannot see this page')
    expect(await lastRead().count()).toBe(0)
    await press('Ask to be allowed here')
    await panel.getByText('Asked: look for “Allow”').waitFor()
    expect(await words()).toEqual([])
  })

  it('is explained after the toolbar click, this page only; then always', async () => {
    page = await browser.open(AT.elsewhere)
    await browser.clickToolbar(page)
    await painted(page)
    await says('this-page-only', 'Sidelight is not allowed on this site')
    await browser.grant('https://www.example.org/*')
    await browser.bringToFront(page)
    await panel.getByRole('button', { name: 'On for example.org' }).waitFor()
    expect(await panel.locator('.say').count()).toBe(0)
  })

  it('requirement 26: stops at once where the permission is taken back, and says that it cannot see', async () => {
    page = await browser.open(AT.elsewhere)
    await painted(page)
    await browser.ask(`chrome.permissions.remove({ origins: ['https://www.example.org/*'] })`)
    await until('the lines to go', async () => (await words()).length === 0)
    await says('cannot-see', 'Sidelight cannot see this page')
  })

  it('is explained however often its title changes while the button is pressed', async () => {
    page = await browser.open(AT.elsewhere)
    await page.evaluate(() => setInterval(() => (document.title = `Sample ${Math.random()}`), 5))
    await browser.clickToolbar(page)
    await painted(page)
  })

  it.each([
    [AT.mail, /looks like mail/],
    [AT.local, /your own computer or network/],
  ])('is not looked at where it is private, until asked for: %s', async (address, why) => {
    page = await browser.open(address)
    await browser.clickToolbar(page)
    const said = await says('not-run', 'Nothing ran here')
    expect(await said.innerText()).toMatch(why)
    expect(await stateOf()).toBeUndefined()
    expect(await words()).toEqual([])
    await page.reload()
    await page.waitForTimeout(1_500)
    expect(await stateOf()).toBeUndefined()
    await panel.locator('.say[data-state="not-run"]').waitFor()
    await press('Explain this page')
    await painted(page)
    await says('this-page-only', 'Sidelight is not allowed on this site')
  })

  it('is a page of the browser itself', async () => {
    page = await browser.open('chrome://version')
    await panel.locator('.say[data-state="cannot-see"]').waitFor()
    await browser.clickToolbar(page)
    await says('browser-page', 'No extension can read this page')
    await press('Look up a name')
    expect(await panel.evaluate(() => document.activeElement?.matches('[type=search]'))).toBe(true)
  })

  it('is a PDF', async () => {
    page = await browser.open(AT.pdf)
    // The viewer goes on loading in a frame of its own; a press before that is taken for one on another page.
    await new Promise((resume) => setTimeout(resume, 1500))
    await browser.clickToolbar(page)
    const said = await says('pdf', 'This is a PDF')
    expect(await said.innerText()).toContain('Look up in Sidelight')
  })
})

describe('a page of an allowed site', () => {
  it('says nothing while the gate waits, but that it is loading', async () => {
    await browser.context.route(NEVER, () => {})
    page = await browser.open(ADDRESSES.negative)
    const going = page.goto(AT.slow).catch(() => {})
    await panel.locator('.state-loading [role=status]').waitFor()
    await panel.screenshot({ path: picture('state-loading') })
    await page.close()
    await going
  })

  it('asks for the date that was not found, and goes by it', async () => {
    page = await browser.open(AT.undated)
    await painted(page)
    const field = panel.getByRole('textbox', { name: 'No date found. When was this published?' })
    await field.waitFor()
    await panel.screenshot({ path: picture('state-undated') })
    await field.fill('17 Jan 2026')
    await panel.getByRole('button', { name: 'Save' }).click()
    await panel.getByText('set by you').waitFor()
    expect(await panel.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Correct the date')
    await press('Correct the date')
    await press('This article has no date')
    await panel.getByText('No date, as you said.').waitFor()
  })

  it('says that the library is empty, and where the related articles come from', async () => {
    page = await browser.open(ADDRESSES.article)
    await painted(page)
    await panel.getByText('Your library has no other article yet.').waitFor()
    await panel.getByText('Only what you save is kept').waitFor()
    await panel.screenshot({ path: picture('state-first') })
  })

  it('names the languages that it reads', async () => {
    page = await browser.open(AT.german)
    await painted(page)
    const said = await says('language', 'This page is in German')
    expect(await said.innerText()).toContain('English, Korean, Chinese and Japanese')
  })

  it('offers to explain what is not about North Korea, and the articles read last', async () => {
    await browser.ask(`chrome.storage.local.set({ remember: 'always' })`)
    page = await browser.open(ADDRESSES.article)
    await until('the article to be kept', async () => (await browser.databases()).sidelight?.articles?.length === 1)
    await page.goto(AT.negative)
    await says('none', 'Nothing about North Korea here')
    expect(await lastRead().getByRole('link').isVisible()).toBe(false)
    await lastRead().getByRole('button', { name: 'Last read' }).click()
    expect(await lastRead().getByRole('link').getAttribute('href')).toContain('dailynk.com/english/sample')
    await panel.screenshot({ path: picture('state-last-read') })
    await press('Explain this page anyway')
    await panel.getByRole('region', { name: 'Source' }).waitFor()
  })

  it('says of a page in Russian that it cannot know', async () => {
    page = await browser.open(AT.russian)
    const said = await says('none', 'This page is in Russian')
    expect(await said.innerText()).toContain('it cannot know what this page is about')
  })

  it('lists what is mentioned, and paints it when asked', async () => {
    page = await browser.open(AT.mentions)
    await says('mentions', 'North Korea is mentioned in passing')
    await panel.locator('[data-note-id="north-korea"]').waitFor()
    expect(await words()).toEqual([])
    await press('Turn on for this page')
    await until('no more to be said', async () => (await panel.locator('.say').count()) === 0)
    expect((await stateOf())?.decision).toBe('about')
  })

  it('is off where it was switched off, forgets from there, and is on again', async () => {
    page = await browser.open(ADDRESSES.article)
    await painted(page)
    await fromMenu(/^On for dailynk.com/, /Turn off/)
    await until('the lines to go', async () => (await words()).length === 0)
    await says('off', 'Off on this site')
    await fromMenu(/remember and forget/, /Forget this site/)
    await panel.getByRole('button', { name: 'Forget this site' }).click()
    await panel.getByText('Forgotten').waitFor()
    const { sidelight } = await browser.databases()
    expect(sidelight?.articles).toEqual([])
    expect(sidelight?.texts).toEqual([])
    await press('Turn on for dailynk.com')
    await painted(page)
  })
})

it('is explained where the button is pressed as soon as the extension is there', async () => {
  const fresh = await startChromium()
  addStatePages(fresh.pages)
  const first = await fresh.open(AT.elsewhere)
  await fresh.clickToolbar(first)
  await painted(first)
  expect(await fresh.close()).toEqual([])
})

describe('quiet mode', () => {
  it('requirement 3: leaves a state-media page alone: no change of the document, no style, no highlight', async () => {
    page = await browser.open(ADDRESSES.state)
    await says('quiet', 'Quiet here: the page is left alone')
    await panel.locator('[data-section="terms"] [data-note-id]').first().waitFor()
    for (const frame of page.frames()) {
      expect(await frame.evaluate(() => CSS.highlights.size)).toBe(0)
      expect(await frame.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
      const untouched = await frame.evaluate(async () => {
        const same = (a: Document, b: Document) => a.documentElement.outerHTML === b.documentElement.outerHTML
        const html = await (await fetch(location.href)).text()
        return same(document, new DOMParser().parseFromString(html, 'text/html'))
      })
      expect(untouched).toBe(true)
    }
  })

  it('is left and taken up again from the panel, on any site', async () => {
    page = await browser.open(ADDRESSES.article)
    await painted(page)
    await fromMenu(/^On for dailynk.com/, /Panel only here/)
    await until('the lines to go', async () => (await words()).length === 0)
    await panel.getByRole('button', { name: 'Quiet on dailynk.com' }).waitFor()
    await panel.locator('.say[data-state="quiet"]').waitFor()
    await page.reload()
    await panel.locator('.say[data-state="quiet"]').waitFor()
    expect(await words()).toEqual([])
    await fromMenu(/^Quiet on dailynk.com/, /Underline here/)
    await painted(page)
    await panel.getByRole('button', { name: 'On for dailynk.com' }).waitFor()
  })
})

describe('small things', () => {
  it('opens the note of a term that was clicked once, and not again when the panel is loaded again', async () => {
    page = await browser.open(ADDRESSES.article)
    await painted(page)
    await panel.locator('[data-note-id="hunchun"]').waitFor({ state: 'attached' })
    const place = await page.evaluate(placeOf, 'Hunchun')
    await page.mouse.click(place?.x ?? 0, place?.y ?? 0)
    await panel.getByRole('article').waitFor()
    await panel.reload()
    await panel.locator('[data-section="terms"] [data-note-id="hunchun"]').waitFor({ state: 'attached' })
    await panel.waitForTimeout(500)
    expect(await panel.getByRole('article').count()).toBe(0)
  })

  it('requirement 22: keeps a comment on the screen that the storage does not take, and says so', async () => {
    page = await browser.open(ADDRESSES.article)
    await painted(page)
    await page.locator('article p').nth(3).click({ clickCount: 3 })
    await browser.ask(
      `chrome.tabs.query({ active: true }).then(([tab]) => chrome.tabs.sendMessage(tab.id, { id: 1, type: 'focusBar', timestamp: 1, data: {} }))`,
    )
    await page.keyboard.press('1')
    const saved = panel.locator('[data-highlight-id]')
    await saved.waitFor()
    const [worker] = browser.context.serviceWorkers()
    await worker?.evaluate(() => {
      const real = IDBObjectStore.prototype.put
      Object.assign(globalThis, { mend: () => Object.assign(IDBObjectStore.prototype, { put: real }) })
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('the disk is full', 'QuotaExceededError')
      }
    })
    await panel.locator('[data-highlight-id] .open').focus()
    await panel.keyboard.press('e')
    await panel.getByRole('textbox', { name: 'Comment' }).fill('Sample comment that must not be lost')
    await panel.locator('[data-notice="write-failed"]').waitFor()
    await panel.screenshot({ path: picture('state-write-failed') })
    await panel.keyboard.press('Escape')
    await panel.getByText('Sample comment that must not be lost').waitFor()
    await worker?.evaluate(() => (globalThis as unknown as { mend(): void }).mend())
    await press('Try again')
    await panel.locator('[data-notice="write-failed"]').waitFor({ state: 'detached' })
    await until('the draft', async () =>
      JSON.stringify((await browser.databases()).sidelight?.drafts).includes('Sample comment'),
    )
  })
})
