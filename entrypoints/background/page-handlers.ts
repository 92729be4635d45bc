import { localDay } from '../../knowledge/dates'
import { spelled } from '../../knowledge/spelling'
import type { ArticleRead, GateSays, Sender } from '../../messages'
import { asOf } from '../../reading/as-of'
import { cardView } from '../../reading/card-view'
import type { Anchored, PageHighlight, TabState } from '../../reading/types'
import { articleAt, keepReading } from '../../storage/articles'
import { recordChange } from '../../storage/highlight-evidence'
import { interfaceLang } from '../../storage/interface-lang'
import { isSample } from '../../storage/sample'
import { known, notThisEver, spelling, toggle } from '../../storage/settings'
import { tellTrouble } from './acknowledged'
import { showBadge } from './badge'
import { citeSelection } from './cite-selection'
import type { Desk } from './desk'
import { isSameVisit, isStillShown, newState, speaksLouder } from './judged-page'
import { articleSeen, barAtSelection, mayKeep, maySave } from './keeping'
import { pageHighlights } from './page-highlights'
import { bringReader, takeReaderAway } from './reader-scripts'
import { keepSelection, type Wanted } from './save-selection'
import { isOff } from './sites'
import { wayToPanel } from './toolbar'
import { repaint, stretchesOf, understand } from './understand'
import { isSamePage } from './watch-tabs'

/** A page that the reader wants explained, whatever the gate says of it. */
const EXPLAINED = { decision: 'about', byReader: true } as const

interface OfNote {
  visit: number
  noteId: string
}

interface Placed {
  visit: number
  placed: { id: string; status: Anchored['status']; now?: string | undefined }[]
}

/**
 * Answers to the scripts in pages. Each message names its visit, and one that comes after the tab has gone on to
 * another page, or from another frame than the one that speaks for it, changes nothing. `openPanel` is called straight
 * out of the message that a click sent.
 */
