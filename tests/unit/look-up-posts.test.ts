import { describe, expect, it } from 'vitest'
import { type Fact, type Holder, holderKey } from '../../knowledge/note'
import type { Office } from '../../knowledge/office'
import { heldIn, heldOn, holdingsNamed, holdingsOf, knownSpans, postAsked } from '../../reading/look-up/posts'
import { sampleNote } from './sample-notes'

const offices: Office[] = [
  { id: 'premier', names: { en: ['Premier', 'Premier of the Cabinet'], ko: ['내각총리', '총리'] }, body: 'cabinet' },
  { id: 'foreign-minister', names: { en: ['Foreign minister', 'Minister of Foreign Affairs'], ko: ['외무상'] } },
  { id: 'president', names: { en: ['President of the DPRK', 'President of North Korea'], ko: ['국가주석'] } },
  { id: 'chairman-of-the-party', names: { en: ['Chairman of the WPK'], ko: ['당 위원장'] } },
  { id: 'chairman-of-the-spa', names: { en: ['Chairman of the SPA'], ko: ['최고인민회의 의장'] } },
]
const asked = (query: string) => {
  const post = postAsked(query, offices)
  return post && { offices: post.offices.map(({ id }) => id), time: post.time }
}

describe('the post that was asked for', () => {
  it.each([
    ['premier 2019', ['premier'], '2019'],
    ['2019 premier', ['premier'], '2019'],
    ['총리 2019', ['premier'], '2019'],
    ['2019년 총리', ['premier'], '2019'],
    ['북한 내각 총리 2019년', ['premier'], '2019'],
    ['who was premier of North Korea in 2019', ['premier'], '2019'],
    ['who was premier in March 2026', ['premier'], '2026-03'],
    ['premier Mar. 2026', ['premier'], '2026-03'],
    ['premier 2026-03', ['premier'], '2026-03'],
    ['2026년 3월 총리', ['premier'], '2026-03'],
    ['2026년 3월 5일 총리', ['premier'], '2026-03'],
    ['총리 2026.3', ['premier'], '2026-03'],
    ['premier 2019?', ['premier'], '2019'],
    ['premier, 2019', ['premier'], '2019'],
    ['who was premier in 2019?', ['premier'], '2019'],
    ['premier 1 May 2019', ['premier'], '2019-05'],
    ['premier May 1, 2019', ['premier'], '2019-05'],
    ['premier 2019-05-01', ['premier'], '2019-05'],
    ['2019년 총리는?', ['premier'], '2019'],
    ['2019년 총리는 누구', ['premier'], '2019'],
    ['총리 2026년', ['premier'], '2026'],
    ['PREMIER', ['premier'], undefined],
    ['foreign minister 2016', ['foreign-minister'], '2016'],
    ['foreign min 2016', ['foreign-minister'], '2016'],
    ['minister of foreign affairs', ['foreign-minister'], undefined],
    ['president of north korea', ['president'], undefined],
    ['president 1980', ['president'], '1980'],
    ['chairman 2016', ['chairman-of-the-party', 'chairman-of-the-spa'], '2016'],
  ])('%s', (query, ids, time) => {
    expect(asked(query)).toEqual({ offices: ids, time })
  })

  it.each([
    '2019',
    'chairman',
    'president',
    'north korea 2019',
    'prem',
    'hunchun 2019',
    'premiership 2019',
    '39',
    '',
    'of the',
    '12019 premiers',
  ])('none: %s', (query) => {
    expect(asked(query)).toBeUndefined()
  })
})

type Held = Omit<Fact, 'sources' | 'text' | 'type' | 'post'>
const held = (holder: Holder, facts: Held[], office = 'premier', id = holderKey(holder)) =>
  sampleNote(
    id,
    facts.map((fact) => ({ ...fact, type: 'state' as const, post: { office, holder } })),
  )

