import { type Note, titleOf } from '../knowledge/note'

/** Something that can be looked up under several names. */
interface Named<T> {
  item: T
  names: readonly string[]
}

export interface Match<T> {
  item: T
  /** The name that was found. */
  matched: string
}

/** Notes whose names hold what was typed, best first: whole name, start of a name, start of a word, inside a word. */
export function lookUpNotes(query: string, notes: Iterable<Note>, lang: 'en' | 'ko', limit: number): Match<Note>[] {
  const named: Named<Note>[] = []
  for (const note of notes) {
    const names = [titleOf(note, lang), ...Object.values(note.names).flatMap((list) => list.map((name) => name.text))]
    named.push({ item: note, names })
  }
  return lookUp(query, named, limit)
}

/** The same for things with one name, such as the titles of articles. */
export function lookUpTitles<T extends { title: string }>(
  query: string,
  items: readonly T[],
  limit: number,
): Match<T>[] {
  return lookUp(
    query,
    items.map((item) => ({ item, names: [item.title] })),
    limit,
  )
}

function lookUp<T>(query: string, named: readonly Named<T>[], limit: number): Match<T>[] {
  const typed = fold(query)
  if (!typed) return []
  const found: (Match<T> & { rank: number; length: number })[] = []
  for (const { item, names } of named) {
    let best: { matched: string; rank: number } | undefined
    for (const name of names) {
      const rank = rankOf(fold(name), typed)
      if (rank !== undefined && (best === undefined || rank < best.rank)) best = { matched: name, rank }
    }
    if (best) found.push({ item, ...best, length: best.matched.length })
  }
  found.sort((a, b) => a.rank - b.rank || a.length - b.length)
  return found.slice(0, limit).map(({ item, matched }) => ({ item, matched }))
}

function rankOf(name: string, typed: string): number | undefined {
  const at = name.indexOf(typed)
  if (at < 0) return undefined
  if (at === 0) return name.length === typed.length ? 0 : 1
  return name.includes(` ${typed}`) ? 2 : 3
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
