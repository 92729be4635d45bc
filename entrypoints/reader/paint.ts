import { caretAt, contains, elementAt, isConnected } from '../../reading/article/dom'
import { type HighlightColour, KIND_LINES, type KindLine } from '../../reading/types'
import { isOnDark } from './background-colour'

/**
 * A stretch of the page to paint. `lit`: the solid lamp line of the notes behind *Since this article*. `kind`: where
 * lines are told apart by kind; there the lamp line is thick.
 */
export interface PaintStretch {
  range: Range
  lit: boolean
  kind?: KindLine | undefined
  noteId: string
}

/** A painted stretch at a place: `line` is the position of the line's box in `range.getClientRects()`. */
export interface Spot extends PaintStretch {
  line: number
}

/** A saved highlight in the page. `changed`: its words are not those that were saved. */
export interface SavedStretch {
  id: string
  range: Range
  colour: HighlightColour
  changed: boolean
}

export interface Painter {
  /** Paints these of the reader's highlights and no others, under the lines of the terms. */
  paintSaved(saved: readonly SavedStretch[]): void
  /** Paints these and nothing else. */
  paint(stretches: readonly PaintStretch[]): void
  /** Chooses the colours again, after the page has changed from light to dark. */
  recolour(): void
  /** The ground under the word whose card is open. */
  wash(range: Range | null): void
  /** The painted stretch under a point of the viewport, if nothing lies over it. */
  at(x: number, y: number): Spot | undefined
  /** What is painted and still in the page, in the order given. */
  painted(): readonly PaintStretch[]
  /** Takes everything of ours out of the registry. */
  clear(): void
}

const SAVED = [1, 2, 3, 4].flatMap((colour) => [`sidelight-saved-${colour}`, `sidelight-saved-${colour}-changed`])
const LINES = [
  'sidelight-term',
  'sidelight-since',
  'sidelight-since-thick',
  ...KIND_LINES.map((kind) => `sidelight-${kind}`),
]
const WORD = 'sidelight-word'
/** A line lies this far below its word's box, and belongs to it under the pointer. */
const BELOW = 4

/**
 * Paints with the CSS Custom Highlight API: no node of the page is touched. The registry is only written to, since
 * iterating it throws in Firefox's content scripts (seen in 153); what is painted is known from a list of our own.
 */
export function createPainter(document: Document): Painter {
  let stretches: readonly PaintStretch[] = []
  let saved: readonly SavedStretch[] = []
  let washed: Range | null = null

  const put = (names: readonly string[], wanted: readonly { name: string; range: Range }[]) => {
    const known = new Map<Element, boolean>()
    const highlights = new Map<string, Highlight>()
    for (const { name, range } of wanted) {
      const full = isOnDark(range.startContainer, known) ? `${name}-dark` : name
      const highlight = highlights.get(full) ?? new Highlight()
      highlight.add(range)
      highlights.set(full, highlight)
    }
    for (const name of names.flatMap((name) => [name, `${name}-dark`])) {
      const highlight = highlights.get(name)
      if (highlight) CSS.highlights.set(name, highlight)
      else CSS.highlights.delete(name)
    }
  }
  const fillSaved = () =>
    put(
      SAVED,
      saved.map(({ range, colour, changed }) => ({
        name: `sidelight-saved-${colour}${changed ? '-changed' : ''}`,
        range,
      })),
    )
  const fill = () =>
    put(
      LINES,
      stretches.map((stretch) => ({ name: lineOf(stretch), range: stretch.range })),
    )
  // By itself, since it comes and goes with every card.
  const fillWash = () => put([WORD], washed ? [{ name: WORD, range: washed }] : [])

  return {
    paint(wanted) {
      stretches = [...wanted]
      fill()
    },
    paintSaved(wanted) {
      saved = [...wanted]
      fillSaved()
    },
    recolour() {
      fillSaved()
      fill()
      fillWash()
    },
    wash(range) {
      washed = range
      fillWash()
    },
    at(x, y) {
      const over = elementAt(document, x, y)
      if (!over) return undefined
      const caret = caretAt(document, x, y)
      for (const stretch of stretches) {
        const { range } = stretch
        // Words that cannot be selected have no caret; there the element under the pointer must do.
        const near = caret
          ? touches(range, caret) || contains(over, range.startContainer)
          : contains(over, range.startContainer)
        if (!near || !isOpenTo(over, range)) continue
        const found = [...range.getClientRects()].findIndex(
          (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom + BELOW,
        )
        if (found >= 0) return { ...stretch, line: found }
      }
      return undefined
    },
    painted: () => stretches.filter(({ range }) => isConnected(range.startContainer) && !range.collapsed),
    clear() {
      stretches = []
      saved = []
      washed = null
      fillSaved()
      fill()
      fillWash()
    },
  }
}

function lineOf({ lit, kind }: PaintStretch): string {
  if (lit) return kind ? 'sidelight-since-thick' : 'sidelight-since'
  return `sidelight-${kind ?? 'term'}`
}

const touches = (range: Range, caret: CaretPosition) => {
  // A caret in another tree (a shadow root) compares with nothing.
  try {
    return range.isPointInRange(caret.offsetNode, caret.offset)
  } catch {
    return false
  }
}

/** What is under the pointer holds the words, or is one of the boxes that they run through: nothing covers them. */
const isOpenTo = (over: Element, range: Range) => contains(over, range.startContainer) || range.intersectsNode(over)
