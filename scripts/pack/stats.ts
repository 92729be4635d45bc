import { gzipSync } from 'node:zlib'
import { withEvents } from '../../knowledge/event'
import { holderKey, KINDS, LANGS, type Note } from '../../knowledge/note'
import type { Pack } from '../../knowledge/pack'
import type { Publisher } from '../../knowledge/publisher'
import { lexiconOf } from './build-pack'
import { rightPack } from './check'
import { isDated } from './draw-facts'
import { lacksForDepth } from './in-depth'

/** What the whole pack may add to the zip, in bytes (issue 9). */
const ZIP_LIMIT = 1024 * 1024

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
export function figuresOf(pack: Pack) {
  const { id, hash, knowsTo, notes, events, publishers, readingList, counts } = pack
  const told = withEvents(notes, events)
  const facts = notes.flatMap((note) => note.facts)
  const sources = notes.flatMap((note) => Object.values(note.sources))
  const reviews = notes.map(({ reviewed }) => reviewed).sort()
  const lacks = told.map(lacksForDepth)
  return {
    id,
    hash,
    knowsTo,
    notes: notes.length,
    byKind: tally(
      notes.map(({ kind }) => kind),
      KINDS,
    ),
    inDepth: lacks.filter((lack) => lack.length === 0).length,
    lackForDepth: tally(lacks.flat()),
    withoutFacts: told.filter((note) => note.facts.length === 0).map((note) => note.id),
    names: Object.fromEntries(
      LANGS.map((lang) => [lang, notes.reduce((sum, note) => sum + note.names[lang].length, 0)]),
    ),
    koreanSummaries: notes.filter(({ summary }) => summary.ko).length,
    bodies: notes.filter(({ body }) => body).length,
    contested: notes.filter(({ contested }) => contested.length > 0).length,
    facts: tally(facts.map(({ type }) => type)),
    persons: personsByPost(notes),
    places: placesByPoint(notes),
    events: events.length,
    sources: tally(sources.map(({ seen }) => seen)),
    copies: sources.filter(({ copy_of }) => copy_of).length,
    secondReading: tally(notes.map(({ checked }) => checked?.by ?? 'none')),
    reviewed: { oldest: reviews[0] ?? null, newest: reviews.at(-1) ?? null },
    publishers: {
      all: publishers.length,
      ...tally(publishers.map(lengthOf), ['full', 'brief', 'bare']),
      verified: publishers.filter(({ verified }) => verified).length,
      ...tally(publishers.map(({ access }) => access)),
    },
    readingList: {
      all: readingList.length,
      ...tally(readingList.map(({ lang }) => lang)),
      ...years(readingList.map(({ date }) => date.slice(0, 4))),
    },
    counted: Object.keys(counts).length,
    bytes: bytesOf(pack),
  }
}

/** Persons with and without a post that has a day; the post may stand in the note of the body. */
function personsByPost(notes: readonly Note[]) {
  const holders = new Set(
    notes.flatMap(({ facts }) =>
      facts.flatMap((fact) => (fact.post && isDated(fact) ? [holderKey(fact.post.holder)] : [])),
    ),
  )
  const persons = notes.filter(({ kind }) => kind === 'person').map(({ id }) => id)
  return {
    withDatedPost: persons.filter((id) => holders.has(id)).length,
    without: persons.filter((id) => !holders.has(id)),
  }
}

/** Notes of places with a point, those of them whose point was read on a page, and those without one. */
function placesByPoint(notes: readonly Note[]) {
  const places = notes.filter(({ kind }) => kind === 'place')
  return {
    withPoint: places.filter(({ place }) => place).length,
    readOnPage: places.filter(({ place }) => place?.pages).length,
    without: places.filter(({ place }) => !place).map(({ id }) => id),
  }
}

/**
 * `full`: who pays, how it works, what to keep in mind, with evidence; `brief`: country and evidence, its hosts and what
 * it is stand in every row; `bare`: less.
 */
function lengthOf({ funding, method, keep_in_mind, country, evidence }: Publisher): 'full' | 'brief' | 'bare' {
  if (evidence.length === 0) return 'bare'
  if (funding && method && keep_in_mind) return 'full'
  return country ? 'brief' : 'bare'
}

/** What the pack weighs: its two files as the zip carries them, packed as a zip packs them. */
function bytesOf(pack: Pack) {
  const sizes = [pack, lexiconOf(pack)].map((value) => {
    const text = JSON.stringify(value)
    return { plain: Buffer.byteLength(text), gzipped: gzipSync(text, { level: 9 }).length }
  })
  const [packed, lexicon] = sizes as [(typeof sizes)[0], (typeof sizes)[0]]
  const inZip = packed.gzipped + lexicon.gzipped
  return {
    pack: packed.plain,
    packGzipped: packed.gzipped,
    lexicon: lexicon.plain,
    lexiconGzipped: lexicon.gzipped,
    inZip,
    limit: ZIP_LIMIT,
  }
}

function years(all: readonly string[]) {
  const sorted = [...all].sort()
  return { from: sorted[0] ?? null, to: sorted.at(-1) ?? null }
}

function tally(values: readonly string[], order: readonly string[] = []): Record<string, number> {
  const counts = new Map<string, number>(order.map((value) => [value, 0]))
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Object.fromEntries([...counts].filter(([, count]) => count > 0))
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? value.join(' ') : 'none'
  if (typeof value === 'number') return value.toLocaleString('en')
  if (typeof value !== 'object' || value === null) return String(value)
  return (
    Object.entries(value)
      .map(([name, part]) => `${name} ${shown(part)}`)
      .join(', ') || 'none'
  )
}
