import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Desk } from '../../entrypoints/background/desk'
import { settingHandlers } from '../../entrypoints/background/setting-handlers'
import { isQuiet } from '../../entrypoints/background/sites'
import { patternsOf, siteOfPattern, siteRows, typedSite } from '../../entrypoints/library/sites'
import type { Kind } from '../../knowledge/note'
import { titleOf } from '../../knowledge/note'
import { packFigures } from '../../knowledge/pack-figures'
import type { Publisher } from '../../knowledge/publisher'
import { spelled } from '../../knowledge/spelling'
import { setting } from '../../messages/settings'
import { type PaintRules, stretchesToPaint, unpaintedBecause } from '../../reading/painting'
import type { Hit } from '../../reading/types'
import { buildPack } from '../../scripts/pack/build-pack'
import { isListed, paintedStateHosts, paintWhat, quietHosts, setListed, sitesOff } from '../../storage/settings'
import { sampleNote } from './sample-notes'

beforeEach(() => fakeBrowser.reset())

describe('what is painted', () => {
  const fact = [{ type: 'state' as const, from: '2020' }]
  const noteOf = (kind: Kind) => sampleNote(kind, fact, { kind })
  const kinds = ['person', 'place', 'organisation', 'media', 'event', 'law', 'weapon'] as const
  const notes = new Map(kinds.map((kind) => [kind as string, noteOf(kind)]))
  const hit = (noteId: string, start: number, more: Partial<Hit> = {}): Hit => {
    return { noteId, name: noteId, start, end: start + 4, certain: true, ...more }
  }
  const rules: PaintRules = {
    known: new Set(),
    notThis: new Set(),
    lit: new Set(),
    what: 'first',
    unpaintedKinds: new Set(),
    byKind: false,
    common: new Set(),
  }
  const sections = [
    { start: 0, end: 50 },
    { start: 50, end: 100 },
  ]
  const hits = [hit('place', 1), hit('place', 11), hit('place', 60), hit('person', 30), hit('place', 70)]
  const starts = (more: Partial<PaintRules>) =>
    stretchesToPaint(hits, sections, notes, { ...rules, ...more }).map(({ start }) => start)

  it('is the first of each section, every one, or none', () => {
    expect(starts({})).toEqual([1, 30, 60])
    expect(starts({ what: 'all' })).toEqual([1, 11, 30, 60, 70])
    expect(starts({ what: 'none' })).toEqual([])
  })

  it('leaves short forms and doubtful ones alone, also where every one is wanted', () => {
    const all = [hit('place', 1), hit('place', 11, { short: true }), hit('place', 21, { certain: false })]
    expect(stretchesToPaint(all, sections, notes, { ...rules, what: 'all' }).map(({ start }) => start)).toEqual([1])
  })

  it('leaves out the kinds that the reader left out, and says why', () => {
    const without = { unpaintedKinds: new Set<Kind>(['place']) }
    expect(starts(without)).toEqual([30])
    expect(unpaintedBecause(noteOf('place'), true, { ...rules, ...without })).toBe('kind')
    expect(unpaintedBecause(noteOf('place'), true, { ...rules, what: 'none' })).toBe('none')
    expect(unpaintedBecause(noteOf('person'), true, { ...rules, ...without })).toBeUndefined()
  })

  it('says first that a name is known, so that it can be taken back', () => {
    const all = { ...rules, known: new Set(['place']), what: 'none' as const, unpaintedKinds: new Set<Kind>(['place']) }
    expect(unpaintedBecause(noteOf('place'), true, all)).toBe('known')
  })

  it('tells four kinds of line apart where the reader wants it, and else none', () => {
    const one = kinds.map((kind, at) => hit(kind, at * 5))
    const lines = (byKind: boolean) =>
      stretchesToPaint(one, sections, notes, { ...rules, byKind }).map(({ kind }) => kind)
    expect(lines(true)).toEqual(['person', 'place', 'organisation', 'organisation', 'thing', 'thing', 'thing'])
    expect(new Set(lines(false))).toEqual(new Set([undefined]))
  })
})

