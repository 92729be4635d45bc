import { KINDS, LANGS } from '../../knowledge/note'
import type { Pack } from '../../knowledge/pack'
import { rightPack } from './check'

/** Prints what the pack holds, as a table or as JSON. */
export async function stats(folder: string, json: boolean): Promise<number> {
  const pack = await rightPack(folder)
  if (!pack) return 1
  const figures = figuresOf(pack)
  if (json) console.log(JSON.stringify(figures, null, 2))
  else for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(18)} ${shown(value)}`)
  return 0
}

/** What the pack holds, in figures. */
export function figuresOf({ id, hash, knowsTo, notes, publishers, readingList, counts }: Pack) {
  const facts = notes.flatMap((note) => note.facts)
  const sources = notes.flatMap((note) => Object.values(note.sources))
  const reviews = notes.map(({ reviewed }) => reviewed).sort()
  return {
    id,
    hash,
    knowsTo,
    notes: notes.length,
    byKind: tally(
      notes.map(({ kind }) => kind),
      KINDS,
    ),
    names: Object.fromEntries(
      LANGS.map((lang) => [lang, notes.reduce((sum, note) => sum + note.names[lang].length, 0)]),
    ),
    koreanSummaries: notes.filter(({ summary }) => summary.ko).length,
    bodies: notes.filter(({ body }) => body).length,
    contested: notes.filter(({ contested }) => contested.length > 0).length,
    withoutFacts: notes.filter((note) => note.facts.length === 0).map((note) => note.id),
    facts: tally(facts.map(({ type }) => type)),
    sources: tally(sources.map(({ seen }) => seen)),
    copies: sources.filter(({ copy_of }) => copy_of).length,
    secondReading: tally(notes.map(({ checked }) => checked?.by ?? 'none')),
    reviewed: { oldest: reviews[0] ?? null, newest: reviews.at(-1) ?? null },
    publishers: {
      all: publishers.length,
      verified: publishers.filter(({ verified }) => verified).length,
      ...tally(publishers.map(({ access }) => access)),
    },
    readingList: { all: readingList.length, ...tally(readingList.map(({ lang }) => lang)) },
    counted: Object.keys(counts).length,
  }
}

function tally(values: readonly string[], order: readonly string[] = []): Record<string, number> {
  const counts = new Map<string, number>(order.map((value) => [value, 0]))
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Object.fromEntries([...counts].filter(([, count]) => count > 0))
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : 'none'
  if (typeof value !== 'object' || value === null) return String(value)
  return (
    Object.entries(value)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none'
  )
}
