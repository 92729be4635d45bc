import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { searchLibrary } from '../../entrypoints/sidepanel/open-library'
import { takeLibrarySearches } from '../../storage/library-search'

const WINDOW = 7
const LIBRARY = { id: 3, url: 'chrome-extension://test/library.html#settings' }
const [create, update] = [vi.fn(), vi.fn()]
let tabs: { id: number; url?: string }[]

beforeEach(() => {
  fakeBrowser.reset()
  create.mockReset()
  update.mockReset()
  tabs = [{ id: 1 }]
  fakeBrowser.runtime.getURL = ((path: string) => `chrome-extension://test${path}`) as never
  fakeBrowser.windows.getCurrent = vi.fn(async () => ({ id: WINDOW })) as never
  fakeBrowser.tabs.query = vi.fn(async () => tabs) as never
  fakeBrowser.tabs.create = create
  fakeBrowser.tabs.update = update
})
const kept = async () => JSON.stringify(await fakeBrowser.storage.session.get())

it('opens the library with the words handed over in memory, and in no address', async () => {
  await searchLibrary('훈춘 세관')
  expect(create.mock.calls).toEqual([[{ url: 'chrome-extension://test/library.html' }]])
  const take = vi.fn()
  const stop = takeLibrarySearches(WINDOW, take)
  await vi.waitFor(() => expect(take).toHaveBeenCalledExactlyOnceWith('훈춘 세관'))
  expect(await kept()).toBe('{}')
  stop()
})

it('takes the tab that has the library already, which is told at once', async () => {
  tabs.push(LIBRARY)
  const [take, elsewhere] = [vi.fn(), vi.fn()]
  const stops = [takeLibrarySearches(WINDOW, take), takeLibrarySearches(WINDOW + 1, elsewhere)]
  for (const words of ['customs', 'customs']) {
    await searchLibrary(words)
    await vi.waitFor(async () => expect(await kept()).toBe('{}'))
  }
  expect(take.mock.calls).toEqual([['customs'], ['customs']])
  expect(elsewhere).not.toHaveBeenCalled()
  expect(update.mock.calls).toEqual([
    [3, { active: true }],
    [3, { active: true }],
  ])
  expect(create).not.toHaveBeenCalled()
  for (const stop of stops) stop()
})
