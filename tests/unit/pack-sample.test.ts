import { describe, expect, it } from 'vitest'
import type { Fact, Note } from '../../knowledge/note'
import { drawFacts, isDatedPostOf } from '../../scripts/pack/draw-facts'
import { asText, seededBy } from '../../scripts/pack/sample'

const source = (url: string) => ({
  url,
  title: 'A page',
  publisher: 'A paper',
  date: '2020-05-02',
  seen_on: '2026-11-24',
  seen: 'excerpt' as const,
})
const note = (id: string, kind: Note['kind'], facts: Fact[]): Note => ({
  id,
  kind,
  names: { en: [{ text: `The ${id}` }], ko: [], zh: [], ja: [] },
  summary: { en: 'A note.' },
  facts,
  contested: [],
  relations: [],
  sources: { paper: source('https://example.org/a') },
  reviewed: '2026-11-24',
})
const fact = (text: string, more: Partial<Fact> = {}): Fact => ({
  type: 'event',
  from: '2020-05',
  text: { en: text },
  sources: ['paper'],
  ...more,
})
const posts = (count: number, more: Partial<Fact> = {}) =>
  Array.from({ length: count }, (_, n) => fact(`post ${n}`, { post: { office: 'premier', holder: 'kim' }, ...more }))
const others = (count: number) => Array.from({ length: count }, (_, n) => fact(`other ${n}`))

const notes = [note('kim', 'person', posts(50)), note('city', 'place', others(300))]
const texts = (seed: string, count = 80, from = notes) =>
  drawFacts({ notes: from }, count, seededBy(seed)).map(({ fact }) => fact.text.en)
const postsAmong = (drawn: string[]) => drawn.filter((text) => text.startsWith('post')).length

describe('a sample of facts', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(texts('16652fe')).toEqual(texts('16652fe'))
    expect(texts('16652fe')).not.toEqual(texts('9e2385d'))
    expect(new Set(texts('16652fe')).size).toBe(80)
  })

  it.each([
    [80, 20],
    [20, 5],
    [8, 2],
  ])('of %i has %i dated posts of people', (count, quarter) => {
    expect(postsAmong(texts('a', count))).toBe(quarter)
  })

  it('takes all of a smaller pack, and fills up where one kind is too few', () => {
    expect(texts('a', 1000)).toHaveLength(350)
    const few = [note('kim', 'person', posts(3)), note('city', 'place', others(300))]
    expect(postsAmong(texts('a', 80, few))).toBe(3)
    expect(texts('a', 80, few)).toHaveLength(80)
    expect(postsAmong(texts('a', 40, [note('kim', 'person', posts(50)), note('city', 'place', others(4))]))).toBe(36)
  })

  it.each<[string, Partial<Fact>, boolean]>([
    ['of a person, with a day', {}, true],
    ['of which only the last check is dated', { from: undefined, verified_until: '2026-03' }, true],
    ['without a day', { from: undefined }, false],
    ['of somebody who has no note as a person', { post: { office: 'premier', holder: 'cabinet' } }, false],
  ])('knows a dated post of a person: one %s', (_, more, is) => {
    const [post] = posts(1, { type: 'state', ...more })
    expect(post && isDatedPostOf(post, new Set(['kim']))).toBe(is)
  })

  it('has a fact that two notes show once', () => {
    const twins = [note('a', 'event', others(5)), note('b', 'event', others(5))]
    expect(texts('a', 10, twins)).toEqual(['other 0', 'other 1', 'other 2', 'other 3', 'other 4'])
  })

  it('shows of each what is claimed, who says so, and where to look', () => {
    const claim = fact('became premier', {
      text: { en: 'became premier', ko: '총리가 되었다' },
      reported: '2020-05-02',
      said_by: { en: 'KCNA (state media)' },
      post: { office: 'premier', holder: 'kim', body: 'cabinet' },
    })
    const row = drawFacts({ notes: [note('kim', 'person', [claim])] }, 1, seededBy('a'))[0]
    expect(row && asText(row, 7, 'packs/core')).toBe(`7.  The kim (person), packs/core/notes/kim.yaml
    became premier
    총리가 되었다
    event, from 2020-05, reported 2020-05-02
    post: premier held by kim, cabinet
    said by KCNA (state media)
    - A paper: A page, 2020-05-02, excerpt seen
      https://example.org/a
    [ ] right   [ ] wrong:`)
  })
})
