// What a hostile page can learn of Sidelight and do to it, in both browsers with the built extension.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { BROWSERS, type Browser, hover, type OpenPage, painted, stateOf } from './harness/both-browsers'
import { until } from './harness/chromium'
import { ADDRESSES, sample } from './harness/pages'

const AT = {
  clobbered: 'https://www.dailynk.com/english/sample-clobbered/',
  endless: 'https://www.dailynk.com/english/sample-endless/',
  watching: 'http://www.kcna.kp/en/sample-watching',
}
/** Names of what a page's document and window are asked for, and of what our script keeps in its own world. */
const NAMES = [
  ...['querySelector', 'querySelectorAll', 'createTreeWalker', 'createElement', 'addEventListener', 'activeElement'],
  ...['documentElement', 'body', 'title', 'hidden', 'readyState', 'prerendering', 'defaultView', 'elementFromPoint'],
  ...['caretPositionFromPoint', 'sidelightReader', 'chrome', 'browser', 'CSS', 'Highlight', 'performance', 'parent'],
  ...['createElementNS', 'createTextNode', 'contentType', 'URL', 'baseURI', 'compatMode', 'nodeType', 'ownerDocument'],
]
const CLOBBERING = `
  ${NAMES.map((name) => `<img name="${name}" alt=""><a id="${name}"></a>`).join('')}
  <script>
    window.heard = []
    addEventListener('message', (event) => heard.push('message'))
    for (const key of ['polluted', 'decision', 'noteId', 'mode', 'certain']) Object.prototype[key] = 'open'
    Array.prototype.map = () => { heard.push('map'); return [] }
    String.prototype.normalize = () => { heard.push('normalize'); return '' }
    const attach = Element.prototype.attachShadow
    Element.prototype.attachShadow = function () { heard.push('attachShadow'); return attach.call(this, { mode: 'open' }) }
    const set = CSS.highlights.set
    Highlight.prototype.add = function () { heard.push('add') }
    CSS.highlights.set = function (...all) { heard.push('set'); return set.apply(this, all) }
  </script>`
