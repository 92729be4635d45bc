import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { type LiveArticle, readArticle, readArticleInSlices } from '../../reading/article'
import { LIMITS } from '../../reading/article/blocks'

afterEach(() => {
  document.body.replaceChildren()
  document.head.querySelector('style[data-test]')?.remove()
})

type Tree = string | { tag: string; style?: string; children: Tree[] }

function build(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree)
  const element = document.createElement(tree.tag)
  if (tree.style) element.setAttribute('style', tree.style)
  for (const child of tree.tag === 'br' ? [] : tree.children) element.append(build(child))
  return element
}
const show = (...trees: Tree[]) => document.body.replaceChildren(...trees.map(build))
const p = (...children: Tree[]): Tree => ({ tag: 'p', children })
const LONG = 'The harbour office opened a second pier on Monday, said a trader who visited the port last week.'

/** Every text node of the body that is rendered as text, and none that is hidden. */
function visibleText(): string {
  let text = ''
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement as HTMLElement
    if (parent.checkVisibility({ visibilityProperty: true })) text += (walker.currentNode as Text).data
  }
  return text
}

function expectBijection(article: LiveArticle) {
  const seen = new Map<Text, Set<number>>()
  for (let offset = 0; offset < article.text.length; offset += 1) {
    const place = article.nodeAt(offset)
    const character = article.text[offset] as string
    if (!place) {
      expect(character).toBe('\n')
      continue
    }
    const source = place.node.data[place.offset] as string
    if (/[ \t\n\r\f]/.test(source)) expect(character).toMatch(/[ \t\n]/)
    else expect(character).toBe(source)
    const offsets = seen.get(place.node) ?? new Set()
    expect(offsets.has(place.offset)).toBe(false)
    offsets.add(place.offset)
    seen.set(place.node, offsets)
    // And back: the character of the node is that one of the text.
    if (!/\s/.test(character))
      expect(article.offsetsOf(article.rangeOf(offset, offset + 1) as Range)).toEqual({
        start: offset,
        end: offset + 1,
      })
  }
}

const WORDS = [
  'Rason',
  ' ',
  '  \n\t',
  'Kim\u00a0Sample',
  '로동신문',
  'a\u00adb',
  '조\u1109\u1165ㄴ',
  '😀',
  ', ',
  '.',
  'the port ',
  '\u200b',
  '\u3000',
  '',
]
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(''))
const tree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    text,
    fc.record({
      tag: fc.constantFrom('p', 'div', 'span', 'b', 'em', 'blockquote', 'section', 'br', 'pre', 'td', 'ul', 'li', 'h2'),
      style: fc.constantFrom(
        '',
        '',
        '',
        '',
        'display: none',
        'visibility: hidden',
        'white-space: pre-wrap',
        'white-space: pre-line',
        'display: block',
        'display: inline',
        'float: left',
      ),
      children: fc.array(tie('tree'), { maxLength: 5 }),
    }),
  ),
})).tree

describe('text and nodes', () => {
  it('lead to each other, character by character, on any tree', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (trees) => {
        show({ tag: 'main', children: [p(LONG), p(LONG), p(LONG), ...trees] })
        const article = readArticle(document)
        expectBijection(article)
        // Nothing visible is lost but white space, and headings over nothing.
        if (!JSON.stringify(trees).includes('"h2"'))
          expect(article.text.replace(/\s/g, '')).toBe(visibleText().replace(/\s/g, ''))
      }),
      { numRuns: 200 },
    )
  })

  it('give live ranges that say what the text says', () => {
    show({
      tag: 'article',
      children: [
        p(LONG),
        p('Kim ', { tag: 'b', children: ['Sam'] }, 'ple   of\n the ', { tag: 'i', children: ['port'] }, ' ', LONG),
        p(LONG),
      ],
    })
    const article = readArticle(document)
    const start = article.text.indexOf('Kim Sample of the port')
    const range = article.rangeOf(start, start + 'Kim Sample of the port'.length)
    expect(range?.toString().replace(/\s+/g, ' ')).toBe('Kim Sample of the port')
    expect(range).toBeInstanceOf(Range)
    expect(article.nodeAt(article.text.indexOf('\n\n'))).toBeUndefined()
    expect(article.rangeOf(article.text.length, article.text.length + 5)).toBeUndefined()
  })

  it('part when the page changes', () => {
    show({ tag: 'article', children: [p(LONG), p(LONG), p(LONG)] })
    const article = readArticle(document)
    expect(article.stands()).toBe(true)
    document.querySelector('p')?.remove()
    expect(article.stands()).toBe(false)
    expect(article.rangeOf(0, 5)).toBeUndefined()
    expect(article.rangeOf(article.text.length - 5, article.text.length)).toBeDefined()
  })
})

