import { localDay } from '../../knowledge/dates'
import { isSameHouse } from '../../knowledge/publisher'
import type { ArticleRead } from '../../messages'
import { commonNotes } from '../../reading/common-notes'
import { lookCloser } from '../../reading/detect/second-look'
import { stretchesToPaint } from '../../reading/painting'
import { litNotes, pageTerms } from '../../reading/terms'
import type { Hit, Stretch, TabState } from '../../reading/types'
import { relatedArticles } from '../../storage/related-articles'
import { familiarity, known, lineByKind, notThisEver, paintWhat, unpaintedKinds } from '../../storage/settings'
import type { Desk } from './desk'
import { isPainted, tellReader } from './reader-scripts'

/** Hits kept in a tab's state; a page with more is a list, and the rest would only fill the browser's memory. */
const MAX_HITS = 5000
/** Versions in other languages that are shown. */
const ALSO_SHOWN = 3

/**
 * Reads an article's text: names, and what is related. Resolves to the change that this makes to the tab's state,
 * whatever that is by then: the reader may have corrected the date while the text was read. The text stays here.
 */
export async function understand(desk: Desk, state: TabState, article: ArticleRead) {
  const [matcher, knowledge] = await Promise.all([desk.matcher(), desk.knowledge(state.private)])
  const settled = settle(state, article)
  const hits = matcher.find(article.text, { about: settled.decision === 'about', lang: article.lang })
  const certain = hits.filter((hit) => hit.certain).map((hit) => hit.noteId)
  // Once a visit: a live blog's every entry would look through the whole library again.
  const related = state.edition
    ? state.related
    : await relatedArticles(state.private ? undefined : desk.database, knowledge, {
        url: state.pageUrl,
        canonical: article.canonical,
        title: article.title,
        text: article.text,
        lang: article.lang,
        date: article.date?.value,
        terms: certain,
      })
  return (now: TabState): Promise<TabState> =>
    placeInTime(desk, {
      ...now,
      // The reader may have asked for an explanation while the text was read.
      ...(now.byReader ? {} : settled),
      edition: article.edition,
      title: article.title || now.title,
      authors: article.authors,
      canonical: article.canonical,
      also: article.also?.filter(({ url }) => isSameHouse(knowledge.publishers, now.pageUrl, url)).slice(0, ALSO_SHOWN),
      lang: article.lang || now.lang,
      pageDate: article.date,
      date: isByHand(now) ? now.date : article.date,
      terms: 'ready',
      problem: undefined,
      hits: hits.slice(0, MAX_HITS),
      spellings: spellingsOf(hits, article.text),
      sections: article.sections,
      leadEnd: article.leadEnd,
      partial: article.partial || hits.length > MAX_HITS || undefined,
      related,
    })
}

/**
 * What the page is by its whole text. The gate's own word is kept beside it: a text that changes is judged anew from
 * there. What the reader decided stands.
 */
function settle(state: TabState, article: ArticleRead): Pick<TabState, 'decision' | 'reasons' | 'gate'> {
  const { decision, reasons } = state
  if (state.byReader) return { decision, reasons }
  const gate = state.gate ?? { decision, reasons }
  const settled = lookCloser(gate, article)
  return { ...settled, gate: settled === gate ? undefined : gate }
}

/** The reader set the article's date, or said that it has none. */
export function isByHand(state: Pick<TabState, 'date' | 'dateCleared'>): boolean {
  return state.date?.how === 'reader' || state.dateCleared === true
}

/** How the page itself writes each note, at its first certain place, else at its first. */
function spellingsOf(hits: readonly Hit[], text: string): Record<string, string> {
  const spellings: Record<string, string> = {}
  for (const hit of [...hits.filter((one) => one.certain && !one.short), ...hits])
    spellings[hit.noteId] ??= text.slice(hit.start, hit.end)
  return spellings
}

/** Works out anew what depends on the article's date: after it was read, and after the reader corrected it. */
export async function placeInTime(desk: Desk, state: TabState): Promise<TabState> {
  const knowledge = await desk.knowledge(state.private)
  const terms = pageTerms(state, knowledge, localDay(new Date()))
  return { ...state, lit: litNotes(terms) }
}

/** What is painted of a tab's page, by its state and the reader's settings; nothing on *mentions* and quiet hosts. */
export async function stretchesOf(desk: Desk, state: TabState): Promise<Stretch[]> {
  if (!isPainted(state)) return []
  const [knowledge, knows, never, familiar, what, kinds, byKind] = await Promise.all([
    desk.knowledge(state.private),
    known.getValue(),
    notThisEver.getValue(),
    familiarity.getValue(),
    paintWhat.getValue(),
    unpaintedKinds.getValue(),
    lineByKind.getValue(),
  ])
  return stretchesToPaint(state.hits, state.sections, knowledge.notes, {
    known: new Set(knows),
    notThis: new Set([...never, ...state.notThis]),
    lit: new Set(state.lit),
    common: commonNotes(knowledge.counts, familiar),
    what,
    unpaintedKinds: new Set(kinds),
    byKind,
  })
}

/** Sends a tab's reader what is to be painted now. */
export async function repaint(desk: Desk, tabId: number, state: TabState | undefined): Promise<void> {
  if (state?.terms !== 'ready' || !isPainted(state)) return
  const { edition } = state
  await tellReader('paint', { edition, stretches: await stretchesOf(desk, state) }, tabId, state)
}
