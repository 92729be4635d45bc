import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCardHost } from '../../entrypoints/reader/card-host'
import { bringIntoView } from '../../entrypoints/reader/keyboard'
import { readArticle } from '../../reading/article'
import { detect } from '../../reading/detect'
import { collectPageFacts } from '../../reading/page-facts'

const NAMES = [
  ...['closest', 'contains', 'querySelector', 'getAttribute', 'textContent', 'parentElement', 'parentNode', 'children'],
  ...['scrollIntoView', 'focus', 'isConnected', 'ownerDocument', 'matches', 'getBoundingClientRect', 'nodeType'],
]
const WORDS =
  'Sample: traders in Pyongyang wait for the lists from Rason, and nobody in North Korea knows when they come.'

let form: HTMLFormElement
beforeEach(() => {
  form = document.createElement('form')
  form.append(WORDS, paragraph(), paragraph())
  const main = document.createElement('main')
  main.append(form, paragraph(), paragraph())
  document.body.replaceChildren(main)
})
afterEach(() => document.body.replaceChildren())

const paragraph = () => Object.assign(document.createElement('p'), { textContent: WORDS })

function clobber() {
  const inputs = NAMES.map((name) => Object.assign(document.createElement('input'), { name, type: 'hidden' }))
  Element.prototype.append.call(form, ...inputs)
  expect(form.closest).toBeInstanceOf(HTMLInputElement)
}

// Of a form alone: in a content script's world a document has its own properties.
describe('requirement 7: a page in a form with clobbered names', () => {
  it('is judged and read as without them', () => {
    const understood = () => {
      const { path: _path, ...facts } = collectPageFacts(document, location)
      return { facts, judged: detect({ ...facts, path: '' }).decision, text: readArticle(document).text }
    }
    const before = understood()
    clobber()
    expect(understood()).toEqual(before)
    expect(before.judged).toBe('about')
  })

  it('has its words brought into view', () => {
    ;(document.body.firstElementChild as HTMLElement).style.marginTop = '3000px'
    clobber()
    const range = new Range()
    range.selectNodeContents(form.firstChild as Text)
    bringIntoView(range)
    const { top, bottom } = range.getBoundingClientRect()
    expect(top >= 0 && bottom <= innerHeight).toBe(true)
  })

  it('gets its focus back from a card that closes, and the next one opens', () => {
    form.tabIndex = 0
    form.focus()
    const stop = new AbortController()
    clobber()
    const host = createCardHost(document, '', stop.signal, () => {})
    const range = new Range()
    range.selectNodeContents(form.firstChild as Text)
    const mount = (place: HTMLElement) => {
      const button = document.createElement('button')
      place.append(button)
      return () => button.remove()
    }
    for (const time of ['once', 'and again']) {
      expect(host.open({ range, line: 0 }, mount), time).toBe(true)
      expect(host.focusIn()).toBe(true)
      host.close()
      expect(host.isOpen()).toBe(false)
      expect(Element.prototype.matches.call(form, ':focus')).toBe(true)
    }
    stop.abort()
  })
})
