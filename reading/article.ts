import { type Block, LIMITS, type PageText, pageText, type Run } from './article/blocks'
import { type Choice, chooseArticle } from './article/choose'
import { attribute, dataOf, isConnected, select, titleOf } from './article/dom'
import { textIn } from './article/headline'
import { sectionsOf } from './article/sections'
import type { Section } from './types'

/** The text of a page's article and the way back to its nodes. Nothing of the page is changed. */
export interface LiveArticle {
  /** Headline, standfirst, paragraphs and captions, parted by a blank line; a `<br>` is a line break. */
  text: string
  sections: Section[]
  /** End of the first paragraph. */
  leadEnd: number
  /** The headline, else the page's title without the name of the site. */
  title: string
  /** The page is longer than is read (see `LIMITS`). */
  partial: boolean
  /** The element that is its headline, if any. */
  headline: Element | undefined
  /** Element around the text; a headline may stand outside. Undefined for an empty page. */
  root: Element | undefined
  /** The elements of all articles of an endless page; empty where this is the only one. */
  several: readonly Element[]
  /** Its own element among them. */
  own: Element | undefined
  /** A later one of them: what the page says of itself is said of the first. */
  later: boolean
  /** The page's title, and so perhaps its address, is that of another of them. */
  titledOther: boolean
  /** The stretch as a live range; undefined where the page has changed since. */
  rangeOf(start: number, end: number): Range | undefined
  /** The text node and offset of a character; undefined for the line breaks between blocks. */
  nodeAt(offset: number): { node: Text; offset: number } | undefined
  /** The stretch that a range of the page covers of this text, without the white space at its ends; undefined for none. */
  offsetsOf(range: Range): { start: number; end: number } | undefined
  /** All of its text is still in the page, node by node. */
  stands(): boolean
}

type Limits = Pick<typeof LIMITS, 'nodes' | 'text'>

/** Reads a page's article in one go. */
export function readArticle(document: Document, limits: Limits = LIMITS): LiveArticle {
  const steps = read(document, limits)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Reads a page's article without holding up the page: after each slice of at most `slice` milliseconds it awaits
 * `pause`. Where the page changes under it, what was read is still right node by node; a change is read again later.
 * Rejects with the signal's reason.
 */
export async function readArticleInSlices(
  document: Document,
  pause: () => Promise<void>,
  signal: AbortSignal,
  slice = 8,
): Promise<LiveArticle> {
  const steps = read(document, LIMITS)
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since < slice) continue
    await pause()
    signal.throwIfAborted()
    since = performance.now()
  }
}

function* read(document: Document, limits: Limits): Generator<void, LiveArticle> {
  const page = yield* pageText(document, limits)
  const title = titleOfPage(document)
  const choice = yield* chooseArticle(page, title)
  yield
  return compose(document, page, choice, title)
}

function compose(document: Document, page: PageText, choice: Choice, pageTitle: string): LiveArticle {
  const starts: number[] = []
  const runs: Run[] = []
  let text = ''
  for (const index of choice.blocks) {
    const block = page.blocks[index] as Block
    if (text) text += '\n\n'
    starts.push(text.length)
    for (const run of block.runs) runs.push({ ...run, at: run.at + text.length })
    text += block.text
  }
  const runAt = (offset: number) => runs[lastAtOrBefore(runs, offset)]
  const nodeAt = (offset: number) => {
    const run = runAt(offset)
    return run && offset >= run.at && offset < run.at + run.length
      ? { node: run.node, offset: run.offset + offset - run.at }
      : undefined
  }
  return {
    text,
    sections: sectionsOf(page, choice, starts, text.length),
    leadEnd: leadEnd(page, choice, starts, text),
    title: (choice.headline && textIn(page, choice.headline)) || pageTitle,
    partial: page.partial,
    headline: choice.headline?.element,
    root: choice.root?.element,
    ...amongSeveral(document, page, choice),
    nodeAt,
    stands: () => runs.every((run) => isConnected(run.node) && dataOf(run.node).length >= run.offset + run.length),
    rangeOf(start, end) {
      const from = nodeAt(start)
      const to = nodeAt(end - 1)
      if (!from || !to || !holds(from) || !holds(to)) return undefined
      const range = new Range()
      range.setStart(from.node, from.offset)
      range.setEnd(to.node, to.offset + 1)
      return range
    },
    offsetsOf(range) {
      let start = -1
      let end = -1
      for (const { node, offset, at, length } of runs) {
        if (!range.intersectsNode(node)) continue
        const from = node === range.startContainer ? Math.max(offset, range.startOffset) : offset
        const to = node === range.endContainer ? Math.min(offset + length, range.endOffset) : offset + length
        if (from >= to) continue
        if (start < 0) start = at + from - offset
        end = at + to - offset
      }
      while (start < end && isSpace(text, start)) start++
      while (end > start && isSpace(text, end - 1)) end--
      return start < end ? { start, end } : undefined
    },
  }
}

function amongSeveral(document: Document, page: PageText, { several, own }: Choice) {
  // Not the title for others, which an endless page leaves as it was.
  const title = titleOf(document) ?? ''
  const titled = several.find(({ headline }) => title.includes(textIn(page, headline)))
  return {
    several: several.map(({ frame }) => frame.element),
    own: own?.frame.element,
    later: own !== several[0],
    titledOther: titled !== undefined && titled !== own,
  }
}

const isSpace = (text: string, at: number) => /\s/.test(text.charAt(at))

const holds = (place: { node: Text; offset: number }) =>
  isConnected(place.node) && place.offset < dataOf(place.node).length

function lastAtOrBefore(runs: readonly Run[], offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle] as Run).at <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

function leadEnd(page: PageText, choice: Choice, starts: readonly number[], text: string): number {
  const at = choice.blocks.indexOf(choice.lead)
  const block = page.blocks[choice.lead]
  if (at < 0 || !block) return Math.min(text.length, text.indexOf('\n\n') < 0 ? text.length : text.indexOf('\n\n'))
  return (starts[at] as number) + block.text.length
}

/** A longer title is cut off; it is looked through for the name of the site. */
const LONGEST_TITLE = 2000

/** The title that the page gives to others, else its own without " | Site" or " - Site". */
function titleOfPage(document: Document): string {
  const shared = select(document, 'meta[property="og:title"]')[0]
  const title = ((shared && attribute(shared, 'content')) || titleOf(document) || '').slice(0, LONGEST_TITLE).trim()
  return title.replace(/\s+[|–—-]\s+[^|–—-]{2,40}$/, '')
}
