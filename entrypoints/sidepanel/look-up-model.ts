import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import { liveQuery } from 'dexie'
import { browser } from 'wxt/browser'
import type { LookUpView } from '../../components/look-up-props'
import { sendMessage } from '../../messages'
import { wantedOf } from '../../reading/look-up/needle'
import type { Term } from '../../reading/terms'
import type { TabState } from '../../reading/types'
import type { Knowledge } from '../../storage/knowledge'
import { createLibrarySearch } from '../../storage/library-texts'
import { type LookUpRequest, watchLookUp } from '../../storage/look-up-requests'
import { openedLast } from '../../storage/opened-notes'
import { type ArticleRow, db, type HighlightRow } from '../../storage/schema'
import { type Remember, remembersReading } from '../../storage/settings'
import type { FollowedTab } from './followed-tab'
import { type TextsFound, textsFound, textsQuery } from './look-up-texts'
import { foundNow, type Here, plainNote, referenceOf } from './look-up-view'

/** Texts are looked through once the reader rests for so long. */
const REST_MS = 120
/** The texts held for looking up are let go so long after the last look-up. */
const HELD_MS = 5 * 60_000
/** A selection older than this was meant for a panel that did not open. */
const STALE_MS = 30_000

interface Around {
  lang: ReadonlySignal<'en' | 'ko'>
  tab: ReadonlySignal<FollowedTab | undefined>
  state: ReadonlySignal<TabState | undefined>
  terms: ReadonlySignal<readonly Term[] | undefined>
  knowledge: ReadonlySignal<Knowledge | undefined>
  /** Null where the library stays closed. */
  articles: ReadonlySignal<ArticleRow[] | null>
  isPrivate: ReadonlySignal<boolean | undefined>
  remembers: ReadonlySignal<Remember>
  openedNote: Signal<string | undefined>
}

/** The look-up box: what is typed, what it finds, and what is asked of it from a page. */
export function createLookUp(around: Around) {
  const { lang, tab, state, terms, knowledge, articles, isPrivate, remembers, openedNote } = around
  const query = signal('')
  const highlights = signal<HighlightRow[]>([])
  const opened = signal<string[]>([])
  const texts = signal<TextsFound | undefined>(undefined)
  const unreadable = signal(false)
  const focus = signal<number | undefined>(undefined)

  const reference = computed(() => knowledge.value && referenceOf(knowledge.value, lang.value))
  const here = computed(
    (): Here => ({
      terms: new Set(terms.value?.map(({ noteId }) => noteId)),
      lit: new Set(state.value?.lit),
      day: state.value?.date?.value,
    }),
  )
  const closed = computed(() => isPrivate.value !== false || articles.value === null)
  const remembered = computed(() => remembersReading(remembers.value))

  effect(() => {
    highlights.value = []
    opened.value = []
    if (closed.value) return
    const subscription = liveQuery(() => Promise.all([db().highlights.toArray(), openedLast(db())])).subscribe({
      next: ([rows, ids]) => {
        highlights.value = rows.filter((row) => row.deletedAt === undefined)
        opened.value = ids
      },
      // Said already, where the notes are read.
      error: () => {},
    })
    return () => subscription.unsubscribe()
  })

  effect(() => {
    const noteId = openedNote.value
    if (noteId && isPrivate.peek() === false && remembered.peek()) sendMessage('noteOpened', { noteId })
  })

  const wanted = computed(() => wantedOf(query.value))
  const now = computed(() => {
    if (!wanted.value || !reference.value) return undefined
    return foundNow(query.value, wanted.value, reference.value, here.value)
  })

  let search: ReturnType<typeof createLibrarySearch> | undefined
  effect(() => {
    const typed = query.value
    const found = now.value?.found
    const known = knowledge.value
    const library = closed.value ? undefined : { articles: articles.value ?? [], highlights: highlights.value }
    if (!found || !known) {
      texts.value = undefined
      const letGo = setTimeout(() => {
        search = undefined
      }, HELD_MS)
      return () => clearTimeout(letGo)
    }
    let left = false
    const run = async () => {
      const asked = textsQuery(typed, found, known)
      const on = { knowledge: known, lang: lang.peek(), pageUrl: state.peek()?.pageUrl }
      const tell = (value: TextsFound) => {
        if (!left) texts.value = value
      }
      if (!asked)
        return tell({
          query: typed,
          articles: [],
          highlights: [],
          total: { library: 0, readingList: 0, highlights: 0 },
        })
      if (!library) return tell(await textsFound(typed, asked, undefined, undefined, on))
      search ??= createLibrarySearch(db())
      search.take(library)
      for await (const part of search.find(asked)) {
        if (left) return
        tell(await textsFound(typed, asked, part, search, on))
      }
    }
    const timer = setTimeout(() => {
      run().catch((error) => console.error('Sidelight: looking through the library', error))
    }, REST_MS)
    return () => {
      left = true
      clearTimeout(timer)
    }
  })

  const request = signal<LookUpRequest | undefined>(undefined)
  browser.windows.getCurrent().then(({ id }) => {
    if (id === undefined) return
    watchLookUp(id, (asked) => {
      sendMessage('lookUpTaken', { windowId: id })
      if (Date.now() - asked.at < STALE_MS) request.value = asked
    })
  })
  // What it names can be said only once the notes are there, and not for a tab that is just being left.
  effect(() => {
    const asked = request.value
    const known = asked && reference.value
    if (!known || !tab.value) return
    untracked(() => {
      request.value = undefined
      unreadable.value = !asked.readable
      const ids = asked.words ? known.names.exact(asked.words) : []
      query.value = ids.length === 1 ? '' : asked.words
      if (ids.length === 1) openedNote.value = ids[0]
      else focus.value = asked.at
    })
  })

  const view = computed((): LookUpView => {
    const looked = {
      notes: knowledge.value?.notes.size ?? 0,
      articles: closed.value ? null : (articles.value?.filter(({ deletedAt }) => deletedAt === undefined).length ?? 0),
      highlights: closed.value ? null : highlights.value.length,
    }
    const base = {
      query: query.value,
      looked,
      unreadable: unreadable.value,
      focus: focus.value,
      recent:
        remembered.value && !closed.value
          ? opened.value
              .flatMap((id) => knowledge.value?.notes.get(id) ?? [])
              .map((note) => plainNote(note, lang.value, here.value))
          : [],
    }
    const known = wanted.value && reference.value
    if (!now.value || !known) return base
    const { posts, notes, consonants, found } = now.value
    const read = texts.value
    const searching = read?.query !== query.value ? 'soon' : read.searching
    const total = { library: 0, readingList: 0, highlights: 0, ...read?.total, notes: found.length }
    const empty = !posts && total.notes + total.library + total.readingList + total.highlights === 0
    const nearest = empty && !searching ? known.names.nearest(query.value) : undefined
    return {
      ...base,
      searching,
      results: {
        posts,
        notes,
        articles: read?.articles ?? [],
        highlights: read?.highlights ?? [],
        total,
        consonants,
        nearest: nearest && { noteId: nearest.note.id, name: nearest.name, lang: nearest.lang },
      },
    }
  })

  return {
    query,
    view,
    /** Typing takes what was said of a page off the box. */
    type: (text: string) => {
      unreadable.value = false
      query.value = text
    },
  }
}
