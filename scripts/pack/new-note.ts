import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { KINDS, type Kind, noteSchema } from '../../knowledge/note'

/** Begins a note: a file that `check` leads through line by line. Never touches one that exists. */
export async function newNote(folder: string, kind: string | undefined, id: string | undefined): Promise<number> {
  if (!KINDS.includes(kind as Kind)) return complain(`"${kind ?? ''}" is no kind of note -> one of ${KINDS.join(', ')}`)
  const name = v.safeParse(noteSchema.entries.id, id)
  if (!name.success)
    return complain(`"${id ?? ''}" is no id -> lower-case words joined by hyphens, such as choe-son-hui`)

  const file = join(folder, 'notes', `${name.output}.yaml`)
  try {
    await writeFile(file, noteTemplate(kind as Kind, name.output, new Date().toISOString().slice(0, 10)), {
      flag: 'wx',
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return complain(`${file} exists already`)
    throw error
  }
  console.log(`${file}\nFill it in as docs/notes.md says, then: npm run pack -- check`)
  return 0
}

/** A new note's text. What only its author knows is left empty, and `check` asks for it. */
export function noteTemplate(kind: Kind, id: string, today: string): string {
  return `# yaml-language-server: $schema=../note.schema.json
id: ${id}
kind: ${kind}
names:
  en:
    - ${id
      .split('-')
      .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
      .join(' ')}
  ko: []
summary:
  en:
facts:
  - type: event
    from:
    text:
      en:
    sources: [first]
sources:
  first:
    url:
    title:
    publisher:
    date:
    seen_on: ${today}
    seen: page
reviewed: ${today}
`
}

function complain(message: string): number {
  console.error(message)
  return 1
}
