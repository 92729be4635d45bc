import type { PartialDate } from '../../knowledge/dates'
import { initials, type Marks } from './folded'
import {
  findNext,
  findWord,
  marksOf,
  type Needle,
  needleOf,
  type Wanted,
  wantedOf,
  wholeNeedle,
  wordMarksOf,
} from './needle'
import { yearIn } from './posts'

/** A text with the places in it that were looked for. */
export interface Marked {
  text: string
  marks: Marks
}

/** What articles and highlights are looked through for. */
export interface TextQuery {
  wanted: Wanted
  /** Words that all must stand there, without the year. */
  words: Needle[]
  /** Besides: an article of this year, or that prints it. */
  year?: Needle | undefined
  /** The other names of the note that was found: each will do. */
  names: Needle[]
  /** That note; articles that surely name it need not be read. */
  noteId?: string | undefined
}

/** A text as it is looked through: folded once. */
export interface TextRecord {
  title: string
  text: string
  published?: PartialDate | undefined
  /** Ids of the notes that it surely names. */
  terms: readonly string[]
}

/** A query for texts, of what was typed and of the note that it names, if any. Too little is looked for in no text. */
export function textQuery(query: string, note?: { id: string; names: readonly string[] }): TextQuery | undefined {
  const { year, rest } = yearIn(query)
  const wanted = wantedOf(year && rest ? rest : query)
  if (!wanted || (!wanted.consonants && /^[\x20-\x7e]$/.test(wanted.phrase.text))) return undefined
  return {
    wanted,
    words: wanted.words,
    year: year && rest ? needleOf(year) : undefined,
    names: (note?.names ?? []).flatMap((name) => {
      const folded = wantedOf(name)
      // One in which what was typed stands is found by that.
      return folded &&
        !folded.consonants &&
        folded.phrase.text.length > 1 &&
        !findWord(folded.phrase.text, wanted.phrase)
        ? [wholeNeedle(folded.phrase.text)]
        : []
    }),
    noteId: note?.id,
  }
}

/** How well a text answers: 0 the phrase in its title, 1 the words there, 2 its subject, 3 in the text. Undefined: not at all. */
export function rankText(record: TextRecord, query: TextQuery): number | undefined {
  if (
    query.year &&
    !record.published?.startsWith(query.year.text) &&
    !has(`${record.title} ${record.text}`, query.year)
  )
    return undefined
  const { wanted, words, names, noteId } = query
  if (wanted.consonants) {
    if (findNext(initials(record.title), wanted.phrase)) return 0
  } else {
    if (findWord(record.title, wanted.phrase)) return 0
    if (words.every((word) => has(record.title, word))) return 1
  }
  if (names.some((name) => has(record.title, name))) return 2
  if (noteId && record.terms.includes(noteId)) return 3
  if (wanted.consonants) return names.some((name) => has(record.text, name)) ? 3 : undefined
  const everywhere = words.every((word) => has(record.title, word) || has(record.text, word))
  return everywhere || names.some((name) => has(record.text, name)) ? 3 : undefined
}

/** Where in an original text the words and names of a query stand; first consonants mark their syllables in short texts. */
export function markText(text: string, query: TextQuery): Marked {
  const { names } = query
  if (query.wanted.consonants) {
    const syllables = marksOf(text, [query.wanted.phrase], true)
    return { text, marks: syllables.length > 0 ? syllables : marksOf(text, names, false) }
  }
  const words = [query.wanted.phrase, ...query.words, ...(query.year ? [query.year] : [])]
  return { text, marks: wordMarksOf(text, [...words, ...names]) }
}

/** How much of a text stands around what was found. */
const AROUND = 64

/** The stretch of a text around the first place of what was looked for; undefined where the text has none. */
export function snippetOf(text: string, query: TextQuery): Marked | undefined {
  const near = query.wanted.consonants ? [] : [query.wanted.phrase]
  const first =
    wordMarksOf(text, near)[0] ??
    wordMarksOf(text, [...(query.wanted.consonants ? [] : query.words), ...query.names])[0]
  if (!first) return undefined
  const start = wordBorder(text, Math.max(0, first[0] - AROUND), first[0])
  const end = first[1] + AROUND * 2 >= text.length ? text.length : text.lastIndexOf(' ', first[1] + AROUND * 2)
  const cut = text
    .slice(start, end > first[1] ? end : first[1] + AROUND)
    .replace(/\s+/g, ' ')
    .trim()
  const shown = `${start > 0 ? '… ' : ''}${cut}${end < text.length ? ' …' : ''}`
  return { text: shown, marks: markText(shown, { ...query, wanted: { ...query.wanted, consonants: false } }).marks }
}

const has = (text: string, needle: Needle) => findWord(text, needle) !== undefined

/** The beginning of the first whole word after `from`. */
function wordBorder(text: string, from: number, before: number): number {
  if (from === 0) return 0
  const space = text.indexOf(' ', from)
  return space >= 0 && space < before ? space + 1 : from
}
