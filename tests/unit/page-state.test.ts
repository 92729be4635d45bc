import { describe, expect, it } from 'vitest'
import { notices } from '../../entrypoints/sidepanel/notices'
import { pageState, type Situation, siteSwitch } from '../../entrypoints/sidepanel/page-state'
import type { TabState } from '../../reading/types'

const URL_HERE = 'https://www.outlet.example/a'

const tab = { id: 1, url: URL_HERE, allowed: true, private: false, loading: false }
const unseen = { ...tab, url: undefined, allowed: false }
const state = (more: Partial<TabState> = {}): TabState => ({
  url: URL_HERE,
  pageUrl: URL_HERE,
  visit: 1,
  edition: 1,
  frameId: 0,
  chars: 900,
  host: 'www.outlet.example',
  title: 'A sample',
  lang: 'en',
  decision: 'about',
  reasons: [],
  terms: 'ready',
  hits: [],
  spellings: {},
  sections: [],
  leadEnd: 0,
  lit: [],
  related: [],
  placed: {},
  access: 'site',
  notThis: [],
  private: false,
  quiet: false,
  ...more,
})
const situation = (more: Partial<Situation> = {}): Situation => ({
  tab,
  state: state(),
  click: undefined,
  address: URL_HERE,
  knows: true,
  offHere: false,
  storageFailed: false,
  waitedLong: false,
  canAsk: false,
  terms: 3,
  ...more,
})
const pressed = { url: URL_HERE, readable: true }

describe('what is said of the page first', () => {
  it.each<[string, Partial<Situation>, ReturnType<typeof pageState>]>([
    ['no tab is known yet', { tab: undefined }, { kind: 'loading' }],
    ['switched off', { offHere: true }, { kind: 'off', host: 'outlet.example' }],
    [
      'switched off, whatever the gate has said',
      { offHere: true, state: undefined },
      { kind: 'off', host: 'outlet.example' },
    ],
    [
      'no address: not allowed, or a page of the browser',
      { tab: unseen, state: undefined, address: undefined },
      { kind: 'cannot-see', canAsk: false },
    ],
    [
      'the same, where the browser lets a site be asked for',
      { tab: unseen, state: undefined, address: undefined, canAsk: true },
      { kind: 'cannot-see', canAsk: true },
    ],
    [
      'an address that is shown and not allowed',
      { tab: { ...tab, allowed: false }, state: undefined },
      { kind: 'cannot-see', canAsk: false },
    ],
    [
      'pressed on a page of the browser, whose address Chromium does not tell',
      { tab: unseen, state: undefined, address: undefined, click: { url: undefined, readable: false } },
      { kind: 'browser-page' },
    ],
    [
      'pressed on a page of the browser, whose address Firefox tells',
      {
        tab: { ...unseen, url: 'about:config' },
        state: undefined,
        address: 'about:config',
        click: { url: 'about:config', readable: false },
      },
      { kind: 'browser-page' },
    ],
    [
      'pressed on a PDF that may not be read (Firefox)',
      {
        tab: unseen,
        state: undefined,
        address: `${URL_HERE}.PDF?x=1`,
        click: { url: `${URL_HERE}.PDF?x=1`, readable: false },
      },
      { kind: 'pdf' },
    ],
    [
      'a PDF of an allowed site, where no gate runs (Firefox)',
      { state: undefined, address: `${URL_HERE}.pdf` },
      { kind: 'pdf' },
    ],
    ['a PDF that the gate saw (Chromium)', { state: state({ pdf: true, decision: 'none' }) }, { kind: 'pdf' }],
    [
      'pressed on mail: nothing ran',
      { tab: unseen, state: undefined, click: { ...pressed, held: 'mail' } },
      { kind: 'not-run', place: 'mail', host: 'outlet.example' },
    ],
    [
      'pressed on a file, which has no host',
      { tab: unseen, state: undefined, address: 'file:///sample.html', click: { ...pressed, held: 'local' } },
      { kind: 'not-run', place: 'local', host: '' },
    ],
    [
      'asked for on mail: on its way',
      { tab: unseen, state: undefined, click: { ...pressed, held: 'mail', explain: true } },
      { kind: 'loading' },
    ],
    [
      'everything was erased while it was shown',
      { state: undefined, click: { url: undefined, readable: true, erased: true } },
      { kind: 'erased' },
    ],
    ['pressed, and the gate is on its way', { tab: unseen, state: undefined, click: pressed }, { kind: 'loading' }],
    [
      'pressed, and silent for long: a page that takes scripts and runs none (Firefox)',
      { tab: unseen, state: undefined, click: pressed, waitedLong: true },
      { kind: 'browser-page' },
    ],
    ['allowed, and the gate is on its way', { state: undefined }, { kind: 'loading' }],
    ['allowed, and silent for long', { state: undefined, waitedLong: true }, { kind: 'none' }],
    ['the notes are not read yet', { knows: false }, { kind: 'loading' }],
    [
      'mentions in a language that is not read, and no name that it prints',
      { state: state({ decision: 'mentions', lang: 'ru' }), terms: 0 },
      { kind: 'none', unread: 'ru' },
    ],
    ['nothing about North Korea', { state: state({ decision: 'none' }) }, { kind: 'none', unread: undefined }],
    ['nothing, in Russian', { state: state({ decision: 'none', lang: 'ru-RU' }) }, { kind: 'none', unread: 'ru' }],
    [
      'nothing, in a private window',
      { state: state({ decision: 'none', private: true }) },
      { kind: 'none', unread: undefined },
    ],
    ['requirement 27: a private window', { state: state({ private: true, quiet: true }) }, { kind: 'private' }],
    ['the database did not open', { storageFailed: true }, { kind: 'storage-failed', browser: 'Chrome' }],
    [
      'the page could not be read',
      { state: state({ terms: 'failed', problem: 'why' }) },
      { kind: 'reading-failed', problem: 'why' },
    ],
    ['mentioned', { state: state({ decision: 'mentions' }) }, { kind: 'mentions', terms: 3, unread: undefined }],
    [
      'mentioned, on a page opened by the button: what can be done comes first',
      { state: state({ decision: 'mentions', access: 'page', lang: 'fr' }) },
      { kind: 'mentions', terms: 3, unread: 'fr' },
    ],
    ['requirement 3: quiet', { state: state({ quiet: true }) }, { kind: 'quiet' }],
    ['quiet, opened by the button', { state: state({ quiet: true, access: 'page' }) }, { kind: 'quiet' }],
    ['about, in German', { state: state({ lang: 'de' }) }, { kind: 'language', unread: 'de' }],
    ['opened by the button', { state: state({ access: 'page' }) }, { kind: 'this-page-only', host: 'outlet.example' }],
    ['about, as usual', {}, { kind: 'reading' }],
    ['a page that says no language', { state: state({ lang: '' }) }, { kind: 'reading' }],
  ])('%s', (_what, more, expected) => {
    expect(pageState(situation(more))).toEqual(expected)
  })
})

