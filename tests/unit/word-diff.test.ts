import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff } from '../../reading/word-diff'

const shown = (was: string, now: string, lang = 'en') =>
  wordDiff(was, now, lang)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'was' ? `[-${text}-]` : `[+${text}+]`))
    .join('')

describe('what has changed in a sentence', () => {
  it.each([
    ['half of it came', 'part of it came', '[-half-][+part+] of it came'],
    ['the price was set', 'the price was set', 'the price was set'],
    ['it came at last', 'it came', 'it came[- at last-]'],
    ['two more men came', 'three or more men came', '[-two-][+three or+] more men came'],
    ['the old man said', 'the very young woman said', 'the [-old man-][+very young woman+] said'],
    ['', 'new', '[+new+]'],
  ])('%s | %s', (was, now, expected) => {
    expect(shown(was, now)).toBe(expected)
  })

  it('by words in Korean and Chinese', () => {
    expect(shown('절반은 주머니에서 나왔다', '일부는 주머니에서 나왔다', 'ko')).toBe(
      '[-절반은-][+일부는+] 주머니에서 나왔다',
    )
    expect(shown('一半来自他的储蓄', '部分来自他的储蓄', 'zh')).toMatch(/来自他的储蓄$/)
  })

  it('in a language that is none', () => {
    expect(shown('a b', 'a c', 'not a language')).toBe('a [-b-][+c+]')
  })

  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (was, now) => {
        const pieces = wordDiff(was, now)
        const all = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect([all('now'), all('was')]).toEqual([was, now])
      }),
    )
  })

  it('two very long and very different texts are shown whole', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, n) => `${word}${n}`).join(' ')
    expect(wordDiff(long('a'), long('b'))).toHaveLength(2)
  })
})
