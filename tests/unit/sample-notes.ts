import * as v from 'valibot'
import { type Fact, type Note, noteSchema } from '../../knowledge/note'

/** A note of made-up content, whole enough to be valid. */
export function sampleNote(id: string, facts: readonly Omit<Fact, 'sources' | 'text'>[] = [], more: object = {}): Note {
  return v.parse(noteSchema, {
    id,
    kind: 'event',
    names: { en: [id] },
    summary: { en: `Sample sentence about ${id}.` },
    facts: facts.map((fact, index) => ({
      ...fact,
      text: { en: `sample fact ${index} of ${id}` },
      sources: ['sample'],
    })),
    sources: {
      sample: {
        url: 'https://agency.example/1',
        title: 'Sample',
        publisher: 'Sample agency',
        seen_on: '2026-11-24',
        seen: 'page',
      },
    },
    reviewed: '2026-11-24',
    ...more,
  })
}
