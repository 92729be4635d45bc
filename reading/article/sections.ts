import type { Section } from '../types'
import { type Frame, LIMITS, type PageText } from './blocks'
import type { Choice } from './choose'
import { attribute } from './dom'

const ENTRY = /(?:^|[-\s])(?:entry|update|post|moment|live-?(?:blog|post|update|entry)[\w-]*|timeline-?item)(?:$|[-\s])/

/**
 * Sections of the joined text: the entries of a live blog where there are three or more, else from one `h2`-`h4` to
 * the next, else one. What stands before the first is one of its own. `starts` gives the position of each chosen block.
 */
export function sectionsOf(page: PageText, choice: Choice, starts: readonly number[], length: number): Section[] {
  const entries = entriesOf(page, choice)
  let entry = -1
  const opens = (index: number): Frame | undefined => {
    const { frame } = page.blocks[index] as { frame: Frame }
    if (entries.length === 0) return frame.heading >= 2 && frame.heading <= 4 ? headingOf(frame) : undefined
    while ((entries[entry + 1]?.first ?? Infinity) <= index) entry += 1
    return index < (entries[entry]?.end ?? 0) ? entries[entry] : undefined
  }
  const cuts = [0]
  let current: Frame | undefined
  for (const [at, index] of choice.blocks.entries()) {
    const section = opens(index)
    const start = starts[at] as number
    if (section && section !== current && start > 0) cuts.push(start)
    current = section ?? (entries.length > 0 ? current : undefined)
  }
  return cuts.slice(0, LIMITS.sections).map((start, at, kept) => ({ start, end: kept[at + 1] ?? length }))
}

/** Boxes of one kind, each with text, not one in another. */
function entriesOf(page: PageText, { root, blocks }: Choice): Frame[] {
  if (!root) return []
  const kept = new Set(blocks)
  const entries: Frame[] = []
  for (const frame of page.frames) {
    if (frame === root || frame.first < Math.max(root.first, entries.at(-1)?.end ?? 0)) continue
    if (frame.first >= root.end) break
    const named =
      frame.tag === 'article' || ENTRY.test(frame.words) || attribute(frame.element, 'itemprop') === 'liveBlogUpdate'
    if (!named || isAround(frame, root)) continue
    for (let index = frame.first; index < frame.end; index += 1)
      if (kept.has(index)) {
        entries.push(frame)
        break
      }
  }
  return entries.length >= 3 ? entries : []
}

function isAround(frame: Frame, root: Frame): boolean {
  for (let at = root.parent; at; at = at.parent) if (at === frame) return true
  return false
}

/** The heading element around a block, so that a heading of two lines opens one section. */
function headingOf(frame: Frame): Frame {
  let at = frame
  while (at.parent && at.parent.heading > 0) at = at.parent
  return at
}
