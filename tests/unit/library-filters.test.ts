import { describe, expect, it } from 'vitest'
import { counted, holdsWords, type Sifted, sift, textIndex } from '../../storage/library-filters'
import {
  following,
  type Piece,
  piecesOf,
  preceding,
  type QueryKey,
  valuesOf,
  withOnly,
  withValue,
} from '../../storage/library-query'
import { folded, hasAll, marked, nameIndex, snippet, wantedOf } from '../../storage/library-words'
import { sampleNote } from './sample-notes'

const KEYS: QueryKey[] = ['site', 'before', 'after', 'lang', 'is', 'name', 'colour', 'has']
const pieces = (typed: string): Piece[] => piecesOf(typed, KEYS)

describe('what is typed', () => {
  it('is taken apart into keys and words, each with its place', () => {
    const typed = 'site:www.DailyNK.com before:2026-02 trade "fixed price"'
    expect(pieces(typed)).toEqual([
      { start: 0, end: 20, key: 'site', value: 'dailynk.com' },
      { start: 21, end: 35, key: 'before', value: '2026-02' },
      { start: 36, end: 41, value: 'trade' },
      { start: 42, end: 55, value: 'fixed price', quoted: true },
    ])
  })

  it.each([
    ['before:soon', 'before'],
    ['after:2026-13', 'after'],
    ['is:lost', 'is'],
    ['lang:klingon', 'lang'],
  ])('%s is said to be wrong and asks for nothing', (typed, key) => {
    expect(pieces(typed)).toMatchObject([{ key, wrong: true }])
    expect(valuesOf(pieces(typed), key as QueryKey)).toEqual([])
  })

  it('is words where the list has no such key, in an unfinished quotation, and in an address', () => {
    expect(piecesOf('kind:person', ['site'])).toEqual([{ start: 0, end: 11, value: 'kind:person' }])
    expect(pieces('"fixed pri')).toMatchObject([{ value: 'fixed pri', quoted: true }])
    expect(pieces('https://example.org')).toMatchObject([{ value: 'https://example.org' }])
    expect(pieces('site:')).toMatchObject([{ key: 'site', value: '' }])
    expect(valuesOf(pieces('site:'), 'site')).toEqual([])
  })

  it('is one thing with what is ticked: values come before the words, once, and go again', () => {
    const ticked = withValue('trade official', KEYS, 'site', 'dailynk.com', true)
    expect(ticked).toBe('site:dailynk.com trade official')
    expect(withValue(ticked, KEYS, 'is', 'saved', true)).toBe('site:dailynk.com is:saved trade official')
    expect(withValue(ticked, KEYS, 'site', 'dailynk.com', false)).toBe('trade official')
    expect(withValue('SITE:www.dailynk.com x', KEYS, 'site', 'dailynk.com', false)).toBe('x')
    expect(withOnly('before:2026 before:2025 x', KEYS, 'before', '2024-06')).toBe('before:2024-06 x')
    expect(withOnly('before:2026 x', KEYS, 'before', undefined)).toBe('x')
    expect(withValue('', KEYS, 'colour', '2', true)).toBe('colour:claim ')
  })

  it('names the months around a month, the days around a day', () => {
    expect([following('2026-01'), following('2025-12'), following('2026'), following('2024-02-28')]).toEqual([
      '2026-02',
      '2026-01',
      '2027',
      '2024-02-29',
    ])
    expect([preceding('2026-02'), preceding('2026-01'), preceding('2026'), preceding('2024-03-01')]).toEqual([
      '2026-01',
      '2025-12',
      '2025',
      '2024-02-29',
    ])
  })
})

const trader = sampleNote('trade-official', [], {
  names: {
    en: [{ text: 'Trade official' }, { text: 'TO', case: true }, { text: 'trade cadre', search: true }],
    ko: [{ text: '무역일군' }, { text: '무역일꾼' }],
    zh: [],
    ja: [],
  },
})
const index = nameIndex([trader])
const wanted = (typed: string) => wantedOf(pieces(typed), index)

