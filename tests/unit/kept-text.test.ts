import { describe, expect, it } from 'vitest'
import { leadEndOf, segmentsOf } from '../../reading/kept-text'

const text = 'Headline\n\nA trade official crossed at Hunchun.\n\nHunchun again.'
const place = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}
const name = (noteId: string, words: string, from = 0) => ({ noteId, lit: false, line: true, ...place(words, from) })

describe('a kept text', () => {
  it('comes in paragraphs that together hold every word', () => {
    expect(segmentsOf(text, [], []).map((runs) => runs.map((run) => run.text).join(''))).toEqual([
      'Headline',
      'A trade official crossed at Hunchun.',
      'Hunchun again.',
    ])
    expect(segmentsOf('', [], [])).toEqual([])
  })

  it('has names and saved stretches in runs that do not overlap, each place of a name with its number', () => {
    const second = text.lastIndexOf('Hunchun')
    const saved = [{ id: 'a', colour: 2 as const, ...place('official crossed at Hun') }]
    const names = [
      name('trade-official', 'trade official'),
      name('hunchun', 'Hunchun'),
      name('hunchun', 'Hunchun', second),
    ]
    const [, first, last] = segmentsOf(text, names, saved)
    expect(first?.map((run) => [run.text, run.noteId, run.saved?.ids.join()])).toEqual([
      ['A ', undefined, undefined],
      ['trade ', 'trade-official', undefined],
      ['official', 'trade-official', 'a'],
      [' crossed at ', undefined, 'a'],
      ['Hun', 'hunchun', 'a'],
      ['chun', 'hunchun', undefined],
      ['.', undefined, undefined],
    ])
    expect(last?.[0]).toMatchObject({ text: 'Hunchun', nth: 1 })
  })

  it('shows a saved stretch in every paragraph that it runs through', () => {
    const saved = [{ id: 'a', colour: 1 as const, start: text.indexOf('crossed'), end: text.lastIndexOf(' again') }]
    const runs = segmentsOf(text, [], saved)
    expect(runs.map((each) => each.filter((run) => run.saved).map((run) => run.text))).toEqual([
      [],
      ['crossed at Hunchun.'],
      ['Hunchun'],
    ])
  })

  it('knows all that were saved of the same words, in the colour of the newest', () => {
    const where = place('crossed')
    const [, runs] = segmentsOf(
      text,
      [],
      [
        { id: 'a', colour: 1, ...where },
        { id: 'b', colour: 3, ...where },
      ],
    )
    expect(runs?.[1]).toEqual({ text: 'crossed', saved: { ids: ['a', 'b'], colour: 3 } })
  })

  it('opens with the paragraph after the headline', () => {
    expect(text.slice(0, leadEndOf(text, 'Headline'))).toMatch(/crossed at Hunchun\.$/)
    expect(text.slice(0, leadEndOf(text, 'Another'))).toBe('Headline')
  })
})