describe('who held it', () => {
  const notes = [
    held('kim', [{ from: '2019-04-11', to: '2020-08' }]),
    held('pak', [{ from: '2013', to: '2019-04-11' }]),
    held('pae', [{ from: '2024-12', verified_until: '2026-09-02' }]),
    held('old', [{ from: '1948-09', to: '1972-12' }]),
  ]
  const all = holdingsOf(notes)
  const inYear = (year: string) => all.filter((one) => heldIn(one, year)).map(({ holder }) => holder)

  it.each([
    ['2019', ['pak', 'kim']],
    ['2020', ['kim']],
    ['2021', []],
    ['2013', ['pak']],
    ['2012', []],
    ['1972', ['old']],
    ['2025', ['pae']],
    ['2026', ['pae']],
    ['2027', []],
  ])('%s', (year, holders) => {
    expect(inYear(year)).toEqual(holders)
  })

  it('asserts nothing past the last check, and nothing at all of a state that was never checked again', () => {
    const [once] = holdingsOf([held('one', [{ from: '2019-04-11', reported: '2019-04-12' }])])
    expect(once && heldIn(once, '2019')).toBe(true)
    expect(once && heldIn(once, '2020')).toBe(false)
  })

  it('does not count a year on whose first day it was held no more', () => {
    const [gone] = holdingsOf([held('one', [{ from: '2018', to: '2019-01-01' }])])
    expect(gone && heldIn(gone, '2019')).toBe(false)
    const [sometime] = holdingsOf([held('one', [{ from: '2018', to: '2019' }])])
    expect(sometime && heldIn(sometime, '2019')).toBe(true)
  })

  it('says for which times a holder is known, without gaps where one follows the other', () => {
    expect(knownSpans(all)).toEqual([
      { from: '1948-09', to: '1972-12', checked: undefined },
      { from: '2013', to: '2020-08', checked: undefined },
      { from: '2024-12', to: undefined, checked: '2026-09-02' },
    ])
  })

  it('tells once what two notes tell, with the more exact dates and all sources', () => {
    const other = held('kim', [{ from: '2019-04', to: '2020-08-13' }], 'premier', 'cabinet')
    const source = other.sources.sample
    if (source) source.url = 'https://agency.example/2'
    const [one, ...more] = holdingsOf([held('kim', [{ from: '2019-04-11', to: '2020-08' }]), other])
    expect(more).toEqual([])
    expect(one).toMatchObject({ from: '2019-04-11', to: '2020-08-13' })
    expect(one?.sources.map(({ url }) => url)).toEqual(['https://agency.example/1', 'https://agency.example/2'])
  })

  it('leads from somebody without a note to the note of the body, which tells it', () => {
    const ri = { en: 'Ri Hi Yong', ko: '리히용' }
    const member = [{ from: '2026-02-23', verified_until: '2026-06' }]
    const holdings = holdingsOf([
      held(ri, member, 'member', 'political-bureau'),
      held('kim', member, 'member', 'political-bureau'),
      held({ ...ri }, [{ from: '2026-02', to: '2026-07' }], 'member', 'central-committee'),
    ])
    expect(holdings.map(({ holder, noteId }) => [holder, noteId])).toEqual([
      ['kim', 'kim'],
      [ri, 'political-bureau'],
    ])
  })

  it('finds by name those who have no note', () => {
    const ri = { en: 'Ri Hi Yong', ko: '리히용' }
    const holdings = holdingsOf([
      held(ri, [{ from: '2026', verified_until: '2026' }], 'member', 'political-bureau'),
      held('kim', [{ from: '2019', to: '2020' }]),
    ])
    const named = (query: string) => holdingsNamed(query, holdings).map(({ holder }) => holder)
    for (const query of ['Ri Hi Yong', 'ri hi-yong', 'Ri H', '리히용', '리히']) expect(named(query)).toEqual([ri])
    for (const query of ['kim', 'Ri', '리', 'Hi Yong', '']) expect(named(query)).toEqual([])
  })

  it('without a beginning is known from the first day that a source tells of, and not before', () => {
    const [one] = holdingsOf([held('kim', [{ reported: '2025-06-24', verified_until: '2026-07' }])])
    if (!one) throw new Error('no holding')
    expect(['1995', '2025', '2026', '2027'].map((year) => heldIn(one, year))).toEqual([false, true, true, false])
    expect(heldOn([one], '2021-01-10')).toEqual([])
    expect(knownSpans([one])).toEqual([{ from: '2025-06-24', to: undefined, checked: '2026-07' }])
  })

  it('keeps two terms of one person apart', () => {
    const twice = holdingsOf([
      held('kim', [
        { from: '2013', to: '2016' },
        { from: '2018', verified_until: '2019' },
      ]),
    ])
    expect(twice).toHaveLength(2)
  })

  it('knows what was held on a day', () => {
    expect(heldOn(all, '2019-04-11').map(({ holder }) => holder)).toEqual(['kim'])
    expect(heldOn(all, '2019-04-10').map(({ holder }) => holder)).toEqual(['pak'])
    expect(heldOn(all, '2022')).toEqual([])
    expect(heldOn(all, '2026-09-02').map(({ holder }) => holder)).toEqual(['pae'])
    expect(heldOn(all, '2026-10')).toEqual([])
  })
})
