import { describe, expect, it } from 'vitest'
import type { Fact } from '../../knowledge/note'
import { asOf, isPastCheck, leadAt, leadSince } from '../../reading/as-of'
import { sampleNote } from './sample-notes'

const TODAY = '2026-11-24'
const DAY = '2026-01-17'
type Dates = Omit<Fact, 'sources' | 'text'>

function placesOf(fact: Dates, day = DAY, named = false) {
  const { day: _, ...placed } = asOf(sampleNote('congress', [fact]), day, TODAY, named)
  return Object.entries(placed).flatMap(([place, items]) => (items.length ? [place] : []))
}

describe('a fact against the day of an article', () => {
  it.each<[string, Dates, string[]]>([
    ['an event before it', { type: 'event', from: '2021-01-05', to: '2021-01-12' }, ['before']],
    ['an event of that day', { type: 'event', from: '2026-01-17' }, ['at']],
    ['an event that lasts over it', { type: 'event', from: '2026-01-10', to: '2026-01-20' }, ['at']],
    ['an event after it', { type: 'event', from: '2026-02-19', to: '2026-02-25' }, ['since']],
    ['an event of its month, day unknown', { type: 'event', from: '2026-01' }, ['at']],
    ['an event of its year, day unknown', { type: 'event', from: '2026' }, ['at']],
    ['an event of the month after', { type: 'event', from: '2026-02' }, ['since']],
    ['a state that began before it', { type: 'state', from: '2021-01' }, ['at']],
    ['a state without a beginning', { type: 'state' }, ['at']],
    ['a state that ended the day before', { type: 'state', from: '2019', to: '2026-01-16' }, ['before']],
    ['a state that held no more on that day', { type: 'state', from: '2019', to: '2026-01-17' }, ['before']],
    ['a state that ended in that month, day unknown', { type: 'state', from: '2019', to: '2026-01' }, ['at']],
    ['a state that began after it', { type: 'state', from: '2026-02-22' }, ['since']],
    ['what was earlier but public only after it', { type: 'state', from: '2025', reported: '2026-01-18' }, ['since']],
    ['what was public before it', { type: 'state', from: '2025', reported: '2026-01-16' }, ['at']],
    ['an event announced by then', { type: 'event', from: '2026-02-19', scheduled: '2025-12-10' }, ['since', 'toCome']],
    ['an event announced only later', { type: 'event', from: '2026-02-19', scheduled: '2026-02-07' }, ['since']],
  ])('%s', (_name, fact, places) => {
    expect(placesOf(fact)).toEqual(places)
  })

  it('is still to come where the article itself names the event', () => {
    expect(placesOf({ type: 'event', from: '2026-02-19' }, DAY, true)).toEqual(['since', 'toCome'])
  })

  it('does not stand in since before it has happened', () => {
    expect(placesOf({ type: 'event', from: '2027-04-01', scheduled: '2026-01-01' })).toEqual(['toCome'])
  })

  it('takes a month as the article’s date for all its days', () => {
    expect(placesOf({ type: 'event', from: '2026-01-30' }, '2026-01')).toEqual(['at'])
    expect(placesOf({ type: 'event', from: '2026-02-01' }, '2026-01')).toEqual(['since'])
  })

  it('orders each list by date', () => {
    const note = sampleNote('x', [
      { type: 'event', from: '2026-05' },
      { type: 'event', from: '2026-02-19' },
      { type: 'event', from: '2026-03-01' },
    ])
    expect(asOf(note, DAY, TODAY).since.map((item) => item.index)).toEqual([1, 2, 0])
  })
})

describe('what a row gives first', () => {
  it('of what came since: what the article calls coming, before what is nearer', () => {
    const note = sampleNote('congress', [
      { type: 'event', from: '2026-02-07' },
      { type: 'event', from: '2026-02-19', to: '2026-02-25', scheduled: '2025-12-10' },
    ])
    expect(leadSince(asOf(note, DAY, TODAY))?.index).toBe(1)
  })

  it('of the day: the newest state that holds, then an event of that day, then the newest before', () => {
    const facts: Dates[] = [
      { type: 'event', from: '2020' },
      { type: 'event', from: '2026-01-17' },
    ]
    expect(leadAt(asOf(sampleNote('x', facts.slice(0, 1)), DAY, TODAY))?.index).toBe(0)
    expect(leadAt(asOf(sampleNote('x', facts), DAY, TODAY))?.index).toBe(1)
    const states: Dates[] = [...facts, { type: 'state', from: '2021' }, { type: 'state', from: '2019' }]
    expect(leadAt(asOf(sampleNote('x', states), DAY, TODAY))?.index).toBe(2)
  })

  it('of states that were last checked before the day: the one checked last, after one that is sure', () => {
    const states: Dates[] = [
      { type: 'state', from: '2019', verified_until: '2025-09' },
      { type: 'state', from: '2020', verified_until: '2025-06' },
    ]
    expect(leadAt(asOf(sampleNote('x', states), DAY, TODAY))?.index).toBe(0)
    const sure: Dates[] = [...states, { type: 'state', from: '2018', verified_until: '2026-02' }]
    expect(leadAt(asOf(sampleNote('x', sure), DAY, TODAY))?.index).toBe(2)
  })

  it('what happened after the last check, which may have ended the state', () => {
    const facts: Dates[] = [
      { type: 'state', from: '2010', verified_until: '2010-09-29' },
      { type: 'event', from: '2013-12-12' },
      { type: 'event', from: '2009-01-01' },
    ]
    expect(leadAt(asOf(sampleNote('x', facts), DAY, TODAY))?.index).toBe(1)
    expect(leadAt(asOf(sampleNote('x', [facts[0], facts[2]] as Dates[]), DAY, TODAY))?.index).toBe(0)
  })

  it('asserts nothing of a state past its last check', () => {
    const [open, ended] = sampleNote('x', [
      { type: 'state', from: '2024', verified_until: '2026-03' },
      { type: 'state', from: '2024', to: '2027', verified_until: '2026-03' },
    ]).facts as [Fact, Fact]
    expect(isPastCheck(open, '2026-04-01')).toBe(true)
    expect(isPastCheck(open, '2026-03-15')).toBe(false)
    expect(isPastCheck(ended, '2026-04-01')).toBe(false)
  })
})