export function pageHandlers(desk: Desk, openPanel: (tabId: number) => Promise<void> | undefined) {
  /** The state of the page that a script speaks for; undefined where the tab shows another, or another frame does. */
  async function stateFor(sender: Sender, visit: number): Promise<TabState | undefined> {
    const state = await desk.tabs.get(tabOf(sender))
    return state?.visit === visit && state.frameId === (sender.frameId ?? 0) ? state : undefined
  }
  /** Changes that state; resolves to it as it is then, undefined where nothing was changed. */
  async function update(
    sender: Sender,
    visit: number,
    change: (state: TabState) => TabState | Promise<TabState>,
  ): Promise<TabState | undefined> {
    return (await stateFor(sender, visit)) && desk.tabs.update(tabOf(sender), visit, change)
  }

  /**
   * Notes what the reader did on a card, and takes the line away here. What is meant for every page is kept in the
   * settings; a private window keeps nothing, so there it is this page alone.
   */
  async function refuse(
    sender: Sender,
    { visit, noteId }: OfNote,
    what: NonNullable<TabState['acted']>['what'],
  ): Promise<TabState | undefined> {
    const next = await update(sender, visit, (state) => ({
      ...state,
      acted: { what, noteId, at: Date.now() },
      notThis: what === 'not-this-page' || state.private ? [...state.notThis, noteId] : state.notThis,
    }))
    await repaint(desk, tabOf(sender), next)
    return next
  }

  return {
    gateSays: async (says: GateSays, sender: Sender) => {
      const tabId = tabOf(sender)
      const state = await newState(desk, says, sender)
      if ((await isOff(state.host)) || !(await isStillShown(tabId, state))) return
      // On a site that is not allowed only where the button was pressed on this very page.
      const click = await desk.tabs.click(tabId)
      // After "erase everything" a page speaks again only when the reader asks, and is not kept by being read on.
      if (click?.erased && !click.explain) return
      const isPressed = isSamePage(click?.url, state.url)
      if (state.access === 'page' && !isPressed) return
      if (isPressed && click?.explain) Object.assign(state, EXPLAINED)
      const known = await desk.tabs.get(tabId)
      if (known && isSameVisit(state, known)) state.forgotten = known.forgotten
      if (click?.erased) state.forgotten = true
      const { put, before } = await desk.tabs.put(tabId, state, (there) => speaksLouder(state, there))
      if (!put) return
      await showBadge(tabId, state)
      if (state.decision !== 'none') await bringReader(tabId, state)
      else if (before && before.visit === state.visit && before.decision !== 'none') await takeReaderAway(tabId, before)
    },

    articleRead: async (article: ArticleRead, sender: Sender) => {
      const state = await stateFor(sender, article.visit)
      const nothing = { stretches: [], keep: false, bar: undefined, highlights: [], lang: await interfaceLang() }
      if (!state || state.decision === 'none') return nothing
      const next = await update(sender, article.visit, await understand(desk, state, article))
      if (!next) return nothing
      await showBadge(tabOf(sender), next)
      if (next.decision === 'none') {
        await takeReaderAway(tabOf(sender), next)
        return nothing
      }
      return {
        stretches: await stretchesOf(desk, next),
        keep: await mayKeep(next),
        lang: await interfaceLang(),
        ...(await savedHere(desk, next)),
      }
    },

    visibleFiveSeconds: async (
      seen: { visit: number; text: string; canonical?: string | undefined },
      sender: Sender,
    ) => {
      const state = await stateFor(sender, seen.visit)
      if (!state || !(await mayKeep(state))) return
      try {
        await keepReading(desk.database, articleSeen(state, seen), seen.visit)
        await desk.safe.written()
      } catch (error) {
        console.error('Sidelight: the article could not be kept', error)
        await tellTrouble(error)
      }
    },

    saveHighlight: async (wanted: Wanted, sender: Sender) => {
      const tabId = tabOf(sender)
      // Straight out of the press in the page, before anything is awaited; a private window has no note to write.
      const opened = wanted.note && !sender.tab?.incognito ? openPanel(tabId) : undefined
      const outcome = (await stateFor(sender, wanted.visit)) ? await keepSelection(desk, tabId, wanted) : 'elsewhere'
      await opened
      return wanted.note ? { outcome, panel: await wayToPanel(sender.tab?.windowId) } : { outcome }
    },

    citeSelection: async ({ visit, quote }: { visit: number; quote: string }, sender: Sender) => {
      const state = await stateFor(sender, visit)
      return state ? citeSelection(desk, state, quote) : null
    },

    highlightsPlaced: async ({ visit, placed }: Placed, sender: Sender) => {
      const state = await update(sender, visit, (now) => ({
        ...now,
        placed: Object.fromEntries(placed.map(({ id, status }) => [id, status])),
      }))
      if (!state || !maySave(state)) return
      const article = await articleAt(desk.database, state.pageUrl)
      for (const { id, now } of placed) {
        if (now === undefined) continue
        // A page speaks of its own article's highlights alone.
        const row = await desk.database.highlights.get(id)
        if (row && row.articleId === article?.id) await recordChange(desk.database, id, now)
      }
    },

    readingFailed: async ({ visit, problem }: { visit: number; problem: string }, sender: Sender) => {
      await update(sender, visit, (state) => ({ ...state, terms: 'failed', problem }))
    },

    cardFor: async ({ visit, noteId }: OfNote, sender: Sender) => {
      const state = await stateFor(sender, visit)
      if (!state?.hits.some((hit) => hit.noteId === noteId)) return null
      const note = (await desk.knowledge(state.private)).notes.get(noteId)
      if (!note) return null
      const today = localDay(new Date())
      const day = state.date?.value ?? today
      const lang = await interfaceLang()
      const view = cardView(spelled(note, await spelling()), asOf(note, day, today, note.kind === 'event'), day, lang)
      // The sample has the panel beside it in both browsers.
      const panel = isSample(sender.url) ? ({ canOpen: true } as const) : await wayToPanel(sender.tab?.windowId)
      return { view, lang, panel }
    },

    openInPanel: async ({ visit, noteId }: OfNote, sender: Sender) => {
      // First, while the click still counts: whose word it is can only be asked for then, and nobody else's names a note.
      const opened = isSample(sender.url) ? undefined : openPanel(tabOf(sender))
      await update(sender, visit, (state) => ({ ...state, opened: { noteId, at: Date.now() } }))
      await opened
    },

    notThis: async ({ where, ...what }: OfNote & { where: 'page' | 'always' }, sender: Sender) => {
      const state = await refuse(sender, what, where === 'page' ? 'not-this-page' : 'not-this-always')
      if (where === 'always' && state && !state.private) await toggle(notThisEver, what.noteId, true)
    },

    iKnowThis: async (what: OfNote, sender: Sender) => {
      const state = await refuse(sender, what, 'known')
      if (state && !state.private) await toggle(known, what.noteId, true)
    },
  }
}

/** What is saved of a page, and whether more can be; neither where the database does not open, and reading goes on. */
async function savedHere(
  desk: Desk,
  state: TabState,
): Promise<{ bar: 'save' | 'cite' | undefined; highlights: PageHighlight[] }> {
  try {
    return { bar: barAtSelection(state), highlights: await pageHighlights(desk.database, state) }
  } catch (error) {
    console.warn('Sidelight: the database did not open, nothing can be saved', error)
    return { bar: barAtSelection(state) && 'cite', highlights: [] }
  }
}

function tabOf(sender: Sender): number {
  const tabId = sender.tab?.id
  if (tabId === undefined) throw new Error('a page without a tab')
  return tabId
}
