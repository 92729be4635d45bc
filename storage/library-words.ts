import { scriptOf } from '../knowledge/characters'
import { asConsonants } from '../knowledge/hangul'
import type { Note } from '../knowledge/note'
import { foldText, initials } from '../reading/look-up/folded'
import { findWord, marksOf, type Needle, needleOf, wholeNeedle, wordMarksOf } from '../reading/look-up/needle'
import type { Marked } from '../reading/look-up/texts'
import type { Piece } from './library-query'

/** Words that were asked for, and the other names of the notes that they name. */
export interface Wanted {
  /** As they were typed. */
  typed: string
  /** Each of them has to be there. */
  needles: Needle[]
  /** First consonants alone (ㄱㅈㅇ): looked for in what is short, for in a long text any three of them stand somewhere. */
  consonants: boolean
  /** Names of the same notes in other spellings and scripts; one of them is as good as the words. */
  others: { text: string; needle: Needle; lang: string }[]
  /** The notes that the words name; an article that names one of them is found whatever its spelling. */
  noteIds: string[]
}

/** Notes by their folded names, and by the first consonants of their Korean ones. */
export type NameIndex = ReadonlyMap<string, readonly Note[]>

/** The one form in which the words of a search and of a text are compared. */
export const folded = (text: string) => foldText(text).trim()

/** A name in more words than these is not looked for among what was typed. */
const MOST_WORDS = 6
/** One consonant begins too many names to mean one of them. */
const FEWEST_CONSONANTS = 2

export function nameIndex(notes: Iterable<Note>): NameIndex {
  const index = new Map<string, Note[]>()
  const put = (key: string, note: Note) => {
    const same = index.get(key)
    if (!same) index.set(key, [note])
    else if (!same.includes(note)) same.push(note)
  }
  for (const note of notes) {
    for (const { text } of Object.values(note.names).flat()) put(folded(text), note)
    for (const { text } of note.names.ko) {
      const consonants = initials(folded(text))
      if (consonants.length >= FEWEST_CONSONANTS) put(consonants, note)
    }
  }
  return index
}

/** The words of a search: the longest runs of them that name a note, and each of the others alone. */
export function wantedOf(pieces: readonly Piece[], index: NameIndex): Wanted[] {
  const words = pieces.filter((piece) => !piece.key)
  const wanted: Wanted[] = []
  for (let at = 0; at < words.length; ) {
    const run = named(words.slice(at, at + MOST_WORDS), index, words.length - at)
    wanted.push(run.wanted)
    at += run.words
  }
  return wanted.filter(({ needles }) => needles.length > 0)
}

function named(words: readonly Piece[], index: NameIndex, left: number): { wanted: Wanted; words: number } {
  for (let length = words.length; length > 0; length--) {
    const run = words.slice(0, length)
    const typed = run.map((piece) => piece.value).join(' ')
    const consonants = asConsonants(typed)
    const key = consonants ?? folded(typed)
    const notes = index.get(key) ?? []
    if (notes.length === 0 && length > 1) continue
    return {
      words: length,
      wanted: {
        typed,
        needles: consonants ? [wholeNeedle(consonants)] : needlesOf(run, length === left),
        consonants: consonants !== undefined,
        ...otherNames(notes, key),
      },
    }
  }
  throw new Error('wanted: no words')
}

/** One for each piece; the last of all that was typed may still be unfinished. */
function needlesOf(run: readonly Piece[], last: boolean): Needle[] {
  const texts = run.map((piece) => folded(piece.value))
  const open = last && !run.at(-1)?.quoted ? texts.length - 1 : -1
  return texts.map((text, at) => (at === open ? needleOf(text) : wholeNeedle(text))).filter(({ text }) => text)
}

