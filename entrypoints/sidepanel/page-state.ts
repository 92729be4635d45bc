import type { PageState, SiteSwitch } from '../../components/panel-props'
import { bareHost } from '../../knowledge/publisher'
import type { TabState } from '../../reading/types'
import { isSample } from '../../storage/sample'
import type { FollowedTab } from './followed-tab'

/** What the panel knows when it decides what to say of the page first. */
interface Situation {
  tab: FollowedTab | undefined
  state: TabState | undefined
  /** The notes have been read. */
  knows: boolean
  offHere: boolean
  storageFailed: boolean
  /** The page has been silent for long. */
  waitedLong: boolean
  /** The toolbar button was pressed, and the browser lets no extension read this page. */
  unreadable: boolean
  terms: number
}

/** The one thing to say before the sections; the first that holds. */
export function pageState(now: Situation): PageState {
  const { tab, state } = now
  if (!tab) return { kind: 'loading' }
  if (now.offHere) return { kind: 'off', host: shownHost(tab, state) }
  if (!state) {
    if (tab.url === undefined || !tab.allowed) return { kind: 'cannot-see', clicked: now.unreadable }
    return now.waitedLong ? { kind: 'none' } : { kind: 'loading' }
  }
  if (!now.knows) return { kind: 'loading' }
  if (state.private) return { kind: 'private' }
  if (now.storageFailed) return { kind: 'storage-failed', browser: import.meta.env.FIREFOX ? 'Firefox' : 'Chrome' }
  if (state.terms === 'failed') return { kind: 'reading-failed', problem: state.problem }
  if (state.decision === 'none') return { kind: 'none' }
  if (state.access === 'page') return { kind: 'this-page-only', host: shownHost(tab, state) }
  if (state.decision === 'mentions') return { kind: 'mentions', terms: now.terms }
  return state.quiet ? { kind: 'quiet' } : { kind: 'reading' }
}

/** What the switch in the head says. */
export function siteSwitch(tab: FollowedTab | undefined, state: TabState | undefined, offHere: boolean): SiteSwitch {
  if (tab?.private) return { kind: 'private' }
  if (isSample(tab?.url)) return { kind: 'sample' }
  if (!tab || (!tab.allowed && !state)) return { kind: 'unseen' }
  const host = shownHost(tab, state)
  if (offHere) return { kind: 'off', host }
  if (state?.access === 'page') return { kind: 'page', host }
  return { kind: state?.quiet ? 'quiet' : 'on', host }
}

function shownHost(tab: FollowedTab, state: TabState | undefined): string {
  const url = tab.url ?? state?.url
  return url && URL.canParse(url) ? bareHost(new URL(url).hostname) : ''
}
