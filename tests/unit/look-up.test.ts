import { describe, expect, it } from 'vitest'
import { lookUpNotes, lookUpTitles } from '../../reading/look-up'
import { sampleNote } from './sample-notes'

const notes = [
  sampleNote('kim-jong-un', [], { names: { en: ['Kim Jong Un', 'Kim Jong-un'], ko: ['김정은'], zh: ['金正恩'] } }),
  sampleNote('hunchun', [], { names: { en: ['Hunchun'], ko: ['훈춘'], zh: ['珲春'] } }),
  sampleNote('pyongyang', [], { names: { en: ['Pyongyang', "P'yŏngyang"], ko: ['평양'] } }),
]
const found = (query: string) => lookUpNotes(query, notes, 'en', 5).map(({ item }) => item.id)

describe('looking up a note', () => {
  it.each([
    ['the start of a name', 'hunc', ['hunchun']],
    ['a hyphen where the note has a space', 'jong-un', ['kim-jong-un']],
    ['Korean', '김정', ['kim-jong-un']],
    ['a syllable still being typed', '훈추', ['hunchun']],
    ['Chinese', '珲', ['hunchun']],
    ['without the accents', 'pyongyang', ['pyongyang']],
    ['in the middle of a word', 'chun', ['hunchun']],
    ['nothing typed', '  ', []],
    ['nothing found', 'seoul', []],
  ])('%s', (_name, query, ids) => {
    expect(found(query)).toEqual(ids)
  })

  it('says which name was found', () => {
    expect(lookUpNotes('金正', notes, 'en', 5)[0]?.matched).toBe('金正恩')
  })
})

it('looks articles up by their titles, whole words before parts', () => {
  const items = [{ title: 'Untraded goods' }, { title: 'The trade with China' }]
  expect(lookUpTitles('trade', items, 5).map(({ item }) => item.title)).toEqual([
    'The trade with China',
    'Untraded goods',
  ])
})