describe('the switch in the head', () => {
  it.each<[string, Partial<Situation>, ReturnType<typeof siteSwitch>]>([
    ['private', { tab: { ...tab, private: true } }, { kind: 'private' }],
    ['no tab', { tab: undefined, address: undefined }, { kind: 'unseen' }],
    ['not to be seen', { tab: unseen, state: undefined, address: undefined }, { kind: 'unseen' }],
    ['not looked at', { tab: unseen, state: undefined, click: pressed }, { kind: 'unseen', host: 'outlet.example' }],
    ['a file', { state: state({ access: 'page' }), address: 'file:///sample.html' }, { kind: 'page', host: '' }],
    ['on', {}, { kind: 'on', host: 'outlet.example' }],
    ['off', { offHere: true, state: undefined }, { kind: 'off', host: 'outlet.example' }],
    ['quiet', { state: state({ quiet: true }) }, { kind: 'quiet', host: 'outlet.example' }],
    ['this page only', { tab: unseen, state: state({ access: 'page' }) }, { kind: 'page', host: 'outlet.example' }],
    [
      'this page only, and quiet',
      { tab: unseen, state: state({ access: 'page', quiet: true }) },
      { kind: 'page', host: 'outlet.example' },
    ],
  ])('%s', (_what, more, expected) => {
    expect(siteSwitch(situation(more))).toEqual(expected)
  })
})

describe('one sentence above', () => {
  const said = (more: Partial<Parameters<typeof notices>[0]> = {}) =>
    notices({
      state: { kind: 'none' },
      private: false,
      unsaved: 0,
      failed: false,
      trouble: null,
      restored: null,
      ...more,
    })

  it('is none where all is well', () => {
    expect(said()).toEqual([])
  })

  it('requirement 27: a private window says that it keeps nothing, once, and nothing of the library', () => {
    expect(said({ private: true })).toEqual([{ kind: 'private' }])
    expect(said({ private: true, state: { kind: 'private' } })).toEqual([])
    expect(said({ private: true, trouble: { kind: 'newer' }, restored: { what: 'nothing', at: 1 } })).toEqual([
      { kind: 'private' },
    ])
  })

  it('requirement 22: a change that was not kept is named, with the comments that wait', () => {
    expect(said({ failed: true })).toEqual([{ kind: 'write-failed', unsaved: 0, full: false }])
    expect(said({ trouble: { kind: 'full' }, unsaved: 2 })).toEqual([{ kind: 'write-failed', unsaved: 2, full: true }])
    expect(said({ trouble: { kind: 'failed', problem: 'why' } })).toEqual([
      { kind: 'write-failed', unsaved: 0, full: false },
    ])
  })

  it('says once that the database did not open', () => {
    const state = { kind: 'storage-failed', browser: 'Firefox' } as const
    expect(said({ state, trouble: { kind: 'closed', problem: 'why' }, failed: true })).toEqual([])
    expect(said({ trouble: { kind: 'closed', problem: 'why' }, failed: true })).toEqual([{ kind: 'not-opened' }])
  })

  it.each([
    ['waits', 'upgrade-blocked'],
    ['newer', 'newer-data'],
    ['upgrade-failed', 'upgrade-failed'],
  ] as const)('requirement 23: a library that %s says why nothing is kept, and no second time', (kind, notice) => {
    const trouble = { kind, problem: 'why' } as const
    expect(said({ trouble, failed: true })).toEqual([{ kind: notice }])
    expect(said({ trouble, unsaved: 1 }).map(({ kind: each }) => each)).toEqual([notice, 'write-failed'])
  })

  it.each([
    [
      { what: 'library', articles: 3, highlights: 1, copyFrom: 5, at: 9 },
      { kind: 'restored', articles: 3, highlights: 1, copyFrom: 5 },
    ],
    [
      { what: 'changes', changes: 2, at: 9 },
      { kind: 'changes-restored', changes: 2 },
    ],
    [{ what: 'nothing', at: 9 }, { kind: 'lost' }],
  ] as const)('requirement 20: what the browser had lost is said: %o', (restored, notice) => {
    expect(said({ restored })).toEqual([notice])
  })
})
