import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Desk } from '../../entrypoints/background/desk'
import { isSameVisit } from '../../entrypoints/background/judged-page'
import { mayKeep, maySave } from '../../entrypoints/background/keeping'
import { libraryHandlers } from '../../entrypoints/background/library-handlers'
import { tellReader } from '../../entrypoints/background/reader-scripts'
import type { TabState } from '../../reading/types'
import { keepReading } from '../../storage/articles'
import { SidelightDatabase } from '../../storage/schema'
import { remember } from '../../storage/settings'
import { tabStates } from '../../storage/tab-states'

vi.mock('../../entrypoints/background/reader-scripts', () => ({
  tellReader: vi.fn(async () => true),
  takeReaderAway: vi.fn(async () => {}),
}))

const HERE = 'https://www.example.org/news/1'
const page = (pageUrl: string): TabState =>
  ({
    url: pageUrl,
    pageUrl,
    host: new URL(pageUrl).host,
    visit: 1,
    frameId: 0,
    decision: 'about',
    pageDate: { value: '2026-01-17', how: 'meta' },
    private: false,
    related: [],
    placed: {},
  }) as unknown as TabState
const article = (url: string) => ({
  addresses: [url],
  title: 'Sample',
  host: new URL(url).host,
  lang: 'en',
  text: 'Sample text.',
  terms: [],
})

let database: SidelightDatabase
let tabs: ReturnType<typeof tabStates>
let handlers: ReturnType<typeof libraryHandlers>
beforeEach(async () => {
  fakeBrowser.reset()
  vi.mocked(tellReader).mockReset().mockResolvedValue(true)
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never)
  database = new SidelightDatabase(`test-${crypto.randomUUID()}`)
  tabs = tabStates()
  handlers = libraryHandlers({ database, tabs } as unknown as Desk)
  await remember.setValue('always')
  await tabs.put(1, page(HERE), () => true)
  await tabs.put(2, page('https://other.example/news/2'), () => true)
})
const keeps = async (tabId: number) => mayKeep((await tabs.get(tabId)) as TabState)

describe('a page that is still being read when it is forgotten', () => {
  it.each([
    ['by its article', () => handlers.forgetArticle({ url: `${HERE}?utm_source=x` }), true],
    ['by its site', () => handlers.forgetSite({ host: 'example.org' }), true],
    ['by the last hour', () => handlers.forgetLastHour(), false],
  ])('%s is not kept again in that visit', async (_how, forget, others) => {
    expect(await keeps(1)).toBe(true)
    await forget()
    expect(await keeps(1)).toBe(false)
    expect(await keeps(2)).toBe(others)
    expect(maySave((await tabs.get(1)) as TabState)).toBe(true)
  })

  it('leaves no word of its page in memory where everything is erased', async () => {
    await tabs.setClick(3, { url: 'https://third.example/', readable: true })
    await handlers.eraseEverything()
    expect(await tabs.all()).toEqual([])
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('example')
    expect(await tabs.click(1)).toMatchObject({ erased: true })
    const stays = () => true
    await tabs.removeOther(1, stays, false)
    expect(await tabs.click(1)).toBeDefined()
    await tabs.removeOther(1, stays, true)
    expect(await tabs.click(1)).toBeUndefined()
    await tabs.hearErased()
    expect(await fakeBrowser.storage.session.get(null)).toEqual({})
  })

  it('is known by every address of the article', async () => {
    const other = 'https://www.example.org/canonical'
    await keepReading(database, { ...article(HERE), addresses: [HERE, other] }, 1)
    await handlers.forgetArticle({ url: other })
    expect(await keeps(1)).toBe(false)
  })

  it('is the same visit to a second look and to another frame, and not after a reload', () => {
    const state = page(HERE)
    expect(isSameVisit({ ...state, decision: 'mentions' }, state)).toBe(true)
    expect(isSameVisit({ ...state, frameId: 3, visit: 2 }, state)).toBe(true)
    expect(isSameVisit({ ...state, visit: 2 }, state)).toBe(false)
    expect(isSameVisit({ ...state, url: `${HERE}/next` }, state)).toBe(false)
  })
})

it('a page that cannot be told does not make what is forgotten a failure, and the others are told', async () => {
  const quiet = vi.spyOn(console, 'error').mockReturnValue()
  vi.mocked(tellReader).mockRejectedValueOnce(new Error('the reader fails'))
  await keepReading(database, article(HERE), 1)
  await expect(handlers.forgetArticle({ url: HERE })).resolves.toBeUndefined()
  expect(await database.articles.count()).toBe(0)
  expect(tellReader).toHaveBeenCalledTimes(2)
  expect(quiet).toHaveBeenCalledOnce()
  quiet.mockRestore()
})
