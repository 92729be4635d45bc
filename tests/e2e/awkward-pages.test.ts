// Pages that are not one article that is there from the beginning, in both browsers with the built extension.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { AWKWARD, addAwkwardPages, FIRST, SECOND, SECOND_ARTICLE } from './harness/awkward-pages'
import { BROWSERS, type Browser, hover, type OpenPage, painted, stateOf } from './harness/both-browsers'
import { until } from './harness/chromium'
import { paintedWords } from './harness/in-page'

interface State {
  terms: string
  decision: string
  title: string
  authors?: string[]
  date?: { value: string; how: string }
  hits: { noteId: string }[]
}

describe.each(Object.entries(BROWSERS))('in %s', (_, start) => {
  let browser: Browser
  let page: OpenPage
  beforeAll(async () => {
    browser = await start()
    addAwkwardPages(browser.pages)
  })
  afterAll(async () => {
    expect(await browser.close()).toEqual([])
  })
  afterEach(() => page.close())

  const open = async (which: keyof typeof AWKWARD) => {
    page = await browser.open(AWKWARD[which])
  }
  const read = (ready: (state: State) => boolean = () => true) =>
    stateOf<State>(browser, page, (state) => state.terms === 'ready' && ready(state))
  const notes = async () => [...new Set((await read()).hits.map(({ noteId }) => noteId))].sort()
  const words = async () => (await page.evaluate(paintedWords)).sort()
  const times = async (word: string) => (await words()).filter((one) => one === word).length

  it('an endless page: each article on its own, with its own date and its own first places', async () => {
    await open('endless')
    await painted(page)
    await page.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html), SECOND_ARTICLE)
    const scrollTo = (which: number) =>
      page.evaluate((at) => document.querySelectorAll('h1')[at]?.scrollIntoView({ behavior: 'instant' }), which)
    await scrollTo(1)
    expect(await read(({ title }) => title === SECOND)).toMatchObject({
      authors: [],
      date: { value: '2026-02-03', how: 'time' },
    })
    await until('the lines of the second', async () => (await words()).includes('Hunchun'))
    expect([await times('Pyongyang'), await times('Kim Jong Un')]).toEqual([1, 0])

    // Its address comes when the site thinks that it is being read.
    await page.evaluate(
      ({ address, title }) => {
        history.pushState(null, '', address)
        document.title = title
      },
      { address: AWKWARD.endlessNext, title: SECOND },
    )
    expect((await read(({ title }) => title === SECOND)).date?.value).toBe('2026-02-03')
    await until('the lines of the second', async () => (await words()).includes('Hunchun'))

    await scrollTo(0)
    expect(await read(({ title }) => title === FIRST)).toMatchObject({
      authors: ['Kim Sample'],
      date: { value: '2026-01-17', how: 'json-ld' },
    })
    await until('the lines of the first', async () => (await words()).includes('Kim Jong Un'))
    expect([await times('Pyongyang'), await times('Hunchun')]).toEqual([1, 0])
  })

  it('what is folded away is found and painted once it is opened, and not before', async () => {
    await open('folded')
    await painted(page)
    expect(await words()).toEqual(['Pyongyang', 'traders'])
    expect(await notes()).not.toContain('rodong-sinmun')
    for (const [control, word] of [
      ['summary', 'Kim Jong Un'],
      ['#more', 'Hunchun'],
      ['#again', 'Rodong Sinmun'],
    ] as const) {
      expect(await words()).not.toContain(word)
      await page.click(control)
      await until(word, async () => (await words()).includes(word))
    }
    expect(await times('Pyongyang')).toBe(1)
  })

  it.each(['digest', 'briefs'] as const)(
    'both parts of a page are read, each with its own first places: %s',
    async (kind) => {
      await open(kind)
      await painted(page)
      expect([await times('Pyongyang'), await times('Hunchun')]).toEqual([2, 2])
    },
  )

  it('a body that comes late is read when it is there', async () => {
    await open('late')
    await until('the late words', async () => (await words()).includes('Ninth Party Congress'))
    expect((await read(({ date }) => date !== undefined)).date?.value).toBe('2026-01-17')
  })

  it('the stub before a paywall is read, and not what is for sale', async () => {
    await open('stub')
    await painted(page)
    expect(await words()).toEqual(['Kim Jong Un', 'Ninth Party Congress', 'Pyongyang', 'traders'])
    expect(await notes()).not.toContain('rodong-sinmun')
  })

  it('an article in a frame of the same origin is read there, and a low frame is not', async () => {
    await open('framed')
    const paintedIn = (frame: number) =>
      page.evaluate((at) => {
        const { CSS } = frames[at] as typeof globalThis & Window
        return [...CSS.highlights.values()].flatMap((ranges) => [...ranges].map(String))
      }, frame)
    await until('the words of the story', async () => (await paintedIn(0)).includes('Ninth Party Congress'))
    expect(await paintedIn(1)).toEqual([])
    expect((await read()).title).toBe(FIRST)
  })

  it('an AMP page is read when it shows itself', async () => {
    await open('amp')
    await until('the words', async () => (await words()).includes('Ninth Party Congress'))
  })

  it('a page from right to left has its names in Latin script painted, and their cards', async () => {
    await open('rtl')
    await painted(page)
    expect(await words()).toEqual(['Hunchun', 'Kim Jong Un', 'Pyongyang', 'Rason'])
    expect(await hover(browser, page, 'Hunchun')).toBe('hunchun')
  })
})
