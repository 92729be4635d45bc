import * as v from 'valibot'
import { firstDay } from './dates'
import { type Fact, factSchema, type Note, noteSchema, type Source, sourceSchema } from './note'
import { checkFact } from './note-rules'
import { type FiledNote, firstOf } from './pack-rules'
import { error, type Finding } from './problem'

const { id } = noteSchema.entries
const { from, to, reported, scheduled, text, said_by } = factSchema.entries

/** Something that happened and concerns several notes: written once, in `events.yaml`, and a fact of each of them. */
export const eventSchema = v.strictObject({
  id,
  /** When it happened, or began. */
  from: from.wrapped,
  /** Its last day. */
  to,
  reported,
  scheduled,
  /** A clause that holds in every note that it names, so with its subject. */
  text,
  said_by,
  sources: v.pipe(v.array(sourceSchema), v.minLength(1)),
  /** The notes whose fact it is. */
  notes: v.pipe(v.array(id), v.minLength(1)),
  checked: noteSchema.entries.checked,
})
export type PackEvent = v.InferOutput<typeof eventSchema>

/** The notes with the events that name them as facts. */
export function withEvents(notes: readonly Note[], events: readonly PackEvent[]): Note[] {
  return notes.map((note) => {
    const own = events.filter((event) => event.notes.includes(note.id))
    if (!own.length) return note
    return {
      ...note,
      facts: [...note.facts, ...own.map(asFact)],
      sources: { ...note.sources, ...Object.assign({}, ...own.map(keyed)) },
    }
  })
}

/** Rules over all events; paths begin with the position in the list. */
export function checkEvents(events: readonly PackEvent[], filed: readonly FiledNote[]): Finding[] {
  const notes = new Map(filed.map(({ note }) => [note.id, note]))
  const first = firstOf(events, ({ id }) => id)
  return events.flatMap((event, row) => [
    ...(first.get(event.id) === event
      ? []
      : [error([row, 'id'], `a second event "${event.id}"`, 'another id, or one event of the two')]),
    ...event.notes.flatMap((noteId, at) => {
      const note = notes.get(noteId)
      if (!note)
        return [
          error([row, 'notes', at], `there is no note "${noteId}"`, 'the id of a note in notes/, or leave it out'),
        ]
      return note.facts.some((fact) => tells(fact, note, event))
        ? [
            error(
              [row, 'notes', at],
              `the note "${noteId}" tells it, too`,
              `that fact out of notes/${noteId}.yaml: this one is shown there`,
            ),
          ]
        : []
    }),
    ...checkFact({ reviewed: lastSeen(event), sources: keyed(event) }, asFact(event), 0).map((finding) => ({
      ...finding,
      path: [row, ...finding.path.slice(2)],
    })),
    ...event.sources.flatMap(({ date, seen_on }, at) =>
      date && firstDay(date) > seen_on
        ? [error([row, 'sources', at, 'date'], `dated ${date} but seen on ${seen_on}`, "the page's own date")]
        : [],
    ),
  ])
}

/** Whether a note's own fact is the event: of the same day, and read at the same page. */
function tells(fact: Fact, note: Note, event: PackEvent): boolean {
  if (fact.type !== 'event' || fact.from !== event.from) return false
  const pages = new Set(event.sources.map(({ url }) => url))
  return fact.sources.some((key) => pages.has(note.sources[key]?.url ?? ''))
}

function asFact({ from, to, reported, scheduled, text, said_by, ...event }: PackEvent): Fact {
  return { type: 'event', from, to, reported, scheduled, text, said_by, sources: Object.keys(keyed(event)) }
}

/** An event's sources as a note has them: under keys, which begin with the event's id. */
function keyed({ id, sources }: Pick<PackEvent, 'id' | 'sources'>): Record<string, Source> {
  return Object.fromEntries(sources.map((source, at) => [at === 0 ? id : `${id}-${at + 1}`, source]))
}

const lastSeen = ({ sources }: PackEvent) =>
  sources
    .map(({ seen_on }) => seen_on)
    .sort()
    .at(-1) as string
