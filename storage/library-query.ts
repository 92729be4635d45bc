import { isPartialDate, lastDay, type PartialDate } from '../knowledge/dates'
import { KINDS } from '../knowledge/note'
import { bareHost } from '../knowledge/publisher'

/** What can be asked for by name in the library's search: `site:dailynk.com`, `before:2026-02`, `is:saved`. */
export type QueryKey = 'site' | 'before' | 'after' | 'lang' | 'is' | 'name' | 'colour' | 'has' | 'kind'

/** One piece of what was typed, with its place in it. */
export interface Piece {
  start: number
  end: number
  /** Absent for words. */
  key?: QueryKey | undefined
  /** The words, or what stands after the colon, in the one spelling that is compared. */
  value: string
  /** Words in quotation marks belong together. */
  quoted?: true | undefined
  /** Nothing can be made of what stands after the colon. */
  wrong?: true | undefined
}

const COLOURS: Record<string, string> = { fact: '1', claim: '2', question: '3', quote: '4' }

/** What may stand after each colon; undefined where it is nothing that can be asked for. */
const VALUES: Record<QueryKey, (value: string) => string | undefined> = {
  site: (value) => bareHost(value.toLowerCase()),
  before: date,
  after: date,
  lang: (value) => (/^[a-z]{2,3}$/i.test(value) ? value.toLowerCase() : undefined),
  is: (value) => (['saved', 'read', 'deleted'].includes(value) ? value : undefined),
  name: (value) => (/^[a-z0-9-]{1,80}$/.test(value) ? value : undefined),
  colour: (value) => COLOURS[value.toLowerCase()] ?? (/^[1-4]$/.test(value) ? value : undefined),
  has: (value) => (value === 'comment' ? value : undefined),
  kind: (value) => KINDS.find((kind) => kind === value),
}

function date(value: string): PartialDate | undefined {
  return isPartialDate(value) ? value : undefined
}

const PIECE = /([a-z]+):(\S*)|["“]([^"”]*)["”]?|\S+/gi

/** The pieces of what was typed. Only the keys that the list knows are keys; anything else with a colon is words. */
export function piecesOf(typed: string, keys: readonly QueryKey[]): Piece[] {
  const pieces: Piece[] = []
  for (const found of typed.matchAll(PIECE)) {
    const [text, name, after, quoted] = found
    const at = { start: found.index, end: found.index + text.length }
    const key = keys.find((known) => known === name?.toLowerCase())
    if (key && after !== undefined) {
      const value = after ? VALUES[key](after) : ''
      pieces.push({ ...at, key, value: value ?? after, ...(value === undefined && { wrong: true }) })
    } else if (quoted === undefined) pieces.push({ ...at, value: text })
    else if (quoted.trim()) pieces.push({ ...at, value: quoted.trim(), quoted: true })
  }
  return pieces
}

/** What is asked of one key, each value once. A key without a value, still being typed, asks for nothing. */
export function valuesOf(pieces: readonly Piece[], key: QueryKey): string[] {
  return [
    ...new Set(pieces.filter((piece) => piece.key === key && piece.value && !piece.wrong).map((piece) => piece.value)),
  ]
}

/** How a value is written after its key; colours by the word that a reader would type. */
export function written(key: QueryKey, value: string): string {
  const colour = key === 'colour' && Object.keys(COLOURS).find((name) => COLOURS[name] === value)
  return `${key}:${colour || value}`
}

/** What is typed with one thing ticked or no more: it stands behind the other keys and before the words. */
export function withValue(typed: string, keys: readonly QueryKey[], key: QueryKey, value: string, on: boolean): string {
  const pieces = piecesOf(typed, keys).filter((piece) => piece.key !== key || piece.value !== value)
  return compose(typed, pieces, on ? written(key, value) : '')
}

/** What is typed with one value of a key, or none, in the place of all that it had. */
export function withOnly(typed: string, keys: readonly QueryKey[], key: QueryKey, value: string | undefined): string {
  const others = piecesOf(typed, keys).filter((piece) => piece.key !== key)
  return compose(typed, others, value ? written(key, value) : '')
}

function compose(typed: string, pieces: readonly Piece[], added: string): string {
  const text = (piece: Piece) => typed.slice(piece.start, piece.end)
  const keyed = pieces.filter((piece) => piece.key).map(text)
  const words = pieces.filter((piece) => !piece.key).map(text)
  const all = [...keyed, added, ...words].filter(Boolean).join(' ')
  // Ready for the next word.
  return all && !words.length ? `${all} ` : all
}

/** The first day, month or year after a date, as exact as it: what `before:` says for "up to and with". */
export function following(date: PartialDate): PartialDate {
  const next = new Date(`${lastDay(date)}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, date.length)
}

/** The last day, month or year before a date, as exact as it. */
export function preceding(date: PartialDate): PartialDate {
  const first = date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
  const last = new Date(`${first}T00:00:00Z`)
  last.setUTCDate(last.getUTCDate() - 1)
  return last.toISOString().slice(0, date.length)
}
