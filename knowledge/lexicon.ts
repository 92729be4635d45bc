import { Script, scriptOf } from './characters'
import { fold } from './normalise'
import type { Lang, NameRule, Note } from './note'

/** Version of the compiled lexicon; a stored one of another version is compiled anew. */
export const LEXICON_FORMAT = 3

/** What must hold for a name to count, besides its letters. Absent fields are rules that it does not have. */
export interface LexiconRules {
  lang: Lang
  /** Its capitals count. */
  case?: 1
  about?: 1
  whose?: 1
  possibly?: 1
  /** Folded words of which one must stand in the sentence: position in `lists`. */
  near?: number
  /** Folded longer phrases, as `[phrase, where the name starts in it]`. */
  unless?: [string, number][]
  /** A common noun: takes a plural. */
  plural?: 1
  /** The full name of a person: its surname is known afterwards. */
  person?: 1
}

/**
 * The names of one pack, compiled: a plain value, kept as a file in the zip or as a record. A row is one spelling of
 * one name, and stands in columns, since a cold worker must read them all before its first match.
 */
export interface Lexicon {
  format: number
  /** Hash of the pack that it was compiled from. */
  pack: string
  /** Note ids. */
  notes: string[]
  /** Lists of near words, each once. */
  lists: string[][]
  /** Sets of rules, each once. */
  rules: LexiconRules[]
  /**
   * For each row its folded spelling. Rows are sorted by it, by UTF-16 unit, and then as the notes name them.
   */
  keys: Joined
  /** For each row the name as the note writes it; empty where that is the spelling itself. */
  names: Joined
  /** How many rows share each head (the first `HEAD` units, or all of a shorter spelling), in the order of the rows. */
  heads: number[]
  /** For each row its note: position in `notes`. */
  noteOf: number[]
  /** For each row its rules: position in `rules`. */
  rulesOf: number[]
}

/** Texts one after the other: one string is read faster than many and takes less room. */
export interface Joined {
  text: string
  /** How many UTF-16 units each has. */
  lengths: number[]
}

/** Spellings are found by their first four units, which are enough to tell most apart. */
export const HEAD = 4

/** Compiles the names of a pack's notes. Throws where an `unless` phrase does not contain its name. */
export function compileLexicon(notes: readonly Pick<Note, 'id' | 'kind' | 'names'>[], packHash: string): Lexicon {
  const rows: { key: string; name: string; note: number; rules: number }[] = []
  const lists = each<string[]>()
  const rules = each<LexiconRules>()

  notes.forEach((note, at) => {
    for (const lang of ['en', 'ko', 'zh', 'ja'] as const) {
      for (const rule of note.names[lang]) {
        const { cased, folded } = fold(rule.text.trim())
        if (rule.search || folded.length < 2) continue
        const itsRules: LexiconRules = { lang }
        if (rule.case) itsRules.case = 1
        if (rule.about) itsRules.about = 1
        if (rule.whose) itsRules.whose = 1
        if (rule.possibly) itsRules.possibly = 1
        if (rule.near) itsRules.near = lists.at(rule.near.map((word) => fold(word.trim()).folded))
        if (rule.unless) itsRules.unless = rule.unless.map((phrase) => around(note.id, folded, phrase))
        if (takesPlural(rule, cased, note.kind)) itsRules.plural = 1
        if (note.kind === 'person') itsRules.person = 1
        const set = rules.at(itsRules)
        for (const key of spellings(folded)) rows.push({ key, name: rule.text, note: at, rules: set })
      }
    }
  })

  rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return {
    format: LEXICON_FORMAT,
    pack: packHash,
    notes: notes.map((note) => note.id),
    lists: lists.all,
    rules: rules.all,
    keys: joined(rows.map((row) => row.key)),
    names: joined(rows.map((row) => (row.name === row.key ? '' : row.name))),
    heads: headsOf(rows.map((row) => row.key.slice(0, HEAD))),
    noteOf: rows.map((row) => row.note),
    rulesOf: rows.map((row) => row.rules),
  }
}

const joined = (texts: readonly string[]): Joined => ({
  text: texts.join(''),
  lengths: texts.map(({ length }) => length),
})

function headsOf(heads: readonly string[]): number[] {
  const firsts = heads.flatMap((head, row) => (head === heads[row - 1] ? [] : [row]))
  return firsts.map((row, group) => (firsts[group + 1] ?? heads.length) - row)
}

/** A list in which equal values stand once. */
function each<T>() {
  const all: T[] = []
  const places = new Map<string, number>()
  return {
    all,
    at(value: T): number {
      const id = JSON.stringify(value)
      const known = places.get(id)
      if (known !== undefined) return known
      places.set(id, all.length)
      return all.push(value) - 1
    },
  }
}

function around(id: string, folded: string, phrase: string): [string, number] {
  const longer = fold(phrase.trim()).folded
  const at = longer.indexOf(folded)
  if (at < 0) throw new Error(`Note ${id}: "${phrase}" in "unless" does not contain the name "${folded}"`)
  return [longer, at]
}

/** Kinds whose names are common nouns, also where the note writes them with a capital (Donju, Jangmadang, Travel permit). */
const COMMON: readonly string[] = ['economy', 'practice', 'concept', 'policy', 'weapon']

/** Common nouns have a plural (trade officials), and so have acronyms (MRLs). */
function takesPlural(rule: NameRule, cased: string, kind: Note['kind']): boolean {
  const last = cased.slice(cased.lastIndexOf(' ') + 1)
  if (rule.case) return /^[A-Z]{2,}$/.test(last)
  return /^[a-z][a-z'-]+$/.test(last) || (COMMON.includes(kind) && /^[A-Z]?[a-z]+$/.test(last))
}

/** British and American spelling; both directions are tried. */
const TWO_WAYS: [string, string][] = [
  ['labour', 'labor'],
  ['defence', 'defense'],
  ['behaviour', 'behavior'],
  ['neighbour', 'neighbor'],
  ['centre', 'center'],
  ['programme', 'program'],
  ['isation', 'ization'],
  ['ising', 'izing'],
  ['ised', 'ized'],
]
const EITHER = new RegExp(TWO_WAYS.flat().join('|'))

/** The spellings that a folded name stands for by rule. */
export function spellings(folded: string): string[] {
  const keys = [folded]
  if (EITHER.test(folded)) {
    for (const [british, american] of TWO_WAYS) {
      const other = folded.includes(british)
        ? folded.replaceAll(british, american)
        : folded.replaceAll(american, british)
      if (other !== folded) keys.push(other)
    }
  }
  if (/[b-df-hj-np-tv-z]y$/.test(folded)) keys.push(`${folded.slice(0, -1)}ies`)
  // Spaces are free in Korean and absent in Chinese and Japanese: 제9차 당대회, 제9차당대회; 화성-18형, 화성18형.
  if (folded.includes(' ') && hasHangulOrHan(folded)) {
    const joined = folded.replaceAll(' ', '')
    if (joined !== folded) keys.push(joined)
  }
  return keys
}

function hasHangulOrHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (scriptOf(text.charCodeAt(i)) >= Script.hangul) return true
  return false
}
