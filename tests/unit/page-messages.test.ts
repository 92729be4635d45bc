import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Desk } from '../../entrypoints/background/desk'
import { pageHandlers } from '../../entrypoints/background/page-handlers'
import { isOwnPage, isPageOfTab } from '../../entrypoints/background/senders'
import { answer, fromOwnPages, fromPage, type Sender } from '../../messages'
import type { TabState } from '../../reading/types'
import { known, notThisEver, remember } from '../../storage/settings'
import { tabStates } from '../../storage/tab-states'
import { sampleNote } from './sample-notes'

const TAB = 3
const VISIT = 1000.5
/** The frame of a frameset that the story stands in. */
const STORY = 4
const state = {
  url: 'https://www.example.org/a',
  pageUrl: 'https://www.example.org/a',
  visit: VISIT,
  frameId: STORY,
  decision: 'about',
  reasons: [],
  private: false,
  stateMedia: false,
  pageDate: { value: '2026-01-17', how: 'meta' },
  title: 'Sample',
  host: 'www.example.org',
  lang: 'en',
  edition: 1,
  terms: 'ready',
  hits: [{ noteId: 'here', name: 'Here', start: 0, end: 4, certain: true }],
  sections: [],
  lit: [],
  placed: {},
  related: [],
  notThis: [],
} as unknown as TabState

const database = vi.fn()
const tabs = tabStates()
const desk = {
  tabs,
  // Whatever would be kept goes through here.
  get database() {
    return database()
  },
  matcher: async () => ({ find: () => [] }),
  safe: { written: async () => {}, copy: async () => {} },
  knowledge: async () => ({
    notes: new Map(['here', 'other'].map((id) => [id, sampleNote(id)])),
    publishers: [],
    counts: {},
  }),
} as unknown as Desk
const openPanel = vi.fn(async () => {})
const handlers = pageHandlers(desk, openPanel)

const page = (frameId = STORY): Sender => ({
  id: fakeBrowser.runtime.id,
  url: 'https://www.example.org/a',
  frameId,
  tab: { id: TAB, incognito: false },
})
const selectors = [{ type: 'TextPositionSelector' as const, start: 0, end: 4 }]
const stretch = { text: 'Here.', selectors, sentence: 'Here.', colour: 1 as const, note: false }
const placed = [{ id: crypto.randomUUID(), status: 'changed' as const, now: 'other words' }]
const article = { edition: 2, title: 'B', lang: 'en', text: '', sections: [], leadEnd: 0, partial: false }

/** Every message of a page but the gate's, which has a rule of its own (`speaksLouder`). */
const messages = {
  articleRead: (visit, sender) => handlers.articleRead({ visit, ...article }, sender),
  visibleFiveSeconds: (visit, sender) => handlers.visibleFiveSeconds({ visit, text: 'Here.' }, sender),
  readingFailed: (visit, sender) => handlers.readingFailed({ visit, problem: 'x' }, sender),
  cardFor: (visit, sender) => handlers.cardFor({ visit, noteId: 'here' }, sender),
  openInPanel: (visit, sender) => handlers.openInPanel({ visit, noteId: 'here' }, sender),
  notThis: (visit, sender) => handlers.notThis({ visit, noteId: 'here', where: 'always' }, sender),
  iKnowThis: (visit, sender) => handlers.iKnowThis({ visit, noteId: 'here' }, sender),
  saveHighlight: (visit, sender) => handlers.saveHighlight({ visit, ...stretch }, sender),
  highlightsPlaced: (visit, sender) => handlers.highlightsPlaced({ visit, placed }, sender),
  citeSelection: (visit, sender) => handlers.citeSelection({ visit, quote: 'Here.' }, sender),
} satisfies Record<string, (visit: number, sender: Sender) => unknown>
const names = Object.keys(messages) as (keyof typeof messages)[]

/** What a message that changed nothing is answered. */
const NOTHING: Partial<Record<string, unknown>> = {
  articleRead: { stretches: [], keep: false, highlights: [], lang: 'en' },
  cardFor: null,
  citeSelection: null,
  saveHighlight: { outcome: 'elsewhere' },
}

beforeEach(async () => {
  fakeBrowser.reset()
  database.mockClear()
  openPanel.mockClear()
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never)
  Object.assign(fakeBrowser.tabs, { sendMessage: (...heard: unknown[]) => (heard.at(-1) as (res: object) => void)({}) })
  Object.assign(fakeBrowser.commands, { getAll: async () => [] })
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en' })
  await remember.setValue('always')
  await tabs.put(TAB, state, () => true)
})

