/** What the importance of a term in an article is made of. */
export interface Weight {
  noteId: string
  /** Occurrences in the article. */
  count: number
  /** In the title or the first paragraph. */
  prominent: boolean
  /** Its note has a fact from after the article's day. */
  hasSince: boolean
  /** The article speaks of it as coming, and it has happened since. */
  cameTrue: boolean
  /** Offset of its first occurrence. */
  first: number
}

/**
 * Importance of a term in an article: twice for standing in title or first paragraph, twice for having news since (four
 * times where the article calls it coming and it has happened: docs/decisions/0003), times the logarithm of its count,
 * times how rarely news names it at all. Dimensionless, larger is more important.
 */
export function importance(term: Weight, counts: Record<string, number>): number {
  const news = term.cameTrue ? 4 : term.hasSince ? 2 : 1
  return (term.prominent ? 2 : 1) * news * Math.log(1 + term.count) * rarity(term.noteId, counts)
}

/** Sorts by importance, ties by first place; the country itself comes last, since every article names it. */
export function byImportance<T extends Weight>(terms: readonly T[], counts: Record<string, number>): T[] {
  const weight = new Map(terms.map((term) => [term, term.noteId === COUNTRY ? -1 : importance(term, counts)]))
  return [...terms].sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || a.first - b.first)
}

const COUNTRY = 'north-korea'

/** Inverse document frequency over the pack's reference counts, smoothed so that an unseen note is finite. */
function rarity(noteId: string, counts: Record<string, number>): number {
  const most = Math.max(1, ...Object.values(counts))
  return Math.log(2 + most / (1 + (counts[noteId] ?? 0)))
}
