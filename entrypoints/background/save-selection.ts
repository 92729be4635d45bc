import type { SaveOutcome, TabState } from '../../reading/types'
import { type NewHighlight, saveHighlight } from '../../storage/highlights'
import { tellTrouble } from './acknowledged'
import { sayOnBadge, showBadge } from './badge'
import type { Desk } from './desk'
import { articleSeen, barAtSelection, maySave } from './keeping'
import { lookAtPage } from './look-at-page'
import { showHighlights } from './page-highlights'
import { askWhatIsSelected, bringReader, tellReader } from './reader-scripts'

/** A stretch to save, with the text of the article that it stands in. */
export interface Wanted extends NewHighlight {
  visit: number
  text: string
  canonical?: string | undefined
  /** The reader wants to write a comment: the panel opens with it. */
  note: boolean
}

/** Saves a stretch of a tab's page, shows it there, and opens its comment where one is wanted. */
export async function keepSelection(desk: Desk, tabId: number, wanted: Wanted): Promise<SaveOutcome> {
  const { visit, note } = wanted
  const state = await desk.tabs.get(tabId)
  if (state?.visit !== visit) return 'elsewhere'
  if (!maySave(state)) return state.private ? 'private' : 'elsewhere'
  try {
    // A note on words that are saved already is no wish for another colour.
    const stretch = { ...wanted, sameColour: note }
    const { id, articleId, again } = await saveHighlight(desk.database, articleSeen(state, wanted), stretch)
    // The page shows what is saved, so it has to be.
    await desk.safe.written()
    if (note) await desk.tabs.update(tabId, visit, (now) => ({ ...now, edit: { id, at: Date.now() } }))
    await showHighlights(desk, articleId)
    return again ? 'again' : 'saved'
  } catch (error) {
    console.error('Sidelight: the highlight could not be saved', error)
    await tellTrouble(error)
    return 'failed'
  }
}

/** What the browser says of the tab in which a menu entry or a shortcut was used. */
export interface UsedTab {
  id?: number | undefined
  windowId?: number | undefined
  url?: string | undefined
  incognito?: boolean | undefined
}

/** The shortcut: goes into the bar at the selection; where no bar may come, saves at once in the first colour. */
export async function saveByKey(desk: Desk, tab: UsedTab): Promise<void> {
  if (tab.id === undefined) return
  const state = await desk.tabs.get(tab.id)
  if (state && barAtSelection(state) === 'save') await tellReader('focusBar', {}, tab.id, state)
  else await saveBySelection(desk, tab)
}

/**
 * Saves what is selected in a tab at once, in the first colour, on any page: one that has no reader yet gets it, as by
 * the toolbar button. `frameId`: the frame in which it is selected, where that is known. What became of it is said on
 * the toolbar button and in the panel, since the page may be one that shows nothing of ours.
 */
export async function saveBySelection(desk: Desk, tab: UsedTab, frameId?: number): Promise<void> {
  const tabId = tab.id
  if (tabId === undefined) return
  const state = tab.incognito ? await desk.tabs.get(tabId) : await readState(desk, tab)
  const outcome = tab.incognito ? 'private' : state ? await saveIn(desk, tabId, state, frameId) : 'elsewhere'
  await desk.tabs.update(tabId, undefined, (now) => ({ ...now, told: { what: outcome, at: Date.now() } }))
  await sayOnBadge(tabId, outcome === 'saved' || outcome === 'again')
}

async function saveIn(desk: Desk, tabId: number, state: TabState, frameId: number | undefined): Promise<SaveOutcome> {
  // The words of another frame stand in another document than the article.
  if (frameId !== undefined && frameId !== state.frameId) return 'elsewhere'
  const answer = await patiently(() => askWhatIsSelected(tabId, state))
  if (!answer) return 'elsewhere'
  return answer.is === 'here' ? keepSelection(desk, tabId, { ...answer, colour: 1, note: false }) : answer.is
}

/**
 * The state of a tab whose page has, or now gets, a reader; undefined where the browser lets none in, or the page was
 * not to be looked at.
 */
async function readState(desk: Desk, { id: tabId = -1, url }: UsedTab): Promise<TabState | undefined> {
  let state = await desk.tabs.get(tabId)
  if (!state) {
    if (!(await lookAtPage(desk, tabId, url))) return undefined
    state = await patiently(() => desk.tabs.get(tabId))
  }
  if (state?.decision !== 'none') return state
  // Whatever the gate said, the reader wants something of this page.
  const explained = await desk.tabs.update(tabId, state.visit, (now) => ({
    ...now,
    decision: 'about',
    byReader: true,
    edition: 0,
    terms: 'waiting',
  }))
  if (!explained) return undefined
  await bringReader(tabId, explained)
  await showBadge(tabId, explained)
  return explained
}

const PATIENCE_MS = 5000
const AGAIN_MS = 100

/** Asks until there is an answer, for as long as a page may take to be read. */
async function patiently<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
  return undefined
}
