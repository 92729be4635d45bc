import { daysBetween, type PartialDate } from '../knowledge/dates'
import { leadWords } from './words'

/** An article, or a row of the reading list, as relatedness sees it. */
export interface RelatedDocument {
  id: string
  title: string
  /** Its text; empty on the reading list, where only title and terms are known. */
  text: string
  lang: string
  date?: PartialDate | undefined
  /** Ids of the notes that it names, repeated as often as it names them. */
  terms: readonly string[]
}

export interface Ranked {
  id: string
  /** 0 to 1; only the order means something. */
  score: number
  /** Notes that both name, the rarest first. */
  both: string[]
  /** The words are close, too, not only the names. */
  text: boolean
  /** Copies of the same article (a wire story at several outlets), folded into this one. */
  copies: string[]
}

/**
 * Ranks documents by how much a reader of one article would want the other: the angle between their words (TF-IDF of
 * title and opening, so that a long speech that mentions everything does not crowd the top), the angle between the
 * notes that they name (which works across languages), and how near they are in time.
 */
export function createRelatedness(documents: readonly RelatedDocument[]) {
  const words = createVectors(documents.map((document) => leadWords(document)))
  const names = createVectors(documents.map((document) => counted(document.terms)))

  return {
    /** The documents nearest to `query`, best first, copies folded; `query` itself is left out by its id. */
    to(query: RelatedDocument, limit: number): Ranked[] {
      const wordScores = words.near(leadWords(query))
      const nameScores = names.near(counted(query.terms))
      const ranked: (Ranked & { index: number })[] = []
      documents.forEach((document, index) => {
        if (document.id === query.id) return
        const byWords = wordScores[index] ?? 0
        const byNames = nameScores[index] ?? 0
        const closeness = Math.max(
          WORDS * byWords + NAMES * byNames,
          document.lang === query.lang ? 0 : ACROSS * byNames,
        )
        const score = closeness * nearness(query.date, document.date)
        if (score < LEAST) return
        const both = sharedTerms(query.terms, document.terms, names.rarity)
        ranked.push({ id: document.id, score, both, text: byWords >= CLOSE, copies: [], index })
      })
      ranked.sort((a, b) => b.score - a.score)
      return foldCopies(ranked, (a, b) => words.between(a.index, b.index)).slice(0, limit)
    },
  }
}

/** Weights found on a judged set of 38 articles (docs/related.md); words tell more than names where both are there. */
const WORDS = 0.8
const NAMES = 0.2
/** Across languages there are no words in common, so names alone carry the score. */
const ACROSS = 0.35
/** Below this nothing is shown. */
const LEAST = 0.04
/** From this on the panel says "and similar words". */
const CLOSE = 0.15
/** Two texts this close are copies of one. */
const COPY = 0.8

/** News ages, though never wholly: what is a month away keeps four fifths, what is far away three fifths; an undated row counts as far. */
function nearness(a: PartialDate | undefined, b: PartialDate | undefined): number {
  const days = a && b ? Math.abs(daysBetween(a, b)) : 365
  return 0.6 + 0.4 * 2 ** (-days / 30)
}

function foldCopies<T extends Ranked>(ranked: readonly T[], between: (a: T, b: T) => number): Ranked[] {
  const shown: T[] = []
  for (const item of ranked) {
    const original = shown.slice(0, 30).find((other) => between(other, item) >= COPY)
    if (original) original.copies.push(item.id)
    else shown.push(item)
  }
  return shown.map(({ id, score, both, text, copies }) => ({ id, score, both, text, copies }))
}

function sharedTerms(a: readonly string[], b: readonly string[], rarity: (term: string) => number): string[] {
  const there = new Set(b)
  return [...new Set(a)].filter((term) => there.has(term)).sort((x, y) => rarity(y) - rarity(x))
}

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** Unit vectors with inverse document frequency over postings; damped counts, so that repetition does not win. */
function createVectors(documents: readonly ReadonlyMap<string, number>[]) {
  const frequency = new Map<string, number>()
  for (const document of documents)
    for (const word of document.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const rarity = (word: string) => Math.log((documents.length + 1) / ((frequency.get(word) ?? 0) + 0.5))
  const unit = (document: ReadonlyMap<string, number>) => {
    const weights = new Map<string, number>()
    let square = 0
    for (const [word, count] of document) {
      const weight = (1 + Math.log(count)) * Math.max(0, rarity(word))
      weights.set(word, weight)
      square += weight * weight
    }
    const length = Math.sqrt(square) || 1
    for (const [word, weight] of weights) weights.set(word, weight / length)
    return weights
  }
  const vectors = documents.map(unit)
  const postings = new Map<string, [index: number, weight: number][]>()
  vectors.forEach((vector, index) => {
    for (const [word, weight] of vector) {
      const list = postings.get(word)
      if (list) list.push([index, weight])
      else postings.set(word, [[index, weight]])
    }
  })
  return {
    rarity,
    near(query: ReadonlyMap<string, number>): Float64Array {
      const scores = new Float64Array(documents.length)
      for (const [word, weight] of unit(query))
        for (const [index, other] of postings.get(word) ?? []) scores[index] = (scores[index] ?? 0) + weight * other
      return scores
    },
    between(a: number, b: number): number {
      let dot = 0
      for (const [word, weight] of vectors[a] ?? []) dot += weight * (vectors[b]?.get(word) ?? 0)
      return dot
    },
  }
}
