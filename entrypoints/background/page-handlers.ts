import { browser } from 'wxt/browser'
import { localDay } from '../../knowledge/dates'
import { publisherOf } from '../../knowledge/publisher'
import type { ArticleRead, GateSays, Sender } from '../../messages'
import { asOf } from '../../reading/as-of'
import { cardView } from '../../reading/card-view'
import type { Anchored, TabState } from '../../reading/types'
import { type ArticleSeen, articleAt, keepReading } from '../../storage/articles'
import { type NewHighlight, saveHighlight } from '../../storage/highlights'
import { interfaceLang } from '../../storage/interface-lang'
import { known, notThisEver, remember, toggle } from '../../storage/settings'
import { showBadge } from './badge'
import type { Desk } from './desk'
import { pageHighlights, showHighlights } from './page-highlights'
import { bringReader, takeReaderAway } from './reader-scripts'
import { isAllowed, isOff, isQuiet } from './sites'
import { wayToPanel } from './toolbar'
import { isByHand, repaint, stretchesOf, understand } from './understand'
import { isSamePage } from './watch-tabs'

interface OfNote {
  visit: number
  noteId: string
}

interface HighlightWanted extends NewHighlight {
  visit: number
  text: string
  canonical?: string | undefined
  /** The reader wants to write a comment: the panel opens with it. */
  note: boolean
}

interface Placed {
  visit: number
  placed: { id: string; status: Anchored['status'] }[]
}

/**
 * Answers to the scripts in pages. Each message names its visit, and one that comes after the tab has gone on to
 * another page changes nothing. `openPanel` is called straight out of the message that a click sent.
 */
