import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isOnDark, lightness } from '../../entrypoints/reader/background-colour'
import { createPainter, type Painter } from '../../entrypoints/reader/paint'
import { PAINT_CSS } from '../../entrypoints/reader/paint-css'

let painter: Painter
const sheet = new CSSStyleSheet()

beforeEach(() => {
  painter = createPainter(document)
  sheet.replaceSync(PAINT_CSS)
  document.adoptedStyleSheets = [sheet]
})
afterEach(() => {
  painter.clear()
  document.adoptedStyleSheets = []
  document.body.replaceChildren()
  document.body.removeAttribute('style')
})

/** Elements from a small description: the tests build no markup from strings. */
function add(tag: string, style: string, text: string, parent: Element = document.body): HTMLElement {
  const element = document.createElement(tag)
  element.setAttribute('style', style)
  element.textContent = text
  parent.append(element)
  return element
}
const rangeIn = (element: Element, word: string): Range => {
  const text = element.firstChild as Text
  const range = new Range()
  range.setStart(text, text.data.indexOf(word))
  range.setEnd(text, text.data.indexOf(word) + word.length)
  return range
}
const words = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String)
const stretch = (range: Range, lit = false, noteId = 'sample') => ({ range, lit, noteId })

describe('what is painted', () => {
  it('stands in the registry as live ranges, dotted and lit apart, and the page is untouched', () => {
    const p = add('p', '', 'Hong went to Rason for the Sample Congress.')
    const before = document.documentElement.outerHTML
    painter.paint([stretch(rangeIn(p, 'Rason')), stretch(rangeIn(p, 'Sample Congress'), true)])
    expect(words('sidelight-term')).toEqual(['Rason'])
    expect(words('sidelight-since')).toEqual(['Sample Congress'])
    expect([...(CSS.highlights.get('sidelight-term') ?? [])][0]).toBeInstanceOf(Range)
    expect(document.documentElement.outerHTML).toBe(before)
  })

  it('is replaced by the next painting and gone after clear', () => {
    const p = add('p', '', 'Hong went to Rason.')
    painter.paint([stretch(rangeIn(p, 'Hong'), true)])
    painter.paint([stretch(rangeIn(p, 'Rason'))])
    painter.wash(rangeIn(p, 'Rason'))
    expect(words('sidelight-since')).toEqual([])
    expect(words('sidelight-word')).toEqual(['Rason'])
    painter.wash(null)
    expect(words('sidelight-word')).toEqual([])
    painter.clear()
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('sidelight'))).toEqual([])
    expect(painter.painted()).toEqual([])
  })

  it('leaves what others have put into the registry', () => {
    const p = add('p', '', 'Hong went to Rason.')
    CSS.highlights.set('the-page', new Highlight(rangeIn(p, 'Hong')))
    painter.paint([stretch(rangeIn(p, 'Rason'))])
    painter.clear()
    expect(words('the-page')).toEqual(['Hong'])
    CSS.highlights.delete('the-page')
  })

  it('forgets words that the page has removed', () => {
    const p = add('p', '', 'Hong went to Rason.')
    painter.paint([stretch(rangeIn(p, 'Rason'))])
    p.remove()
    expect(painter.painted()).toEqual([])
  })

  it('asks the style sheet for a dotted and a solid line', () => {
    const p = add('p', '', 'Rason')
    const style = (name: string) => getComputedStyle(p, `::highlight(${name})`)
    expect(style('sidelight-term').textDecorationStyle).toBe('dotted')
    expect(style('sidelight-since').textDecorationStyle).toBe('solid')
    expect(style('sidelight-since').textDecorationColor).toBe('rgb(164, 80, 11)')
    expect(style('sidelight-term-dark').textDecorationColor).toBe('rgb(154, 162, 174)')
  })
})

