import type { HighlightColour, Stretch } from './types'

/** A place of a note's name; `line`: it carries the line, as the first of its kind. */
export type NamePlace = Stretch & { line: boolean }

/** A run of a kept text that is one thing all along. */
export interface Segment {
  text: string
  /** It is the name of a note. `lit`: one behind *Since this article*. */
  noteId?: string | undefined
  lit?: boolean | undefined
  line?: boolean | undefined
  /** Which of the note's places in the text it is, from 0. */
  nth?: number | undefined
  /** Saved stretches that lie over it, oldest first; the newest gives the colour. */
  saved?: { ids: string[]; colour: HighlightColour } | undefined
}

/** A saved stretch that was found in the text. */
export interface SavedStretch {
  id: string
  colour: HighlightColour
  start: number
  end: number
}

/** Paragraphs of a kept text, each in runs of names, saved stretches and plain words; none inside another. */
export function segmentsOf(text: string, names: readonly NamePlace[], saved: readonly SavedStretch[]): Segment[][] {
  const order = new Map<NamePlace, number>()
  const counts = new Map<string, number>()
  for (const name of [...names].sort((a, b) => a.start - b.start)) {
    const nth = counts.get(name.noteId) ?? 0
    order.set(name, nth)
    counts.set(name.noteId, nth + 1)
  }
  return paragraphsOf(text).map(({ start, end }) => {
    const borders = new Set([start, end])
    const inside = <T extends { start: number; end: number }>(all: readonly T[]) =>
      all.filter((one) => one.start < end && one.end > start)
    const [here, kept] = [inside(names), inside(saved)]
    for (const one of [...here, ...kept])
      for (const at of [one.start, one.end]) if (at > start && at < end) borders.add(at)
    const cuts = [...borders].sort((a, b) => a - b)
    return cuts.slice(0, -1).map((from, at): Segment => {
      const to = cuts[at + 1] as number
      const covers = (one: { start: number; end: number }) => one.start <= from && one.end >= to
      const name = here.find(covers)
      const over = kept.filter(covers)
      const colour = over.at(-1)?.colour
      return {
        text: text.slice(from, to),
        ...(name && { noteId: name.noteId, lit: name.lit, line: name.line, nth: order.get(name) }),
        ...(colour && { saved: { ids: over.map(({ id }) => id), colour } }),
      }
    })
  })
}

/** Where the first paragraph after the headline ends: names before it count as prominent. */
export function leadEndOf(text: string, title: string): number {
  const paragraphs = paragraphsOf(text)
  const first = paragraphs[0]
  const headline = first && text.slice(first.start, first.end).trim() === title.trim()
  return (headline ? paragraphs[1] : first)?.end ?? text.length
}

function paragraphsOf(text: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = []
  let start = 0
  for (const { index, 0: gap } of text.matchAll(/\n\s*\n/g)) {
    if (index > start) paragraphs.push({ start, end: index })
    start = index + gap.length
  }
  if (start < text.length) paragraphs.push({ start, end: text.length })
  return paragraphs
}