export function pageHandlers(desk: Desk, openPanel: (tabId: number) => Promise<void> | undefined) {
  return {
    gateSays: async (says: GateSays, sender: Sender) => {
      const tabId = tabOf(sender)
      const state = await newState(desk, says, sender)
      if ((await isOff(state.host)) || !(await isStillShown(tabId, state))) return
      // On a site that is not allowed only where the button was pressed on this very page.
      if (state.access === 'page' && !isSamePage((await desk.tabs.click(tabId))?.url, state.url)) return
      const { put, before } = await desk.tabs.put(tabId, state, (there) => speaksLouder(state, there))
      if (!put) return
      await showBadge(tabId, state)
      if (state.decision !== 'none') await bringReader(tabId, state)
      else if (before && before.visit === state.visit && before.decision !== 'none') await takeReaderAway(tabId, before)
    },

    articleRead: async (article: ArticleRead, sender: Sender) => {
      const tabId = tabOf(sender)
      const state = await desk.tabs.get(tabId)
      const nothing = { stretches: [], keep: false, save: false, highlights: [], lang: interfaceLang() }
      if (state?.visit !== article.visit || state.decision === 'none' || state.frameId !== (sender.frameId ?? 0))
        return nothing
      const next = await desk.tabs.update(tabId, article.visit, await understand(desk, state, article))
      if (!next) return nothing
      await showBadge(tabId, next)
      return {
        stretches: await stretchesOf(desk, next),
        keep: await mayKeep(next),
        save: maySave(next),
        lang: interfaceLang(),
        highlights: maySave(next) ? await pageHighlights(desk.database, next.pageUrl) : [],
      }
    },

    visibleFiveSeconds: async (
      seen: { visit: number; text: string; canonical?: string | undefined },
      sender: Sender,
    ) => {
      const tabId = tabOf(sender)
      const state = await desk.tabs.get(tabId)
      if (state?.visit !== seen.visit || !(await mayKeep(state))) return
      try {
        await keepReading(desk.database, articleSeen(state, seen), seen.visit)
      } catch (error) {
        console.error('Sidelight: the article could not be kept', error)
        await desk.tabs.update(tabId, seen.visit, (now) => ({ ...now, keepFailed: true }))
      }
    },

    saveHighlight: async (wanted: HighlightWanted, sender: Sender) => {
      const tabId = tabOf(sender)
      // Straight out of the press in the page, before anything is awaited.
      const opened = wanted.note ? openPanel(tabId) : undefined
      const state = await desk.tabs.get(tabId)
      if (state?.visit !== wanted.visit || !maySave(state)) return
      try {
        const { id, articleId } = await saveHighlight(desk.database, articleSeen(state, wanted), wanted)
        if (wanted.note)
          await desk.tabs.update(tabId, wanted.visit, (now) => ({ ...now, edit: { id, at: Date.now() } }))
        await showHighlights(desk, articleId)
      } catch (error) {
        console.error('Sidelight: the highlight could not be saved', error)
        await desk.tabs.update(tabId, wanted.visit, (now) => ({ ...now, keepFailed: true }))
      }
      await opened
    },

    highlightsPlaced: async ({ visit, placed }: Placed, sender: Sender) => {
      await desk.tabs.update(tabOf(sender), visit, (state) => ({
        ...state,
        placed: Object.fromEntries(placed.map(({ id, status }) => [id, status])),
      }))
    },

    readingFailed: async ({ visit, problem }: { visit: number; problem: string }, sender: Sender) => {
      await desk.tabs.update(tabOf(sender), visit, (state) => ({ ...state, terms: 'failed', problem }))
    },

    cardFor: async ({ visit, noteId }: OfNote, sender: Sender) => {
      const state = await desk.tabs.get(tabOf(sender))
      if (state?.visit !== visit || !state.hits.some((hit) => hit.noteId === noteId)) return null
      const note = (await desk.knowledge(state.private)).notes.get(noteId)
      if (!note) return null
      const today = localDay(new Date())
      const day = state.date?.value ?? today
      const lang = interfaceLang()
      const view = cardView(note, asOf(note, day, today, note.kind === 'event'), day, lang)
      return { view, lang, panel: await wayToPanel(sender.tab?.windowId) }
    },

    openInPanel: async ({ visit, noteId }: OfNote, sender: Sender) => {
      const tabId = tabOf(sender)
      const opened = openPanel(tabId)
      await desk.tabs.update(tabId, visit, (state) => ({ ...state, opened: { noteId, at: Date.now() } }))
      await opened
    },

    notThis: async ({ visit, noteId, where }: OfNote & { where: 'page' | 'always' }, sender: Sender) => {
      const tabId = tabOf(sender)
      const what = where === 'page' ? 'not-this-page' : 'not-this-always'
      const state = await refuse(desk, tabId, visit, noteId, what)
      if (where === 'always' && state && !state.private) await toggle(notThisEver, noteId, true)
    },

    iKnowThis: async ({ visit, noteId }: OfNote, sender: Sender) => {
      const state = await refuse(desk, tabOf(sender), visit, noteId, 'known')
      if (state && !state.private) await toggle(known, noteId, true)
    },
  }
}

/**
 * Notes what the reader did on a card, and takes the line away here. What is meant for every page is kept in the
 * settings; a private window keeps nothing, so there it is this page alone.
 */
async function refuse(
  desk: Desk,
  tabId: number,
  visit: number,
  noteId: string,
  what: NonNullable<TabState['acted']>['what'],
): Promise<TabState | undefined> {
  const next = await desk.tabs.update(tabId, visit, (state) => ({
    ...state,
    acted: { what, noteId, at: Date.now() },
    notThis: what === 'not-this-page' || state.private ? [...state.notThis, noteId] : state.notThis,
  }))
  await repaint(desk, tabId, next)
  return next
}

/** Saved is in every window but private ones, and not where nothing of ours may be in the page. */
function maySave(state: TabState): boolean {
  return !state.private && !state.quiet && state.decision !== 'none'
}

