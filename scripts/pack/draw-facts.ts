import { type Fact, type Note, type Source, titleOf } from '../../knowledge/note'
import type { Pack } from '../../knowledge/pack'

/** One in four facts of a sample is a dated post of a person: what changes most often is read most often. */
const POSTS = 1 / 4

/** A fact beside its sources, for a second reading. */
export interface DrawnFact {
  noteId: string
  kind: string
  name: string
  fact: Fact
  sources: Source[]
}

/**
 * `count` facts of the pack at random, or all of a smaller one, a quarter of them dated posts of people; where one kind
 * is too few the other fills up. A fact that several notes show is drawn once. The order is that of the notes.
 * @param random numbers from 0 up to and without 1
 */
export function drawFacts({ notes }: Pick<Pack, 'notes'>, count: number, random: () => number): DrawnFact[] {
  const persons = new Set(notes.filter(({ kind }) => kind === 'person').map(({ id }) => id))
  const all = withoutTwins(notes.flatMap(factsOf))
  const [posts, others] = [true, false].map((wanted) =>
    all.filter(({ fact }) => isDatedPostOf(fact, persons) === wanted),
  ) as [DrawnFact[], DrawnFact[]]

  const size = Math.min(count, all.length)
  const quarter = Math.max(Math.min(Math.round(size * POSTS), posts.length), size - others.length)
  const drawn = new Set([...shuffledStart(posts, quarter, random), ...shuffledStart(others, size - quarter, random)])
  return all.filter((row) => drawn.has(row))
}

export const isDatedPostOf = (fact: Fact, persons: ReadonlySet<string>): boolean =>
  fact.post !== undefined && (typeof fact.post.holder !== 'string' || persons.has(fact.post.holder)) && isDated(fact)

/** Whether any day is told of it. */
export const isDated = ({ from, to, reported, verified_until }: Fact): boolean =>
  Boolean(from ?? to ?? reported ?? verified_until)

function factsOf(note: Note): DrawnFact[] {
  return note.facts.map((fact) => ({
    noteId: note.id,
    kind: note.kind,
    name: titleOf(note, 'en'),
    fact,
    sources: fact.sources.flatMap((key) => note.sources[key] ?? []),
  }))
}

/** The same words of the same day from the same pages are one fact, whichever notes show it. */
function withoutTwins(rows: readonly DrawnFact[]): DrawnFact[] {
  const seen = new Set<string>()
  return rows.filter(({ fact, sources }) => {
    const key = JSON.stringify([fact.text.en, fact.from, sources.map(({ url }) => url)])
    return !seen.has(key) && seen.add(key)
  })
}

/** The first `size` steps of a Fisher-Yates shuffle. */
function shuffledStart<T>(list: readonly T[], size: number, random: () => number): T[] {
  const rows = [...list]
  for (let position = 0; position < size; position++) {
    const other = position + Math.floor(random() * (rows.length - position))
    ;[rows[position], rows[other]] = [rows[other] as T, rows[position] as T]
  }
  return rows.slice(0, size)
}
