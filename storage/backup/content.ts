import type { LibraryRecords } from '../library-records'
import type { HighlightRow, NoteRow } from '../schema'
import { sha256 } from '../sha256'

/** Ids under which a highlight or an own note of a file is added where another one has its id; by its id in the file. */
export interface SecondIds {
  highlights: ReadonlyMap<string, string>
  notes: ReadonlyMap<string, string>
}

/** Made of what they stand for, so that the same file again finds them here. */
export async function secondIds({ highlights, drafts, notes }: LibraryRecords): Promise<SecondIds> {
  const draftOf = new Map(drafts.map((row) => [row.highlightId, row.text]))
  const ids = { highlights: new Map<string, string>(), notes: new Map<string, string>() }
  for (const row of highlights) {
    const hash = await sha256(canonical([row.id, highlightContent(row), draftOf.get(row.id)]))
    // Version 8 of a UUID is one made of something of one's own.
    const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`]
    ids.highlights.set(row.id, [...parts, hash.slice(20, 32)].join('-'))
  }
  for (const row of notes)
    ids.notes.set(row.id, `${row.id.slice(0, 71)}-${(await sha256(noteContent(row))).slice(0, 8)}`)
  return ids
}

/** What makes two highlights of one id the same, whatever became of them since. */
export function highlightContent({ selectors, sentence, colour, comment }: HighlightRow): string {
  return canonical([selectors, sentence, colour, comment])
}

export function noteContent({ updatedAt: _, ...note }: NoteRow): string {
  return canonical(note)
}

/** JSON with the members of each object in order, without those that are undefined. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
