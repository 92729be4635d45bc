import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Desk } from '../../entrypoints/background/desk'
import { speaksLouder } from '../../entrypoints/background/judged-page'
import { pageHandlers } from '../../entrypoints/background/page-handlers'
import type { Sender } from '../../messages'
import type { TabState } from '../../reading/types'
import { tabStates } from '../../storage/tab-states'

const TAB = 3
const VISIT = 1000.5
const URL = 'https://www.example.org/a'
const state = {
  url: URL,
  pageUrl: URL,
  visit: VISIT,
  frameId: 0,
  decision: 'about',
  reasons: [{ where: 'title', words: ['North Korea'] }],
  title: 'Sample',
  host: 'www.example.org',
  lang: 'en',
  edition: 0,
  terms: 'waiting',
  hits: [],
  sections: [],
  lit: [],
  placed: {},
  related: [],
  notThis: [],
} as unknown as TabState

const tabs = tabStates()
const find = vi.fn((_text: string, _page: { about: boolean }) => [])
const desk = {
  tabs,
  // It does not open here: nothing is kept.
  database: undefined,
  matcher: async () => ({ find }),
  knowledge: async () => ({ notes: new Map(), publishers: [], readingList: [], counts: {} }),
} as unknown as Desk
const handlers = pageHandlers(desk, async () => {})
const sender: Sender = { id: fakeBrowser.runtime.id, url: URL, frameId: 0, tab: { id: TAB, incognito: false } }
const read = (title: string, text = '', edition = 1) =>
  handlers.articleRead(
    { visit: VISIT, edition, title, text, lang: 'en', sections: [], leadEnd: 0, partial: false },
    sender,
  )
const told = vi.fn()
const now = () => tabs.get(TAB)

const REVIEW = 'The new drama series, first episode: a ferry to North Korea'
const REPORT = 'North Korea opens a second pier'
const EXERCISE = 'Carrier sails home from Korean peninsula drills'

beforeEach(async () => {
  fakeBrowser.reset()
  vi.spyOn(console, 'warn').mockImplementation(() => {}) // of the database, which does not open here
  find.mockClear()
  told.mockClear()
  Object.assign(fakeBrowser.tabs, {
    sendMessage: (...heard: unknown[]) => {
      told(heard[1])
      ;(heard.at(-1) as (res: object) => void)({})
    },
  })
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' })
  await tabs.put(TAB, { ...state, private: true } as TabState, () => true)
})

describe('the gate said about, and the article', () => {
  it('is that: its word stands', async () => {
    await read(REPORT)
    expect(await now()).toMatchObject({ decision: 'about', reasons: state.reasons })
    expect((await now())?.gate).toBeUndefined()
    expect(find).toHaveBeenLastCalledWith('', expect.objectContaining({ about: true }))
  })

  it('is on something else: settled on mentions, with the reason, and names are found as on such a page', async () => {
    await read(REVIEW)
    expect(await now()).toMatchObject({
      decision: 'mentions',
      reasons: [...state.reasons, { where: 'against', words: ['episode'] }],
      gate: { decision: 'about', reasons: state.reasons },
    })
    expect(find).toHaveBeenLastCalledWith('', expect.objectContaining({ about: false }))
  })

  it('changes in place: it is judged from the gate’s word again', async () => {
    await read(REVIEW)
    await read(REVIEW, '', 2)
    expect((await now())?.reasons).toHaveLength(2)
    await read(REPORT, '', 3)
    expect(await now()).toMatchObject({ decision: 'about', reasons: state.reasons })
    expect((await now())?.gate).toBeUndefined()
  })

  it('does not name the North: settled on none, and the reader is taken away', async () => {
    expect((await read(EXERCISE, 'The crew was glad.')).stretches).toEqual([])
    expect((await now())?.decision).toBe('none')
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ type: 'stop' }))
  })

  it('is explained because the reader asked: nothing is settled', async () => {
    await tabs.put(TAB, { ...state, private: true, byReader: true } as TabState, () => true)
    await read(REVIEW)
    expect(await now()).toMatchObject({ decision: 'about', reasons: state.reasons })
  })
})

describe('a second word of the gate', () => {
  const settled = { ...state, decision: 'mentions', gate: { decision: 'about', reasons: [] } } as TabState
  it('that is the first one again does not undo what was settled', () =>
    expect(speaksLouder(state, settled)).toBe(false))
  it('that is another one does', () => expect(speaksLouder({ ...state, decision: 'none' }, settled)).toBe(true))
})