/** Names that are written in texts; an acronym that counts only in its capitals is found through the note's id. */
function otherNames(notes: readonly Note[], typed: string): Pick<Wanted, 'others' | 'noteIds'> {
  const others = new Map<string, Wanted['others'][number]>()
  for (const note of notes)
    for (const [lang, names] of Object.entries(note.names))
      for (const { text, search, case: capitals } of names) {
        const name = folded(text)
        if (search || capitals || name === typed || name.length < 2 || others.has(name)) continue
        others.set(name, { text, needle: wholeNeedle(name), lang })
      }
  // The other scripts first: they are what a reader could not have guessed.
  const other = (name: string) => (scriptOf(name.charCodeAt(0)) === scriptOf(typed.charCodeAt(0)) ? 1 : 0)
  return {
    others: [...others.values()].sort((a, b) => other(a.needle.text) - other(b.needle.text)),
    noteIds: notes.map((note) => note.id),
  }
}

/** What a row is looked through for: `short` are its own words (title, publisher, quote), `long` is an article's text. */
type Length = 'short' | 'long'

/** Whether a folded text, whose note ids are given, has all that is wanted. */
export function hasAll(text: string, terms: readonly string[], wanted: readonly Wanted[], length: Length = 'short') {
  const has = (needle: Needle) => findWord(text, needle) !== undefined
  return wanted.every(
    ({ needles, consonants, others, noteIds }) =>
      noteIds.some((id) => terms.includes(id)) ||
      (consonants
        ? length === 'short' && needles.every((needle) => findWord(initials(text), needle))
        : needles.every(has)) ||
      others.some(({ needle }) => has(needle)),
  )
}

/** A text with all that is wanted marked. */
export function marked(text: string, wanted: readonly Wanted[], length: Length = 'short'): Marked {
  const words = wanted.flatMap(({ needles, consonants, others }) => [
    ...(consonants ? [] : needles),
    ...others.map(({ needle }) => needle),
  ])
  const marks = wordMarksOf(text, words)
  const consonants = wanted.filter((one) => one.consonants).flatMap(({ needles }) => needles)
  return { text, marks: marks.length > 0 || length === 'long' ? marks : marksOf(text, consonants, true) }
}

/** Characters of a text that a row shows, and how many of them may stand before the first word looked for. */
const SNIPPET = 220
const BEFORE = 90

/** The part of a text where what is wanted begins, or its beginning after the headline. */
export function snippet(text: string, title: string, wanted: readonly Wanted[]): Marked {
  const headline = text.startsWith(title) ? title.length : 0
  const body = text.slice(headline)
  const { marks } = marked(body, wanted, 'long')
  const first = marks[0]?.[0] ?? 0
  const start = first <= BEFORE ? firstWord(body, 0) : sentenceStart(body, first)
  const end = body.length - start > SNIPPET ? lastWord(body, start + SNIPPET) : body.length
  const inside = marks.filter(([from, to]) => from >= start && to <= end)
  const lead = start > firstWord(body, 0) && !/[.!?。\n]\s*$/.test(body.slice(0, start)) ? '…' : ''
  return {
    text: `${lead}${body.slice(start, end).replace(/\s/g, ' ')}${end < body.length ? '…' : ''}`,
    marks: inside.map(([from, to]) => [from - start + lead.length, to - start + lead.length]),
  }
}

const firstWord = (text: string, from: number) => from + text.slice(from).search(/\S|$/)

/** The end of the last whole word before a place; where nothing parts words, the place itself. */
function lastWord(text: string, at: number): number {
  const gap = text.slice(at - 30, at).search(/\s\S*$/)
  return gap < 0 ? at : at - 30 + gap
}

/** The beginning of the sentence around a place, or of the word that stands a line before it. */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(at - BEFORE, at)
  const stop = Math.max(...['. ', '? ', '! ', '。', '\n'].map((end) => before.lastIndexOf(end)))
  const from = stop >= 0 ? at - BEFORE + stop + 1 : at - BEFORE + Math.max(0, before.indexOf(' '))
  return firstWord(text, from)
}
