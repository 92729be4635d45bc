import { computed, effect, signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import type { PanelProps, TermOrder, ToastView } from '../../components/panel-props'
import { localDay } from '../../knowledge/dates'
import { titleOf } from '../../knowledge/note'
import { pageTerms } from '../../reading/terms'
import type { TabState } from '../../reading/types'
import { interfaceLang } from '../../storage/interface-lang'
import { type Knowledge, knowledgeFromDatabase, knowledgeFromFile } from '../../storage/knowledge'
import { db } from '../../storage/schema'
import { citationStyle, known, notThisEver, type Remember, remember, sitesOff } from '../../storage/settings'
import { readTabState, watchTabState, watchUnreadable } from '../../storage/tab-states'
import { articleView, noteOpened } from './article-view'
import { followTab } from './followed-tab'
import { highlightViews, type KeptHere, keptHere, keptView } from './kept-view'
import { type KeptArticle, lookUpView } from './look-up-view'
import { pageState, siteSwitch } from './page-state'

export type PanelModel = ReturnType<typeof createPanelModel>

/**
 * What the panel shows, as signals: the followed tab's state out of the browser's memory joined with the notes and
 * articles out of the database. In a private window the database is not opened at all.
 */
export function createPanelModel(fixedTab: string | null) {
  const lang = interfaceLang()
  const tab = followTab(fixedTab)
  const state = signal<TabState | undefined>(undefined)
  const knowledge = signal<Knowledge | undefined>(undefined)
  const keptArticles = signal<KeptArticle[] | null>(null)
  const storageFailed = signal(false)
  const kept = signal<KeptHere | undefined>(undefined)
  const settings = { known: signal<string[]>([]), notThis: signal<string[]>([]), sitesOff: signal<string[]>([]) }
  const remembers = signal<Remember>('unset')
  /** Undefined until the reader chooses: by importance, and on quiet hosts, whose order is part of the message, as in the page. */
  const order = signal<TermOrder | undefined>(undefined)
  const openedNote = signal<string | undefined>(undefined)
  const query = signal('')
  const toast = signal<ToastView | undefined>(undefined)
  /** What was done on a card in the page, to be offered for undoing. */
  const acted = signal<TabState['acted']>(undefined)
  /** What became of saving by menu or shortcut. */
  const told = signal<TabState['told']>(undefined)
  const citing = signal<PanelProps['citationStyle']>(citationStyle.fallback)
  const waitedLong = signal(false)
  const unreadable = signal(false)

  for (const [item, value] of [
    [known, settings.known],
    [notThisEver, settings.notThis],
    [sitesOff, settings.sitesOff],
  ] as const) {
    item.getValue().then((now) => {
      value.value = now
    })
    item.watch((now) => {
      value.value = now
    })
  }

  remember.getValue().then((now) => {
    remembers.value = now
  })
  remember.watch((now) => {
    remembers.value = now
  })

  citationStyle.getValue().then((now) => {
    citing.value = now
  })
  citationStyle.watch((now) => {
    citing.value = now
  })

  const tabId = computed(() => tab.value?.id)
  effect(() => {
    const id = tabId.value
    state.value = undefined
    openedNote.value = undefined
    toast.value = undefined
    if (id === undefined) return
    const take = (next: TabState | undefined) => {
      const before = state.peek()
      if (before && next?.url !== before.url) openedNote.value = undefined
      if (next?.opened && next.opened.at !== before?.opened?.at && before) openedNote.value = next.opened.noteId
      if (next?.edit && next.edit.at !== before?.edit?.at) {
        openedNote.value = undefined
        query.value = ''
      }
      if (next?.told && next.told.at !== before?.told?.at && before) told.value = next.told
      if (next?.acted && next.acted.at !== before?.acted?.at && before) acted.value = next.acted
      state.value = next
    }
    readTabState(id).then((now) => {
      if (tabId.peek() !== id) return
      if (now?.opened && Date.now() - now.opened.at < JUST_NOW_MS) openedNote.value = now.opened.noteId
      state.value = now
    })
    return watchTabState(id, take)
  })

  // A page that is allowed and yet has said nothing for so long is one that the gate cannot judge.
  effect(() => {
    waitedLong.value = false
    if (tab.value?.url === undefined || state.value) return
    const timer = setTimeout(() => {
      waitedLong.value = true
    }, SILENT_MS)
    return () => clearTimeout(timer)
  })

  effect(() => {
    const id = tabId.value
    unreadable.value = false
    if (id === undefined) return
    return watchUnreadable(id, (now) => {
      unreadable.value = now
    })
  })

  const isPrivate = computed(() => tab.value?.private)
  const attempt = signal(0)
  effect(() => {
    void attempt.value
    if (isPrivate.value === undefined) return
    const fromFile = () =>
      knowledgeFromFile().then((read) => {
        knowledge.value = read
      })
    if (isPrivate.value) {
      fromFile()
      return
    }
    const subscription = liveQuery(() => knowledgeFromDatabase(db())).subscribe({
      next: (read) => {
        storageFailed.value = false
        knowledge.value = read
      },
      error: () => {
        storageFailed.value = true
        fromFile()
      },
    })
    const articles = liveQuery(() => db().articles.orderBy('readAt').reverse().toArray()).subscribe({
      next: (rows) => {
        keptArticles.value = rows
      },
      // The same failure as above, which says it to the reader.
      error: () => {},
    })
    return () => {
      subscription.unsubscribe()
      articles.unsubscribe()
    }
  })

  const address = computed(() => state.value?.pageUrl)
  effect(() => {
    kept.value = undefined
    const url = address.value
    if (url === undefined || isPrivate.value !== false) return
    const subscription = liveQuery(() => keptHere(db(), url)).subscribe({
      next: (now) => {
        kept.value = now
      },
      // Said already, where the notes are read.
      error: () => {},
    })
    return () => subscription.unsubscribe()
  })

  // A panel that stands open overnight goes on to the next day.
  const todayNow = signal(localDay(new Date()))
  setInterval(() => {
    todayNow.value = localDay(new Date())
  }, MINUTE_MS)
  const terms = computed(
    () => state.value && knowledge.value && pageTerms(state.value, knowledge.value, todayNow.value),
  )

  const props = computed((): Omit<PanelProps, 'actions'> => {
    const today = todayNow.value
    const context = {
      lang,
      today,
      tab: tab.value,
      state: state.value,
      knowledge: knowledge.value,
      known: settings.known.value,
      notThis: settings.notThis.value,
    }
    const offHere = settings.sitesOff.value.includes(hostOf(tab.value?.url) ?? '')
    const explained = !offHere && state.value !== undefined && state.value.decision !== 'none'
    return {
      lang,
      today,
      address: tab.value?.url,
      remember: remembers.value,
      citationStyle: citing.value,
      editHighlight: state.value?.edit,
      site: siteSwitch(tab.value, state.value, offHere),
      state: pageState({
        tab: tab.value,
        state: state.value,
        knows: knowledge.value !== undefined,
        offHere,
        storageFailed: storageFailed.value || state.value?.keepFailed === true,
        waitedLong: waitedLong.value,
        unreadable: unreadable.value,
        terms: terms.value?.length ?? 0,
      }),
      article:
        explained && state.value
          ? {
              ...articleView(context, terms.value, order.value ?? (state.value.quiet ? 'page' : 'importance')),
              highlights: { rows: highlightViews(kept.value, state.value.placed) },
              kept: keptView(kept.value, remembers.value),
              firstArticle: remembersReading(remembers.value) && keptArticles.value?.length === 0,
            }
          : undefined,
      note: openedNote.value ? noteOpened(context, terms.value, openedNote.value) : undefined,
      lookUp: lookUpView(query.value, knowledge.value, isPrivate.value ? null : keptArticles.value, lang, terms.value),
      toast: toast.value,
      titleOf: (noteId) => {
        const note = knowledge.value?.notes.get(noteId)
        return note && titleOf(note, lang)
      },
    }
  })

  const isInArticle = (noteId: string) => terms.value?.some((term) => term.noteId === noteId) ?? false

  return {
    lang,
    tab,
    state,
    knowledge,
    kept,
    todayNow,
    told,
    acted,
    order,
    openedNote,
    query,
    toast,
    props,
    isInArticle,
    retry: () => attempt.value++,
  }
}

const remembersReading = (choice: Remember) => choice === 'days-90' || choice === 'always'

/** A term clicked in the page this long before the panel came up is what it was opened for. */
const JUST_NOW_MS = 5000
const SILENT_MS = 6000
const MINUTE_MS = 60_000

export function hostOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).hostname : undefined
}