const WATCHING = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sample: Kim Jong Un visits Rason</title>
  <link rel="icon" href="data:,">
  <script>
    window.seen = []
    addEventListener('message', () => seen.push('message'))
    addEventListener('DOMContentLoaded', () =>
      new MutationObserver((all) => seen.push(...all.map(({ type }) => type)))
        .observe(document, { subtree: true, childList: true, attributes: true, characterData: true }))
  </script>
  <main><article><h1>Sample: Kim Jong Un visits Rason</h1>
  <p>Sample: Pyongyang, January 17 (KCNA) -- Kim Jong Un, General Secretary of the Workers’ Party of Korea, went to Rason.</p>
  <p>Sample: he spoke of the Ninth Party Congress, and the Supreme People’s Assembly of the DPRK heard of it in Pyongyang.</p>
  </article></main></html>`

interface State {
  terms: string
  decision: string
  visit: number
  partial?: boolean
  hits: { noteId: string }[]
  spellings: Record<string, string>
}
interface Row {
  id: string
  comment?: string
}

/** Runs in a page: all that it can read of us. */
function learned(searches: string[]) {
  const names: string[] = []
  const words: string[] = []
  const saved: string[] = []
  for (const [name, highlight] of CSS.highlights) {
    names.push(name)
    for (const range of highlight) (name.startsWith('sidelight-saved') ? saved : words).push(range.toString())
  }
  const style = (name: string) => getComputedStyle(document.body, `::highlight(${name})`)
  return {
    names,
    words,
    saved,
    found: searches.filter((one) => (globalThis as unknown as { find(words: string): boolean }).find(one)),
    html: document.documentElement.outerHTML,
    sheets: document.adoptedStyleSheets.length,
    styled: style('sidelight-term').textDecorationLine,
    washed: style('sidelight-saved-1').backgroundColor,
    kept: [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)],
    asked: performance.getEntriesByType('resource').map(({ name }) => name),
    globals: Object.keys(globalThis).filter((key) => /sidelight|wxt/i.test(key)),
  }
}

describe.each(Object.entries(BROWSERS))('in %s', (_, start) => {
  let browser: Browser
  let page: OpenPage
  beforeAll(async () => {
    browser = await start()
    const article = sample('article.html')
    browser.pages.add(
      AT.clobbered,
      article.replaceAll(ADDRESSES.article, AT.clobbered).replace(/<body[^>]*>/, (body) => body + CLOBBERING),
    )
    const line = '<p>North Korea: Pyongyang and Kim Jong Un are named in a line of the sample that has no end.</p>'
    browser.pages.add(
      AT.endless,
      `<!doctype html><html lang="en"><title>Sample: North Korea</title><main><h1>Sample: North Korea</h1>${line.repeat(55_000)}</main>`,
    )
    browser.pages.add(AT.watching, WATCHING)
  })
  afterAll(async () => {
    expect(await browser.close()).toEqual([])
  })
  afterEach(() => page.close())

  const read = (ready = ({ terms }: State) => terms === 'ready') => stateOf(browser, page, ready)
  const tabId = async () => {
    const address = await page.evaluate(() => location.href)
    return browser.ask<number>(
      `chrome.tabs.query({}).then((all) => all.find(({ url }) => url === ${JSON.stringify(address)}).id)`,
    )
  }
  const session = () => browser.ask<Record<string, unknown>>('chrome.storage.session.get()')
  const openPanel = async () => browser.openOwn(`sidepanel.html?tab=${await tabId()}`)
  /** Sends a message as the library does. */
  const say = (type: string, data: object) =>
    browser.ask(`chrome.runtime.sendMessage(${JSON.stringify({ id: 1, type, data, timestamp: 0 })})`)
  const rows = async () => ((await browser.databases()).sidelight?.highlights ?? []) as Row[]

  it('requirement 1: a page learns which public terms are on it, and of the reader nothing but the sentences saved there', async () => {
    const COMMENT = 'Zebra quartz, what I think of it'
    const SEARCH = 'Ri Sol Ju'
    page = await browser.open(ADDRESSES.article)
    await painted(page)
    const html = await page.evaluate(() => document.documentElement.outerHTML)
    const sentence = await page.evaluate(() => {
      const paragraph = document.querySelectorAll('article p')[3] as HTMLElement
      paragraph.scrollIntoView({ block: 'center' })
      getSelection()?.selectAllChildren(paragraph)
      return paragraph.textContent?.trim()
    })
    await browser.pressInBar(page, 'Save in colour 1, square')
    const [row] = await until('the row', async () => {
      const all = await rows()
      return all.length > 0 && all
    })
    await say('setComment', { id: row?.id, comment: COMMENT })
    await until('the comment', async () => (await rows())[0]?.comment === COMMENT)
    const panel = await openPanel()
    await until('the look-up box', () =>
      panel.evaluate((words) => {
        const box = document.querySelector<HTMLInputElement>('input[type="search"]')
        if (!box) return false
        box.value = words
        return box.dispatchEvent(new Event('input', { bubbles: true }))
      }, SEARCH),
    )
    await until('what was found', () => panel.evaluate(() => document.querySelector('.results .hit') !== null))
    await page.bringToFront()
    await until('the page in front', () => page.evaluate(() => !document.hidden))
    await page.evaluate(() => getSelection()?.empty())
    await hover(browser, page, 'Ninth Party Congress')

    const { hits, spellings } = await read()
    const known = await page.evaluate(learned, [COMMENT, 'Zebra quartz', SEARCH])
    const pack = await browser.ask<{ notes: { id: string }[] }>(
      `fetch(chrome.runtime.getURL('pack.json')).then((answer) => answer.json())`,
    )
    const publicIds = new Set(pack.notes.map(({ id }) => id))
    expect(hits.filter(({ noteId }) => !publicIds.has(noteId))).toEqual([])
    expect(known.words.length).toBeGreaterThan(10)
    expect(Object.keys(spellings).length).toBeGreaterThan(10)
    expect(known.names.filter((name) => !/^sidelight-(?:term|since|word|saved-1)(?:-dark)?$/.test(name))).toEqual([])
    expect(known.saved.map((words) => words.trim())).toEqual([sentence])
    expect(known.found).toEqual([])
    expect(known.globals).toEqual([])
    expect(known.asked.filter((address) => /extension/.test(address))).toEqual([])
    expect(JSON.stringify(known)).not.toMatch(/Zebra|Sol Ju/)
    expect(JSON.stringify(known)).not.toContain(row?.id)
    // But for the card's one element without a name the page is as it was.
    expect(known.html.replace(/<div style="[^"]*"><\/div>(?=<\/html>$)/, '')).toBe(html)

    // The same page quiet: not even that a sentence was saved.
    await say('setPainted', { host: 'www.dailynk.com', on: false })
    await until('an untouched page', async () => (await page.evaluate(learned, [])).names.length === 0)
    await page.reload()
    await read((state) => state.terms === 'ready' && state.visit !== 0)
    await until('its place', async () => JSON.stringify(await session()).includes('anchored'))
    expect(await page.evaluate(learned, [COMMENT])).toMatchObject({
      names: [],
      found: [],
      html,
      sheets: 0,
      styled: 'none',
      washed: 'rgba(0, 0, 0, 0)',
    })
    await say('setPainted', { host: 'www.dailynk.com', on: true })
    await say('deleteHighlight', { id: row?.id })
    await panel.close()
  })

  it('requirement 3: a quiet page that watches itself sees no change, no style, no highlight and no request', async () => {
    page = await browser.open(AT.watching)
    const before = await page.evaluate(() => document.documentElement.outerHTML)
    const { decision, hits } = await read()
    expect(decision).toBe('about')
    expect(hits.length).toBeGreaterThan(3)
    // What opens a card and the bar elsewhere.
    const box = await page.evaluate(() => {
      const { x = 0, y = 0 } = document.querySelector('p')?.getBoundingClientRect() ?? {}
      return { x, y }
    })
    await page.mouse.move(box.x + 60, box.y + 10, { steps: 5 })
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelectorAll('p')[1] as Element))
    await new Promise((resolve) => setTimeout(resolve, 700))
    const { names, html, sheets, styled, washed, asked } = await page.evaluate(learned, [])
    expect({ names, sheets, styled, washed, asked }).toEqual({
      names: [],
      sheets: 0,
      styled: 'none',
      washed: 'rgba(0, 0, 0, 0)',
      asked: [],
    })
    expect(html).toBe(before)
    expect(await page.evaluate('seen')).toEqual([])
  })

  it('requirement 6: five megabytes in more than 100,000 nodes are read in part, the panel says so, and the page goes on', async () => {
    page = await browser.open(AT.endless)
    const { partial, hits } = await read()
    expect(partial).toBe(true)
    expect(hits).toHaveLength(5000)
    await painted(page)
    const panel = await openPanel()
    await until('the notice', () =>
      panel.evaluate(() => document.body.innerText.includes('This page is very long; only a part of it was read.')),
    )
    await panel.close()
    expect(await page.evaluate(() => new Promise((done) => setTimeout(() => done('here'))))).toBe('here')
  })

  it('requirement 7: a page with clobbered names and hooked prototypes is read and explained as without', async () => {
    page = await browser.open(ADDRESSES.article)
    const words = await painted(page)
    const state = await read()
    await page.close()
    page = await browser.open(AT.clobbered)
    expect(await page.evaluate(() => String(document.querySelectorAll))).toContain('HTML')
    expect(await painted(page)).toEqual(words)
    const { decision, hits } = await read()
    expect({ decision, hits }).toEqual({ decision: state.decision, hits: state.hits })
    expect(await hover(browser, page, 'Ninth Party Congress')).toBe('ninth-party-congress')
    expect(await page.evaluate('heard')).toEqual([])
    expect(await page.evaluate('document.getElementsByTagName("html")[0].lastElementChild.shadowRoot')).toBeNull()
    await page.keyboard.press('Escape')
  })

  it('requirement 8: a page’s scripts get no other page’s notes, and no address opened or fetched', async () => {
    page = await browser.open(ADDRESSES.article)
    await painted(page)
    const { visit } = await read()
    const id = (await rows())[0]?.id ?? crypto.randomUUID()
    const address = 'https://www.example.org/secret'
    const OWN: Record<string, object> = {
      eraseEverything: {},
      setComment: { id, comment: 'changed' },
      deleteHighlight: { id },
      goToHighlight: { tabId: await tabId(), id },
      forgetArticle: { url: ADDRESSES.article },
      setSite: { host: 'www.dailynk.com', on: false },
      setRemember: { choice: 'always' },
      noteOpened: { noteId: 'kim-jong-un' },
    }
    const NONE = ['open', 'openUrl', 'openTab', 'fetch', 'fetchUrl', 'notesOf', 'library', 'search', 'lookUp'].map(
      (type) => ({ type, data: { url: address, visit, noteId: 'kim-jong-un' } }),
    )
    const NOT_HERE = [
      { type: 'cardFor', data: { visit, noteId: 'ri-sol-ju' } },
      { type: 'cardFor', data: { visit: visit + 1, noteId: 'hunchun' } },
    ]
    const MISSHAPEN = [
      { type: 'cardFor', data: { visit, noteId: address } },
      { type: 'openInPanel', data: { visit, noteId: address } },
      { type: 'highlightsPlaced', data: { visit, placed: [{ id: '*', status: 'anchored' }] } },
    ]
    const all = [...Object.entries(OWN).map(([type, data]) => ({ type, data })), ...NONE, ...NOT_HERE, ...MISSHAPEN]
    const everything = async () => ({
      databases: await browser.databases(),
      session: await session(),
      local: await browser.ask('chrome.storage.local.get()'),
      tabs: await browser.ask('chrome.tabs.query({}).then((tabs) => tabs.map(({ url }) => url))'),
    })
    const before = await everything()
    // In the world of our own scripts in the page: what a page could do that has got into it.
    const answers = await browser.ask<string[]>(`chrome.scripting.executeScript({
      target: { tabId: ${await tabId()} }, args: [${JSON.stringify(all)}],
      func: (all) => Promise.all(all.map((one) => chrome.runtime.sendMessage({ id: 1, timestamp: 0, ...one })
        .then((answer) => JSON.stringify(answer ?? null), (error) => 'nobody: ' + error.message))),
    }).then(([{ result }]) => result)`)
    const answerTo = (from: number, many: number) => answers.slice(from, from + many)
    const own = Object.keys(OWN).length
    for (const answer of answerTo(0, own)) expect(answer).toContain('refused, wrong sender')
    for (const answer of answerTo(own, NONE.length)) expect(answer).toMatch(/^(?:null|nobody: .*)$/)
    for (const answer of answerTo(own + NONE.length, NOT_HERE.length)) expect(answer).toBe('{"res":null}')
    for (const answer of answers.slice(-MISSHAPEN.length)) expect(answer).toContain('refused, wrong shape')
    expect(await everything()).toEqual(before)

    // And the page itself has nobody to talk to.
    expect(await page.evaluate('typeof globalThis.chrome?.runtime?.sendMessage')).toBe('undefined')
    const pack = await page.evaluate(
      (url) => fetch(url).then(String, () => 'refused'),
      await browser.ask<string>(`chrome.runtime.getURL('pack.json')`),
    )
    expect(pack).toBe('refused')
  })
})
