import { normalise, Script, scriptOf } from '../knowledge/normalise'
import type { Note } from '../knowledge/note'
import type { Piece } from './library-query'

/** Words that were asked for, and the other names of the notes that they name. */
export interface Wanted {
  /** As they were typed. */
  typed: string
  /** Folded; each of them has to be there. */
  needles: string[]
  /** Names of the same notes in other spellings and scripts; one of them is as good as the words. */
  others: { text: string; needle: string; lang: string }[]
  /** The notes that the words name; an article that names one of them is found whatever its spelling. */
  noteIds: string[]
}

/** Notes by their folded names. */
export type NameIndex = ReadonlyMap<string, readonly Note[]>

/** The one form in which the words of a search and of a text are compared. */
export const folded = (text: string) => normalise(text).folded.trim()

/** A name in more words than these is not looked for among what was typed. */
const MOST_WORDS = 6

export function nameIndex(notes: Iterable<Note>): NameIndex {
  const index = new Map<string, Note[]>()
  for (const note of notes)
    for (const { text } of Object.values(note.names).flat()) {
      const key = folded(text)
      const same = index.get(key)
      if (!same) index.set(key, [note])
      else if (!same.includes(note)) same.push(note)
    }
  return index
}

/** The words of a search: the longest runs of them that name a note, and each of the others alone. */
export function wantedOf(pieces: readonly Piece[], index: NameIndex): Wanted[] {
  const words = pieces.filter((piece) => !piece.key)
  const wanted: Wanted[] = []
  for (let at = 0; at < words.length; ) {
    const run = named(words.slice(at, at + MOST_WORDS), index)
    wanted.push(run.wanted)
    at += run.words
  }
  return wanted.filter(({ needles }) => needles.length > 0)
}

function named(words: readonly Piece[], index: NameIndex): { wanted: Wanted; words: number } {
  for (let length = words.length; length > 0; length--) {
    const run = words.slice(0, length)
    const typed = run.map((piece) => piece.value).join(' ')
    const notes = index.get(folded(typed)) ?? []
    if (notes.length === 0 && length > 1) continue
    const needles = run.map((piece) => folded(piece.value)).filter(Boolean)
    return { words: length, wanted: { typed, needles, ...otherNames(notes, folded(typed)) } }
  }
  throw new Error('wanted: no words')
}

/** Names that are written in texts; an acronym that counts only in its capitals is found through the note's id. */
function otherNames(notes: readonly Note[], typed: string): Pick<Wanted, 'others' | 'noteIds'> {
  const others = new Map<string, Wanted['others'][number]>()
  for (const note of notes)
    for (const [lang, names] of Object.entries(note.names))
      for (const { text, search, case: capitals } of names) {
        const needle = folded(text)
        if (search || capitals || needle === typed || needle.length < 2 || others.has(needle)) continue
        others.set(needle, { text, needle, lang })
      }
  // The other scripts first: they are what a reader could not have guessed.
  const other = (text: string) => (scriptOf(text.charCodeAt(0)) === scriptOf(typed.charCodeAt(0)) ? 1 : 0)
  return {
    others: [...others.values()].sort((a, b) => other(a.needle) - other(b.needle)),
    noteIds: notes.map((note) => note.id),
  }
}

/** Whether a folded text, whose note ids are given, has all that is wanted. */
export function hasAll(text: string, terms: readonly string[], wanted: readonly Wanted[]): boolean {
  return wanted.every(
    ({ needles, others, noteIds }) =>
      noteIds.some((id) => terms.includes(id)) ||
      needles.every((needle) => placeIn(text, needle) >= 0) ||
      others.some(({ needle }) => placeIn(text, needle) >= 0),
  )
}

/** Where a needle stands in a folded text from a place on; a Latin one only at the beginning of a word. */
export function placeIn(text: string, needle: string, from = 0): number {
  const latin = isLatin(needle.charCodeAt(0))
  for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1))
    if (!latin || at === 0 || !isLatin(text.charCodeAt(at - 1))) return at
  return -1
}

function isLatin(unit: number): boolean {
  const script = scriptOf(unit)
  return script === Script.letter || script === Script.digit
}

/** A text with the stretches that were looked for, as offsets of the text itself. */
export interface MarkedText {
  text: string
  marks: [start: number, end: number][]
}

/** A text with all that is wanted marked. */
export function marked(text: string, wanted: readonly Wanted[]): MarkedText {
  if (wanted.length === 0) return { text, marks: [] }
  const { folded: hay, from, to } = normalise(text)
  const places: [number, number][] = []
  for (const needle of wanted.flatMap((one) => [...one.needles, ...one.others.map((other) => other.needle)]))
    for (let at = placeIn(hay, needle); at >= 0; at = placeIn(hay, needle, at + needle.length))
      places.push([from[at] as number, to[at + needle.length - 1] as number])
  places.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const marks: [number, number][] = []
  for (const place of places) if (place[0] >= (marks.at(-1)?.[1] ?? 0)) marks.push(place)
  return { text, marks }
}

/** Characters of a text that a row shows, and how many of them may stand before the first word looked for. */
const SNIPPET = 220
const BEFORE = 90

/** The part of a text where what is wanted begins, or its beginning after the headline. */
export function snippet(text: string, title: string, wanted: readonly Wanted[]): MarkedText {
  const headline = text.startsWith(title) ? title.length : 0
  const body = text.slice(headline)
  const { marks } = marked(body, wanted)
  const first = marks[0]?.[0] ?? 0
  const start = first <= BEFORE ? firstWord(body, 0) : sentenceStart(body, first)
  const end = body.length - start > SNIPPET ? start + SNIPPET : body.length
  const inside = marks.filter(([from, to]) => from >= start && to <= end)
  const lead = start > firstWord(body, 0) && !/[.!?。\n]\s*$/.test(body.slice(0, start)) ? '…' : ''
  return {
    text: `${lead}${body.slice(start, end).replace(/\s/g, ' ')}${end < body.length ? '…' : ''}`,
    marks: inside.map(([from, to]) => [from - start + lead.length, to - start + lead.length]),
  }
}

const firstWord = (text: string, from: number) => from + text.slice(from).search(/\S|$/)

/** The beginning of the sentence around a place, or of the word that stands a line before it. */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(at - BEFORE, at)
  const stop = Math.max(...['. ', '? ', '! ', '。', '\n'].map((end) => before.lastIndexOf(end)))
  const from = stop >= 0 ? at - BEFORE + stop + 1 : at - BEFORE + Math.max(0, before.indexOf(' '))
  return firstWord(text, from)
}
