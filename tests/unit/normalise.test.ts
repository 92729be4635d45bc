import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../knowledge/normalise'

const folded = (text: string) => normalise(text).folded

describe('normalise', () => {
  it.each([
    ['capitals', 'Kim Jong Un', 'kim jong un'],
    [
      'every dash between words is a space',
      'Kim Jong-un Kim Jong\u2010un Kim Jong\u2013un Kim Jong\u2014un',
      'kim jong un kim jong un kim jong un kim jong un',
    ],
    ['runs of spaces, no-break space and a line break', 'Kim\u00a0 Jong\nUn', 'kim jong un'],
    ['a blank line stays', 'Kim\n\nJong', 'kim\njong'],
    ['a line break after a hyphen', 'Kim Jong-\nUn', 'kim jong un'],
    ['a dash that stands apart joins nothing', 'Rason - Hunchun -- Dandong', 'rason-hunchun-dandong'],
    ['diacritics', 'P\u02bcyŏngyang, Sinŭiju', "p'yongyang, sinuiju"],
    ['diacritics, decomposed', 'Sinu\u0306iju', 'sinuiju'],
    ['apostrophes', 'Workers\u2019 people\u2018s Ji`an', "workers' people's ji'an"],
    ['soft hyphen, zero-width space, bidi controls', '\u202aPyong\u00adyang\u200b\u202c', 'pyongyang'],
    ['full width', '\uff2b\uff23\uff2e\uff21 \uff11\uff18', 'kcna 18'],
    ['decomposed Hangul', '\u110e\u1165\u11bc\u110c\u1175\u11ab', '청진'],
    ['half-width katakana with its voicing mark', '\uff84\uff9d\uff7c\uff9e\uff6d', 'トンジュ'],
    ['middle dot between kana and space between Han', 'キム\u30fbジョン 金 正恩', 'キムジョン金正恩'],
    ['middle dot between digits', '9\u00b719', '9.19'],
    ['middle dot between Hangul', '김일성\u00b7김정일', '김일성 김정일'],
    ['multiplication sign', '20\u00d710', '20x10'],
  ])('%s', (_, text, expected) => {
    expect(folded(text)).toBe(expected)
  })

  it('marks where something between two kana was dropped', () => {
    expect([...normalise('ア\u30fbイ').gaps]).toEqual([1])
  })

  it('keeps capitals in `cased`, unit by unit', () => {
    const page = normalise('The WPK and Ōno')
    expect(page.cased).toBe('The WPK and Ono')
    expect(page.cased.length).toBe(page.folded.length)
  })

  it('maps every unit to a stretch of the original, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { cased, folded, from, to } = normalise(text)
        expect(cased.length).toBe(folded.length)
        for (let i = 0; i < folded.length; i++) {
          expect(to(i)).toBeGreaterThan(from(i))
          expect(to(i)).toBeLessThanOrEqual(text.length)
          if (i > 0) expect(from(i)).toBeGreaterThanOrEqual(from(i - 1))
        }
      }),
    )
  })
})
