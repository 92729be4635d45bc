import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWord } from '../../knowledge/characters'
import { compileLexicon, type Lexicon } from '../../knowledge/lexicon'
import { lineAt, linesOf } from '../../reading/match/lines'
import { eachSpelling, indexSpellings } from '../../reading/match/spellings'

const lexiconOf = (...names: string[]): Lexicon =>
  compileLexicon(
    [{ id: 'sample', kind: 'place', names: { en: names.map((text) => ({ text })), ko: [], zh: [], ja: [] } }],
    '',
  )

const foundBy = (lexicon: Lexicon, text: string) => {
  const index = indexSpellings(lexicon)
  const found: string[] = []
  eachSpelling(index, text, (at, start, end) => found.push(`${start}-${end} ${index.nameOf(at).name}`))
  return found
}

/** What it must find: every name at every place that is not inside a word, looked for one by one. */
const foundPlainly = (names: readonly string[], text: string) =>
  [...text].flatMap((_, start) =>
    start > 0 && isWord(text.charCodeAt(start)) && isWord(text.charCodeAt(start - 1))
      ? []
      : names
          .filter((name) => text.startsWith(name, start))
          .sort((a, b) => b.length - a.length)
          .map((name) => `${start}-${start + name.length} ${name}`),
  )

describe('the spellings in a text', () => {
  it('are found by place and longest first, names within names as well', () => {
    expect(foundBy(lexiconOf('hye', 'hyesan', 'hyesan city', 'hyesan customs house'), 'in hyesan city')).toEqual([
      '3-14 hyesan city',
      '3-9 hyesan',
      '3-6 hye',
    ])
  })

  it.each(['북한', '김정은', '청진시당', '국가보위성은', 'ab', 'abc', 'abcd', 'abcde'])(
    'are found where they end the text: %s',
    (name) => {
      expect(foundBy(lexiconOf(name), name)).toEqual([`0-${name.length} ${name}`])
      expect(foundBy(lexiconOf(name), `- ${name}`)).toEqual([`2-${name.length + 2} ${name}`])
      expect(foundBy(lexiconOf(`${name}가`), name)).toEqual([])
    },
  )

  it('are found twice where two notes have one', () => {
    const one = { kind: 'place' as const, names: { en: [{ text: 'rason' }], ko: [], zh: [], ja: [] } }
    const both = compileLexicon(
      [
        { ...one, id: 'city' },
        { ...one, id: 'zone' },
      ],
      '',
    )
    expect(foundBy(both, 'rason')).toEqual(['0-5 rason', '0-5 rason'])
  })

  it('are none in an empty lexicon, and none in an empty text', () => {
    expect(foundBy(lexiconOf(), 'rason')).toEqual([])
    expect(foundBy(lexiconOf('rason'), '')).toEqual([])
  })

  it('are the same as a plain search finds, whatever the names and the text', () => {
    // Few units, so that names share beginnings and stand in the text by chance.
    const unit = fc.constantFrom('a', 'b', 'c', ' ', '김', '정', '金')
    const name = fc
      .string({ unit, minLength: 2, maxLength: 9 })
      .filter((text) => text === text.trim() && !text.includes('  ') && !text.includes('金 ') && !text.includes(' 金'))
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 30 }), fc.string({ unit, maxLength: 60 }), (names, text) => {
        const lexicon = lexiconOf(...names)
        const lines = linesOf(lexicon.keys)
        const keys = lexicon.keys.lengths.map((_, row) => lineAt(lines, row))
        const index = indexSpellings(lexicon)
        const found: string[] = []
        eachSpelling(index, text, (_, start, end) => found.push(`${start}-${end} ${text.slice(start, end)}`))
        expect([...new Set(found)]).toEqual(foundPlainly([...new Set(keys)], text))
      }),
      { numRuns: 2000 },
    )
  })
})
