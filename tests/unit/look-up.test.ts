import { describe, expect, it } from 'vitest'
import type { Note } from '../../knowledge/note'
import { createNameIndex } from '../../reading/look-up/names'
import { marksOf, wantedOf } from '../../reading/look-up/needle'
import { sampleNote } from './sample-notes'

const notes = [
  sampleNote('kim-jong-un', [], { names: { en: ['Kim Jong Un', 'Kim Jong-un'], ko: ['김정은'], zh: ['金正恩'] } }),
  sampleNote('hunchun', [], { names: { en: ['Hunchun'], ko: ['훈춘'], zh: ['珲春'] } }),
  sampleNote('pyongyang', [], { names: { en: ['Pyongyang', "P'yŏngyang"], ko: ['평양'] } }),
  sampleNote('office-39', [], { names: { en: ['Office 39'], ko: ['노동당 39호실'] } }),
]
const find = (query: string, among: Note[] = notes, counts = {}) => {
  const wanted = wantedOf(query)
  return wanted ? createNameIndex(among, 'en', counts).find(wanted) : []
}
const found = (query: string) => find(query).map(({ note }) => note.id)

describe('looking up a note', () => {
  it.each([
    ['the start of a name', 'hunc', ['hunchun']],
    ['a hyphen where the note has a space', 'jong-un', ['kim-jong-un']],
    ['another dash and capitals', 'KIM JONG‐UN', ['kim-jong-un']],
    ['Korean', '김정', ['kim-jong-un']],
    ['Korean in NFD', '김정은'.normalize('NFD'), ['kim-jong-un']],
    ['a zero-width space inside', 'Hun\u200bchun', ['hunchun']],
    ['full-width letters', 'ＨＵＮＣＨＵＮ', ['hunchun']],
    ['a syllable still being typed', '훈추', ['hunchun']],
    ['a consonant that begins the next syllable', '김ㅈ', ['kim-jong-un']],
    ['Chinese', '珲', ['hunchun']],
    ['without the accents', 'pyongyang', ['pyongyang']],
    ['in the middle of a word', 'chun', ['hunchun']],
    ['first consonants', 'ㅎㅊ', ['hunchun']],
    ['three of them', 'ㄱㅈㅇ', ['kim-jong-un']],
    ['words in another order', 'un kim', ['kim-jong-un']],
    ['more selected than the name', '“Kim Jong Un’s sister', ['kim-jong-un']],
    ['a particle after it', '훈춘에서', ['hunchun']],
    ['nothing typed', '  ', []],
    ['nothing but invisible characters', '\u200b', []],
    ['nothing found', 'seoul', []],
  ])('%s', (_name, query, ids) => {
    expect(found(query)).toEqual(ids)
  })

  it('says which name was found', () => {
    expect(find('金正')[0]).toMatchObject({ name: '金正恩', lang: 'zh' })
  })

  it('finds what an input method shows between two syllables', () => {
    const note = sampleNote('x', [], { names: { en: ['X'], ko: ['갈바람', '달걀'] } })
    for (const typed of ['가', '갈', '갋', '갈ㅂ', '갈바', '다', '달', '닭'])
      expect(find(typed, [note])).toHaveLength(1)
    for (const typed of ['갉', '값', '당']) expect(find(typed, [note])).toHaveLength(0)
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
    find(query, all, { 'kim-often': 900, 'kim-rare': 3, lazarus: 5000, kimchaek: 800 }).map(({ note }) => note.id)

  it('is title, other name, word, part of a word; within each, facts, persons, and how often the news names it', () => {
    expect(order('kim')).toEqual(['kim-often', 'kim-rare', 'kimchaek', 'kim-bare', 'lazarus', 'grand-kim', 'sokim'])
  })

  it('has a whole name first, also one that is not the title', () => {
    expect(order('kimsuky')).toEqual(['lazarus'])
    expect(find('sokim', [named('x', 'person', ['Sokim Bay']), ...all], { x: 9 })[0]?.note.id).toBe('sokim')
  })
})

it('finds syllables by consonants that an input method has joined', () => {
  const note = sampleNote('x', [], { names: { en: ['Kim Se'], ko: ['김세'] } })
  expect(find('ㄳ', [note])).toHaveLength(1)
})

describe('what is selected in a page', () => {
  const { exact } = createNameIndex(notes, 'en', {})
  it.each([
    ['Hunchun', ['hunchun']],
    [' “Kim Jong-un,” ', ['kim-jong-un']],
    ['Pyongyang’s', ['pyongyang']],
    ['김정은', ['kim-jong-un']],
    ['Hunchun customs', []],
    ['Hun', []],
    ['…', []],
  ])('%s is one note or none', (words, ids) => {
    expect(exact(words)).toEqual(ids)
  })
})

describe('the nearest name', () => {
  const near = (query: string) => createNameIndex(notes, 'en', {}).nearest(query)?.name
  it.each([
    ['a letter too many, and a word', 'Hunchunn gate', 'Hunchun'],
    ['a wrong letter', 'Kim Jung Un', 'Kim Jong Un'],
    ['two letters changed round', 'Pyonygang', 'Pyongyang'],
    ['a wrong vowel, and a word', '훈츤 세관', '훈춘'],
    ['nothing like it', 'photosynthesis', undefined],
    ['too little to say', 'hu', undefined],
    ['too much to say', 'hunchun'.repeat(40), undefined],
  ])('%s', (_name, query, name) => {
    expect(near(query)).toBe(name)
  })
})

describe('marks', () => {
  const marked = (text: string, query: string) => {
    const wanted = wantedOf(query)
    if (!wanted) throw new Error('nothing wanted')
    return marksOf(text, [wanted.phrase], wanted.consonants).map(([start, end]) => text.slice(start, end))
  }
  it.each([
    ['whatever the capitals', 'Hunchun, HUNCHUN', 'hunch', ['Hunch', 'HUNCH']],
    ['syllables by first consonants', '김정은과 국제원자력', 'ㄱㅈㅇ', ['김정은', '국제원']],
    ['decomposed text as it stands', '김정은'.normalize('NFD'), '김정', ['김정'.normalize('NFD')]],
    ['across a dash and a soft hyphen', 'Kim Jong\u2010\u00adun', 'jong un', ['Jong\u2010\u00adun']],
    ['letters with accents', 'P’yŏngyang', 'pyong', ['P’yŏng']],
    ['a letter whose lower case is longer', 'İstanbul Hunchun', 'hunchun', ['Hunchun']],
    ['nothing', 'Rason', 'hunchun', []],
  ])('%s', (_name, text, query, words) => {
    expect(marked(text, query)).toEqual(words)
  })
})
