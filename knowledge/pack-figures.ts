import { withEvents } from './event'
import type { Pack } from './pack'

/** What a pack holds and how far it was checked, counted; nothing here is written by hand. */
export interface PackFigures {
  notes: number
  /** Notes with a fact, so with a line under their names. */
  withLine: number
  facts: number
  publishers: number
  /** Publishers whose description was compared with pages of theirs. */
  publishersChecked: number
  readingList: number
  /** The newest day on which a note was written, looked over or compared again. */
  newest: string
  knowsTo: string
  sources: { page: number; excerpt: number; copies: number }
  /** Notes with facts by who compared those with their sources a second time. */
  readAgain: { none: number; 'second-reading': number; 'second-person': number }
  /** Notes by the month in which they were last looked over, newest first. */
  lookedOver: { month: string; notes: number }[]
  /** Facts that may have ended, by the year in which a source last said that they hold; newest first. */
  lastHeld: { year: string; facts: number }[]
}

export function packFigures({ notes, events, publishers, readingList, knowsTo }: Pack): PackFigures {
  const facts = notes.flatMap((note) => note.facts)
  const sources = [...notes.flatMap((note) => Object.values(note.sources)), ...events.flatMap((event) => event.sources)]
  const withFacts = withEvents(notes, events).filter((note) => note.facts.length > 0)
  const days = notes.map(({ reviewed, checked }) => (checked && checked.on > reviewed ? checked.on : reviewed))
  const readAgain = (by: 'none' | 'second-reading' | 'second-person') =>
    withFacts.filter(({ checked }) => (checked?.by ?? 'none') === by).length
  const held = facts.flatMap(({ verified_until, to }) => (verified_until && !to ? verified_until.slice(0, 4) : []))
  return {
    notes: notes.length,
    withLine: withFacts.filter(({ paint }) => paint !== false).length,
    // An event is one fact, however many notes show it.
    facts: facts.length + events.length,
    publishers: publishers.length,
    publishersChecked: publishers.filter(({ verified }) => verified).length,
    readingList: readingList.length,
    newest: days.reduce((newest, day) => (day > newest ? day : newest), ''),
    knowsTo,
    sources: {
      page: sources.filter(({ seen }) => seen === 'page').length,
      excerpt: sources.filter(({ seen }) => seen === 'excerpt').length,
      copies: sources.filter(({ copy_of }) => copy_of !== undefined).length,
    },
    readAgain: {
      none: readAgain('none'),
      'second-reading': readAgain('second-reading'),
      'second-person': readAgain('second-person'),
    },
    lookedOver: counted(days.map((day) => day.slice(0, 7))).map(([month, count]) => ({ month, notes: count })),
    lastHeld: counted(held).map(([year, count]) => ({ year, facts: count })),
  }
}

/** How often each value occurs, the largest value first. */
function counted(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? 1 : -1))
}
