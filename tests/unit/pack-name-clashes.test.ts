import { describe, expect, it } from 'vitest'
import { checkNameClashes } from '../../knowledge/name-clashes'
import type { NameRule } from '../../knowledge/note'

type Rules = Partial<NameRule>
const note = (id: string, ...names: [string, Rules?][]) => ({
  id,
  names: { en: names.map(([text, rules]) => ({ text, ...rules })), ko: [], zh: [], ja: [] },
})
/** What is said of a name that the notes `early` and `late` carry with these rules: who should change, and how badly. */
const between = (early: Rules, late: Rules, text = 'the agency', other = text) =>
  [...checkNameClashes([note('early', [text, early]), note('late', [other, late])])].flatMap(([id, findings]) =>
    findings.map(({ level }) => `${level} ${id}`),
  )

describe('a name that two notes carry', () => {
  it('is an error without a rule that tells them apart, at the note that never gets it', () => {
    expect(between({}, {})).toEqual(['error late'])
    expect(between({ about: true }, { about: true })).toEqual(['error late'])
    expect([...checkNameClashes([note('a', ['WPK']), note('b', ['Party'], ['wpk'])])]).toEqual([
      [
        'b',
        [
          {
            level: 'error',
            path: ['names', 'en', 1],
            what: '"wpk" is a name of the note a, too, and always means that one',
            instead: expect.stringContaining('"search: true"'),
          },
        ],
      ],
    ])
  })

  it('is the same name in other capitals, with other dashes, and in British or American spelling', () => {
    expect(between({}, {}, 'Labour-camp', 'labor camp')).toEqual(['error late'])
  })

  it('is an error where a rule only narrows what the other note takes whole', () => {
    expect(between({}, { about: true })).toEqual(['error late'])
    expect(between({}, { possibly: true })).toEqual(['error late'])
    expect(between({ possibly: true }, {})).toEqual(['error early'])
    expect(between({ about: true }, { about: true, whose: true })).toEqual(['error late'])
    expect(between({}, { unless: ['the agency for health'] })).toEqual(['error late'])
    expect(between({ near: ['Seoul', 'South'] }, { near: ['Seoul'] })).toEqual(['error late'])
  })

  it.each<[string, Rules, Rules]>([
    ['near', { near: ['missile'] }, { near: ['newspaper'] }],
    ['near in one, which then goes first', { about: true }, { about: true, near: ['Seoul'] }],
    ['unless', { unless: ['the agency for health'] }, {}],
    ['about in the one that goes first', { about: true }, {}],
    ['whose in the one that goes first', { about: true, whose: true }, { about: true }],
    ['possibly, on pages where the other does not count', { about: true }, { possibly: true }],
    ['possible in both, near other words', { possibly: true, near: ['rocket'] }, { possibly: true, near: ['horse'] }],
    ['search', {}, { search: true }],
  ])('is told apart by %s', (_, early, late) => {
    expect(between(early, late)).toEqual([])
  })

  it('is told apart by capitals only where they differ', () => {
    expect(between({ case: true }, { case: true }, 'SPA', 'Spa')).toEqual([])
    expect(between({ case: true }, { case: true }, 'SPA', 'SPA')).toEqual(['error late'])
    expect(between({ case: true }, {}, 'SPA', 'spa')).toEqual([])
  })

  it('is told apart by the page where one is Chinese and one Japanese', () => {
    const han = (id: string, lang: 'zh' | 'ja') => ({
      id,
      names: { en: [], ko: [], zh: [], ja: [], [lang]: [{ text: '千里馬' }] },
    })
    expect(checkNameClashes([han('a', 'zh'), han('b', 'ja')]).size).toBe(0)
    expect([...checkNameClashes([han('a', 'ja'), han('b', 'ja')]).keys()]).toEqual(['b'])
  })

  it('is a warning where both wait for the same word nearby', () => {
    const both = between({ near: ['river', 'city'] }, { near: ['city', 'customs'] })
    expect(both).toEqual(['warning late'])
  })
})
