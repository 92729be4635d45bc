import search from 'approx-string-match'
import { type Lang, type Note, titleOf } from '../../knowledge/note'
import { foldText, initials } from './folded'
import { findNext, type Wanted, wantedOf } from './needle'

/** A note that was found, with the name that was. */
export interface FoundName {
  note: Note
  name: string
  lang: Lang
  /** How well: 0 a whole name; 1, 2 the start of the title, of another name; 3 of a word; 4 inside one; 5 its words in
   * any order; 6 what was typed names it among other words. */
  rank: number
}

interface Named {
  note: Note
  /** The title first. */
  names: { text: string; lang: Lang; folded: string; initials: string }[]
}

export type NameIndex = ReturnType<typeof createNameIndex>

/**
 * All names of all notes, folded once, to be looked up as the reader types. Among equals notes with facts come first,
 * then persons, then those that the news names most (`counts`), then those with more facts.
 */
export function createNameIndex(notes: Iterable<Note>, lang: 'en' | 'ko', counts: Record<string, number>) {
  const all: Named[] = []
  for (const note of notes) all.push(named(note, lang))

  const weights = ({ facts, kind, id }: Note) => [
    facts.length > 0 ? 1 : 0,
    kind === 'person' ? 1 : 0,
    counts[id] ?? 0,
    facts.length,
  ]
  const byWeight = (a: FoundName, b: FoundName) => {
    const [of, over] = [weights(a.note), weights(b.note)]
    const at = of.findIndex((weight, index) => weight !== over[index])
    return at < 0 ? a.name.length - b.name.length : (over[at] ?? 0) - (of[at] ?? 0)
  }

  return {
    size: all.length,

    /** The notes with a name for what was typed, best first. */
    find(wanted: Wanted): FoundName[] {
      const found = all.flatMap((one) => bestName(one, wanted) ?? [])
      return found.sort((a, b) => {
        if (a.rank !== b.rank) return a.rank - b.rank
        // Of the names that stand in what was typed the longest says most.
        return (a.rank === AMONG_OTHERS && b.name.length - a.name.length) || byWeight(a, b)
      })
    },

    /** The notes of which these words are a name, whatever quotation marks, full stop or `'s` was selected with it. */
    exact(words: string): string[] {
      const bare = foldText(words.replace(/['’]s?[\p{P}\s]*$/u, '').replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, ''))
      const is = all.filter(({ names }) => names.some(({ folded }) => folded === bare))
      return is.map(({ note }) => note.id)
    },

    /** The name nearest to what was typed, where a slip or two would explain it. */
    nearest(query: string): FoundName | undefined {
      const typed = letters(foldText(query).trim())
      if (typed.length < 4 || typed.length > LONGEST_SLIP) return undefined
      let best: (FoundName & { slips: number }) | undefined
      for (const { note, names } of all)
        for (const { text, lang, folded } of names) {
          const slips = slipsBetween(typed, letters(folded))
          if (slips === undefined || (best && slips > best.slips)) continue
          const found = { note, name: text, lang, rank: 0, slips }
          if (!best || slips < best.slips || byWeight(found, best) < 0) best = found
        }
      return best
    },
  }
}

const AMONG_OTHERS = 6
const LONGEST_SLIP = 80

function named(note: Note, lang: 'en' | 'ko'): Named {
  const title = titleOf(note, lang)
  const others = (['en', 'ko', 'zh', 'ja'] as const).flatMap((code) =>
    note.names[code].map(({ text }) => ({ text, lang: code as Lang })),
  )
  const titled = others.find(({ text }) => text === title) ?? { text: title, lang }
  const names = [titled, ...others.filter((name) => name !== titled)].map((name) => {
    const folded = foldText(name.text).trim()
    return { ...name, folded, initials: initials(folded) }
  })
  return { note, names }
}

function bestName({ note, names }: Named, wanted: Wanted): FoundName | undefined {
  let best: FoundName | undefined
  names.forEach((name, at) => {
    const rank = rankOf(wanted.consonants ? name.initials : name.folded, wanted, at === 0)
    if (rank !== undefined && (!best || rank < best.rank)) best = { note, name: name.text, lang: name.lang, rank }
  })
  if (best || wanted.consonants) return best
  const every =
    wanted.words.length > 1 &&
    wanted.words.every(({ text }) => names.some(({ folded }) => ` ${folded}`.includes(` ${text}`)))
  const [title] = names
  if (every && title) return { note, name: title.text, lang: title.lang, rank: 5 }
  const inside = names
    .filter(({ folded }) => standsIn(wanted.phrase.text, folded))
    .sort((a, b) => b.folded.length - a.folded.length)[0]
  return inside && { note, name: inside.text, lang: inside.lang, rank: AMONG_OTHERS }
}

function rankOf(name: string, { phrase }: Wanted, title: boolean): number | undefined {
  const place = findNext(name, phrase)
  if (!place) return undefined
  if (place[0] === 0) return name === phrase.text ? 0 : title ? 1 : 2
  return name.charAt(place[0] - 1) === ' ' ||
    findNext(` ${name}`, {
      ...phrase,
      endings: phrase.endings.map((ending) => ({ ...ending, head: ` ${ending.head}` })),
    })
    ? 3
    : 4
}

/** Whether a name stands in what was typed as words of its own; a Korean one may have particles after it. */
function standsIn(typed: string, name: string): boolean {
  const at = typed.indexOf(name)
  if (at < 0 || name.length < 2) return false
  const latin = /[a-z0-9]/
  const free = (char: string, own: string) => !latin.test(char) || !latin.test(own)
  return (
    free(typed.charAt(at - 1), name.charAt(0)) &&
    free(typed.charAt(at + name.length), name.slice(-1)) &&
    (name.length > 2 || !latin.test(name))
  )
}

/** Hangul falls apart into its letters, so that one wrong vowel is one slip. */
const letters = (folded: string) => folded.normalize('NFD')

/** How many letters differ between what was typed and a name, or the part of one that is nearest to the other. */
function slipsBetween(typed: string, name: string): number | undefined {
  const [pattern, text] = typed.length > name.length ? [name, typed] : [typed, name]
  if (pattern.length < 4) return undefined
  const allowed = Math.min(3, Math.floor(pattern.length / 4))
  const [match] = search(text, pattern, allowed)
  if (!match) return undefined
  // What is left over on either side speaks against it, though less than a wrong letter.
  return match.errors + (text.length - pattern.length) / text.length
}

export { wantedOf }
