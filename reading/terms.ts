import type { PartialDate } from '../knowledge/dates'
import { type Note, titleOf } from '../knowledge/note'
import { asOf, leadAt, leadSince } from './as-of'
import { byImportance, type Weight } from './importance'
import type { AsOf, Hit, PlacedFact, SinceBlock, TabState, TermRow } from './types'

/** A note as an article uses it: where, how often, and what its facts are against the article's day. */
export interface Term extends Weight {
  note: Note
  hits: Hit[]
  certain: boolean
  asOf: AsOf
}

/** Everything about the reading of an article that does not depend on the reader's language. */
export interface ReadingContext {
  hits: readonly Hit[]
  /** End of title and first paragraph, in UTF-16 units of the text. */
  leadEnd: number
  /** The article's date; without one, today. */
  day: PartialDate
  today: string
  notes: ReadonlyMap<string, Note>
  counts: Record<string, number>
}

/** The terms of an article by importance; a note whose hits are all doubtful is not certain. */
export function termsOf(context: ReadingContext): Term[] {
  const byNote = groupByNote(context.hits)
  const terms: Term[] = []
  for (const [noteId, hits] of byNote) {
    const note = context.notes.get(noteId)
    if (!note) continue
    const certain = hits.some((hit) => hit.certain)
    const counted = certain ? hits.filter((hit) => hit.certain) : hits
    const placed = asOf(note, context.day, context.today, certain && note.kind === 'event')
    const first = Math.min(...counted.map((hit) => hit.start))
    terms.push({
      note,
      noteId,
      hits: counted,
      certain,
      asOf: placed,
      first,
      count: counted.length,
      prominent: first < context.leadEnd,
      hasSince: placed.since.length > 0,
      cameTrue: placed.since.some((item) => placed.toCome.includes(item)),
    })
  }
  return byImportance(terms, context.counts)
}

/** The terms of a tab's page against its date, or today where it has none. */
export function pageTerms(
  { hits, leadEnd, date }: Pick<TabState, 'hits' | 'leadEnd' | 'date'>,
  { notes, counts }: Pick<ReadingContext, 'notes' | 'counts'>,
  today: string,
): Term[] {
  return termsOf({ hits, leadEnd, day: date?.value ?? today, today, notes, counts })
}

/** How many facts *Since this article* shows before the rest is folded. */
export const SINCE_SHOWN = 3

/**
 * *Since this article*: what came after the article's day in the notes that are certain here, the leading fact of each
 * note, by the note's importance; one event told by two notes stands once. Where nothing came since it is *lately*: the
 * newest facts up to the day, one a note.
 */
export function sinceBlock(terms: readonly Term[], lang: 'en' | 'ko'): SinceBlock {
  const certain = terms.filter((term) => term.certain)
  const title = (item: PlacedFact) => titleOf(noteOf(certain, item.noteId), lang)
  const since = sinceFacts(certain)
  if (since.length) return { kind: 'since', facts: since.map((fact) => ({ fact, title: title(fact) })) }
  const newest = ({ asOf: placed }: Term) =>
    [...placed.before, ...placed.at]
      .filter((item) => item.fact.from)
      .sort(byDate)
      .slice(-1)
  const past = once(certain.flatMap(newest)).sort(byDate).reverse()
  if (past.length) return { kind: 'lately', facts: past.map((fact) => ({ fact, title: title(fact) })) }
  return { kind: 'nothing' }
}

/** The notes behind the facts that *Since this article* shows: those painted with the lamp line. */
export function litNotes(terms: readonly Term[]): string[] {
  const shown = sinceFacts(terms.filter((term) => term.certain)).slice(0, SINCE_SHOWN)
  return [...new Set(shown.map((item) => item.noteId))]
}

/** What the page and the reader's settings add to a row. */
export interface PageView {
  spellings: Record<string, string>
  lit: ReadonlySet<string>
  unpainted(note: Note, certain: boolean): TermRow['unpainted']
}

/** One row a term, for *In this article*, in the language of the interface. */
export function termRow(term: Term, lang: 'en' | 'ko', page: PageView): TermRow {
  const { note, asOf: placed, certain, count } = term
  const title = titleOf(note, lang)
  const since = leadSince(placed)
  const scripts = otherScripts(note, lang)
  const shown = new Set([title, ...scripts.map((script) => script.text)])
  const spelling = page.spellings[note.id]
  return {
    note,
    title,
    scripts,
    count,
    certain,
    lit: page.lit.has(note.id),
    unpainted: page.unpainted(note, certain),
    asOf: placed,
    since,
    spelling: spelling && !shown.has(spelling) ? spelling : undefined,
    newest: since ? undefined : leadAt(placed),
    toCome: placed.toCome.length > 0,
    summary: summaryOf(note, lang),
  }
}

/** A note's summary in the reader's language, marked where it falls back to English. */
export function summaryOf(note: Note, lang: 'en' | 'ko'): TermRow['summary'] {
  const own = note.summary[lang]
  return own ? { text: own, lang, fallback: false } : { text: note.summary.en, lang: 'en', fallback: true }
}

/** The first name in each of the other scripts: Korean beside English and the other way round, then Chinese. */
export function otherScripts(note: Note, lang: 'en' | 'ko'): TermRow['scripts'] {
  const other = lang === 'en' ? (['ko', 'zh'] as const) : (['en', 'zh'] as const)
  return other.flatMap((code) => {
    const name = note.names[code].find((entry) => !entry.search)
    return name && (code !== 'zh' || note.kind === 'person' || note.kind === 'place')
      ? [{ text: name.text, lang: code }]
      : []
  })
}

/** One leading fact a note, by the notes' importance; the others stand in the notes themselves. */
function sinceFacts(certain: readonly Term[]): PlacedFact[] {
  return once(certain.flatMap((term) => leadSince(term.asOf) ?? []))
}

const byDate = (a: PlacedFact, b: PlacedFact) => (a.fact.from ?? '').localeCompare(b.fact.from ?? '')

/** An event that several notes tell is one event: same text or same source facts on the same date. */
function once(items: readonly PlacedFact[]): PlacedFact[] {
  const seen = new Set<string>()
  return items.filter(({ fact }) => {
    const key = `${fact.from ?? ''} ${fact.text.en}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function noteOf(terms: readonly Term[], noteId: string): Note {
  const term = terms.find((candidate) => candidate.noteId === noteId)
  if (!term) throw new Error(`no term for note ${noteId}`)
  return term.note
}

function groupByNote(hits: readonly Hit[]): Map<string, Hit[]> {
  const groups = new Map<string, Hit[]>()
  for (const hit of hits) groups.set(hit.noteId, [...(groups.get(hit.noteId) ?? []), hit])
  return groups
}
