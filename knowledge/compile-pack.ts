import * as v from 'valibot'
import { firstDay } from './dates'
import { checkEvents, eventSchema, type PackEvent, withEvents } from './event'
import { explain } from './explain'
import { countNames, LIMITS, refuseNames } from './limits'
import { KINDS, type Note, noteSchema, PACK_FORMAT } from './note'
import { checkNote } from './note-rules'
import { checkOffices, checkPosts, type Office, officeSchema } from './office'
import type { Pack } from './pack'
import { checkAmongNotes, checkPublishers, checkReadingList, type FiledNote } from './pack-rules'
import { type Finding, hasErrors, type Problem } from './problem'
import { type Publisher, publisherSchema, type ReadingItem, readingSchema } from './publisher'
import { readYaml, type YamlFile } from './read-yaml'
import { checkReviewAge } from './review-age'

/** A file of a pack: its name inside the pack's folder (`notes/hunchun.yaml`) and its whole text. */
export interface PackFile {
  name: string
  text: string
}

/** `pack` is null where a problem is an error. Problems come in the order of the files and their lines. */
export interface Compiled {
  pack: Pack | null
  problems: Problem[]
}

/** What to write where a part of a note is missing or empty. */
const EXAMPLES: Record<string, string> = {
  id: "the file's name without .yaml",
  kind: `kind: one of ${KINDS.join(', ')}`,
  names: 'names: with at least one name under "en:"',
  en: 'en: the English text',
  'names.en': 'en: with the names below it, each on a line of its own that begins with "- "',
  'facts.text': 'text: with "en:" and the sentence on the line below it',
  summary: 'summary: with one sentence under "en:"',
  reviewed: 'reviewed: the day of your review, such as 2026-11-24',
  sources: 'sources: keys of the list "sources" of this note, such as [yonhap-2026-02-20]',
  type: 'type: event for what happened, state for what held',
  seen: 'seen: page, or excerpt where only a part was read',
  seen_on: 'seen_on: the day on which you read the page',
  publisher: 'publisher: who publishes the page',
  title: "title: the page's own title",
  url: "url: the page's address, https://...",
  from: 'from: the day, month or year, such as 2026-02-19, 2026-02 or "2026"',
  date: "date: the page's own day, or leave the line out where it shows none",
  lat: 'lat: degrees north, such as 42.86',
  lon: 'lon: degrees east, such as 130.37',
}

const countsSchema = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)))

/**
 * Makes a pack of its files. Pure: no file is read here and `hash` is the caller's sha-256 (hex of a text).
 *
 * Files: `notes/<id>.yaml`, `events.yaml`, `offices.yaml`, `publishers.yaml`, `reading-list.yaml`, `counts.json`; others are refused. What is over a
 * limit of `limits.ts` refuses the pack before any note is validated.
 *
 * With `today` the days of reviews and of what was seen are held against it, too. A build gives none: what was right when it was written stays so.
 */