/** The article of a tab's page as the store takes it. */
function articleSeen(state: TabState, seen: { text: string; canonical?: string | undefined }): ArticleSeen {
  return {
    addresses: [state.pageUrl, ...(seen.canonical ? [seen.canonical] : [])],
    title: state.title,
    host: state.host,
    publisherId: state.publisherId,
    published: state.date?.value,
    dateByHand: isByHand(state) || undefined,
    lang: state.lang,
    text: seen.text,
    terms: [...new Set(state.hits.filter((hit) => hit.certain).map((hit) => hit.noteId))],
  }
}

async function newState(desk: Desk, says: GateSays, sender: Sender): Promise<TabState> {
  const pageUrl = addressOf(says, sender)
  const host = new URL(pageUrl).host
  const isPrivate = sender.tab?.incognito ?? false
  const knowledge = await desk.knowledge(isPrivate)
  const publisher = publisherOf(knowledge.publishers, pageUrl)
  return {
    url: sender.tab?.url ?? pageUrl,
    pageUrl,
    visit: says.visit,
    edition: 0,
    frameId: sender.frameId ?? 0,
    chars: says.chars,
    host,
    title: says.title,
    lang: says.lang,
    decision: says.decision,
    reasons: says.reasons,
    ...(isPrivate ? {} : await keptDate(desk, pageUrl)),
    publisherId: publisher?.id,
    terms: 'waiting',
    hits: [],
    spellings: {},
    sections: [],
    leadEnd: 0,
    lit: [],
    placed: {},
    related: [],
    access: (await isAllowed(pageUrl)) ? 'site' : 'page',
    notThis: [],
    private: isPrivate,
    quiet: await isQuiet(host, publisher),
  }
}

/** The page's own word for its address counts within the site that the browser says it is of. */
function addressOf({ url }: GateSays, sender: Sender): string {
  if (sender.url === undefined || (URL.canParse(url) && new URL(url).origin === new URL(sender.url).origin)) return url
  return sender.url
}

/** A date that the reader set or cleared by hand on an article that is kept. */
async function keptDate(desk: Desk, url: string): Promise<Pick<TabState, 'date' | 'dateCleared'>> {
  // Where the database does not open there is no such date, and the panel says that nothing is kept.
  const row = await articleAt(desk.database, url).catch(() => undefined)
  if (!row?.dateByHand) return {}
  return row.published ? { date: { value: row.published, how: 'reader' } } : { dateCleared: true }
}

/**
 * Kept is what is *about*, on a site that is allowed for good, outside private windows, if the reader chose so. A page
 * without any date is a list of articles or a standing page, and not one that was read.
 */
async function mayKeep(state: TabState): Promise<boolean> {
  if (state.private || state.decision !== 'about' || state.byReader) return false
  if (!state.pageDate && !isByHand(state)) return false
  if (!(await isAllowed(state.pageUrl))) return false
  const choice = await remember.getValue()
  return choice === 'days-90' || choice === 'always'
}

/** False where the tab has gone on while the gate's word was on its way, or may not be seen any more. */
async function isStillShown(tabId: number, state: TabState): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined) // closed in the meantime
  return tab?.url !== undefined && isSamePage(state.url, tab.url)
}

const STRENGTH = { none: 0, mentions: 1, about: 2 } as const

/**
 * Whether a new word replaces what is known: of another visit or address always; of the same frame where the decision
 * is another (a second look) and the reader has not decided; of another frame where it is stronger or has more text.
 */
function speaksLouder(next: TabState, before: TabState): boolean {
  if (next.visit !== before.visit && next.frameId === before.frameId) return true
  if (!isSamePage(before.url, next.url)) return true
  if (next.frameId === before.frameId) return !before.byReader && next.decision !== before.decision
  const gain = STRENGTH[next.decision] - STRENGTH[before.decision]
  return gain > 0 || (gain === 0 && next.chars > before.chars)
}

function tabOf(sender: Sender): number {
  const tabId = sender.tab?.id
  if (tabId === undefined) throw new Error('a page without a tab')
  return tabId
}