describe('as it is rendered', () => {
  const read = (...trees: Tree[]) => {
    show({ tag: 'article', children: [p(LONG), p(LONG), p(LONG), ...trees] })
    return readArticle(document).text.split('\n\n').slice(3)
  }

  it('follows the style and not the tag', () => {
    expect(
      read(
        { tag: 'span', style: 'display: block', children: ['one'] },
        { tag: 'span', style: 'display: block', children: ['two'] },
      ),
    ).toEqual(['one', 'two'])
    expect(
      read(
        { tag: 'div', style: 'display: inline', children: ['one'] },
        { tag: 'div', style: 'display: inline', children: ['two'] },
      ),
    ).toEqual(['onetwo'])
  })
  it('keeps a drop cap with its word', () => {
    expect(read(p({ tag: 'span', style: 'float: left', children: ['R'] }, 'ason'))).toEqual(['Rason'])
  })
  it('leaves out what a style sheet hides', () => {
    expect(
      read(
        p('one'),
        { tag: 'div', style: 'display: none', children: [p('two')] },
        { tag: 'div', style: 'visibility: hidden', children: [p('three')] },
      ),
    ).toEqual(['one'])
  })
  it.each([
    'position: absolute; left: -9999px',
    'position: fixed; top: -10000px',
    'position: absolute; right: 9999px; width: 400px',
    'position: absolute; transform: translateX(-9999px)',
    'position: absolute; clip: rect(0, 0, 0, 0)',
    'position: absolute; clip: rect(1px, 1px, 1px, 1px); width: 1px; height: 1px; overflow: hidden',
    'clip-path: inset(50%)',
    'width: 1px; height: 1px; overflow: hidden',
    'width: 0; height: 0; overflow: hidden',
    'text-indent: -9999px',
    'opacity: 0',
    'content-visibility: hidden',
  ])('leaves out what its style keeps out of sight: %s', (style) => {
    expect(read(p('one'), { tag: 'div', style, children: [p('two')] })).toEqual(['one'])
    expect(read(p('one'), { tag: 'p', style, children: ['two'] })).toEqual(['one'])
  })
  it('leaves out words within a line that are for screen readers, by style or by class', () => {
    const style = 'position: absolute; clip: rect(0, 0, 0, 0)'
    expect(
      read(p('one', { tag: 'span', style, children: ['two'] }, { tag: 'b', style: 'opacity: 0', children: ['3'] })),
    ).toEqual(['one'])
    for (const name of ['sr-only', 'visually-hidden', 'visuallyhidden', 'screen-reader-text']) {
      show({ tag: 'article', children: [p(LONG), p(LONG), p(LONG), { tag: 'h5', children: ['two'] }] })
      document.querySelector('h5')?.setAttribute('class', name)
      expect(readArticle(document).text).toBe([LONG, LONG, LONG].join('\n\n'))
    }
  })
  it('leaves out a paragraph that is hidden from assistive technology, and reads a page behind a dialog', () => {
    show({ tag: 'main', children: [p(LONG), p(LONG), p(LONG), p('two')] })
    document.querySelector('p:last-child')?.setAttribute('aria-hidden', 'true')
    expect(readArticle(document).text).toBe([LONG, LONG, LONG].join('\n\n'))
    show({ tag: 'div', children: [p(LONG), p(LONG), p(LONG)] })
    document.querySelector('div')?.setAttribute('aria-hidden', 'true')
    expect(readArticle(document).text).toBe([LONG, LONG, LONG].join('\n\n'))
  })
  it('reads what scrolling fades in, and what is moved a little', () => {
    for (const style of [
      'opacity: 0; transition: opacity 0.3s',
      'position: relative; left: -20px',
      'position: absolute; top: 0',
      'overflow: hidden',
      'clip-path: inset(0)',
      'text-indent: -2em',
    ])
      expect(read(p('one'), { tag: 'div', style, children: [p('two')] }), style).toEqual(['one', 'two'])
  })
  it('leaves out what is folded away, until it is opened', () => {
    show({
      tag: 'article',
      children: [
        p(LONG),
        p(LONG),
        p(LONG),
        { tag: 'details', children: ['zero', { tag: 'summary', children: ['one'] }, p('two'), 'three'] },
        { tag: 'div', style: 'height: 0; overflow: hidden; transition: height 0.3s', children: [p('four')] },
        p('five'),
      ],
    })
    const end = () => readArticle(document).text.split('\n\n').slice(3)
    expect(end()).toEqual(['one', 'five'])
    const details = document.querySelector('details') as HTMLDetailsElement
    details.open = true
    ;(details.nextElementSibling as HTMLElement).style.height = 'auto'
    expect(end()).toEqual(['zero', 'one', 'two', 'three', 'four', 'five'])
  })
  it('reads a page that is placed out of a box of no height', () => {
    const style = 'position: absolute; inset: 0; overflow: auto'
    show({
      tag: 'div',
      style: 'overflow: hidden',
      children: [{ tag: 'div', style, children: [p(LONG), p(LONG), p(LONG)] }],
    })
    expect(readArticle(document).text).toBe([LONG, LONG, LONG].join('\n\n'))
  })
  it('keeps the lines of preformatted text', () => {
    expect(read({ tag: 'pre', children: ['one\n  two'] })).toEqual(['one\n  two'])
    expect(read({ tag: 'div', style: 'white-space: pre-line', children: ['one\n  two   three'] })).toEqual([
      'one\ntwo three',
    ])
  })
})

