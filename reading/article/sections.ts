import type { Section } from '../types'
import { type Block, type Frame, LIMITS, type PageText } from './blocks'
import { attribute } from './dom'
import type { Choice } from './root'

const ENTRY =
  /(?:^|[-_\s])(?:entry|update|post|moment|live-?(?:blog|post|update|entry)[\w-]*|timeline-?item)(?:$|[-_\s])/

/**
 * Sections of the joined text: the entries of a live blog where there are three or more, else from one `h2`-`h4` to
 * the next, else one. What stands before the first is one of its own. `starts` gives the position of each chosen block.
 */
export function sectionsOf(page: PageText, choice: Choice, starts: readonly number[], length: number): Section[] {
  const entries = entriesOf(page, choice)
  const opens = (index: number): number => {
    const frame = page.frames[(page.blocks[index] as Block).frame] as Frame
    if (entries.length > 0) return entries.findIndex((entry) => index >= entry.first && index < entry.end)
    return frame.heading >= 2 && frame.heading <= 4 ? headingOf(page, (page.blocks[index] as Block).frame) : -1
  }
  const cuts: number[] = []
  let current = -1
  for (const [at, index] of choice.blocks.entries()) {
    const one = opens(index)
    if (one !== current && one >= 0) cuts.push(starts[at] as number)
    if (entries.length > 0 || one >= 0) current = one
    else current = -1
  }
  if (cuts[0] !== 0) cuts.unshift(0)
  return cuts.slice(0, LIMITS.sections).map((start, at, kept) => ({ start, end: kept[at + 1] ?? length }))
}

/** Boxes of one kind, each with text, not one in another. */
function entriesOf(page: PageText, { root, blocks }: Choice): Frame[] {
  const body = page.frames[root]
  if (!body) return []
  const kept = new Set(blocks)
  const entries: Frame[] = []
  for (const frame of page.frames.slice(root + 1)) {
    if (frame.first >= body.end) break
    const last = entries.at(-1)
    if (last && frame.first < last.end) continue
    const is =
      frame.tag === 'article' || ENTRY.test(frame.words) || attribute(frame.element, 'itemprop') === 'liveBlogUpdate'
    if (!is || frame.end === frame.first) continue
    let some = false
    for (let index = frame.first; index < frame.end && !some; index += 1) some = kept.has(index)
    if (some) entries.push(frame)
  }
  return entries.length >= 3 ? entries : []
}

/** The heading element around a block, so that a heading of two lines opens one section. */
function headingOf(page: PageText, frame: number): number {
  let at = frame
  while ((page.frames[page.frames[at]?.parent ?? -1]?.heading ?? 0) > 0) at = (page.frames[at] as Frame).parent
  return at
}
