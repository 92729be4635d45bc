import type { Note } from '../../knowledge/note'
import type { NoteReport } from '../panel-props'
import type { en as words } from './areas/report'
import { formatDate } from './dates'
import type { Text } from './en'
import { factTime, inLang } from './facts'

interface Reported extends Omit<NoteReport, 'page'> {
  note: Note
  title: string
  /** Its place among the note's facts; undefined for the whole note. */
  fact: number | undefined
  /** Undefined where the reader leaves it out. */
  page: string | undefined
}

/** What a report says before the reader's own words: which note in which edition, the fact, and what it rests on. */
export function reportLines({ note, title, fact, pack, page }: Reported, t: Text, r: typeof words): string[] {
  const { id, facts, sources, reviewed } = note
  const chosen = fact === undefined ? undefined : facts[fact]
  const named = Object.entries(sources).filter(([key]) => !chosen || chosen.sources.includes(key))
  return [
    r.lines.pack(pack),
    r.lines.note(id, title, formatDate(reviewed, t.lang)),
    r.lines.fact(chosen ? factLine(note, fact ?? 0, t) : r.whole),
    ...(named.length > 0 ? [r.lines.sources, ...named.map(([, { url }]) => url)] : []),
    ...(page ? [r.lines.page(page)] : []),
    r.lines.wrong,
  ]
}

/** A fact in one line, to be chosen and to be told apart in a report: "19–25 Feb 2026: Held in Pyongyang." */
export function factLine(note: Note, at: number, t: Text): string {
  const fact = note.facts[at]
  return fact ? `${factTime(fact, t)}: ${inLang(fact.text, t.lang).text}` : ''
}

/**
 * The report after the reader has chosen otherwise: what was written for them gives way to the new lines, what they
 * wrote or changed stays, after those.
 */
export function rewritten(text: string, before: readonly string[], now: readonly string[]): string {
  const own = text.split('\n').filter((line) => !before.includes(line))
  return [...now, ...own].join('\n')
}
