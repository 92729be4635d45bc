import { citedAddress } from '../../reading/address'
import type { TabState } from '../../reading/types'
import { isAllowed } from '../../storage/allowed'
import type { ArticleSeen } from '../../storage/articles'
import { isSample } from '../../storage/sample'
import { remember, rememberStateMedia, remembersReading } from '../../storage/settings'
import { isByHand } from './understand'

/**
 * Kept is what is *about*, on a site that is allowed for good, outside private windows, if the reader chose so; of state
 * media only if they chose that, too. A page without any date is a list of articles or a standing page, and not one that was
 * read; the sample is nobody's reading. What was forgotten comes back in no visit in which it was.
 */
export async function mayKeep(state: TabState): Promise<boolean> {
  if (state.private || state.decision !== 'about' || state.byReader || isSample(state.pageUrl)) return false
  if (state.forgotten) return false
  if (!state.pageDate && !isByHand(state)) return false
  if (!(await isAllowed(state.pageUrl))) return false
  if (state.stateMedia && (await rememberStateMedia.getValue()) === 'saved') return false
  return remembersReading(await remember.getValue())
}

/** Sentences are saved in every window but private ones, and not from the sample; in quiet mode by menu and shortcut only. */
export function maySave(state: Pick<TabState, 'private' | 'decision' | 'pageUrl'>): boolean {
  return !state.private && !isSample(state.pageUrl) && state.decision !== 'none'
}

/**
 * What the bar at a selection is for. It is something of ours in the page, so it does not come in quiet mode; where
 * nothing may be saved (a private window) it copies the words with their source.
 */
export function barAtSelection(state: TabState): 'save' | 'cite' | undefined {
  if (state.quiet || state.decision === 'none' || isSample(state.pageUrl)) return undefined
  return maySave(state) ? 'save' : 'cite'
}

/** The article of a tab's page as the store takes it. */
export function articleSeen(state: TabState, seen: { text: string; canonical?: string | undefined }): ArticleSeen {
  return {
    addresses: [state.pageUrl, ...(seen.canonical ? [seen.canonical] : [])],
    url: citedAddress(seen.canonical ?? state.pageUrl),
    title: state.title,
    authors: state.authors,
    host: state.host,
    publisherId: state.publisherId,
    published: state.date?.value,
    dateByHand: isByHand(state) || undefined,
    lang: state.lang,
    text: seen.text,
    terms: [...new Set(state.hits.filter((hit) => hit.certain).map((hit) => hit.noteId))],
  }
}
