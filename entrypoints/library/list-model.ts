import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Asked, ChoiceGroup, ListActions, ListView, Sort } from '../../components/library/list-props'
import { firstDay, type PartialDate } from '../../knowledge/dates'
import { titleOf } from '../../knowledge/note'
import { bareHost, publisherName } from '../../knowledge/publisher'
import type { Knowledge } from '../../storage/knowledge'
import { counted, type Sifted, sift } from '../../storage/library-filters'
import {
  following,
  type Piece,
  piecesOf,
  preceding,
  type QueryKey,
  valuesOf,
  withOnly,
  withValue,
} from '../../storage/library-query'
import { type Wanted, wantedOf } from '../../storage/library-words'
import { uiLang } from '../own-pages/look'
import { said, undoLast } from './done'
import { access, knowledge, names } from './library-data'

/** Rows that are shown at once; more come with scrolling. */
const SHOWN = 60

/** A row of the database with what the filters look at. */
export interface Candidate extends Sifted {
  id: string
  /** When it was last read or saved, for the order. */
  at: number
}

/** What a list of the library is made of. */
interface Make<Row extends Candidate> {
  keys: readonly QueryKey[]
  /** Undefined while they are on their way. */
  rows: ReadonlySignal<Row[] | undefined>
  hasWords(row: Row, wanted: readonly Wanted[]): boolean
  /** How many texts are still to come. */
  unread: ReadonlySignal<number>
  /** Groups of filters, in their order. */
  groups: readonly ChoiceGroup['key'][]
}

/** Search, filters, order and selection of one list; what it shows is a computed view. */
export function createListModel<Row extends Candidate>({ keys, rows, hasWords, unread, groups }: Make<Row>) {
  const typed = signal('')
  const sort = signal<Sort>('newest')
  const selected = signal<ReadonlySet<string>>(new Set())
  const shown = signal(SHOWN)

  const pieces = computed(() => piecesOf(typed.value, keys))
  const wanted = computed(() => wantedOf(pieces.value, names.value))
  const worded = computed(() => rows.value?.filter((row) => hasWords(row, wanted.value)) ?? [])
  const found = computed(() => {
    const list = worded.value.filter((row) => sift(row, pieces.value))
    return list.sort(ORDERS[sort.value])
  })

  const view = computed((): ListView => {
    const { value: now } = pieces
    const bin = valuesOf(now, 'is').includes('deleted')
    return {
      state: access.value === 'open' ? (rows.value ? 'ready' : 'loading') : STATES[access.value],
      typed: typed.value,
      tokens: now.filter((piece) => piece.key).map(({ start, end, wrong }) => ({ start, end, wrong })),
      groups: groups.map((key) => groupOf(key, worded.value, now, knowledge.value)),
      published: published(rows.value ?? [], found.value, now),
      asked: asked(rows.value ?? [], found.value.length, now, wanted.value, typed.value, bin, unread.value),
      sort: sort.value,
      selected: selected.value,
      hasMore: found.value.length > shown.value,
      bin,
      said: said.value,
    }
  })

  const retype = (text: string) => {
    typed.value = text
    shown.value = SHOWN
    selected.value = new Set()
  }

  const actions: Omit<ListActions, 'remove' | 'restore' | 'exportAs' | 'retry'> = {
    type: retype,
    tick: (key, value, on) => retype(withValue(typed.value, keys, key, value, on)),
    setDate: (which, date) =>
      retype(
        which === 'from'
          ? withOnly(typed.value, keys, 'after', date)
          : withOnly(typed.value, keys, 'before', date && following(date)),
      ),
    sort: (by) => {
      sort.value = by
      shown.value = SHOWN
    },
    more: () => {
      if (found.value.length > shown.value) shown.value += SHOWN
    },
    select: (id, on) => {
      const next = new Set(selected.value)
      if (on) next.add(id)
      else next.delete(id)
      selected.value = next
    },
    selectAll: () => {
      selected.value = new Set(found.value.map((row) => row.id))
    },
    clear: () => {
      selected.value = new Set()
    },
    undo: undoLast,
  }

  return { wanted, found, shown, view, actions }
}

const STATES = { asking: 'loading', private: 'private', failed: 'failed' } as const

type Compare = (a: Candidate, b: Candidate) => number
const dayOf = (row: Candidate) => (row.published ? firstDay(row.published) : '')
const recent: Compare = (a, b) => b.at - a.at
const newest: Compare = (a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : recent(a, b))
const ORDERS: Record<Sort, Compare> = {
  newest,
  // What has no date stands last either way.
  oldest: (a, b) => (dayOf(a) && dayOf(b) ? newest(b, a) : newest(a, b)),
  recent,
}

function groupOf(
  key: ChoiceGroup['key'],
  worded: readonly Candidate[],
  pieces: readonly Piece[],
  known: Knowledge | undefined,
): ChoiceGroup {
  const on = valuesOf(pieces, key)
  // Names are joined by *and*: a further name is counted among what is found with those ticked.
  const left = worded.filter((row) => sift(row, pieces, key === 'name' ? undefined : key))
  const values = counted(left.flatMap((row) => VALUES[key](row)))
  const counts = new Map(values)
  if (key === 'is') {
    const bin = worded.filter((row) => row.deleted).length
    for (const why of ['saved', 'read']) counts.set(why, counts.get(why) ?? 0)
    if (bin || on.includes('deleted')) counts.set('deleted', bin)
  }
  for (const value of on) if (!counts.has(value)) counts.set(value, 0)
  const order = ORDER[key]
  const all = [...counts].map(([value, count]) => ({
    value,
    count,
    on: on.includes(value),
    ...labelOf(key, value, known),
  }))
  if (order) all.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
  return { key, choices: key === 'is' && worded.length === 0 ? [] : all }
}

