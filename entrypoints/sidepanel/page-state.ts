import type { PageState, SiteSwitch } from '../../components/panel-props'
import { bareHost } from '../../knowledge/publisher'
import { unreadLanguage } from '../../reading/languages'
import type { TabState } from '../../reading/types'
import { isSample } from '../../storage/sample'
import type { Click } from '../../storage/tab-states'
import type { FollowedTab } from './followed-tab'

/** What the panel knows when it decides what to say of the page first. */
export interface Situation {
  tab: FollowedTab | undefined
  state: TabState | undefined
  /** The press of the toolbar button that the page has had. */
  click: Click | undefined
  /** The page's address, from whoever knows it. */
  address: string | undefined
  /** The notes have been read. */
  knows: boolean
  offHere: boolean
  /** The database did not open. */
  storageFailed: boolean
  /** The page has been silent for long. */
  waitedLong: boolean
  /** The browser can offer a site to be allowed whose address the extension does not know. */
  canAsk: boolean
  terms: number
}

/** The one thing to say before the sections; the first that holds. */
export function pageState(now: Situation): PageState {
  const { tab, state } = now
  if (!tab) return { kind: 'loading' }
  if (now.offHere) return { kind: 'off', host: shownHost(now.address) }
  if (!state) return unjudged(now, tab)
  if (!now.knows) return { kind: 'loading' }
  if (state.pdf) return { kind: 'pdf' }
  if (state.decision === 'none') return { kind: 'none', unread: unreadLanguage(state.lang) }
  if (state.private) return { kind: 'private' }
  if (now.storageFailed) return { kind: 'storage-failed', browser: import.meta.env.FIREFOX ? 'Firefox' : 'Chrome' }
  if (state.terms === 'failed') return { kind: 'reading-failed', problem: state.problem }
  const unread = unreadLanguage(state.lang)
  // What a language that is not read says in passing is not known, unless it prints a name.
  if (state.decision === 'mentions' && unread && now.terms === 0) return { kind: 'none', unread }
  if (state.decision === 'mentions') return { kind: 'mentions', terms: now.terms, unread }
  if (state.quiet) return { kind: 'quiet' }
  if (unread) return { kind: 'language', unread }
  return state.access === 'page' ? { kind: 'this-page-only', host: shownHost(now.address) } : { kind: 'reading' }
}

/** A page on which the gate has not spoken: kept from it, not to be seen, or still to come. */
function unjudged({ click, address, waitedLong, canAsk }: Situation, tab: FollowedTab): PageState {
  if (click?.erased && !click.explain) return { kind: 'erased' }
  if (click?.held && !click.explain) return { kind: 'not-run', place: click.held, host: shownHost(address) }
  // Firefox lets no extension into its PDF viewer, and tells the address all the same.
  const isPdf = address !== undefined && isPdfAddress(address)
  if (click?.readable === false) return isPdf ? { kind: 'pdf' } : { kind: 'browser-page' }
  if (!click && !tab.allowed) return { kind: 'cannot-see', canAsk }
  if (isPdf) return { kind: 'pdf' }
  if (!waitedLong) return { kind: 'loading' }
  // Pressed and silent: the browser took the script and ran it nowhere.
  return tab.allowed ? { kind: 'none' } : { kind: 'browser-page' }
}

/** What the switch in the head says. */
export function siteSwitch({ tab, state, address, offHere }: Situation): SiteSwitch {
  if (tab?.private) return { kind: 'private' }
  if (isSample(tab?.url)) return { kind: 'sample' }
  const host = shownHost(address)
  if (!tab || (!tab.allowed && !state)) return { kind: 'unseen', ...(host && { host }) }
  if (offHere) return { kind: 'off', host }
  if (state?.quiet && state.access === 'site') return { kind: 'quiet', host }
  return { kind: state?.access === 'page' ? 'page' : 'on', host }
}

function isPdfAddress(url: string): boolean {
  return URL.canParse(url) && /\.pdf$/i.test(new URL(url).pathname)
}

/** The host as it is named to the reader; empty where there is none, as of a file. */
function shownHost(address: string | undefined): string {
  return address && URL.canParse(address) ? bareHost(new URL(address).hostname) : ''
}