async function expectNothing(name: keyof typeof messages, visit: number, sender: Sender): Promise<void> {
  expect(await messages[name](visit, sender)).toEqual(NOTHING[name])
  expect(await tabs.get(TAB)).toEqual(state)
  expect([await known.getValue(), await notThisEver.getValue()]).toEqual([[], []])
  expect(database).not.toHaveBeenCalled()
}

describe('requirement 8: a message of a page', () => {
  it('has its test here', () => {
    expect([...names, 'gateSays'].sort()).toEqual(Object.keys(fromPage).sort())
  })

  it.each(names)('%s changes nothing where another frame than the story’s sends it', (name) =>
    expectNothing(name, VISIT, page(0)),
  )

  it.each(names)('%s changes nothing where it is of another visit', (name) => expectNothing(name, VISIT + 1, page()))

  it('of the story’s own frame and visit is taken', async () => {
    await messages.notThis(VISIT, page())
    expect(await notThisEver.getValue()).toEqual(['here'])
    await messages.readingFailed(VISIT, page())
    expect(await tabs.get(TAB)).toMatchObject({ terms: 'failed' })
    expect(await messages.cardFor(VISIT, page())).toMatchObject({ view: { noteId: 'here' } })
  })

  it('gets no note that its page does not name', async () => {
    expect(await handlers.cardFor({ visit: VISIT, noteId: 'other' }, page())).toBeNull()
  })

  it('of a private window opens no panel to write a note in', async () => {
    const privately: Sender = { ...page(), tab: { id: TAB, incognito: true } }
    await tabs.put(TAB, { ...state, private: true }, () => true)
    const answered = await handlers.saveHighlight({ visit: VISIT, ...stretch, note: true }, privately)
    expect(answered).toMatchObject({ outcome: 'private' })
    expect(openPanel).not.toHaveBeenCalled()
  })

  it('names versions of its article at its own house alone, of which three are kept', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {}) // of the database, which does not open here
    const at = (host: string, lang: string) => ({ url: `https://${host}/2026/${lang}-1`, lang })
    const own = ['ko', 'zh', 'ja', 'de'].map((lang) => at(new URL(state.pageUrl).hostname, lang))
    const also = [at('elsewhere.example', 'fr'), ...own]
    await handlers.articleRead({ visit: VISIT, ...article, also }, page())
    expect((await tabs.get(TAB))?.also).toEqual(own.slice(0, 3))
  })

  it('names no address to be opened or fetched: only where it stands itself', () => {
    const fields = Object.entries(fromPage).flatMap(([name, { entries }]) =>
      Object.keys(entries)
        .filter((field) => /url|href|address|canonical|also/i.test(field))
        .map((field) => `${name}.${field}`),
    )
    expect(fields).toEqual([
      'gateSays.url',
      'articleRead.canonical',
      // Shown as links, to be followed by the reader alone.
      'articleRead.also',
      'visibleFiveSeconds.canonical',
      'saveHighlight.canonical',
    ])
  })
})

describe('requirement 8: a message', () => {
  const handled = vi.fn()
  const all = (schemas: Record<string, unknown>) =>
    Object.fromEntries(Object.keys(schemas).map((name) => [name, handled])) as never
  const own: Sender = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/library.html' as never) }
  const send = async (type: string, data: unknown, sender: Sender) => {
    const stops = [answer(fromPage, isPageOfTab, all(fromPage)), answer(fromOwnPages, isOwnPage, all(fromOwnPages))]
    try {
      const message = { id: 1, type, data, timestamp: 0 }
      const { err } = await new Promise<{ err?: Error }>((answered) => {
        const trigger = fakeBrowser.runtime.onMessage.trigger as (...heard: unknown[]) => void
        trigger(message, sender, answered)
      })
      return err?.message
    } finally {
      for (const stop of stops) stop()
    }
  }
  beforeEach(() => handled.mockClear())

  it.each(Object.keys(fromOwnPages))('%s is for our own pages alone', async (name) => {
    expect(await send(name, {}, page())).toBe(`${name}: refused, wrong sender`)
    expect(handled).not.toHaveBeenCalled()
  })

  it.each(Object.keys(fromPage))('%s is refused in a wrong shape', async (name) => {
    expect(await send(name, { visit: 'now' }, page())).toContain('refused, wrong shape')
    expect(handled).not.toHaveBeenCalled()
  })

  it('of the right sender and shape is handled', async () => {
    await send('eraseEverything', {}, own)
    await send('cardFor', { visit: VISIT, noteId: 'here' }, page())
    expect(handled).toHaveBeenCalledTimes(2)
  })

  it('of another extension is refused', async () => {
    expect(await send('eraseEverything', {}, { ...own, id: 'another' })).toContain('refused, wrong sender')
    expect(handled).not.toHaveBeenCalled()
  })
})
