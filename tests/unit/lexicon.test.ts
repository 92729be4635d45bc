import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { compileLexicon, LEXICON_FORMAT } from '../../knowledge/lexicon'
import { noteSchema } from '../../knowledge/note'
import { lineAt, linesOf } from '../../reading/match/lines'

const note = (id: string, names: object, kind = 'concept') =>
  v.parse(noteSchema, { id, kind, names, summary: { en: 'A sample.' }, reviewed: '2026-11-24' })

describe('compileLexicon', () => {
  it('says what it was compiled from, and survives JSON', () => {
    const lexicon = compileLexicon([note('pyongyang', { en: ['Pyongyang'], ko: ['평양'] })], 'abc')
    expect(lexicon).toMatchObject({
      format: LEXICON_FORMAT,
      pack: 'abc',
      notes: ['pyongyang'],
      keys: { text: 'pyongyang평양', lengths: [9, 2] },
      heads: [1, 1],
    })
    expect(JSON.parse(JSON.stringify(lexicon))).toEqual(lexicon)
  })

  it('makes spellings by rule', () => {
    const { keys } = compileLexicon(
      [
        note('a', {
          en: ['Ministry of Defence', 'trading company'],
          ko: ['제9차 당대회', '화성-18형'],
          ja: ['キム・ジョンウン'],
        }),
      ],
      '',
    )
    const lines = linesOf(keys)
    expect(keys.lengths.map((_, row) => lineAt(lines, row))).toEqual(
      [
        'ministry of defence',
        'ministry of defense',
        'trading company',
        'trading companies',
        '제9차 당대회',
        '제9차당대회',
        '화성 18형',
        '화성18형',
        'キムジョンウン',
      ].sort(),
    )
  })

  it('leaves out names for look-up only and names of one character', () => {
    expect(
      compileLexicon([note('a', { en: ['Sample', { text: 'Other', search: true }], zh: ['矢'] })], '').keys,
    ).toEqual({ text: 'sample', lengths: [6] })
  })

  it('keeps a list of near words once', () => {
    const near = ['missile', '미사일']
    const lexicon = compileLexicon([note('a', { en: [{ text: 'Haeil', near }], ko: [{ text: '해일', near }] })], '')
    expect(lexicon.lists).toEqual([near])
  })

  it('refuses an "unless" that does not contain its name', () => {
    const wrong = note('pyongyang', { en: ['Pyongyang'], ko: [{ text: '평양', unless: ['태평'] }] })
    expect(() => compileLexicon([wrong], '')).toThrow(
      'Note pyongyang: "태평" in "unless" does not contain the name "평양"',
    )
  })
})
