import { attribute, bodyOf, dataOf, firstChildOf, nextSiblingOf, tagOf, typeOf, viewOf } from './dom'
import { BLOCKS, isFurniture, NEVER, saysOut, saysUnseen, wordsOf } from './hints'
import { isFolded, isTransparent, isUnseen } from './unseen'

/** Where a hostile page is cut off; see docs/reading.md. */
export const LIMITS = { nodes: 100_000, text: 1_000_000, sections: 5000 }
/** Nodes between two chances to pause: far below a frame's time in either browser. */
const SLICE = 200
/** Characters of one text node between two chances to pause. */
const CHUNK = 20_000

/** A line of less weight is no paragraph. */
const SHORT = 50

/** A stretch of a block's text that stands unbroken in one text node. Its spaces may be other white space there. */
export interface Run {
  /** Position in the block's text. */
  at: number
  length: number
  node: Text
  offset: number
}

/** Text on lines of its own, white space folded as it is rendered; a `<br>` is `\n`. */
export interface Block {
  text: string
  runs: Run[]
  /** Innermost block element around it. */
  frame: Frame
  /** How many of its characters are links to other pages. */
  linked: number
  /** Length as prose; 0 for a short line. */
  weight: number
}

/** A block element, in document order, with the blocks that it holds. */
export interface Frame {
  element: Element
  tag: string
  /** Class and id, see `wordsOf`. */
  words: string
  parent: Frame | undefined
  children: Frame[]
  /** Blocks `first` up to but not including `end`. */
  first: number
  end: number
  /** 1 to 6 inside a heading, else 0. */
  heading: number
  /** Not the article's: by tag or role (`furniture`), or by class, `aria-hidden`, opacity or no height alone (`hinted`). */
  out: 'furniture' | 'hinted' | null
}

/** All text of a page, before it is known which is the article's. */
export interface PageText {
  frames: Frame[]
  blocks: Block[]
  /** The page is longer than the limits. */
  partial: boolean
}

/** Blocks whatever their style says, as so much hangs on them. */
const ALWAYS_BLOCK = /^(?:h[1-6]|article|main|body|blockquote|figcaption)$/
/** Words of a sentence: taken out of the line (a drop cap) they still belong to it. */
const PHRASING = /^(?:a|abbr|b|bdi|bdo|big|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u|var)$/

