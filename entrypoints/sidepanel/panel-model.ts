import { computed, effect, signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import type { PanelProps, TermOrder, ToastView } from '../../components/panel-props'
import { localDay } from '../../knowledge/dates'
import { titleOf } from '../../knowledge/note'
import { siteOf } from '../../knowledge/publisher'
import { sendMessage } from '../../messages'
import { pageTerms } from '../../reading/terms'
import type { TabState } from '../../reading/types'
import { type Knowledge, knowledgeFromDatabase, knowledgeFromFile } from '../../storage/knowledge'
import { type LibraryTrouble, libraryTrouble, restored } from '../../storage/library-state'
import { type ArticleRow, db } from '../../storage/schema'
import * as stored from '../../storage/settings'
import { type Click, readTabState, watchClick, watchTabState } from '../../storage/tab-states'
import { live } from '../own-pages/live-setting'
import { uiLang } from '../own-pages/look'
import { namesAsSet } from '../own-pages/names-as-set'
import { articleView, noteOpened } from './article-view'
import { canAskForSite } from './ask-for-site'
import { followTab } from './followed-tab'
import { highlightViews, type KeptHere, keptHere, keptView } from './kept-view'
import { lastRead } from './last-read'
import { createLookUp } from './look-up-model'
import { notices } from './notices'
import { pageState, type Situation, siteSwitch } from './page-state'
import type { Unsaved } from './unsaved'

export type PanelModel = ReturnType<typeof createPanelModel>

/**
 * What the panel shows, as signals: the followed tab's state out of the browser's memory joined with the notes and
 * articles out of the database. In a private window the database is not opened at all.
 */
export function createPanelModel(fixedTab: string | null) {
  const tab = followTab(fixedTab)
  const state = signal<TabState | undefined>(undefined)
  const knowledge = signal<Knowledge | undefined>(undefined)
  const keptArticles = signal<ArticleRow[] | null>(null)
  const storageFailed = signal(false)
  const kept = signal<KeptHere | undefined>(undefined)
  const settings = {
    known: live(stored.known),
    notThis: live(stored.notThisEver),
    sitesOff: live(stored.sitesOff),
    familiarity: live(stored.familiarity),
    paintWhat: live(stored.paintWhat),
    unpaintedKinds: live(stored.unpaintedKinds),
  }
  const remembers = live(stored.remember)
  const citing = live(stored.citationStyle)
  /** Undefined until the reader chooses: by importance, and on quiet hosts, whose order is part of the message, as in the page. */
  const order = signal<TermOrder | undefined>(undefined)
  const openedNote = signal<string | undefined>(undefined)
  const toast = signal<ToastView | undefined>(undefined)
  /** What was done on a card in the page, to be offered for undoing. */
  const acted = signal<TabState['acted']>(undefined)
  /** What became of saving by menu or shortcut. */
  const told = signal<TabState['told']>(undefined)
  const waitedLong = signal(false)
  const click = signal<Click | undefined>(undefined)
  /** Comments that the storage did not take, by highlight. */
  const unsaved = signal<ReadonlyMap<string, Unsaved>>(new Map())
  /** Some other change was not taken. */
  const writeFailed = signal(false)
  const trouble = live(libraryTrouble)
  const putBack = live(restored)
  /** The failure that the reader has read and put away. */
  const read = signal<LibraryTrouble | null>(null)

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
      if (next?.opened && next.opened.at !== before?.opened?.at && before) {
        openedNote.value = next.opened.noteId
        sendMessage('openedShown', { tabId: id, at: next.opened.at })
      }
      if (next?.edit && next.edit.at !== before?.edit?.at) {
        openedNote.value = undefined
        lookUp.query.value = ''
      }
      if (next?.told && next.told.at !== before?.told?.at && before) told.value = next.told
      if (next?.acted && next.acted.at !== before?.acted?.at && before) acted.value = next.acted
      state.value = next
    }
    readTabState(id).then((now) => {
      if (tabId.peek() !== id) return
      if (now?.opened && Date.now() - now.opened.at < JUST_NOW_MS) openedNote.value = now.opened.noteId
      if (now?.opened) sendMessage('openedShown', { tabId: id, at: now.opened.at })
      state.value = now
    })
    return watchTabState(id, take)
  })

  // A page that is allowed and yet has said nothing for so long is one that the gate cannot judge.
  effect(() => {
    waitedLong.value = false
    if (tab.value?.loading) return
    if ((tab.value?.url === undefined && !click.value) || state.value) return
    const timer = setTimeout(() => {
      waitedLong.value = true
    }, SILENT_MS)
    return () => clearTimeout(timer)
  })

  effect(() => {
    const id = tabId.value
    click.value = undefined
    if (id === undefined) return
    return watchClick(id, (now) => {
      click.value = now
    })
  })

  const isPrivate = computed(() => tab.value?.private)
  const attempt = signal(0)
  effect(() => {
    void attempt.value
    if (isPrivate.value === undefined) return
    const fromFile = () =>
      knowledgeFromFile().then((read) => {
        knowledge.value ??= read
      })
    if (isPrivate.value) {
      fromFile()
      return
    }
    const subscriptions: { unsubscribe(): void }[] = []
    let left = false
    const follow = () => {
      storageFailed.value = false
      subscriptions.push(
        liveQuery(() => knowledgeFromDatabase(db())).subscribe((read) => {
          if (read) knowledge.value = read
        }),
        liveQuery(() => db().articles.orderBy('readAt').reverse().toArray()).subscribe((rows) => {
          keptArticles.value = rows.filter((row) => !row.deletedAt)
        }),
      )
    }
    // A database that waits, for another page of ours or for its seed, is not waited for: the notes are in the zip.
    const patience = setTimeout(fromFile, PATIENCE_MS)
    // Opened by hand: a live query passes over a database that did not open in silence.
    db()
      .open()
      .then(
        () => !left && follow(),
        () => {
          if (left) return
          storageFailed.value = true
          fromFile()
        },
      )
    return () => {
      left = true
      clearTimeout(patience)
      for (const subscription of subscriptions) subscription.unsubscribe()
    }
  })

  const address = computed(() => state.value?.pageUrl ?? tab.value?.url ?? click.value?.url)
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
  /** The notes with their names as this reader writes them. */
  const named = namesAsSet(knowledge)
  const terms = computed(() => state.value && named.value && pageTerms(state.value, named.value, todayNow.value))

  /** The library, where it may be shown. */
  const library = computed(() => (isPrivate.value === false && !storageFailed.value ? keptArticles.value : null))
  const lookUp = createLookUp({
    lang: uiLang,
    tab,
    state,
    terms,
    knowledge: named,
    articles: library,
    isPrivate,
    remembers,
    openedNote,
  })

  const props = computed((): Omit<PanelProps, 'actions'> => {
    const today = todayNow.value
    const lang = uiLang.value
    const context = {
      lang,
      today,
      tab: tab.value,
      state: state.value,
      knowledge: named.value,
      known: settings.known.value,
      notThis: settings.notThis.value,
      familiarity: settings.familiarity.value,
      paintWhat: settings.paintWhat.value,
      unpaintedKinds: settings.unpaintedKinds.value,
      articles: library.value,
    }
    const offHere = isOffAt(settings.sitesOff.value, address.value)
    const explained = !offHere && state.value !== undefined && state.value.decision !== 'none'
    const situation: Situation = {
      tab: tab.value,
      state: state.value,
      click: click.value,
      address: tab.value?.url ?? state.value?.url ?? click.value?.url,
      knows: knowledge.value !== undefined,
      offHere,
      storageFailed: storageFailed.value,
      waitedLong: waitedLong.value,
      canAsk: canAskForSite(),
      terms: terms.value?.length ?? 0,
    }
    const page = pageState(situation)
    const articles = library.value
    return {
      lang,
      today,
      address: tab.value?.url,
      remember: remembers.value,
      citationStyle: citing.value,
      editHighlight: state.value?.edit,
      site: siteSwitch(situation),
      state: page,
      notices: notices({
        state: page,
        private: isPrivate.value === true,
        unsaved: unsaved.value.size,
        failed: writeFailed.value,
        trouble: trouble.value === read.value ? null : trouble.value,
        restored: putBack.value,
      }),
      keptHere: kept.value && { highlights: kept.value.highlights.length },
      lastRead: articles && knowledge.value ? lastRead(articles, address.value, knowledge.value, lang) : undefined,
      article:
        explained && state.value
          ? {
              ...articleView(context, terms.value, order.value ?? (state.value.quiet ? 'page' : 'importance')),
              highlights: { rows: highlightViews(kept.value, state.value.placed, unsaved.value) },
              kept: keptView(kept.value, remembers.value),
              dateCleared: state.value.dateCleared,
              firstArticle: articles?.every(({ id }) => id === kept.value?.article.id),
            }
          : undefined,
      note: openedNote.value
        ? noteOpened(
            { ...context, page: isPrivate.value === false ? address.value : undefined },
            terms.value,
            openedNote.value,
          )
        : undefined,
      lookUp: lookUp.view.value,
      toast: toast.value,
      titleOf: (noteId) => {
        const note = named.value?.notes.get(noteId)
        return note && titleOf(note, lang)
      },
    }
  })

  const isInArticle = (noteId: string) => terms.value?.some((term) => term.noteId === noteId) ?? false

  return {
    tab,
    state,
    knowledge: named,
    kept,
    todayNow,
    told,
    address,
    acted,
    order,
    openedNote,
    lookUp,
    toast,
    unsaved,
    writeFailed,
    dismissFailure: () => {
      writeFailed.value = false
      read.value = trouble.value
    },
    props,
    isInArticle,
    retry: () => attempt.value++,
  }
}

/** A term clicked in the page this long before the panel came up is what it was opened for. */
const JUST_NOW_MS = 5000
const SILENT_MS = 6000
const PATIENCE_MS = 1000
const MINUTE_MS = 60_000

function isOffAt(sites: readonly string[], url: string | undefined): boolean {
  const host = hostOf(url)
  return host !== undefined && sites.some((site) => siteOf(site) === siteOf(host))
}

export function hostOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).hostname : undefined
}