describe('words', () => {
  it('that name a note find its other spellings, written and not only for look-up', () => {
    expect(wanted('trade official')).toMatchObject([{ typed: 'trade official', noteIds: ['trade-official'] }])
    expect(wanted('trade official')[0]?.others.map(({ text }) => text)).toEqual(['무역일군', '무역일꾼'])
    expect(wanted('무역일꾼')[0]?.others.map(({ text }) => text)).toEqual(['Trade official', '무역일군'])
    expect(hasAll(folded('무역일군들은 새해 과제를'), [], wanted('Trade-Official'))).toBe(true)
    expect(hasAll(folded('a cadre for trade'), [], wanted('trade official'))).toBe(false)
  })

  it('name a note in the midst of other words, of which each has to be there', () => {
    const three = wanted('price trade official stamp')
    expect(three.map(({ typed }) => typed)).toEqual(['price', 'trade official', 'stamp'])
    expect(hasAll(folded('무역일군 price stamp'), [], three)).toBe(true)
    expect(hasAll(folded('무역일군 price'), [], three)).toBe(false)
  })

  it('are found by the note that an article certainly names', () => {
    expect(hasAll(folded('nothing of the kind'), ['trade-official'], wanted('trade official'))).toBe(true)
  })

  it('are found at the beginning of a word in Latin script, anywhere in Hangul, whatever accents and capitals', () => {
    expect(hasAll(folded('The administration'), [], wanted('ministration'))).toBe(false)
    expect(hasAll(folded('The ADMINISTRATIÓN'), [], wanted('administratio'))).toBe(true)
    expect(hasAll(folded('새무역일군'), [], wanted('무역일군'))).toBe(true)
    expect(hasAll(folded('the price was fixed'), [], wanted('"fixed price"'))).toBe(false)
  })

  it('find by first consonants: what is short by its own, a text by the names that they stand for', () => {
    expect(wanted('ㅁㅇㅇㄱ')).toMatchObject([{ consonants: true, noteIds: ['trade-official'] }])
    expect(holdsWords(folded('무역일군의 하루'), undefined, [], wanted('ㅁㅇㅇㄱ'))).toBe(true)
    expect(holdsWords(folded('소식'), folded('A trade official signs'), [], wanted('ㅁㅇㅇㄱ'))).toBe(true)
    expect(holdsWords(folded('소식'), folded('모여 읽은 글'), [], wanted('ㅁㅇㅇㄱ'))).toBe(false)
    const { text, marks } = marked('새 무역일군', wanted('ㅁㅇㅇㄱ'))
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['무역일군'])
  })

  it('are found while their last syllable is being typed, but not in quotation marks', () => {
    expect(hasAll(folded('무역일군'), [], wanted('무여'))).toBe(true)
    expect(hasAll(folded('무역일군'), [], wanted('"무여"'))).toBe(false)
    expect(hasAll(folded("P'yŏngyang, U.S."), [], wanted('pyongyang us'))).toBe(true)
  })

  it('may stand partly in the head of a row and partly in its text', () => {
    expect(holdsWords(folded('Daily NK'), folded('an order'), [], wanted('daily order'))).toBe(true)
    expect(holdsWords(folded('Daily NK'), undefined, [], wanted('daily order'))).toBe(false)
  })

  it('are marked by their place in the text itself', () => {
    const text = 'A Trade\u00a0Official and 무역일꾼이'
    const { marks } = marked(text, wanted('trade official'))
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['Trade', 'Official', '무역일꾼'])
  })
})

describe('the lines under a title', () => {
  const title = 'Sample report'
  const text = `${title}\n\n${'First of all nothing happens here. '.repeat(8)}Then a trade official signs. ${'It goes on and on. '.repeat(20)}`

  it('begin with the text after the headline where nothing is looked for', () => {
    expect(snippet(text, title, []).text).toMatch(/^First of all nothing.*…$/)
  })

  it('begin with the sentence that has the words', () => {
    const found = snippet(text, title, wanted('trade official'))
    expect(found.text).toMatch(/^Then a trade official signs\./)
    expect(found.marks.map(([from, to]) => found.text.slice(from, to))).toEqual(['trade', 'official'])
  })

  it('have an ellipsis where they begin inside a sentence', () => {
    const long = `${'word '.repeat(60)}official ${'word '.repeat(60)}`
    const found = snippet(long, '', wanted('official'))
    expect(found.text.startsWith('…word')).toBe(true)
    expect(found.marks.map(([from, to]) => found.text.slice(from, to))).toEqual(['official'])
  })
})

describe('filters', () => {
  const row = (more: Partial<Sifted> = {}): Sifted => ({
    host: 'www.dailynk.com',
    published: '2026-01-17',
    lang: 'en',
    terms: ['hunchun', 'trade-official'],
    saved: true,
    deleted: false,
    ...more,
  })
  it.each([
    ['site:dailynk.com', true],
    ['site:nknews.org', false],
    ['site:nknews.org site:dailynk.com', true],
    ['site:ynk.com', false],
    ['lang:ko', false],
    ['lang:ko lang:en', true],
    ['is:saved', true],
    ['is:read', false],
    ['is:read is:saved', true],
    ['is:deleted', false],
    ['name:hunchun name:trade-official', true],
    ['name:hunchun name:congress', false],
    ['before:2026-01-17', false],
    ['before:2026-02', true],
    ['after:2026-01-17', true],
    ['after:2026-02', false],
    ['after:2025 before:2026', false],
    ['has:comment', false],
  ])('%s: %s', (typed, holds) => {
    expect(sift(row(), pieces(typed))).toBe(holds)
  })

  it('leave out what has no date where a date is asked for', () => {
    expect(sift(row({ published: undefined }), pieces('before:2030'))).toBe(false)
    expect(sift(row({ published: undefined }), pieces(''))).toBe(true)
  })

  it('look into the bin only where it is asked for', () => {
    expect(sift(row({ deleted: true }), pieces(''))).toBe(false)
    expect(sift(row({ deleted: true }), pieces('is:deleted'))).toBe(true)
    expect(sift(row({ deleted: true, saved: false }), pieces('is:deleted is:saved'))).toBe(false)
  })

  it('count another choice as if the own key had not been asked', () => {
    expect(sift(row({ host: 'nknews.org' }), pieces('site:dailynk.com'), 'site')).toBe(true)
    expect(counted(['b', 'a', 'c', 'b'])).toEqual([
      ['b', 2],
      ['a', 1],
      ['c', 1],
    ])
  })
})

describe('the texts', () => {
  it('are of one version, and gone once their article is', () => {
    const texts = textIndex()
    texts.put('a', 'one', 'Hunchun')
    expect(texts.get('a', 'one')?.folded).toBe('hunchun')
    expect(texts.get('a', 'two')).toBeUndefined()
    texts.keep(new Set(['b']))
    expect(texts.size).toBe(0)
  })
})
