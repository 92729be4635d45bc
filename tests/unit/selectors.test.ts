import fc from 'fast-check'
import { expect, describe as group, it } from 'vitest'
import { anchor, describe } from '../../reading/selectors'

const TEXT =
  'Officials met in the morning. The orders that he receives arrive with the price already written in. ' +
  'In the evening officials met again, and nobody asked about the price.'
const quoted = (text: string, words: string, nth = 0) => {
  let start = -1
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1)
  return describe(text, start, start + words.length)
}
const found = (text: string, selectors: ReturnType<typeof describe>) => {
  const place = anchor(text, selectors)
  return place.status === 'orphan' ? 'orphan' : `${place.status}: ${text.slice(place.start, place.end)}`
}

group('finding a saved stretch again', () => {
  const sentence = 'the price already written in'

  it('where it was', () => {
    expect(found(TEXT, quoted(TEXT, sentence))).toBe(`anchored: ${sentence}`)
  })

  it('further down, after something was put before it', () => {
    expect(found(`A new first paragraph. ${TEXT}`, quoted(TEXT, sentence))).toBe(`anchored: ${sentence}`)
  })

  it('the right one of two, by its context', () => {
    const text = `${TEXT} Officials met.`
    const second = quoted(TEXT, 'fficials met', 1)
    const place = anchor(text, second)
    expect(place.status === 'anchored' && place.start).toBe(TEXT.lastIndexOf('fficials met'))
  })

  it('edited a little: changed, and the whole of it', () => {
    const edited = TEXT.replace('already written in', 'already filled in')
    expect(found(edited, quoted(TEXT, 'with the price already written in'))).toBe(
      'changed: with the price already filled in',
    )
  })

  it('Korean, with the particle after it changed', () => {
    const text = '그는 훈춘에서 받은 주문서에 값이 이미 적혀 있었다고 말했다. 다른 사람은 아무 말도 하지 않았다.'
    const selectors = quoted(text, '받은 주문서에 값이 이미 적혀 있었다')
    expect(found(text.replace('훈춘에서', '훈춘시에서는'), selectors)).toBe(
      'anchored: 받은 주문서에 값이 이미 적혀 있었다',
    )
  })

  it('nowhere, rather than in a wrong place', () => {
    expect(
      found('Quite another article about quite another thing, as long as the first one was.', quoted(TEXT, sentence)),
    ).toBe('orphan')
    expect(found('The price was low. The price was high.', quoted(TEXT, 'price'))).toBe('orphan')
  })

  it('nowhere where the same sentence stands in another paragraph and its own is gone', () => {
    const port = 'The port will grow.'
    const rest = 'Of other things nobody spoke.\n\n'
    const own = `Nothing of this will be changed by the editor. ${port}\n\n`
    const text = `The first paragraph is about the town. ${port}\n\n${own}${rest}`
    const edited = text.replace(own, 'An editor wrote another paragraph here.\n\n')
    expect(found(text, quoted(text, port, 1))).toBe(`anchored: ${port}`)
    expect(found(edited, quoted(text, port, 1))).toBe('orphan')
    expect(found(edited, quoted(text, 'grow.', 1))).toBe('orphan')
    const longer = 'The port will grow by the end of the year, and so will the road to it from the town, he said.'
    const alone = `Quite new words. ${longer} And again quite new ones.`
    expect(found(alone, quoted(text.replaceAll(port, longer), longer))).toBe(`anchored: ${longer}`)
  })

  it('with other white space between the same words, as where the page is laid out anew', () => {
    const text = 'A first paragraph ends here.\n\nThe second one begins with the orders of the day.'
    const quote = {
      type: 'TextQuoteSelector',
      exact: 'ends\n    here.The second\u00a0one',
      prefix: 'paragraph ',
      suffix: ' begins',
    }
    expect(found(text, [quote] as ReturnType<typeof describe>)).toBe('anchored: ends here.\n\nThe second one')
  })

  it('nowhere for an empty quote', () => {
    expect(anchor(TEXT, describe(TEXT, 5, 5))).toEqual({ status: 'orphan' })
    expect(anchor('two  spaces', describe('two  spaces', 3, 5))).toEqual({ status: 'orphan' })
  })
})

it('finds any stretch of any text again in the same text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 300 }), fc.nat(), fc.nat({ max: 60 }), (text, at, length) => {
      const start = at % text.length
      const end = Math.min(text.length, start + length + 1)
      const words = text.slice(start, end).trim()
      fc.pre(words !== '')
      const place = anchor(text, describe(text, start, end))
      expect(place.status).toBe('anchored')
      expect(place.status === 'anchored' && text.slice(place.start, place.end)).toBe(words)
    }),
  )
})
