import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { followArticle } from '../../entrypoints/reader/follow'
import { type LiveArticle, readArticle } from '../../reading/article'
import { isHidden } from '../../reading/article/dom'

vi.mock('../../reading/article/dom', { spy: true })

const LONG = 'The harbour office opened a second pier on Monday, said a trader who visited the port last week.'
let main: HTMLElement
let stop: AbortController
let reads: number
let restyled: number
let changes: LiveArticle[]

const paragraph = (text = LONG) => Object.assign(document.createElement('p'), { textContent: text })
const settle = () => new Promise<void>((done) => requestAnimationFrame(() => done()))
/** Lets the watch see what was done, and the quiet time and the idle moment after it pass. */
async function pass(time: number) {
  await settle()
  await vi.advanceTimersByTimeAsync(time)
  await settle()
}

beforeEach(() => {
  main = document.createElement('main')
  main.append(paragraph(), paragraph(), paragraph())
  document.body.replaceChildren(main)
  stop = new AbortController()
  reads = 0
  restyled = 0
  changes = []
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestIdleCallback'] })
  follow()
})
/** Begins to follow the page as it stands; what followed before ends. */
function follow() {
  stop.abort()
  stop = new AbortController()
  followArticle(document, readArticle(document), stop.signal, {
    read: async () => {
      reads += 1
      return readArticle(document)
    },
    changed: (article) => changes.push(article),
    failed: (error) => {
      throw error
    },
    restyled: () => {
      restyled += 1
    },
  })
}
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
  document.body.replaceChildren()
  document.documentElement.removeAttribute('data-theme')
})

it('tells of text that came later', async () => {
  main.append(paragraph('A third pier is planned, the trader said, but nobody knows by whom or for which ships.'))
  await pass(1100)
  expect(changes).toHaveLength(1)
  expect(changes[0]?.text).toContain('A third pier')
})

it('tells of the same text in new nodes, whose ranges would be dead', async () => {
  main.firstElementChild?.replaceWith(paragraph())
  await pass(1100)
  expect(changes).toHaveLength(1)
})

it('says nothing where the text has not changed', async () => {
  main.append(document.createElement('img'))
  await pass(1100)
  expect(reads).toBe(1)
  expect(changes).toHaveLength(0)
})

it('does not read for what changes elsewhere', async () => {
  const clock = document.createElement('div')
  document.body.append(clock)
  await pass(1100)
  const before = reads
  clock.textContent = '12:00'
  await pass(60_000)
  expect(reads).toBe(before)
})

it('reads again when the whole article was replaced', async () => {
  const other = document.createElement('main')
  other.append(
    paragraph('Another article stands here now, about the market of the town and its many traders.'),
    paragraph(),
    paragraph(),
  )
  main.replaceWith(other)
  await pass(1100)
  expect(changes[0]?.text).toContain('Another article')
})

it('requirement 6: reads seldom in a storm of changes', async () => {
  for (let second = 0; second < 120; second += 1) {
    main.append(paragraph(`Line ${second} of an endless list that grows and grows while the page is open.`))
    await pass(1000)
  }
  expect(reads).toBeGreaterThan(2)
  expect(reads).toBeLessThan(12)
})

it('requirement 6: reads once at a time, however long it takes, and tells of the last text last', async () => {
  stop.abort()
  stop = new AbortController()
  let now = 0
  let most = 0
  followArticle(document, readArticle(document), stop.signal, {
    read: async () => {
      now += 1
      reads += 1
      most = Math.max(most, now)
      const article = readArticle(document)
      // Each is faster than the one before it.
      await new Promise((done) => setTimeout(done, 20_000 / reads))
      now -= 1
      return article
    },
    changed: (article) => changes.push(article),
    failed: (error) => {
      throw error
    },
    restyled: () => {},
  })
  for (let second = 0; second < 120; second += 1) {
    main.append(paragraph(`Line ${second} of an endless list that grows and grows while the page is open.`))
    await pass(1000)
  }
  await pass(120_000)
  expect(reads).toBeGreaterThan(2)
  expect(most).toBe(1)
  expect(changes.at(-1)?.text).toContain('Line 119 of')
})

it('requirement 6: takes a storm of more changes than it looks through for one of the article’s', async () => {
  const clock = document.createElement('div')
  document.body.append(clock)
  await pass(1100)
  const before = reads
  for (let count = 0; count < 1000; count += 1) clock.append('12:00')
  await pass(5000)
  expect(reads).toBe(before + 1)
  expect(changes).toEqual([])
})

it('tells of what a click has shown by a style alone', async () => {
  main.append(
    Object.assign(paragraph('Nobody answers, the trader said, and so the third pier is not built.'), { hidden: true }),
  )
  await pass(1100)
  expect(changes).toHaveLength(0)
  ;(main.lastElementChild as HTMLElement).hidden = false
  await pass(60_000)
  expect(changes).toHaveLength(0)
  await userEvent.click(main)
  await pass(600)
  expect(changes[0]?.text).toContain('Nobody answers')
})

it('tells of a page that hid itself until it was ready', async () => {
  document.body.style.visibility = 'hidden'
  follow()
  document.body.style.visibility = ''
  await pass(600)
  expect(changes[0]?.text).toContain(LONG)
})

describe('on an endless page', () => {
  const article = (title: string) => {
    const element = document.createElement('article')
    element.style.height = '2000px'
    element.append(
      Object.assign(document.createElement('h1'), { textContent: title }),
      paragraph(),
      paragraph(),
      paragraph(),
    )
    return element
  }
  const titles = () => changes.map(({ title }) => title)
  beforeEach(() => {
    main.replaceChildren(article('first'))
    follow()
  })
  afterEach(() => scrollTo(0, 0))

  it('tells of the next article when it reaches the middle of the window, and of the first again', async () => {
    main.append(article('second'))
    await pass(1100)
    expect(changes.map(({ title, several }) => [title, several.length])).toEqual([['first', 2]])
    scrollTo(0, 2000)
    await pass(600)
    expect(titles()).toEqual(['first', 'second'])
    scrollTo(0, 0)
    await pass(600)
    expect(titles()).toEqual(['first', 'second', 'first'])
  })

  it('reads nothing while one article is scrolled through, or another changes', async () => {
    main.append(article('second'))
    await pass(1100)
    const before = reads
    for (let at = 0; at < 1500; at += 100) {
      scrollTo(0, at)
      await settle()
    }
    main.lastElementChild?.append('More of it.')
    await pass(60_000)
    expect(reads).toBe(before)
  })

  it('tells of an article that is passed in a hurry not at all', async () => {
    main.append(article('second'), article('third'))
    await pass(1100)
    scrollTo(0, 2000)
    await settle()
    scrollTo(0, 4000)
    await pass(600)
    expect(titles()).toEqual(['first', 'third'])
  })
})

it('waits while the page is hidden', async () => {
  const hidden = vi.mocked(isHidden).mockReturnValue(true)
  main.append(paragraph('A third pier is planned.'))
  await pass(60_000)
  expect(reads).toBe(0)
  hidden.mockRestore()
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  await pass(1000)
  expect(reads).toBe(1)
})

it('tells when the page may have turned dark', async () => {
  document.documentElement.dataset.theme = 'dark'
  await settle()
  expect(restyled).toBe(1)
})

it('ends with its signal', async () => {
  main.append(paragraph('A third pier is planned.'))
  await settle()
  stop.abort()
  await pass(60_000)
  document.documentElement.dataset.theme = 'dark'
  await settle()
  expect([reads, restyled]).toEqual([0, 0])
})