describe('names as the reader writes them', () => {
  const person = sampleNote('ri-sol-ju', [], {
    kind: 'person',
    names: {
      en: ['Ri Sol Ju', 'Ri Sol-ju', 'Lee Seol-ju'],
      ko: [
        { text: '리설주', use: 'north' },
        { text: '이설주', use: 'south' },
      ],
    },
  })
  const shown = (korean: 'note' | 'north' | 'south', latin: 'spaced' | 'hyphen', note = person) => {
    const now = spelled(note, { korean, latin })
    return [titleOf(now, 'ko'), titleOf(now, 'en')]
  }

  it.each([
    ['note', 'spaced', '리설주', 'Ri Sol Ju'],
    ['north', 'spaced', '리설주', 'Ri Sol Ju'],
    ['south', 'spaced', '이설주', 'Ri Sol Ju'],
    ['south', 'hyphen', '이설주', 'Ri Sol-ju'],
  ] as const)('%s, %s', (korean, latin, ko, en) => {
    expect(shown(korean, latin)).toEqual([ko, en])
  })

  it('loses no name and repeats none', () => {
    const now = spelled(person, { korean: 'south', latin: 'hyphen' })
    expect(now.names.ko.map(({ text }) => text).sort()).toEqual(['리설주', '이설주'])
    expect(now.names.en.map(({ text }) => text)).toEqual(['Ri Sol-ju', 'Ri Sol Ju', 'Lee Seol-ju'])
  })

  it('leaves what is no Korean person’s name, and what has no such form', () => {
    const foreigner = sampleNote('a', [], { kind: 'person', names: { en: ['John Smith Doe'], ko: ['존 스미스'] } })
    const place = sampleNote('b', [], { kind: 'place', names: { en: ['Ninth Party Congress'], ko: ['대회장'] } })
    expect(shown('north', 'hyphen', foreigner)).toEqual(['존 스미스', 'John Smith Doe'])
    expect(spelled(place, { korean: 'north', latin: 'hyphen' })).toBe(place)
  })
})

describe('sites', () => {
  const publishers = [
    {
      id: 'nk',
      name: { en: 'Sample News', ko: '견본 뉴스' },
      hosts: [{ host: 'www.news.example', path: '/en' }],
      state: false,
    },
    { id: 'state', name: { en: 'Sample State' }, hosts: [{ host: 'state.example' }], state: true },
  ] as unknown as Publisher[]
  const lists = {
    origins: ['*://www.news.example/*', '*://news.example/*', '*://state.example/*', 'https://own.example/*'],
    atInstall: ['*://news.example/*', '*://www.news.example/*', '*://state.example/*'],
    off: ['www.own.example', 'elsewhere.example'],
    quiet: ['news.example'],
    paintedState: [],
  }

  it('are one row each, with www. or without, with what Sidelight does there', () => {
    expect(siteRows(lists, publishers, 'ko')).toEqual([
      { site: 'elsewhere.example', publisher: undefined, state: 'off', group: 'off', removable: false },
      { site: 'news.example', publisher: '견본 뉴스', state: 'quiet', group: 'install', removable: false },
      { site: 'own.example', publisher: undefined, state: 'off', group: 'yours', removable: true },
      { site: 'state.example', publisher: 'Sample State', state: 'quiet', group: 'state', removable: false },
    ])
  })

  it.each([
    ['example.org', 'example.org'],
    ['  https://www.Example.org/a/b?c#d ', 'example.org'],
    ['http://news.example.co.kr:8080/x', 'news.example.co.kr'],
    ['북한.example', 'xn--bj0bu4j.example'],
    ['example', undefined],
    ['javascript:alert(1)', undefined],
    ['ftp://example.org', undefined],
    ['127.0.0.1', undefined],
    ['two words.org', undefined],
    ['*.example.org', undefined],
    ['https://user:secret@example.org/', 'example.org'],
    ['', undefined],
  ])('typed: %s', (typed, site) => {
    if (site?.startsWith('xn--')) expect(typedSite(typed)).toMatch(/^xn--[a-z0-9-]+\.example$/)
    else expect(typedSite(typed)).toBe(site)
  })

  it('ask for the host with www. and without, and read such patterns', () => {
    expect(patternsOf('example.org')).toEqual(['*://example.org/*', '*://www.example.org/*'])
    expect(patternsOf('example.org').map(siteOfPattern)).toEqual(['example.org', 'example.org'])
    expect(['*://*/*', '<all_urls>', '*://*.example.org/*', 'file:///*'].map(siteOfPattern)).toEqual([
      '*',
      '*',
      'example.org',
      undefined,
    ])
  })

  it('are found in a list however they were written there, and taken out of it whole', async () => {
    await sitesOff.setValue(['www.example.org', 'other.example'])
    expect(await isListed(sitesOff, 'example.org')).toBe(true)
    await Promise.all([setListed(sitesOff, 'example.org', false), setListed(sitesOff, 'third.example', true)])
    expect(await sitesOff.getValue()).toEqual(['other.example', 'third.example'])
  })

  it('are quiet by the reader’s choice, and state media without it', async () => {
    expect(await isQuiet('www.news.example', publishers[0])).toBe(false)
    expect(await isQuiet('state.example', publishers[1])).toBe(true)
    await setListed(quietHosts, 'news.example', true)
    expect(await isQuiet('www.news.example:8080', publishers[0])).toBe(true)
    expect(await isQuiet('unknown.example', undefined)).toBe(false)
  })
})