describe('light and dark', () => {
  it.each([
    ['white', 'background: #fff', false],
    ['sepia', 'background: #f5ecd9', false],
    ['near black', 'background: #17191d', true],
    ['a dark blue', 'background: #14315c', true],
    ['a dark colour in another notation', 'background: oklch(0.25 0.02 260)', true],
    ['a light one', 'background: color(srgb 0.95 0.95 0.9)', false],
    ['a veil over white', 'background: rgb(0 0 0 / .1)', false],
    ['a picture under light words', 'background: linear-gradient(#000, #222); color: #eee', true],
    ['a picture under dark words', 'background: linear-gradient(#fff, #eee); color: #111', false],
    ['no colour, but light words', 'color: #ddd', true],
    ['nothing', '', false],
  ])('%s', (_, style, dark) => {
    expect(isOnDark(add('p', style, 'Rason').firstChild as Text, new Map())).toBe(dark)
  })

  it('is chosen word by word', () => {
    const light = add('p', 'background: #fff', 'Rason')
    const box = add('div', 'background: #111; color: #eee', '')
    const dark = add('p', '', 'Rason', box)
    painter.paint([
      stretch(rangeIn(light, 'Rason')),
      stretch(rangeIn(dark, 'Rason')),
      stretch(rangeIn(dark, 'Ra'), true),
    ])
    expect(words('sidelight-term')).toHaveLength(1)
    expect(words('sidelight-term-dark')).toHaveLength(1)
    expect(words('sidelight-since-dark')).toEqual(['Ra'])
  })

  it('is chosen again when the page has changed', () => {
    const p = add('p', '', 'Rason')
    painter.paint([stretch(rangeIn(p, 'Rason'))])
    document.body.style.background = '#111'
    painter.recolour()
    expect(words('sidelight-term')).toEqual([])
    expect(words('sidelight-term-dark')).toEqual(['Rason'])
  })

  it('reads no colour in what is none', () => {
    expect(lightness('none')).toBeUndefined()
    expect(lightness('rgb(255, 255, 255)')).toEqual({ light: 1, alpha: 1 })
    expect(lightness('rgba(0, 0, 0, 0)')).toEqual({ light: 0, alpha: 0 })
    expect(lightness('lab(50 0 0)')).toEqual({ light: 0.5, alpha: 1 })
  })
})

describe('under a point', () => {
  const middle = (range: Range, line = 0) => {
    const box = [...range.getClientRects()][line] as DOMRect
    return [box.left + box.width / 2, box.top + box.height / 2] as const
  }

  it('is the painted word there, and nothing beside it', () => {
    const p = add('p', 'margin: 40px; font: 20px sans-serif', 'Hong went to Rason on Monday.')
    const range = rangeIn(p, 'Rason')
    painter.paint([stretch(range, false, 'rason')])
    expect(painter.at(...middle(range))).toMatchObject({ noteId: 'rason', line: 0 })
    expect(painter.at(...middle(rangeIn(p, 'Hong')))).toBeUndefined()
    const [x, y] = middle(range)
    expect(painter.at(x + 600, y)).toBeUndefined()
    expect(painter.at(x, y + 40)).toBeUndefined()
    expect(painter.at(-5, -5)).toBeUndefined()
  })

  it('tells on which line of a broken word it is', () => {
    const p = add('p', 'margin: 40px; width: 6em; font: 20px sans-serif', 'Supreme People’s Assembly')
    const range = rangeIn(p, 'Supreme People’s Assembly')
    painter.paint([stretch(range)])
    const lines = range.getClientRects().length
    expect(lines).toBeGreaterThan(1)
    expect(painter.at(...middle(range, lines - 1))?.line).toBe(lines - 1)
  })

  it('is found across inline elements and where words cannot be selected', () => {
    const p = add('p', 'margin: 40px; user-select: none', '')
    p.append('The ')
    const bold = add('b', '', 'Sample', p)
    p.append(' Congress met.')
    const range = new Range()
    range.setStart(bold.firstChild as Text, 0)
    range.setEnd(p.lastChild as Text, 9)
    painter.paint([stretch(range)])
    expect(painter.at(...middle(rangeIn(bold, 'Sample')))).toBeDefined()
  })

  it('is nothing where something lies over the word', () => {
    const p = add('p', 'margin: 40px', 'Rason')
    const range = rangeIn(p, 'Rason')
    painter.paint([stretch(range)])
    const at = middle(range)
    add('div', 'position: fixed; inset: 0', '')
    expect(painter.at(...at)).toBeUndefined()
  })
})
