import { computed, effect, signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import type { ReaderActions, ReaderView } from '../../components/library/reader-props'
import type { HighlightView } from '../../components/panel-props'
import { localDay } from '../../knowledge/dates'
import { publisherOrHost } from '../../knowledge/publisher'
import { leadEndOf, type SavedStretch, segmentsOf } from '../../reading/kept-text'
import { createMatcher, type Matcher } from '../../reading/match'
import { stretchesToPaint, unpaintedBecause } from '../../reading/painting'
import { anchor } from '../../reading/selectors'
import { litNotes, termRow, termsOf } from '../../reading/terms'
import type { Hit } from '../../reading/types'
import { BIN_MS } from '../../storage/forget'
import { quoteOf } from '../../storage/highlights'
import { lexiconFile } from '../../storage/pack-file'
import { addressOf, db, type TextRow } from '../../storage/schema'
import { uiLang } from '../own-pages/look'
import { articleActions, goesOn } from './articles-model'
import { undoLast } from './done'
import { highlightActions } from './highlights-model'
import { data, knowledge } from './library-data'
import { createNoteModel, known, notThis } from './note-model'

/** The article that is open, and a highlight of it to be brought into view: what stands after `#articles/`. */
const opened = signal<{ id: string; highlight?: string | undefined } | undefined>(undefined)
const versions = signal<TextRow[] | undefined>(undefined)
const chosen = signal<string | undefined>(undefined)
const found = signal<{ text: string; hits: Hit[] } | undefined>(undefined)
const goTo = signal<ReaderView['goTo']>(undefined)

export function openArticle(id: string | undefined, highlight?: string): void {
  if (id === opened.peek()?.id && highlight === opened.peek()?.highlight) return
  if (id !== opened.peek()?.id) {
    chosen.value = undefined
    note.close()
  }
  opened.value = id === undefined ? undefined : { id, highlight }
  goTo.value = highlight === undefined ? undefined : { highlight }
}

const article = computed(() => data.value.articles?.find((row) => row.id === opened.value?.id))
const articleId = computed(() => opened.value?.id)

effect(() => {
  const id = articleId.value
  versions.value = undefined
  if (id === undefined) return
  const subscription = liveQuery(() => db().texts.where('articleId').equals(id).toArray()).subscribe({
    next: (rows) => {
      versions.value = rows.sort((a, b) => b.seenAt - a.seenAt)
    },
    // The lists say that the storage does not open.
    error: () => {},
  })
  return () => subscription.unsubscribe()
})

const shown = computed(() => {
  const hash = chosen.value ?? article.value?.textHash
  return versions.value?.find((row) => row.hash === hash) ?? versions.value?.[0]
})

let matcher: Promise<Matcher> | undefined

// Names are matched again on opening: the notes may have learnt new ones since the article was read.
effect(() => {
  const text = shown.value?.text
  const spoken = article.value?.lang
  if (text === undefined) return
  matcher ??= lexiconFile().then((lexicon) => createMatcher([lexicon]))
  matcher.then((names) => {
    if (shown.peek()?.text === text) found.value = { text, hits: names.find(text, { about: true, lang: spoken }) }
  })
})

const terms = computed(() => {
  const text = shown.value?.text
  const what = knowledge.value
  if (text === undefined || !what || found.value?.text !== text) return undefined
  const today = localDay(new Date())
  return termsOf({
    hits: found.value.hits,
    leadEnd: leadEndOf(text, article.value?.title ?? ''),
    day: article.value?.published ?? today,
    today,
    notes: what.notes,
    counts: what.counts,
  })
})

const note = createNoteModel(
  terms,
  computed(() => article.value?.published),
  computed(() => article.value?.url),
)

const rules = computed(() => ({
  known: new Set(known.value),
  notThis: new Set(notThis.value),
  lit: new Set(terms.value ? litNotes(terms.value) : []),
  // What is painted in pages is a setting; here the first place of each name has its line.
  what: 'first' as const,
  common: new Set<never>(),
  unpaintedKinds: new Set<never>(),
  byKind: false,
}))

/** Its highlights, with where they stand in the text that is shown. */
const placed = computed(() => {
  const text = shown.value?.text
  const deletedAt = article.value?.deletedAt
  const rows = (data.value.highlights ?? []).filter(
    (row) => row.articleId === articleId.value && row.deletedAt === deletedAt,
  )
  return rows
    .sort((a, b) => a.createdAt - b.createdAt)
    .map((row) => ({ row, place: text === undefined ? undefined : anchor(text, row.selectors) }))
})

/** Every place of a note's name; the first of each has the line, as in a page. */
const places = computed(() => {
  const what = knowledge.value
  if (!terms.value || !what || !found.value) return []
  const hits = found.value.hits.filter((hit) => hit.certain)
  const lines = new Set(stretchesToPaint(hits, [], what.notes, rules.value).map(({ start }) => start))
  return hits.map(({ noteId, start, end }) => ({
    noteId,
    start,
    end,
    lit: rules.value.lit.has(noteId),
    line: lines.has(start),
  }))
})

export const readerView = computed((): ReaderView | 'gone' | 'loading' | undefined => {
  if (!opened.value) return undefined
  const row = article.value
  const what = knowledge.value
  if (!data.value.articles || !what) return 'loading'
  if (!row) return 'gone'
  const text = versions.value && (shown.value?.text ?? '')
  const day = row.published ?? localDay(new Date())
  const address = addressOf(row)
  const drafts = new Map(data.value.drafts.map((draft) => [draft.highlightId, draft.text]))
  const saved = placed.value.flatMap(({ row, place }): SavedStretch[] =>
    place && place.status !== 'orphan' ? [{ id: row.id, colour: row.colour, start: place.start, end: place.end }] : [],
  )
  return {
    article: {
      id: row.id,
      title: row.title,
      lang: row.lang,
      publisher: publisherOrHost(what.publishers, row, uiLang.value),
      published: row.published,
      readAt: row.readAt,
      savedAt: row.savedAt,
      goesOn: goesOn(row),
      binnedUntil: row.deletedAt === undefined ? undefined : row.deletedAt + BIN_MS,
      held: placed.value.length > 0,
      address,
      archive: archiveOf(address, row.published, row.readAt),
    },
    versions: versions.value?.map(({ hash, seenAt }) => ({ hash, seenAt })) ?? [],
    version: shown.value?.hash ?? '',
    paragraphs: text === undefined ? undefined : segmentsOf(text, places.value, saved),
    rows: terms.value?.map((term) =>
      termRow(term, uiLang.value, {
        spellings: {},
        lit: rules.value.lit,
        unpainted: (note, certain) => unpaintedBecause(note, certain, rules.value),
      }),
    ),
    day,
    highlights: placed.value.map(
      ({ row, place }): HighlightView => ({
        id: row.id,
        quote: quoteOf(row),
        sentence: row.sentence,
        colour: row.colour,
        comment: row.comment,
        draft: drafts.get(row.id),
        savedAt: row.createdAt,
        status: place?.status ?? 'unknown',
      }),
    ),
    note: note.view.value,
    goTo: goTo.value,
  }
})

/** Nothing is asked of it before the reader presses the link. */
function archiveOf(address: string, published: string | undefined, readAt: number): string {
  const day = published?.length === 10 ? published : localDay(new Date(readAt))
  return `https://web.archive.org/web/${day.replaceAll('-', '')}/${address}`
}

const self = () => articleId.value ?? ''

export const readerActions: ReaderActions = {
  ...note.actions,
  showInPage: (noteId) => {
    const before = goTo.peek()
    const count = places.peek().filter((place) => place.noteId === noteId).length
    const nth = before && 'noteId' in before && before.noteId === noteId ? (before.nth + 1) % Math.max(1, count) : 0
    goTo.value = { noteId, nth }
  },
  goToHighlight: (highlight) => {
    goTo.value = { highlight }
  },
  setColour: highlightActions.setColour,
  keepDraft: highlightActions.keepDraft,
  saveComment: highlightActions.saveComment,
  deleteHighlight: (id) => highlightActions.remove([id]),
  back: () => {
    location.hash = '#articles'
  },
  version: (hash) => {
    chosen.value = hash
  },
  save: (on) => articleActions.save([self()], on),
  remove: () => {
    const id = self()
    location.hash = '#articles'
    articleActions.remove([id])
  },
  forget: () => {
    const id = self()
    location.hash = '#articles'
    articleActions.forget(id)
  },
  undo: undoLast,
}
