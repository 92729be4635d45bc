import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { selectedIn, selectedRange, watchSelection } from '../../entrypoints/reader/selection'
import { readArticle } from '../../reading/article'

// What a reader can select in a page, by mouse and keyboard, and what is saved of it.
const PAGE = `
  <main><article>
    <h1>견본 기사: A sample of what can be selected</h1>
    <p id="first">The first paragraph of this sample, with <em>an inline <a href="#x">element</a></em> in it, and long enough to count.</p>
    <p id="second">The second paragraph is here so that a selection can go from one to the next, and it is long enough to count.</p>
    <p id="korean">견본 문장은 여기에 있다. 무역일군들이 훈춘에서 받은 목록에는 값이 이미 적혀 있었다고 한다.</p>
    <p id="chinese">这是一个样本句子，用来测试选择。清单上的价格已经写好了，他只需要签字而已，别无其他选择。</p>
    <table id="table"><tbody><tr><td id="one">Rice, the sample price of a kilo</td><td id="two">six thousand won in the sample town</td></tr>
      <tr><td>Maize, the sample price of a kilo</td><td id="four">three thousand won in the sample town</td></tr></tbody></table>
    <p id="last">The last paragraph stands after a table, and it is long enough to count as a paragraph of the article, too.</p>
    <div id="shadow"></div>
    <p><input id="field" value="a field of the page's"> <span id="editor" contenteditable>an editor of the page's</span></p>
  </article></main>
  <aside><p id="beside">Not a part of the article.</p></aside>`

let root: HTMLElement
beforeEach(async () => {
  await page.viewport(900, 900)
  root = document.createElement('div')
  root.innerHTML = PAGE
  document.body.append(root)
})
afterEach(() => root.remove())

const at = (id: string) => document.getElementById(id) as HTMLElement
const text = (id: string) => (at(id).textContent as string).trim()
/** The words that would be saved of what is selected now. */
const words = () => {
  const range = selectedRange()
  const found = range && selectedIn(readArticle(document), range)
  return found === 'too-long' || !found ? found : found.quote
}
const between = (from: Node, start: number, to: Node, end: number) =>
  getSelection()?.setBaseAndExtent(from, start, to, end)

describe('what is saved of a selection', () => {
  it('a word by a double click, without the space after it', async () => {
    between(at('second').firstChild as Node, 4, at('second').firstChild as Node, 11)
    expect(words()).toBe('second')
    getSelection()?.empty()
    await userEvent.dblClick(at('second'), { position: { x: 60, y: 8 } })
    expect(words()).toMatch(/^\w+$/)
  })

  it('a paragraph by a triple click, though the selection ends at the start of the next block', async () => {
    await userEvent.tripleClick(at('first'), { position: { x: 60, y: 8 } })
    expect(words()).toBe(text('first'))
    // As Firefox and Chromium may leave it: the end is the beginning of the paragraph that follows.
    between(at('first').firstChild as Node, 0, at('second'), 0)
    expect(words()).toBe(text('first'))
    between(at('first').firstChild as Node, 0, at('second').firstChild as Node, 0)
    expect(words()).toBe(text('first'))
  })

  it('across paragraphs and inline elements, as paragraphs', () => {
    between(at('first').querySelector('a')?.firstChild as Node, 0, at('second').firstChild as Node, 20)
    expect(words()).toBe('element in it, and long enough to count.\n\nThe second paragraph')
  })

  it('selected from the end to the beginning, the same', () => {
    between(at('second').firstChild as Node, 20, at('first').querySelector('a')?.firstChild as Node, 0)
    expect(words()).toBe('element in it, and long enough to count.\n\nThe second paragraph')
  })

  it.each(['korean', 'chinese'])('whole and in part in other scripts: %s', (id) => {
    getSelection()?.selectAllChildren(at(id))
    expect(words()).toBe(text(id))
    between(at(id).firstChild as Node, 3, at(id).firstChild as Node, 12)
    expect(words()).toBe(text(id).slice(3, 12).trim())
  })

  it('the sentence around it, by the borders of its language', () => {
    const korean = at('korean').firstChild as Node
    between(korean, text('korean').indexOf('훈춘'), korean, text('korean').indexOf('훈춘') + 2)
    const range = selectedRange()
    const found = range && selectedIn(readArticle(document), range)
    expect(found !== 'too-long' && found?.sentence).toBe(
      '무역일군들이 훈춘에서 받은 목록에는 값이 이미 적혀 있었다고 한다.',
    )
  })

  it('inside a table: a cell, and from cell to cell', () => {
    getSelection()?.selectAllChildren(at('one'))
    expect(words()).toBe(text('one'))
    between(at('two').firstChild as Node, 0, at('four').firstChild as Node, 5)
    expect(words()).toBe('six thousand won in the sample town\n\nMaize, the sample price of a kilo\n\nthree')
  })

  it('a selection that leaves the article: what it covers of it', () => {
    between(at('last').firstChild as Node, 4, at('beside').firstChild as Node, 5)
    expect(words()).toMatch(/^last paragraph stands after a table/)
    expect(words()).not.toContain('Not a')
  })

  it('all of the page by the keyboard: all of the article', async () => {
    ;(document.activeElement as HTMLElement | null)?.blur()
    await userEvent.keyboard('{Control>}a{/Control}')
    expect(words()).toMatch(/^견본 기사: A sample[\s\S]*too\.$/)
  })
})