export function compilePack(
  id: string,
  files: readonly PackFile[],
  hash: (text: string) => string,
  today?: string,
): Compiled {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  const weight = overWeight(sorted)
  if (weight) return { pack: null, problems: [weight] }

  const read = sorted.map(({ name, text }) => readYaml(name, text))
  const refused = [...read.flatMap(({ problems }) => problems), ...refuseContents(read)]
  if (hasErrors(refused)) return { pack: null, problems: refused }

  const problems: Problem[] = []
  const report = (file: YamlFile, findings: readonly Finding[]) => problems.push(...findings.map(file.locate))

  const filed: (FiledNote & { yaml: YamlFile })[] = []
  let events: PackEvent[] = []
  let offices: Office[] = []
  let publishers: Publisher[] = []
  let readingList: ReadingItem[] = []
  let counts: Record<string, number> = {}
  const validate = <T extends v.GenericSchema>(file: YamlFile, schema: T): v.InferOutput<T> | undefined => {
    const result = v.safeParse(schema, file.value)
    if (result.success) return result.output
    report(
      file,
      result.issues.flatMap((issue) => explain(issue, EXAMPLES)),
    )
  }
  for (const file of read) {
    if (isNote(file)) {
      const note = validate(file, noteSchema)
      if (!note) continue
      report(file, checkNote(note))
      if (today) report(file, checkReviewAge(note, today))
      filed.push({ yaml: file, file: file.file, note })
    } else if (file.file === 'events.yaml') events = validate(file, v.array(eventSchema)) ?? []
    else if (file.file === 'offices.yaml') offices = validate(file, v.array(officeSchema)) ?? []
    else if (file.file === 'publishers.yaml') publishers = validate(file, v.array(publisherSchema)) ?? []
    else if (file.file === 'reading-list.yaml') readingList = validate(file, v.array(readingSchema)) ?? []
    else if (file.file === 'counts.json') counts = validate(file, countsSchema) ?? {}
    else
      report(file, [
        {
          level: 'error',
          path: [],
          what: 'not a file of a pack',
          instead: 'notes/<id>.yaml, events.yaml, offices.yaml, publishers.yaml, reading-list.yaml or counts.json',
        },
      ])
  }
  // Rules about other notes would blame the wrong one while a note cannot be read at all.
  if (!hasErrors(problems)) {
    for (const [{ yaml }, findings] of checkAmongNotes(filed)) report(yaml, findings)
    for (const one of filed) report(one.yaml, checkPosts(one, offices))
    const ids = new Set(filed.map(({ note }) => note.id))
    for (const file of read) {
      if (file.file === 'events.yaml') report(file, checkEvents(events, filed))
      if (file.file === 'offices.yaml') report(file, checkOffices(offices, ids))
      if (file.file === 'publishers.yaml') report(file, checkPublishers(publishers, today))
      if (file.file === 'reading-list.yaml') report(file, checkReadingList(readingList, ids, publishers, today))
    }
  }
  if (hasErrors(problems)) return { pack: null, problems: inOrder(problems) }

  const notes = filed.map(({ note }) => note)
  const content = {
    knowsTo: knowsTo(withEvents(notes, events)),
    notes,
    events,
    offices,
    publishers,
    readingList,
    counts,
  }
  return {
    pack: { format: PACK_FORMAT, id, hash: hash(JSON.stringify({ format: PACK_FORMAT, id, ...content })), ...content },
    problems: inOrder(problems),
  }
}

/**
 * The newest day that any fact of the notes knows of. Of a month or a year only its first day counts, and nothing
 * after a note's own review: a coming event is announced, not known. `''` where nothing is dated.
 */
export function knowsTo(notes: readonly Note[]): string {
  const days = notes.flatMap(({ facts, reviewed }) =>
    facts
      .flatMap(({ from, to, reported, verified_until }) => [from, to, reported, verified_until])
      .flatMap((date) => (date ? [firstDay(date)] : []))
      .filter((day) => day <= reviewed),
  )
  return days.sort().at(-1) ?? ''
}

const isNote = ({ file }: YamlFile) => /^notes\/[^/]+\.yaml$/.test(file)

function overWeight(files: readonly PackFile[]): Problem | undefined {
  const encoder = new TextEncoder()
  let bytes = 0
  for (const { name, text } of files) {
    bytes += encoder.encode(text).length
    if (bytes > LIMITS.bytes) {
      return {
        level: 'error',
        file: name,
        line: 1,
        column: 1,
        what: `the pack is over ${LIMITS.bytes / 1024 / 1024} MB`,
        instead: 'a smaller pack',
      }
    }
  }
}

function refuseContents(files: readonly YamlFile[]): Problem[] {
  const notes = files.filter(isNote)
  let names = 0
  for (const file of notes) {
    names += countNames(file.value)
    if (names > LIMITS.names) {
      return [
        file.locate({
          level: 'error',
          path: ['names'],
          what: `the pack has over ${LIMITS.names} names`,
          instead: 'a smaller pack',
        }),
      ]
    }
  }
  return notes.flatMap((file) => refuseNames(file.value).map(file.locate))
}

function inOrder(problems: Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems
    .filter(({ file, line, column, what }) => {
      const key = `${file}:${line}:${column} ${what}`
      return !seen.has(key) && seen.add(key)
    })
    .sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1))
}
