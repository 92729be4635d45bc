import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { createPainter, type Spot } from '../../entrypoints/reader/paint'
import { DWELL, GRACE, watchPointer } from '../../entrypoints/reader/pointer'

// The mouse is moved by the browser itself, as only such events are trusted.
const painter = createPainter(document)
let stop: AbortController
let pointer: ReturnType<typeof watchPointer>
let log: string[]
let held = false
let card: HTMLElement
let ranges: Record<string, Range>

beforeEach(async () => {
  log = []
  held = false
  const page = document.createElement('p')
  page.setAttribute('style', 'margin: 40px; font: 20px/40px sans-serif')
  const link = Object.assign(document.createElement('a'), { href: '#there', textContent: 'Hunchun' })
  page.append('Hong went by Rason to ', link, ' and home.')
  const editor = Object.assign(document.createElement('div'), { contentEditable: 'true', textContent: 'Wonsan' })
  card = Object.assign(document.createElement('div'), { textContent: 'card' })
  card.setAttribute('style', 'position: fixed; top: 300px; left: 40px; width: 200px; height: 40px')
  document.body.replaceChildren(page, editor, card)
  ranges = {
    rason: part(page.firstChild as Text, 'Rason'),
    hong: part(page.firstChild as Text, 'Hong'),
    link: part(link.firstChild as Text, 'Hunchun'),
    editor: part(editor.firstChild as Text, 'Wonsan'),
  }
  painter.paint(Object.entries(ranges).map(([noteId, range]) => ({ noteId, range, lit: false })))
  stop = new AbortController()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  pointer = watchPointer(stop.signal, {
    at: painter.at,
    // As with the real card, whose shadow root an event forgets once it has been heard.
    inCard: (event) => event.composedPath().includes(card),
    held: () => held,
    open: ({ noteId }: Spot) => log.push(`open ${noteId}`),
    close: () => log.push('close'),
    press: ({ noteId }: Spot) => log.push(`press ${noteId}`),
  })
  await move(5, 5)
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
  painter.clear()
  document.body.replaceChildren()
  getSelection()?.removeAllRanges()
})

function part(text: Text, word: string): Range {
  const range = new Range()
  range.setStart(text, text.data.indexOf(word))
  range.setEnd(text, text.data.indexOf(word) + word.length)
  return range
}
const frame = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
/** The test's page stands in a frame of the runner's. */
const mouse = async (type: string, x: number, y: number, more = {}) => {
  const outer = window.frameElement?.getBoundingClientRect() ?? {
    left: 0,
    top: 0,
    width: innerWidth,
    height: innerHeight,
  }
  const scale = outer.width / innerWidth
  await cdp().send('Input.dispatchMouseEvent', {
    type,
    x: outer.left + x * scale,
    y: outer.top + y * scale,
    ...more,
  } as never)
  await frame()
}
const move = (x: number, y: number, more = {}) => mouse('mouseMoved', x, y, more)
const middle = (range: Range | undefined) => {
  const box = (range as Range).getBoundingClientRect()
  return [box.left + box.width / 2, box.top + box.height / 2] as const
}
const moveTo = (name: string) => move(...middle(ranges[name]))
const away = () => move(600, 200)
const click = async (name: string, more = {}) => {
  const [x, y] = middle(ranges[name])
  await mouse('mousePressed', x, y, { button: 'left', buttons: 1, clickCount: 1, ...more })
  await mouse('mouseReleased', x, y, { button: 'left', clickCount: 1, ...more })
}
const pass = (time: number) => vi.advanceTimersByTime(time)

it('opens after a rest on the word and not before', async () => {
  await moveTo('rason')
  pass(DWELL - 1)
  expect(log).toEqual([])
  pass(1)
  expect(log).toEqual(['open rason'])
})

it('does nothing for a pointer that passes over', async () => {
  await moveTo('rason')
  pass(DWELL - 10)
  await away()
  pass(1000)
  expect(log).toEqual([])
})

