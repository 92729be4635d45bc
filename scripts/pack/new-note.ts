import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KINDS, type Kind } from '../../knowledge/note'

/**
 * Begins a note: a file that `check` leads through line by line. `name` is the note's id (hunchun) or the name as it is
 * printed (Onsong County), from which the id is made. Never touches a file that exists.
 */
export async function newNote(folder: string, kind: string | undefined, name: string, today: string): Promise<number> {
  if (!isKind(kind)) {
    return isKind(name)
      ? complain(`the kind comes first -> npm run pack -- new ${name} ${kind}`)
      : complain(
          kind
            ? `"${kind}" is no kind of note -> one of ${KINDS.join(', ')}`
            : `What about? npm run pack -- new place hunchun; for "place" also ${KINDS.filter((other) => other !== 'place').join(', ')}`,
        )
  }
  const id = idOf(name)
  if (!id) return complain(`"${name}" gives no id -> a name in Latin letters, such as choe-son-hui or "Choe Son Hui"`)

  const file = join(folder, 'notes', `${id}.yaml`)
  try {
    await writeFile(file, noteTemplate(kind, id, today, titleOf(name)), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      return complain(`${file} exists already -> write in that one, or choose a name that tells the two apart`)
    throw error
  }
  console.log(
    `${file}\nFill in what is empty as docs/writing-notes.md shows; npm run pack -- check says what is still to do.`,
  )
  return 0
}

const isKind = (word: string | undefined): word is Kind => KINDS.includes(word as Kind)

/** "Choe Son Hui" and "choe-son-hui" are choe-son-hui; nothing where the name has other than Latin letters and digits. */
function idOf(name: string): string | undefined {
  const plain = name.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '')
  const id = plain.trim().toLowerCase().replace(/[ -]+/g, '-')
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 80 ? id : undefined
}

/** The name as it was typed; an id with a capital for each word. */
function titleOf(name: string): string {
  if (/[ A-Z]/.test(name)) return name.trim()
  return name
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ')
}

/** A new note's text. What only its author knows is left empty, and `check` asks for it. */
export function noteTemplate(kind: Kind, id: string, today: string, title: string): string {
  return `# yaml-language-server: $schema=../note.schema.json
id: ${id}
kind: ${kind}
names: # every spelling that a page may print, on a line of its own; the first is shown
  en:
    - ${JSON.stringify(title)}
  ko: []
summary: # one sentence, at most 200 characters, true on any day${kind === 'person' ? '; no post' : ''}
  en:
facts: # one or more: "event" for what happened, "state" for what held
  - type: event
    from: # 2026-02-19, 2026-02 or "2026", no more than the source gives
    text:
      en:
    sources: [first]
${kind === 'place' ? 'place: # degrees north and east, such as 42.86 and 130.37\n  lat:\n  lon:\n' : ''}sources:
  first: # any short key; facts name it
    url:
    title:
    publisher:
    date: # the page's own day
    seen_on: ${today}
    seen: page # or excerpt, where you read only a part
reviewed: ${today}
`
}

function complain(message: string): number {
  console.error(message)
  return 1
}
