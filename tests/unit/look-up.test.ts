import { describe, expect, it } from 'vitest'
import { lookUpNotes, lookUpTitles } from '../../reading/look-up'
import { sampleNote } from './sample-notes'

const notes = [
  sampleNote('kim-jong-un', [], { names: { en: ['Kim Jong Un', 'Kim Jong-un'], ko: ['김정은'], zh: ['金正恩'] } }),
  sampleNote('hunchun', [], { names: { en: ['Hunchun'], ko: ['훈춘'], zh: ['珲春'] } }),
  sampleNote('pyongyang', [], { names: { en: ['Pyongyang', "P'yŏngyang"], ko: ['평양'] } }),
]
const found = (query: string) => lookUpNotes(query, notes, 'en', {}).map(({ item }) => item.id)

describe('looking up a note', () => {
  it.each([
    ['the start of a name', 'hunc', ['hunchun']],
    ['a hyphen where the note has a space', 'jong-un', ['kim-jong-un']],
    ['Korean', '김정', ['kim-jong-un']],
    ['a syllable still being typed', '훈추', ['hunchun']],
    ['Chinese', '珲', ['hunchun']],
    ['without the accents', 'pyongyang', ['pyongyang']],
    ['in the middle of a word', 'chun', ['hunchun']],
    ['first consonants', 'ㅎㅊ', ['hunchun']],
    ['three of them', 'ㄱㅈㅇ', ['kim-jong-un']],
    ['nothing typed', '  ', []],
    ['nothing found', 'seoul', []],
  ])('%s', (_name, query, ids) => {
    expect(found(query)).toEqual(ids)
  })

  it('says which name was found', () => {
    expect(lookUpNotes('金正', notes, 'en', {})[0]?.matched).toBe('金正恩')
  })
})

describe('the order', () => {
  const held = [{ type: 'event', from: '2026' }] as const
  const named = (id: string, kind: string, en: string[], facts: typeof held | [] = held) =>
    sampleNote(id, facts, { kind, names: { en } })
  const all = [
    named('lazarus', 'organisation', ['Lazarus Group', 'Kimsuky']),
    named('kim-bare', 'person', ['Kim Bare'], []),
    named('kimchaek', 'place', ['Kimchaek']),
    named('kim-rare', 'person', ['Kim Rare']),
    named('kim-often', 'person', ['Kim Often-Named']),
    named('grand-kim', 'person', ['Grand Kim']),
    named('sokim', 'place', ['Sokim']),
  ]
  const order = (query: string) =>
    lookUpNotes(query, all, 'en', { 'kim-often': 900, 'kim-rare': 3, lazarus: 5000, kimchaek: 800 }).map(
      ({ item }) => item.id,
    )

  it('is title, other name, word, part of a word; within each, facts, persons, and how often the news names it', () => {
    expect(order('kim')).toEqual(['kim-often', 'kim-rare', 'kimchaek', 'kim-bare', 'lazarus', 'grand-kim', 'sokim'])
  })

  it('has a whole name first, also one that is not the title', () => {
    expect(order('kimsuky')).toEqual(['lazarus'])
    expect(lookUpNotes('sokim', [named('x', 'person', ['Sokim Bay']), ...all], 'en', { x: 9 })[0]?.item.id).toBe(
      'sokim',
    )
  })
})

it('finds syllables by consonants that an input method has joined', () => {
  const note = sampleNote('x', [], { names: { en: ['Kim Se'], ko: ['김세'] } })
  expect(lookUpNotes('ㄳ', [note], 'en', {})).toHaveLength(1)
})

it('looks articles up by their titles, whole words before parts', () => {
  const items = [{ title: 'Untraded goods' }, { title: 'The trade with China' }]
  expect(lookUpTitles('trade', items).map(({ item }) => item.title)).toEqual(['The trade with China', 'Untraded goods'])
})
