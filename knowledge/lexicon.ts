import { fold, Script, scriptOf } from './normalise'
import type { Lang, NameRule, Note } from './note'

/** Version of the compiled lexicon; a stored one of another version is compiled anew. */
export const LEXICON_FORMAT = 1

/** One name of one note, ready to be compared. Absent fields are rules that it does not have. */
export interface LexiconName {
  /** Position in `notes`. */
  note: number
  /** As the note writes it. */
  name: string
  lang: Lang
  /** Folded with its capitals, where only these count. */
  cased?: string
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

/** The names of one pack, compiled: a plain value, kept as a file in the zip or as a record. */
export interface Lexicon {
  format: number
  /** Hash of the pack that it was compiled from. */
  pack: string
  /** Note ids. */
  notes: string[]
  /** Folded spellings, sorted by UTF-16 unit; a spelling that several names share stands several times. */
  keys: string[]
  /** For each key its name: position in `names`. */
  owners: number[]
  names: LexiconName[]
  /** Lists of near words, each once. */
  lists: string[][]
}

/** Compiles the names of a pack's notes. Throws where an `unless` phrase does not contain its name. */
export function compileLexicon(notes: readonly Pick<Note, 'id' | 'kind' | 'names'>[], packHash: string): Lexicon {
  const names: LexiconName[] = []
  const lists: string[][] = []
  const listAt = new Map<string, number>()
  const pairs: [key: string, owner: number][] = []

  notes.forEach((note, at) => {
    for (const lang of ['en', 'ko', 'zh', 'ja'] as const) {
      for (const rule of note.names[lang]) {
        const { cased, folded } = fold(rule.text.trim())
        if (rule.search || folded.length < 2) continue
        const name: LexiconName = { note: at, name: rule.text, lang }
        if (rule.case) name.cased = cased
        if (rule.about) name.about = 1
        if (rule.whose) name.whose = 1
        if (rule.possibly) name.possibly = 1
        if (rule.near) name.near = listOf(rule.near)
        if (rule.unless) name.unless = rule.unless.map((phrase) => around(note.id, folded, phrase))
        if (takesPlural(rule, cased, note.kind)) name.plural = 1
        if (note.kind === 'person') name.person = 1
        names.push(name)
        for (const key of spellings(folded)) pairs.push([key, names.length - 1])
      }
    }
  })

  pairs.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]))
  return {
    format: LEXICON_FORMAT,
    pack: packHash,
    notes: notes.map((note) => note.id),
    keys: pairs.map((pair) => pair[0]),
    owners: pairs.map((pair) => pair[1]),
    names,
    lists,
  }

  function listOf(words: readonly string[]): number {
    const id = words.join('\n')
    const known = listAt.get(id)
    if (known !== undefined) return known
    listAt.set(id, lists.length)
    return lists.push(words.map((word) => fold(word.trim()).folded)) - 1
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
function spellings(folded: string): string[] {
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