/** White space, or words with single spaces between them. */
const FOLDED = /[ \t\n\r\f]+|[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g
const LINED = /\n|[ \t\r\f]+|[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g

/** An open element; one within a line has no frame. */
interface Open {
  node: Element
  tag: string
  frame: Frame | undefined
  link: boolean
  /** A closed `<details>`: all but its summary is folded away. */
  shut: boolean
  white: 'fold' | 'lines' | 'keep'
}

/**
 * Walks a document's body once, without recursion, and gives all its text as blocks. A generator so that a long
 * page can be read in slices: it yields now and then, and may be left for a while.
 */
export function* pageText(
  document: Document,
  limits: Pick<typeof LIMITS, 'nodes' | 'text'> = LIMITS,
): Generator<void, PageText> {
  const body = bodyOf(document)
  const page: PageText = { frames: [], blocks: [], partial: false }
  if (!body) return page
  const styled = viewOf(document) !== null
  const open: Open[] = []
  const line = new Line(page)
  let nodes = 0
  let taken = 0
  /** What may still be read, with the blank lines between blocks. */
  const left = () => limits.text - taken - 2 * (page.blocks.length + 1)
  let node: Node | null = body

  const enter = (element: Element): boolean => {
    const tag = tagOf(element)
    const around = open.at(-1)
    if (around?.shut && tag !== 'summary') return false
    if (NEVER.has(tag)) {
      if (tag !== 'button' || !line.frame?.heading) return false
    }
    if (attribute(element, 'hidden') !== null && !styled) return false
    const editable = attribute(element, 'contenteditable')
    if (editable === '' || editable === 'true' || editable === 'plaintext-only') return false
    let block = BLOCKS.has(tag)
    let white: Open['white'] = around?.white ?? 'fold'
    let faint = attribute(element, 'aria-hidden') === 'true'
    if (styled) {
      const style = getComputedStyle(element)
      if (style.display === 'none' || style.visibility !== 'visible') return false
      if (element !== body && isUnseen(element, style)) return false
      block = !/^(?:inline|contents|ruby)/.test(style.display)
      if (block && style.float !== 'none' && PHRASING.test(tag)) block = false
      if (isTransparent(style)) {
        if (!block) return false
        faint = true
      }
      if (isFolded(element, style)) faint = true
      white = /^(?:pre|break-spaces)/.test(style.whiteSpace)
        ? style.whiteSpace === 'pre-line'
          ? 'lines'
          : 'keep'
        : 'fold'
    } else if (tag === 'pre') white = 'keep'
    block ||= ALWAYS_BLOCK.test(tag)
    const words = wordsOf(element)
    if (saysUnseen(words)) return false
    let frame: Frame | undefined
    if (block) {
      line.end()
      const within = (name: string) => open.some((one) => one.tag === name)
      const furniture = isFurniture(tag, attribute(element, 'role'), within)
      // A whole page is hidden from assistive technology behind a dialog, or transparent while its fonts load:
      // `rescueArticles` takes it back.
      const hinted = tag !== 'body' && tag !== 'main' && (faint || saysOut(words))
      frame = {
        element,
        tag,
        words,
        parent: line.frame,
        children: [],
        first: page.blocks.length,
        end: page.blocks.length,
        heading: /^h[1-6]$/.test(tag) ? Number(tag[1]) : (line.frame?.heading ?? 0),
        out: furniture ? 'furniture' : hinted ? 'hinted' : null,
      }
      page.frames.push(frame)
      line.frame?.children.push(frame)
      line.frame = frame
    }
    const link = tag === 'a' && /^(?!#)./.test(attribute(element, 'href') ?? '')
    if (link) line.links += 1
    const shut = tag === 'details' && attribute(element, 'open') === null
    open.push({ node: element, tag, frame, link, shut, white })
    return true
  }

  const leave = (): void => {
    const one = open.pop()
    if (!one) return
    if (one.link) line.links -= 1
    if (!one.frame) return
    line.end()
    one.frame.end = page.blocks.length
    line.frame = one.frame.parent
  }

  while (node) {
    nodes += 1
    if (nodes > limits.nodes || left() <= 0) {
      page.partial = true
      break
    }
    if (nodes % SLICE === 0) yield
    const type = typeOf(node)
    if (type === 3 && !open.at(-1)?.shut) {
      const whole = dataOf(node as Text)
      const data = whole.slice(0, left())
      if (data.length < whole.length) page.partial = true
      taken += data.length
      for (let from = 0; from < data.length; from += CHUNK) {
        if (from > 0) yield
        line.add(node as Text, from, data.slice(from, from + CHUNK), open.at(-1)?.white ?? 'fold')
      }
    } else if (type === 1) {
      if (tagOf(node as Element) === 'br') {
        taken += 1
        line.break()
      } else if (enter(node as Element)) {
        const child = firstChildOf(node)
        if (child) {
          node = child
          continue
        }
        leave()
      }
    }
    let next: Node | null = nextSiblingOf(node)
    while (!next && open.length > 0) {
      node = (open.at(-1) as Open).node
      leave()
      next = open.length > 0 ? nextSiblingOf(node) : null
    }
    node = next
  }
  while (open.length > 0) leave()
  return page
}

/** A Chinese, Japanese or Korean letter says about twice as much as a Latin one. */
function weightOf(text: string): number {
  const weight = text.length + (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/g)?.length ?? 0)
  return weight < SHORT ? 0 : weight
}

/** The block being written. */
class Line {
  frame: Frame | undefined
  /** Depth of links to other pages. */
  links = 0
  private text = ''
  private runs: Run[] = []
  private linked = 0
  private space: { node: Text; offset: number } | null = null
  private breaks = 0

  constructor(private readonly page: PageText) {}

  break(): void {
    this.space = null
    this.breaks += 1
  }

  /** Adds a part of a text node's data that begins at `from`. */
  add(node: Text, from: number, data: string, white: Open['white']): void {
    if (white === 'keep') {
      this.put(node, from, data)
      return
    }
    for (const piece of data.matchAll(white === 'lines' ? LINED : FOLDED)) {
      const first = piece[0].charCodeAt(0)
      if (white === 'lines' && first === 10) this.break()
      else if (first === 32 || (first >= 9 && first <= 13)) this.space ??= { node, offset: from + piece.index }
      else this.put(node, from + piece.index, piece[0])
    }
  }

  /** Closes the block, if there is any text in it. */
  end(): void {
    if (this.frame && this.text.trim()) {
      const { text, runs, frame, linked } = this
      this.page.blocks.push({ text, runs, frame, linked, weight: weightOf(text) })
    }
    this.text = ''
    this.runs = []
    this.linked = 0
    this.space = null
    this.breaks = 0
  }

  private put(node: Text, offset: number, piece: string): void {
    // Two or more breaks part paragraphs on many old sites.
    if (this.breaks > 1) this.end()
    else if (this.breaks === 1 && this.text) this.text += '\n'
    else if (this.space && this.text) this.write(this.space.node, this.space.offset, ' ')
    this.space = null
    this.breaks = 0
    this.write(node, offset, piece)
  }

  private write(node: Text, offset: number, piece: string): void {
    const last = this.runs.at(-1)
    const unbroken =
      last?.node === node && last.offset + last.length === offset && last.at + last.length === this.text.length
    if (last && unbroken) last.length += piece.length
    else this.runs.push({ at: this.text.length, length: piece.length, node, offset })
    this.text += piece
    if (this.links > 0) this.linked += piece.length
  }
}
