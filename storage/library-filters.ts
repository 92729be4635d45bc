import { firstDay, type PartialDate } from '../knowledge/dates'
import { bareHost } from '../knowledge/publisher'
import { type Piece, type QueryKey, valuesOf } from './library-query'
import { folded, hasAll, type Wanted } from './library-words'

/** What a filter looks at in an article, or in a highlight through the article around it. */
export interface Sifted {
  host: string
  published?: PartialDate | undefined
  lang: string
  terms: readonly string[]
  saved: boolean
  deleted: boolean
  colour?: number | undefined
  comment?: boolean | undefined
}

/** How the values of a key are joined. An article has one host and one language, and names many notes. */
const JOINED: Partial<Record<QueryKey, (row: Sifted, values: readonly string[]) => boolean>> = {
  site: (row, values) => values.some((host) => isAt(row.host, host)),
  lang: (row, values) => values.includes(row.lang.slice(0, 2)),
  name: (row, values) => values.every((id) => row.terms.includes(id)),
  colour: (row, values) => values.includes(String(row.colour)),
  has: (row) => row.comment === true,
  is: (row, values) => {
    const why = values.filter((value) => value !== 'deleted')
    return why.length === 0 || why.includes(row.saved ? 'saved' : 'read')
  },
}

function isAt(host: string, wanted: string): boolean {
  const bare = bareHost(host)
  return bare === wanted || bare.endsWith(`.${wanted}`)
}

/**
 * Whether an article is what the keys ask for. What is in the bin is looked at only where it is asked for. `but`: as
 * if this key had not been asked, for counting what another choice would bring.
 */
export function sift(row: Sifted, pieces: readonly Piece[], but?: QueryKey): boolean {
  if (row.deleted !== valuesOf(pieces, 'is').includes('deleted')) return false
  for (const [key, holds] of Object.entries(JOINED) as [QueryKey, (typeof JOINED)['site'] & {}][]) {
    const values = key === but ? [] : valuesOf(pieces, key)
    if (values.length && !holds(row, values)) return false
  }
  return but === 'before' || inTime(row.published, pieces)
}

/** `after:` is from the first day of its date on, `before:` up to the day before; without a date nothing is in time. */
function inTime(published: PartialDate | undefined, pieces: readonly Piece[]): boolean {
  const after = valuesOf(pieces, 'after').map(firstDay)
  const before = valuesOf(pieces, 'before').map(firstDay)
  if (after.length + before.length === 0) return true
  if (!published) return false
  // An article of "2026-01" is in every range that holds its first day.
  const day = firstDay(published)
  return after.every((from) => day >= from) && before.every((to) => day < to)
}

/** Texts to search in, folded once each and kept while the page is open. */
export interface TextIndex {
  /** Undefined where this row has no text yet, or another one than the version asked for. */
  get(id: string, version: string): { raw: string; folded: string } | undefined
  put(id: string, version: string, raw: string): void
  /** Forgets all but these. */
  keep(ids: ReadonlySet<string>): void
  readonly size: number
}

export function textIndex(): TextIndex {
  const rows = new Map<string, { version: string; raw: string; folded: string }>()
  return {
    get(id, version) {
      const row = rows.get(id)
      return row?.version === version ? row : undefined
    },
    put(id, version, raw) {
      rows.set(id, { version, raw, folded: folded(raw) })
    },
    keep(ids) {
      for (const id of rows.keys()) if (!ids.has(id)) rows.delete(id)
    },
    get size() {
      return rows.size
    },
  }
}

/** Whether a row's words (title, publisher, host) or its text hold all that is wanted; parts of it may stand in each. */
export function holdsWords(
  head: string,
  text: string | undefined,
  terms: readonly string[],
  wanted: readonly Wanted[],
): boolean {
  return wanted.every((one) => hasAll(head, terms, [one]) || (text !== undefined && hasAll(text, [], [one], 'long')))
}

/** How many there are of each value, most first; equals in the order of their names. */
export function counted(values: Iterable<string>): [value: string, count: number][] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
