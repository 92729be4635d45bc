import { type Fact, type Source, titleOf } from '../../knowledge/note'
import type { Pack } from '../../knowledge/pack'
import { rightPack } from './check'

/** A fact beside its sources, for a second reading. */
export interface SampledFact {
  noteId: string
  kind: string
  name: string
  fact: Fact
  sources: Source[]
}

/** Prints `count` facts of the pack, chosen at random and none twice. */
export async function sample(folder: string, count: number, json: boolean): Promise<number> {
  if (!Number.isInteger(count) || count < 1) {
    console.error('How many facts? npm run pack -- sample 20')
    return 2
  }
  const pack = await rightPack(folder)
  if (!pack) return 1
  const rows = sampleFacts(pack, count, Math.random)
  if (json) console.log(JSON.stringify(rows, null, 2))
  else for (const row of rows) console.log(shown(row))
  return 0
}

/** `count` facts, or all of a smaller pack. `random` gives numbers from 0 up to and without 1. */
export function sampleFacts({ notes }: Pack, count: number, random: () => number): SampledFact[] {
  const rows = notes.flatMap((note) =>
    note.facts.map((fact) => ({
      noteId: note.id,
      kind: note.kind,
      name: titleOf(note, 'en'),
      fact,
      sources: fact.sources.flatMap((key) => note.sources[key] ?? []),
    })),
  )
  // The first `count` steps of a Fisher-Yates shuffle.
  const size = Math.min(count, rows.length)
  for (let position = 0; position < size; position++) {
    const other = position + Math.floor(random() * (rows.length - position))
    const [a, b] = [rows[position], rows[other]]
    if (a && b) [rows[position], rows[other]] = [b, a]
  }
  return rows.slice(0, size)
}

function shown({ noteId, name, fact, sources }: SampledFact): string {
  const dates = (['from', 'to', 'reported', 'scheduled', 'verified_until'] as const).flatMap((key) =>
    fact[key] ? [`${key} ${fact[key]}`] : [],
  )
  return [
    `${name} (${noteId}): ${fact.text.en}`,
    `  ${[fact.type, ...dates].join(', ')}`,
    ...sources.map(
      ({ publisher, title, date, url, seen }) =>
        `  ${publisher}: ${title}${date ? `, ${date}` : ''} (${seen})\n  ${url}`,
    ),
    '',
  ].join('\n')
}