it('opens on words within links, too', async () => {
  await moveTo('link')
  pass(DWELL)
  expect(log).toEqual(['open link'])
})

it('closes after the grace, unless the card or the word is reached', async () => {
  await moveTo('rason')
  pass(DWELL)
  await away()
  pass(GRACE - 1)
  await move(60, 310)
  pass(1000)
  expect(log).toEqual(['open rason'])
  await away()
  pass(GRACE - 1)
  await moveTo('rason')
  pass(1000)
  expect(log).toEqual(['open rason'])
  await away()
  pass(GRACE)
  expect(log).toEqual(['open rason', 'close'])
})

it('stays open while the card has the focus', async () => {
  await moveTo('rason')
  pass(DWELL)
  held = true
  await away()
  pass(GRACE)
  expect(log).toEqual(['open rason'])
})

it('goes from word to word', async () => {
  await moveTo('rason')
  pass(DWELL)
  await moveTo('hong')
  pass(DWELL)
  expect(log).toEqual(['open rason', 'open hong'])
})

it('closes when the page scrolls, and does not open again on the same word', async () => {
  const tall = document.createElement('div')
  tall.style.height = '5000px'
  document.body.append(tall)
  await moveTo('rason')
  pass(DWELL)
  scrollTo(0, 2)
  await frame()
  expect(log).toEqual(['open rason', 'close'])
  const [x, y] = middle(ranges.rason)
  await move(x + 1, y)
  pass(DWELL)
  expect(log).toEqual(['open rason', 'close'])
  await away()
  await moveTo('rason')
  pass(DWELL)
  expect(log).toEqual(['open rason', 'close', 'open rason'])
})

it('does not mind what scrolls elsewhere', async () => {
  const ticker = document.createElement('div')
  ticker.setAttribute('style', 'height: 20px; overflow: auto')
  ticker.append(Object.assign(document.createElement('div'), { style: 'height: 500px' }))
  document.body.append(ticker)
  await moveTo('rason')
  pass(DWELL)
  ticker.scrollTop = 10
  await frame()
  expect(log).toEqual(['open rason'])
})

it('is quiet while a button is down and while text is selected', async () => {
  await moveTo('rason')
  await mouse('mousePressed', 300, 200, { button: 'left', buttons: 1, clickCount: 1 })
  await move(...middle(ranges.rason), { button: 'left', buttons: 1 })
  pass(1000)
  expect(log).toEqual([])
  await mouse('mouseReleased', 300, 200, { button: 'left', clickCount: 1 })
  await away()
  getSelection()?.selectAllChildren(document.body.firstElementChild as Element)
  await moveTo('rason')
  pass(1000)
  expect(log).toEqual([])
})

it('requirement 4: hears no hover and no click that a script has made', async () => {
  const [clientX, clientY] = middle(ranges.rason)
  for (const type of ['mousemove', 'click'])
    document.body.dispatchEvent(new MouseEvent(type, { clientX, clientY, bubbles: true }))
  await frame()
  pass(1000)
  expect(log).toEqual([])
})

it('presses a word with a click, but leaves links, editors and clicks with keys alone', async () => {
  await click('rason')
  expect(log).toEqual(['press rason'])
  for (const name of ['link', 'editor']) await click(name)
  await click('hong', { modifiers: 2 })
  expect(log).toEqual(['press rason'])
})

it('leaves a click that the page has handled', async () => {
  document.body.firstElementChild?.addEventListener('click', (event) => event.preventDefault())
  await click('rason')
  expect(log).toEqual([])
})

it('knows when the card was closed by another', async () => {
  await moveTo('rason')
  pass(DWELL)
  pointer.dismissed()
  await moveTo('rason')
  pass(1000)
  expect(log).toEqual(['open rason'])
})

it('ends with its signal', async () => {
  await moveTo('rason')
  stop.abort()
  pass(1000)
  await moveTo('hong')
  pass(1000)
  await click('rason')
  expect(log).toEqual([])
})
