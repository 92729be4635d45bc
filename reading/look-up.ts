import { asConsonants, initialsOf } from '../knowledge/hangul'
import { type Note, titleOf } from '../knowledge/note'

/** Something that can be looked up under several names, the one it is shown under first. */
interface Named<T> {
  item: T
  names: readonly string[]
}

export interface Match<T> {
  item: T
  /** The name that was found. */
  matched: string
}

type Found<T> = Match<T> & { rank: number }

/**
 * All notes whose names hold what was typed, best first: a whole name, the start of the title, of another name, of a
 * word, inside a word. Among equals notes with facts come first, then persons, then those that the news names most
 * (`counts`), then those with more facts.
 */
export function lookUpNotes(
  query: string,
  notes: Iterable<Note>,
  lang: 'en' | 'ko',
  counts: Record<string, number>,
): Match<Note>[] {
  const named: Named<Note>[] = []
  for (const note of notes) {
    const names = [titleOf(note, lang), ...Object.values(note.names).flatMap((list) => list.map((name) => name.text))]
    named.push({ item: note, names })
  }
  const weights = ({ facts, kind, id }: Note) => [
    facts.length > 0 ? 1 : 0,
    kind === 'person' ? 1 : 0,
    counts[id] ?? 0,
    facts.length,
  ]
  return lookUp(query, named, (a, b) => {
    const [of, over] = [weights(a.item), weights(b.item)]
    const at = of.findIndex((weight, index) => weight !== over[index])
    return at < 0 ? a.matched.length - b.matched.length : (over[at] ?? 0) - (of[at] ?? 0)
  })
}

/** The same for things with one name, such as the titles of articles; among equals the shorter one first. */
export function lookUpTitles<T extends { title: string }>(query: string, items: readonly T[]): Match<T>[] {
  const named = items.map((item) => ({ item, names: [item.title] }))
  return lookUp(query, named, (a, b) => a.matched.length - b.matched.length)
}

function lookUp<T>(
  query: string,
  named: readonly Named<T>[],
  amongEquals: (a: Found<T>, b: Found<T>) => number,
): Match<T>[] {
  const consonants = asConsonants(query)
  const typed = consonants ?? fold(query)
  if (!typed) return []
  const found: Found<T>[] = []
  for (const { item, names } of named) {
    let best: Found<T> | undefined
    for (const [at, name] of names.entries()) {
      const rank = rankOf(consonants ? initialsOf(name) : fold(name), typed, at === 0)
      if (rank !== undefined && (best === undefined || rank < best.rank)) best = { item, matched: name, rank }
    }
    if (best) found.push(best)
  }
  return found.sort((a, b) => a.rank - b.rank || amongEquals(a, b)).map(({ item, matched }) => ({ item, matched }))
}

function rankOf(name: string, typed: string, shown: boolean): number | undefined {
  const at = name.indexOf(typed)
  if (at < 0) return undefined
  if (at === 0) return name.length === typed.length ? 0 : shown ? 1 : 2
  return name.includes(` ${typed}`) ? 3 : 4
}

/**
 * Lower case without accents; hyphens, apostrophes and dots as spaces or nothing. Hangul falls apart into its letters
 * (NFKD), so that a syllable still being typed finds the whole one.
 */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ.]/g, '')
    .replace(/[\s\-‐-―·]+/g, ' ')
    .trim()
}