describe('an endless page', () => {
  const article = (title: string, style = 'height: 2000px'): Tree => ({
    tag: 'article',
    style,
    children: [{ tag: 'h1', children: [title] }, p(title, LONG), p(LONG), p(LONG)],
  })
  const articles = () => [...document.querySelectorAll('article')]
  afterEach(() => scrollTo(0, 0))

  it('is read article by article: the one that reaches the middle of the window, under its own headline', () => {
    show({ tag: 'main', children: ['first', 'second', 'third'].map((title) => article(title)) })
    document.title = 'first'
    for (const [at, title] of ['first', 'second', 'third'].entries()) {
      scrollTo(0, 2000 * at)
      const read = readArticle(document)
      expect(read.text).toBe([title, title + LONG, LONG, LONG].join('\n\n'))
      expect(read).toMatchObject({
        title,
        later: at > 0,
        titledOther: at > 0,
        own: articles()[at],
        several: articles(),
      })
    }
    document.title = ''
  })

  it('is read from its beginning before anything of it is in the middle, and to its end behind that', () => {
    show({ tag: 'div', style: 'height: 2000px', children: [] }, article('first'), article('second'), {
      tag: 'div',
      style: 'height: 5000px',
      children: [],
    })
    expect(readArticle(document).title).toBe('first')
    scrollTo(0, 7000)
    expect(readArticle(document).title).toBe('second')
  })

  it('is read by columns from the first', () => {
    show({ tag: 'main', style: 'columns: 2', children: [article('left', ''), article('right', '')] })
    expect(readArticle(document).title).toBe('left')
  })
})