describe('a setting from a page of ours', () => {
  it.each([
    [{ name: 'paintWhat', value: 'sometimes' }],
    [{ name: 'paintSaved', value: 'yes' }],
    [{ name: 'unpaintedKinds', value: ['planet'] }],
    [{ name: 'uiLanguage', value: 'de' }],
    [{ name: 'known', value: ['a'] }],
    [{ name: '__proto__', value: true }],
    [{ name: 'familiarity', value: 'unset' }],
  ])('is refused: %j', (wrong) => {
    expect(v.safeParse(setting, wrong).success).toBe(false)
  })

  it('is taken where it is one', () => {
    expect(v.parse(setting, { name: 'unpaintedKinds', value: ['place'] })).toEqual({
      name: 'unpaintedKinds',
      value: ['place'],
    })
  })
})

describe('requirement 27: a private window', () => {
  const desk = {
    knowledge: async () => ({ publishers: [{ state: true, hosts: [{ host: 'www.state.example' }] }] }),
  } as unknown as Desk
  const handlers = settingHandlers(desk)
  const from = (incognito: boolean) => ({ tab: { id: 1, incognito } })
  const all = () => Promise.all([paintWhat, sitesOff, quietHosts, paintedStateHosts].map((item) => item.getValue()))
  const change = async (incognito: boolean) => {
    await handlers.setSetting({ name: 'paintWhat', value: 'none' }, from(incognito))
    await handlers.setSite({ host: 'www.news.example', on: false }, from(incognito))
    await handlers.setPainted({ host: 'www.news.example', on: false }, from(incognito))
    await handlers.setPainted({ host: 'state.example', on: true }, from(incognito))
  }

  it('changes no setting', async () => {
    const before = await all()
    await change(true)
    await handlers.setStatePainted({ on: true }, from(true))
    expect(await all()).toEqual(before)
    expect(await fakeBrowser.storage.local.get(null)).toEqual({})
  })

  it('is told apart from an ordinary one, whose changes are kept by site', async () => {
    await change(false)
    expect(await all()).toEqual(['none', ['news.example'], ['news.example'], ['state.example']])
    await handlers.setStatePainted({ on: false }, from(false))
    expect(await paintedStateHosts.getValue()).toEqual([])
  })
})

describe('figures of a pack', () => {
  it('are counted from it', () => {
    const source = {
      url: 'https://a.example/1',
      title: 'A',
      publisher: 'A',
      seen_on: '2026-11-01',
      seen: 'excerpt',
      copy_of: 'B',
    }
    const notes = [
      sampleNote('a', [{ type: 'state', verified_until: '2026-03' }], {
        checked: { on: '2026-12-02', by: 'second-reading' },
      }),
      sampleNote('b', [{ type: 'state', from: '2019', to: '2020', verified_until: '2019' }], { paint: false }),
      sampleNote('c', [], { sources: { one: source }, reviewed: '2026-10-05' }),
    ]
    const pack = {
      format: 1,
      id: 'core',
      hash: 'h',
      knowsTo: '2026-10-04',
      notes,
      publishers: [],
      readingList: [],
      events: [],
      offices: [],
      counts: {},
    }
    expect(packFigures(pack)).toEqual({
      notes: 3,
      withLine: 1,
      facts: 2,
      publishers: 0,
      publishersChecked: 0,
      readingList: 0,
      newest: '2026-12-02',
      knowsTo: '2026-10-04',
      sources: { page: 2, excerpt: 1, copies: 1 },
      readAgain: { none: 1, 'second-reading': 1, 'second-person': 0 },
      lookedOver: [
        { month: '2026-12', notes: 1 },
        { month: '2026-11', notes: 1 },
        { month: '2026-10', notes: 1 },
      ],
      lastHeld: [{ year: '2026', facts: 1 }],
    })
  })

  it('of the core pack add up', { timeout: 60_000 }, async () => {
    const { pack } = await buildPack('packs/core')
    const figures = packFigures(pack)
    const { readAgain, lookedOver } = figures
    expect(figures.notes).toBe(pack.notes.length)
    expect(readAgain.none + readAgain['second-reading'] + readAgain['second-person']).toBeGreaterThanOrEqual(
      figures.withLine,
    )
    expect(lookedOver.reduce((sum, { notes }) => sum + notes, 0)).toBe(figures.notes)
    expect(figures.sources.page + figures.sources.excerpt).toBeGreaterThan(figures.facts / 2)
  })
})