describe('nothing is saved', () => {
  it('of a selection beside the article, an empty one, and of white space', () => {
    getSelection()?.selectAllChildren(at('beside'))
    expect(words()).toBeUndefined()
    getSelection()?.collapse(at('first').firstChild, 3)
    expect(words()).toBeUndefined()
    between(at('first').firstChild as Node, 3, at('first').firstChild as Node, 4)
    expect(words()).toBeUndefined()
  })

  it('in a field or an editor of the page', async () => {
    getSelection()?.selectAllChildren(at('first'))
    expect(words()).toBe(text('first'))
    await userEvent.click(at('field'))
    await userEvent.keyboard('{Control>}a{/Control}')
    expect(words()).toBeUndefined()
    await userEvent.click(at('editor'))
    await userEvent.keyboard('{Control>}a{/Control}')
    expect(words()).toBeUndefined()
  })

  it('of words in a shadow root, which are no part of what is read', () => {
    const shadow = at('shadow').attachShadow({ mode: 'open' })
    shadow.innerHTML = '<p>Words in a shadow root, which the article does not hold.</p>'
    getSelection()?.selectAllChildren(shadow.firstElementChild as Node)
    expect(words()).toBeUndefined()
  })

  it('of what is longer than an article', () => {
    at('second').textContent = 'A very long sample sentence. '.repeat(1000)
    getSelection()?.selectAllChildren(at('second'))
    expect(words()).toBe('too-long')
  })
})

it('requirement 4: the bar takes no key, click or selection that a script has made', async () => {
  const stop = new AbortController()
  const save = vi.fn(async () => ({ outcome: 'saved' as const }))
  const article = readArticle(document)
  const bar = watchSelection(stop.signal, { article: () => article, lang: 'en', save, cite: async () => null })
  const host = () => document.documentElement.lastElementChild as HTMLElement
  const isThere = () => host().tagName === 'DIV'
  getSelection()?.selectAllChildren(at('second'))
  await vi.waitFor(() => expect(isThere()).toBe(true))
  bar.focus()
  for (const target of [host(), document.activeElement as Element, document]) {
    for (const type of ['click', 'mousedown', 'mouseup']) target.dispatchEvent(new MouseEvent(type, { bubbles: true }))
    for (const code of ['Digit1', 'KeyN', 'Enter', 'Escape'])
      target.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, composed: true }))
    target.dispatchEvent(new Event('selectionchange'))
  }
  host().click()
  expect(save).not.toHaveBeenCalled()
  expect(isThere()).toBe(true)
  await userEvent.keyboard('2')
  expect(save).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ quote: text('second') }), 2, false)
  stop.abort()
})
