import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { createPainter } from '../../entrypoints/reader/paint'
import { compileLexicon } from '../../knowledge/lexicon'
import { readArticle } from '../../reading/article'
import { createMatcher } from '../../reading/match'
import { filler, plantedName, plantedNotes } from '../unit/planted-names'

const matcher = createMatcher([compileLexicon(plantedNotes, 'sample')])
const painter = createPainter(document)
const LONG = 'The harbour office opened a second pier on Monday, said a trader who visited the port last week'

afterEach(() => {
  painter.clear()
  document.body.replaceChildren()
})

/** A name as a page may hold it: cut anywhere, each piece in nothing or in an element of a line. */
const inPieces = fc.record({
  name: plantedName,
  cuts: fc.array(fc.nat(40), { maxLength: 4 }),
  tags: fc.array(fc.constantFrom('', '', 'i', 'b', 'span', 'a', 'wbr', '#comment'), { minLength: 5, maxLength: 5 }),
})

function pieces(text: string, cuts: readonly number[], tags: readonly string[]): Node[] {
  const at = [0, ...cuts.filter((cut) => cut > 0 && cut < text.length), text.length].sort((a, b) => a - b)
  return at.slice(1).flatMap((end, index): Node[] => {
    const piece = document.createTextNode(text.slice(at[index], end))
    const tag = tags[index % tags.length]
    if (!tag) return [piece]
    if (tag === '#comment') return [document.createComment('cut'), piece]
    const element = document.createElement(tag)
    if (tag === 'wbr') return [element, piece]
    element.append(piece)
    return [element]
  })
}

it('requirement 9: every planted name is found and painted in its very nodes, however it is written and cut', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(filler, inPieces), { minLength: 1, maxLength: 4 }), (parts) => {
      const main = document.createElement('main')
      for (const [words, { name, cuts, tags }] of parts) {
        const p = document.createElement('p')
        p.append(`${LONG} ${words} , `, ...pieces(name.text, cuts, tags), ` ; ${LONG}.`)
        main.append(p)
      }
      document.body.replaceChildren(main)
      const before = main.outerHTML

      const article = readArticle(document)
      const hits = matcher.find(article.text, { about: true, lang: 'en' })
      const stretches = hits.map(({ noteId, start, end }) => ({
        noteId,
        lit: false,
        range: article.rangeOf(start, end) as Range,
      }))
      const planted = parts.map(([, { name }]) => name)
      expect(stretches.map(({ noteId, range }) => ({ noteId, text: String(range) }))).toEqual(planted)
      painter.paint(stretches)
      const painted = [...(CSS.highlights.get('sidelight-term') ?? [])].map(String)
      expect(painted).toEqual(planted.map(({ text }) => text))
      expect(main.outerHTML).toBe(before)
      // And back: what is selected there is that stretch of the text.
      for (const [at, { range }] of stretches.entries())
        expect(article.offsetsOf(range)).toEqual({ start: hits[at]?.start, end: hits[at]?.end })
    }),
    { numRuns: 200 },
  )
})
