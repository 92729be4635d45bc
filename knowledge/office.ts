import * as v from 'valibot'
import { factSchema } from './note'
import type { FiledNote } from './pack-rules'
import type { Finding } from './problem'

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(80))
const names = v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120))), v.minLength(1))

/** A post that facts say somebody held (`post: {office, holder, body}`), with the names under which it is asked for. */
export const officeSchema = v.strictObject({
  id,
  /** The first of each language is shown; the others are what a reader may type. */
  names: v.strictObject({ en: names, ko: names }),
  /** The note of the body that it belongs to. */
  body: v.optional(id),
  /** Several hold it at once, so that the notes never say whether somebody is missing. */
  several: v.optional(v.literal(true)),
  /** Of one that several hold: the day on which the facts name all of them, and not some. */
  complete_as_of: v.optional(factSchema.entries.from.wrapped),
})
export type Office = v.InferOutput<typeof officeSchema>

/** The office's name in a language, as it is shown. */
export const officeName = (office: Office, lang: 'en' | 'ko'): string => office.names[lang][0] ?? office.id

/** Rules over all offices; paths begin with the position in the list. */
export function checkOffices(offices: readonly Office[], noteIds: ReadonlySet<string>): Finding[] {
  const first = new Map<string, number>()
  for (const [row, office] of offices.entries()) if (!first.has(office.id)) first.set(office.id, row)
  return offices.flatMap((office, row): Finding[] => [
    ...(first.get(office.id) === row
      ? []
      : [
          {
            level: 'error' as const,
            path: [row, 'id'],
            what: `a second office "${office.id}"`,
            instead: 'another id, or one row of the two',
          },
        ]),
    ...(office.complete_as_of && !office.several
      ? [
          {
            level: 'error' as const,
            path: [row, 'complete_as_of'],
            what: 'one person at a time holds it, so its facts tell by themselves whether one is missing',
            instead: 'several: true, or leave it out',
          },
        ]
      : []),
    ...(office.body && !noteIds.has(office.body)
      ? [
          {
            level: 'error' as const,
            path: [row, 'body'],
            what: `there is no note "${office.body}"`,
            instead: 'the id of the note of a body, or leave it out',
          },
        ]
      : []),
  ])
}

/** Posts of a note that are no office of the list, or another body's. */
export function checkPosts({ note }: FiledNote, offices: readonly Office[]): Finding[] {
  return note.facts.flatMap(({ post }, at): Finding[] => {
    if (!post) return []
    const office = offices.find((candidate) => candidate.id === post.office)
    if (!office)
      return [
        {
          level: 'error',
          path: ['facts', at, 'post', 'office'],
          what: `there is no office "${post.office}"`,
          instead: 'the id of an office in offices.yaml, or a new row there',
        },
      ]
    if (office.body === post.body) return []
    return [
      {
        level: 'error',
        path: ['facts', at, 'post', post.body ? 'body' : 'office'],
        what: `the office "${office.id}" belongs to ${office.body ?? 'no body'}`,
        instead: office.body ? `body: ${office.body}` : 'no body',
      },
    ]
  })
}