const ORDER: Partial<Record<ChoiceGroup['key'], string[]>> = {
  is: ['saved', 'read', 'deleted'],
  colour: ['1', '2', '3', '4'],
}

const VALUES: Record<ChoiceGroup['key'], (row: Candidate) => string[]> = {
  is: (row) => [row.saved ? 'saved' : 'read'],
  site: (row) => [bareHost(row.host)],
  // A page that names no language has that of the standard's "undetermined".
  lang: (row) => [row.lang.slice(0, 2) || 'und'],
  name: (row) => [...row.terms],
  colour: (row) => (row.colour ? [String(row.colour)] : []),
  has: (row) => (row.comment ? ['comment'] : []),
  kind: () => [],
}

function labelOf(key: ChoiceGroup['key'], value: string, known: Knowledge | undefined) {
  if (key === 'site') return { label: siteName(value, known) }
  if (key === 'lang') {
    const own = languageName(value, value)
    const label = languageName(value, uiLang.value)
    return own === label ? { label } : { label, own: { text: own, lang: value } }
  }
  if (key === 'name') {
    const note = known?.notes.get(value)
    return { label: note ? titleOf(note, uiLang.value) : value }
  }
  return { label: value }
}

/** The name under which a site publishes, whatever the edition; its host where nothing is known of it. */
export function siteName(host: string, known: Knowledge | undefined): string {
  const publisher = known?.publishers.find(({ hosts }) => hosts.some((one) => bareHost(one.host) === host))
  return publisher ? publisherName([publisher], publisher.id, uiLang.value) : host
}

export function languageName(code: string, into: string): string {
  try {
    return new Intl.DisplayNames(into, { type: 'language' }).of(code) ?? code
  } catch {
    // Not a code of a language: a page may say anything.
    return code
  }
}

function published(rows: readonly Candidate[], found: readonly Candidate[], pieces: readonly Piece[]) {
  const before = valuesOf(pieces, 'before').at(-1)
  const years = new Map<number, { all: number; found: number }>()
  const count = (list: readonly Candidate[], what: 'all' | 'found') => {
    for (const row of list) {
      if (!row.published) continue
      const year = Number(row.published.slice(0, 4))
      const sums = years.get(year) ?? { all: 0, found: 0 }
      sums[what]++
      years.set(year, sums)
    }
  }
  count(
    rows.filter((row) => !row.deleted),
    'all',
  )
  count(found, 'found')
  const known = [...years.keys()].sort((a, b) => a - b)
  const [first = 0, last = -1] = [known[0], known.at(-1)]
  const all = Array.from({ length: Math.min(last - first + 1, 100) }, (_, at) => last - Math.min(last - first, 99) + at)
  return {
    from: valuesOf(pieces, 'after').at(-1) as PartialDate | undefined,
    to: before && preceding(before),
    years: all.map((year) => ({ year, ...(years.get(year) ?? { all: 0, found: 0 }) })),
  }
}

function asked(
  rows: readonly Candidate[],
  found: number,
  pieces: readonly Piece[],
  wanted: readonly Wanted[],
  typed: string,
  bin: boolean,
  unread: number,
): Asked {
  const dated = valuesOf(pieces, 'before').length + valuesOf(pieces, 'after').length > 0
  const known = knowledge.value
  const here = rows.filter((row) => row.deleted === bin)
  const last = (key: QueryKey) => {
    const date = valuesOf(pieces, key).at(-1)
    return date && firstDay(date)
  }
  return {
    found,
    total: here.length,
    sites: valuesOf(pieces, 'site').map((host) => siteName(host, known)),
    after: last('after'),
    before: last('before'),
    langs: valuesOf(pieces, 'lang').map((code) => languageName(code, uiLang.value)),
    is: valuesOf(pieces, 'is'),
    names: valuesOf(pieces, 'name').map((id) => labelOf('name', id, known).label),
    colours: valuesOf(pieces, 'colour').map(Number) as Asked['colours'],
    comment: valuesOf(pieces, 'has').length > 0,
    kinds: [],
    words: wanted.map(({ typed, others }) => ({ typed, others: otherSpellings(others) })),
    wrong: pieces.filter((piece) => piece.wrong).map(({ start, end }) => typed.slice(start, end)),
    undated: dated ? here.filter((row) => !row.published).length : 0,
    unread,
  }
}

/** One spelling of each name, without those that differ in spaces alone. */
function otherSpellings(others: Wanted['others']): { text: string; lang: string }[] {
  const once = new Map<string, { text: string; lang: string }>()
  for (const { text, needle, lang } of others) {
    const key = needle.text.replaceAll(' ', '')
    if (!once.has(key)) once.set(key, { text, lang })
  }
  return [...once.values()]
}
