import type { ArticleView, NoteOpened, Part, TermOrder } from '../../components/panel-props'
import { isOverAYearAgo } from '../../knowledge/dates'
import { type Kind, titleOf } from '../../knowledge/note'
import { publisherName, publisherOf } from '../../knowledge/publisher'
import { normaliseAddress } from '../../reading/address'
import { asOf } from '../../reading/as-of'
import { commonNotes, type Familiarity } from '../../reading/common-notes'
import { type PaintWhat, unpaintedBecause } from '../../reading/painting'
import { otherScripts, sinceBlock, type Term, termRow } from '../../reading/terms'
import type { Related, SourceView, TabState, TermRow } from '../../reading/types'
import type { Knowledge } from '../../storage/knowledge'
import { isSample } from '../../storage/sample'
import type { ArticleRow } from '../../storage/schema'
import { SAMPLE_PUBLISHER } from '../sample/publisher'

/** What a view is made of. */
interface Context {
  lang: 'en' | 'ko'
  today: string
  state: TabState | undefined
  knowledge: Knowledge | undefined
  known: readonly string[]
  notThis: readonly string[]
  familiarity: Familiarity
  paintWhat: PaintWhat
  unpaintedKinds: readonly Kind[]
  /** The library, where it may be shown. */
  articles: readonly Pick<ArticleRow, 'addresses' | 'published'>[] | null
}

/** The four sections of an explained page. */
export function articleView(
  context: Context,
  terms: readonly Term[] | undefined,
  order: TermOrder,
): Omit<ArticleView, 'highlights' | 'kept'> {
  const { state, knowledge } = context
  if (!state || !knowledge || !terms) return { source: waiting, terms: waiting, related: waiting }
  const failed = { status: 'failed', problem: state.problem } as const
  const ready = <T>(value: T): Part<T> => {
    if (state.terms === 'failed') return failed
    return state.terms === 'ready' ? { status: 'ready', value } : waiting
  }
  return {
    source: { status: 'ready', value: sourceView(context, state, knowledge, terms) },
    pageDate: state.pageDate,
    terms: ready({ rows: termRows(context, state, terms, order), order, partial: state.partial }),
    related: ready(state.related.map((item) => withPublisherName(item, knowledge, context.lang))),
  }
}

/** What a note's view takes from a page, or from a kept article. */
interface Dated extends Pick<TabState, 'lit' | 'notThis'> {
  date?: { value: string } | undefined
}

/** So much of the pack's hash tells one edition from another. */
const HASH_SHOWN = 8

/** A note to read, against the article's day or, where it has none, today. */
export function noteOpened(
  context: Omit<Context, 'state' | 'familiarity' | 'paintWhat' | 'unpaintedKinds' | 'articles'> & {
    state: Dated | undefined
    /** The page's address, where a report may name it: of private windows it may not. */
    page: string | undefined
  },
  terms: readonly Term[] | undefined,
  noteId: string,
): NoteOpened | undefined {
  const { lang, today, state, knowledge, known, page } = context
  const note = knowledge?.notes.get(noteId)
  if (!note || !knowledge) return undefined
  const term = terms?.find((candidate) => candidate.noteId === noteId)
  const day = state?.date?.value ?? today
  return {
    note,
    title: titleOf(note, lang),
    scripts: otherScripts(note, lang),
    day,
    dayIs: state?.date ? 'article' : 'today',
    asOf: term?.asOf ?? asOf(note, day, today),
    lit: state?.lit.includes(noteId) ?? false,
    count: term?.count ?? 0,
    known: known.includes(noteId),
    refused: [...context.notThis, ...(state?.notThis ?? [])].includes(noteId),
    old: isOverAYearAgo(note.reviewed, today),
    report: knowledge.own.has(noteId)
      ? undefined
      : // Not of the sample or another page of the browser's own: it says nothing to anybody else.
        { pack: knowledge.hash.slice(0, HASH_SHOWN), page: page?.match(/^https?:/) ? page : undefined },
    relations: note.relations.map(({ rel, to }) => {
      const other = knowledge.notes.get(to)
      return {
        rel,
        to,
        title: other ? titleOf(other, lang) : to,
        scripts: other ? otherScripts(other, lang) : [],
        open: other !== undefined,
      }
    }),
  }
}

const waiting = { status: 'waiting' } as const

function sourceView(context: Context, state: TabState, knowledge: Knowledge, terms: readonly Term[]): SourceView {
  return {
    publisher: isSample(state.pageUrl)
      ? SAMPLE_PUBLISHER
      : knowledge.publishers.find((publisher) => publisher.id === state.publisherId),
    host: state.host,
    date: state.date,
    also: otherVersions(context, state, knowledge),
    knowsTo: knowledge.knowsTo,
    reasons: state.reasons,
    decision: state.decision,
    since: sinceBlock(terms, context.lang),
  }
}

/**
 * The article in other languages, each with its date where the library or the reading list has it. What an outlet in
 * Korea publishes in Korean is the original of its other editions, whether the page says so or not.
 */
function otherVersions({ articles }: Context, state: TabState, { publishers, readingList }: Knowledge) {
  return (state.also ?? []).map((version): SourceView['also'][number] => {
    const publisher = publisherOf(publishers, version.url)
    const isKorean = /Korea$/.test(publisher?.country ?? '') && publisher?.langs.includes('ko')
    const address = normaliseAddress(version.url)
    return {
      ...version,
      original: version.original || (version.lang === 'ko' && isKorean) || undefined,
      date:
        articles?.find(({ addresses }) => addresses.includes(address))?.published ??
        readingList.find(({ url }) => normaliseAddress(url) === address)?.date,
    }
  })
}

function termRows(context: Context, state: TabState, terms: readonly Term[], order: TermOrder): TermRow[] {
  const rules = {
    known: new Set(context.known),
    notThis: new Set([...context.notThis, ...state.notThis]),
    lit: new Set(state.lit),
    common: commonNotes(context.knowledge?.counts ?? {}, context.familiarity),
    what: context.paintWhat,
    unpaintedKinds: new Set(context.unpaintedKinds),
    byKind: false,
  }
  const page = {
    spellings: state.spellings,
    lit: rules.lit,
    unpainted: (note: Term['note'], certain: boolean) => {
      const why = unpaintedBecause(note, certain, rules)
      if (why) return why
      if (state.decision === 'mentions') return 'mentions'
      return state.quiet ? 'quiet' : undefined
    },
  }
  const ordered = order === 'page' ? [...terms].sort((a, b) => a.first - b.first) : terms
  return ordered.map((term) => termRow(term, context.lang, page))
}

function withPublisherName(item: Related, knowledge: Knowledge, lang: 'en' | 'ko'): Related {
  const name = (id: string) => publisherName(knowledge.publishers, id, lang)
  return { ...item, publisher: name(item.publisher), alsoAt: item.alsoAt?.map(name) }
}