describe('a hostile page', () => {
  it('requirement 7: with clobbered properties is read as any other', () => {
    const names = [
      'childNodes',
      'firstChild',
      'nextSibling',
      'parentNode',
      'nodeType',
      'localName',
      'getAttribute',
      'isConnected',
      'body',
      'documentElement',
      'title',
      'querySelectorAll',
      'defaultView',
    ]
    const inputs = names.map((name) => Object.assign(document.createElement('input'), { name }))
    const images = names.map((name) => Object.assign(new Image(), { name }))
    show({
      tag: 'main',
      children: [{ tag: 'form', children: [p(LONG), p('The pier, he said, is long.')] }, p(LONG), p(LONG)],
    })
    const { body } = document
    document.querySelector('form')?.append(...inputs)
    body.append(...images)
    expect(document.body).toBe(images[names.indexOf('body')])
    const article = readArticle(document)
    for (const image of images) image.remove()
    expect(article.text).toBe([LONG, 'The pier, he said, is long.', LONG, LONG].join('\n\n'))
    expect(article.rangeOf(0, 3)?.toString()).toBe('The')
  })

  it('requirement 6: a thousand levels deep is read to its bottom', () => {
    let inner: Node = build(p(LONG))
    for (let level = 0; level < 1000; level += 1) {
      const box = document.createElement('div')
      box.append(inner)
      inner = box
    }
    show({ tag: 'main', children: [p(LONG), p(LONG)] })
    document.querySelector('main')?.append(inner)
    expect(readArticle(document).text).toBe([LONG, LONG, LONG].join('\n\n'))
  })

  it('requirement 6: of more than 100,000 nodes is read in part, in slices', async () => {
    const main = document.createElement('main')
    for (let count = 0; count < 40_000; count += 1) {
      const line = document.createElement('p')
      line.append('The pier ', document.createElement('b'))
      main.append(line)
    }
    document.body.append(main)
    let pauses = 0
    const pause = async () => {
      pauses += 1
    }
    const article = await readArticleInSlices(document, pause, new AbortController().signal, 0)
    expect(article.partial).toBe(true)
    // A pause at least every 200 nodes, and one after each later step.
    expect(pauses).toBeGreaterThanOrEqual(LIMITS.nodes / 200)
    expect(article.text).toBe(readArticle(document).text)
  })

  it('requirement 6: gets its turn where a single text node is long', async () => {
    show({ tag: 'main', children: [p(LONG.repeat(5000))] })
    let pauses = 0
    const pause = async () => {
      pauses += 1
    }
    await readArticleInSlices(document, pause, new AbortController().signal, 0)
    expect(pauses).toBeGreaterThanOrEqual((LONG.length * 5000) / 20_000)
  })

  it('requirement 6: with any number of headings has sections up to a limit', () => {
    show({
      tag: 'main',
      children: Array.from({ length: 6000 }, (_, n) => [
        { tag: 'h2', children: [`Part ${n}`] },
        p(LONG),
      ]).flat() as Tree[],
    })
    expect(readArticle(document).sections.length).toBe(LIMITS.sections)
  })

  it('requirement 6: of five megabytes of text is read in part, also where it is all in one node', () => {
    const whole = LONG.repeat(53_000)
    expect(whole.length).toBeGreaterThan(5_000_000)
    show({ tag: 'main', children: [p(LONG), p(whole)] })
    expect(readArticle(document)).toMatchObject({ partial: true, text: expect.stringMatching(/^.{900000}/s) })
    expect(readArticle(document).text.length).toBeLessThanOrEqual(LIMITS.text)
    show({ tag: 'main', children: Array.from({ length: 220 }, () => p(LONG.repeat(250))) })
    const article = readArticle(document)
    expect(article.partial).toBe(true)
    expect(article.text.length).toBeLessThanOrEqual(LIMITS.text)
    expect(article.text.length).toBeGreaterThan(LIMITS.text * 0.9)
  })

  it('requirement 6: that goes away while it is read is given up', async () => {
    show({ tag: 'main', children: Array.from({ length: 900 }, () => p(LONG)) })
    const stop = new AbortController()
    const reading = readArticleInSlices(document, async () => stop.abort(new Error('gone')), stop.signal, 0)
    await expect(reading).rejects.toThrow('gone')
  })

  it('that takes its nodes away while it is read does no harm', async () => {
    show({ tag: 'main', children: Array.from({ length: 900 }, () => p(LONG)) })
    const main = document.querySelector('main') as Element
    const article = await readArticleInSlices(document, async () => main.remove(), new AbortController().signal, 0)
    expect(article.stands()).toBe(false)
  })
})
