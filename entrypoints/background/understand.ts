import { localDay } from '../../knowledge/dates'
import { type ArticleRead, sendMessage } from '../../messages'
import { stretchesToPaint } from '../../reading/painting'
import { litNotes, termsOf } from '../../reading/terms'
import type { Hit, Stretch, TabState } from '../../reading/types'
import { relatedArticles } from '../../storage/related-articles'
import { known, notThisEver } from '../../storage/settings'
import type { Desk } from './desk'
import { isPainted } from './reader-scripts'

/** Hits kept in a tab's state; a page with more is a list, and the rest would only fill the browser's memory. */
const MAX_HITS = 5000

/** Reads an article's text into its tab's state: names, date, what came since, what is related. The text stays here. */
export async function understand(desk: Desk, state: TabState, article: ArticleRead): Promise<TabState> {
  const [matcher, knowledge] = await Promise.all([desk.matcher(), desk.knowledge(state.private)])
  const hits = matcher.find(article.text, { about: state.decision === 'about', lang: article.lang })
  const read: TabState = {
    ...state,
    title: article.title || state.title,
    lang: article.lang || state.lang,
    pageDate: article.date,
    date: state.date?.how === 'reader' || state.dateCleared ? state.date : article.date,
    terms: 'ready',
    problem: undefined,
    hits: hits.slice(0, MAX_HITS),
    spellings: spellingsOf(hits, article.text),
    sections: article.sections,
    leadEnd: article.leadEnd,
    partial: article.partial || hits.length > MAX_HITS || undefined,
  }
  const related = await relatedArticles(state.private ? undefined : desk.database, knowledge, {
    url: state.pageUrl,
    canonical: article.canonical,
    title: read.title,
    text: article.text,
    lang: read.lang,
    date: read.date?.value,
    terms: hits.filter((hit) => hit.certain).map((hit) => hit.noteId),
  })
  return { ...(await placeInTime(desk, read)), related }
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
  const today = localDay(new Date())
  const terms = termsOf({
    hits: state.hits,
    leadEnd: state.leadEnd,
    day: state.date?.value ?? today,
    today,
    notes: knowledge.notes,
    counts: knowledge.counts,
  })
  return { ...state, lit: litNotes(terms) }
}

/** What is painted of a tab's page, by its state and the reader's settings; nothing on *mentions* and quiet hosts. */
export async function stretchesOf(desk: Desk, state: TabState): Promise<Stretch[]> {
  if (!isPainted(state)) return []
  const [knowledge, knows, never] = await Promise.all([
    desk.knowledge(state.private),
    known.getValue(),
    notThisEver.getValue(),
  ])
  return stretchesToPaint(state.hits, state.sections, knowledge.notes, {
    known: new Set(knows),
    notThis: new Set([...never, ...state.notThis]),
    lit: new Set(state.lit),
  })
}

/** Sends a tab's reader what is to be painted now. */
export async function repaint(desk: Desk, tabId: number): Promise<void> {
  const state = await desk.tabs.get(tabId)
  if (state?.terms !== 'ready') return
  const stretches = await stretchesOf(desk, state)
  await sendMessage('paint', { stretches }, { tabId, frameId: state.frameId })
}
