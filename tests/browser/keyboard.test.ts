import { afterEach, beforeEach, expect, it } from 'vitest'
import { bringIntoView, createTermWalk } from '../../entrypoints/reader/keyboard'
import type { PaintStretch } from '../../entrypoints/reader/paint'

let stretches: PaintStretch[]

beforeEach(() => {
  const lines = ['Hong', 'Rason', 'Hunchun'].map((word) => {
    const p = Object.assign(document.createElement('p'), { textContent: word })
    p.style.marginTop = '1500px'
    return p
  })
  document.body.replaceChildren(...lines)
  stretches = lines.map((p) => {
    const range = new Range()
    range.selectNodeContents(p.firstChild as Text)
    return { range, lit: false, noteId: p.textContent?.toLowerCase() ?? '' }
  })
  scrollTo(0, 0)
})
afterEach(() => document.body.replaceChildren())

const isInView = (range: Range) => {
  const { top, bottom } = range.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}

it('goes from term to term in order and round again, each in view', () => {
  const walk = createTermWalk(() => stretches)
  const names = [1, 2, 3, 4].map(() => {
    const spot = walk.next()
    expect(spot && isInView(spot.range)).toBe(true)
    return spot?.noteId
  })
  expect(names).toEqual(['hong', 'rason', 'hunchun', 'hong'])
})

it('begins with the topmost that can be seen', () => {
  scrollTo(0, 1700)
  expect(createTermWalk(() => stretches).next()?.noteId).toBe('rason')
})

it('goes on when what is painted has changed', () => {
  const walk = createTermWalk(() => stretches)
  walk.next()
  stretches = stretches.slice(1)
  expect(walk.next()?.noteId).toBe('rason')
  stretches = []
  expect(walk.next()).toBeUndefined()
})

it('finds words deep in a paragraph longer than the window', () => {
  const p = document.createElement('p')
  p.append('The pier is long. '.repeat(4000), document.createElement('br'), 'Wonsan')
  document.body.replaceChildren(p)
  const range = new Range()
  range.selectNodeContents(p.lastChild as Text)
  bringIntoView(range)
  expect(isInView(range)).toBe(true)
})
