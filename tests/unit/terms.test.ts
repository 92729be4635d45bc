import { describe, expect, it } from 'vitest'
import type { Note } from '../../knowledge/note'
import { byImportance, importance } from '../../reading/importance'
import { type PaintRules, stretchesToPaint, unpaintedBecause } from '../../reading/painting'
import { litNotes, sinceBlock, termsOf } from '../../reading/terms'
import type { Hit } from '../../reading/types'
import { sampleNote } from './sample-notes'

const hit = (noteId: string, start: number, more: Partial<Hit> = {}): Hit => ({
  noteId,
  name: noteId,
  start,
  end: start + 5,
  certain: true,
  ...more,
})

function context(notes: Note[], hits: Hit[], counts: Record<string, number> = {}, day = '2026-01-17') {
  return { hits, leadEnd: 100, day, today: '2026-11-24', notes: new Map(notes.map((note) => [note.id, note])), counts }
}

describe('importance', () => {
  const plain = { noteId: 'a', count: 1, prominent: false, hasSince: false, cameTrue: false, first: 500 }

  it('doubles for title or first paragraph, doubles for news since, grows with the count', () => {
    const base = importance(plain, {})
    expect(importance({ ...plain, prominent: true }, {})).toBeCloseTo(2 * base)
    expect(importance({ ...plain, hasSince: true }, {})).toBeCloseTo(2 * base)
    expect(importance({ ...plain, count: 3 }, {})).toBeCloseTo(base * (Math.log(4) / Math.log(2)))
  })

  it('is four times as large for what the article calls coming and what has happened since', () => {
    const base = importance(plain, {})
    expect(importance({ ...plain, hasSince: true, cameTrue: true }, {})).toBeCloseTo(4 * base)
  })

  it('is larger for what news names rarely', () => {
    const counts = { pyongyang: 900, hunchun: 3 }
    expect(importance({ ...plain, noteId: 'hunchun' }, counts)).toBeGreaterThan(
      importance({ ...plain, noteId: 'pyongyang' }, counts),
    )
  })

  it('breaks ties by first place and puts the country last', () => {
    const country = { ...plain, noteId: 'north-korea', count: 40, prominent: true, first: 0 }
    const order = byImportance([country, { ...plain, first: 9 }, { ...plain, noteId: 'b', first: 3 }], {})
    expect(order.map((term) => term.noteId)).toEqual(['b', 'a', 'north-korea'])
  })
})

describe('the terms of an article', () => {
  it('counts certain hits, and calls a note of doubtful hits only not certain', () => {
    const notes = [sampleNote('sure'), sampleNote('doubtful')]
    const hits = [hit('sure', 0), hit('sure', 20, { certain: false }), hit('doubtful', 40, { certain: false })]
    const terms = termsOf(context(notes, hits))
    expect(terms.map(({ noteId, count, certain }) => ({ noteId, count, certain }))).toEqual([
      { noteId: 'sure', count: 1, certain: true },
      { noteId: 'doubtful', count: 1, certain: false },
    ])
  })

  it('leaves out a hit whose note no pack holds any more', () => {
    expect(termsOf(context([], [hit('gone', 0)]))).toEqual([])
  })
})

describe('Since this article', () => {
  const held = { type: 'event', from: '2026-02-19' } as const

  it('gives the leading fact of each note', () => {
    const notes = [
      sampleNote('congress', [held, { type: 'event', from: '2026-02-20' }]),
      sampleNote('trade', [{ type: 'event', from: '2026-06' }], { kind: 'economy' }),
    ]
    const terms = termsOf(context(notes, [hit('congress', 0), hit('congress', 9), hit('trade', 300)]))
    const block = sinceBlock(terms, 'en')
    expect(block.kind === 'since' && block.facts.map(({ fact }) => `${fact.noteId} ${fact.index}`)).toEqual([
      'congress 0',
      'trade 0',
    ])
    expect(litNotes(terms)).toEqual(['congress', 'trade'])
  })

  it('tells an event once where two notes carry it', () => {
    const shared = sampleNote('congress', [held])
    const other = { ...sampleNote('party', [held]), facts: shared.facts }
    const terms = termsOf(context([shared, other], [hit('congress', 0), hit('party', 9)]))
    const block = sinceBlock(terms, 'en')
    expect(block.kind === 'since' && block.facts).toHaveLength(1)
  })

  it('is lately for an article of today: the newest fact of each note up to the day, newest first, and no note is lit', () => {
    const notes = [
      sampleNote('congress', [held]),
      sampleNote('trade', [
        { type: 'event', from: '2020' },
        { type: 'state', from: '2026-10-01' },
      ]),
    ]
    const hits = [hit('congress', 0), hit('trade', 20)]
    const terms = termsOf(context(notes, hits, {}, '2026-11-24'))
    const block = sinceBlock(terms, 'en')
    expect(block.kind === 'lately' && block.facts.map(({ fact }) => `${fact.noteId} ${fact.index}`)).toEqual([
      'trade 1',
      'congress 0',
    ])
    expect(litNotes(terms)).toEqual([])
  })

  it('leaves doubtful terms out', () => {
    const terms = termsOf(context([sampleNote('congress', [held])], [hit('congress', 0, { certain: false })]))
    expect(sinceBlock(terms, 'en').kind).toBe('nothing')
  })
})

describe('what is painted', () => {
  const fact = { type: 'event', from: '2026-02-19' } as const
  const notes = new Map(
    [sampleNote('congress', [fact]), sampleNote('bare'), sampleNote('country', [fact], { paint: false })].map(
      (note) => [note.id, note],
    ),
  )
  const none: PaintRules = {
    known: new Set(),
    notThis: new Set(),
    lit: new Set(),
    what: 'first',
    unpaintedKinds: new Set(),
    byKind: false,
  }
  const sections = [
    { start: 0, end: 100 },
    { start: 100, end: 200 },
  ]

  it('is the first certain, full occurrence in each section', () => {
    const hits = [
      hit('congress', 5, { certain: false }),
      hit('congress', 15, { short: true }),
      hit('congress', 25),
      hit('congress', 45),
      hit('congress', 120),
    ]
    expect(stretchesToPaint(hits, sections, notes, none).map((stretch) => stretch.start)).toEqual([25, 120])
  })

  it('is lit for the notes behind Since this article alone', () => {
    const [stretch] = stretchesToPaint([hit('congress', 5)], sections, notes, { ...none, lit: new Set(['congress']) })
    expect(stretch?.lit).toBe(true)
  })

  it.each([
    ['no checked fact', 'bare', none, 'no-facts'],
    ['a note that is never painted', 'country', none, 'never'],
    ['a note the reader knows', 'congress', { ...none, known: new Set(['congress']) }, 'known'],
    ['a note the reader refused', 'congress', { ...none, notThis: new Set(['congress']) }, 'not-this'],
    ['a checked note', 'congress', none, undefined],
  ] as const)('%s', (_name, id, rules, why) => {
    const note = notes.get(id) as Note
    expect(unpaintedBecause(note, true, rules)).toBe(why)
    expect(stretchesToPaint([hit(id, 5)], sections, notes, rules)).toHaveLength(why ? 0 : 1)
  })
})
