import { browser } from 'wxt/browser'
import { publisherOf } from '../../knowledge/publisher'
import type { GateSays, Sender } from '../../messages'
import type { TabState } from '../../reading/types'
import { isAllowed } from '../../storage/allowed'
import { articleAt } from '../../storage/articles'
import type { Desk } from './desk'
import { isQuiet } from './sites'
import { isSamePage } from './watch-tabs'

/** The state of a tab's page as it begins, with the gate's word on it. */
export async function newState(desk: Desk, says: GateSays, sender: Sender): Promise<TabState> {
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
    pdf: says.pdf || undefined,
    host,
    title: says.title,
    lang: says.lang,
    decision: says.decision,
    reasons: says.reasons,
    ...(isPrivate ? {} : await keptDate(desk, pageUrl)),
    publisherId: publisher?.id,
    stateMedia: publisher?.state || undefined,
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

/** False where the tab has gone on while the gate's word was on its way, or may not be seen any more. */
export async function isStillShown(tabId: number, state: TabState): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined) // closed in the meantime
  return tab?.url !== undefined && isSamePage(state.url, tab.url)
}

const STRENGTH = { none: 0, mentions: 1, about: 2 } as const

/**
 * Whether a new word replaces what is known: of another visit or address always; of the same frame where the decision
 * is another (a second look) and the reader has not decided; of another frame where it is stronger or has more text, though none has more than a top document
 * with an article's length: a high frame in it is its comments rather than its article.
 */
export function speaksLouder(next: TabState, before: TabState): boolean {
  if (!isSameVisit(next, before)) return true
  if (next.frameId === before.frameId) return !before.byReader && next.decision !== (before.gate ?? before).decision
  const gain = STRENGTH[next.decision] - STRENGTH[before.decision]
  return gain > 0 || (gain === 0 && weightOf(next) > weightOf(before))
}

const ARTICLE_CHARS = 400
const weightOf = ({ frameId, chars }: TabState) =>
  frameId === 0 && chars >= ARTICLE_CHARS ? Number.POSITIVE_INFINITY : chars

/** Whether a new word is of the page that is known; another frame of it has begun at another moment. */
export function isSameVisit(next: TabState, before: TabState): boolean {
  return (next.visit === before.visit || next.frameId !== before.frameId) && isSamePage(before.url, next.url)
}
