import { localDay } from '../../knowledge/dates'
import { publisherOf } from '../../knowledge/publisher'
import type { ArticleRead, GateSays, Sender } from '../../messages'
import { asOf } from '../../reading/as-of'
import { cardView } from '../../reading/card-view'
import type { TabState } from '../../reading/types'
import { articleAt, keepReading } from '../../storage/articles'
import { interfaceLang, known, notThisEver, remember, toggle } from '../../storage/settings'
import { showBadge } from './badge'
import type { Desk } from './desk'
import { bringReader } from './reader-scripts'
import { isAllowed, isQuiet } from './sites'
import { wayToPanel } from './toolbar'
import { repaint, stretchesOf, understand } from './understand'

/** Answers to the scripts in pages. `openPanel` is called straight out of the message that a click sent. */
export function pageHandlers(desk: Desk, openPanel: (tabId: number) => Promise<void> | undefined) {
  return {
    gateSays: async (says: GateSays, sender: Sender) => {
      const tabId = tabOf(sender)
      const state = await newState(desk, says, sender)
      const before = await desk.tabs.get(tabId)
      if (before && before.url === state.url && !speaksLouder(state, before)) return
      await desk.tabs.set(tabId, state)
      await showBadge(tabId, state)
      if (state.decision !== 'none') await bringReader(tabId, state)
    },

    articleRead: async (article: ArticleRead, sender: Sender) => {
      const tabId = tabOf(sender)
      const state = await desk.tabs.get(tabId)
      if (!state || state.decision === 'none' || state.frameId !== (sender.frameId ?? 0))
        return { stretches: [], keep: false }
      const understood = await understand(desk, state, article)
      const next = await desk.tabs.update(tabId, (now) => ({ ...understood, opened: now.opened, notThis: now.notThis }))
      if (!next) return { stretches: [], keep: false }
      await showBadge(tabId, next)
      return { stretches: await stretchesOf(desk, next), keep: await mayKeep(next) }
    },

    visibleFiveSeconds: async (seen: { url: string; text: string; canonical?: string | undefined }, sender: Sender) => {
      const state = await desk.tabs.get(tabOf(sender))
      if (!state || !(await mayKeep(state))) return
      await keepReading(desk.database, {
        addresses: [seen.url, ...(seen.canonical ? [seen.canonical] : [])],
        title: state.title,
        host: state.host,
        publisherId: state.publisherId,
        published: state.date?.value,
        lang: state.lang,
        text: seen.text,
        terms: [...new Set(state.hits.filter((hit) => hit.certain).map((hit) => hit.noteId))],
      })
    },

    readingFailed: async ({ problem }: { problem: string }, sender: Sender) => {
      await desk.tabs.update(tabOf(sender), (state) => ({ ...state, terms: 'failed', problem }))
    },

    cardFor: async ({ noteId }: { noteId: string }, sender: Sender) => {
      const state = await desk.tabs.get(tabOf(sender))
      if (!state?.hits.some((hit) => hit.noteId === noteId)) return null
      const note = (await desk.knowledge(state.private)).notes.get(noteId)
      if (!note) return null
      const today = localDay(new Date())
      const day = state.date?.value ?? today
      const lang = interfaceLang()
      const view = cardView(note, asOf(note, day, today, note.kind === 'event'), day, lang)
      return { view, lang, panel: await wayToPanel(sender.tab?.windowId) }
    },

    openInPanel: ({ noteId }: { noteId: string }, sender: Sender) => {
      const tabId = tabOf(sender)
      const opened = openPanel(tabId)
      return Promise.all([
        opened,
        desk.tabs.update(tabId, (state) => ({ ...state, opened: { noteId, at: Date.now() } })),
      ]).then(() => undefined)
    },

    notThis: async ({ noteId, where }: { noteId: string; where: 'page' | 'always' }, sender: Sender) => {
      if (where === 'always') await toggle(notThisEver, noteId, true)
      else await desk.tabs.update(tabOf(sender), (state) => ({ ...state, notThis: [...state.notThis, noteId] }))
      await repaint(desk, tabOf(sender))
    },

    iKnowThis: async ({ noteId }: { noteId: string }, sender: Sender) => {
      await toggle(known, noteId, true)
      await repaint(desk, tabOf(sender))
    },
  }

  async function newState(desk: Desk, says: GateSays, sender: Sender): Promise<TabState> {
    const tabId = tabOf(sender)
    const url = sender.tab?.url ?? says.url
    const { host } = new URL(says.url)
    const isPrivate = sender.tab?.incognito ?? false
    const knowledge = await desk.knowledge(isPrivate)
    const publisher = publisherOf(knowledge.publishers, says.url)
    const kept = isPrivate ? undefined : await keptDate(desk, says.url)
    return {
      url,
      pageUrl: says.url,
      frameId: sender.frameId ?? 0,
      chars: says.chars,
      host,
      title: says.title,
      lang: says.lang,
      decision: says.decision,
      reasons: says.reasons,
      date: kept,
      publisherId: publisher?.id,
      terms: 'waiting',
      hits: [],
      spellings: {},
      sections: [],
      leadEnd: 0,
      lit: [],
      related: [],
      access: (await isAllowed(host)) || !(await desk.wasClicked(tabId, url)) ? 'site' : 'page',
      notThis: [],
      private: isPrivate,
      quiet: await isQuiet(host, publisher),
    }
  }
}

/** A date that the reader set by hand on an article that is kept. */
async function keptDate(desk: Desk, url: string): Promise<TabState['date']> {
  const row = await articleAt(desk.database, url).catch(() => undefined)
  return row?.dateByHand && row.published ? { value: row.published, how: 'reader' } : undefined
}

/** Kept is what is *about*, on a site that is allowed for good, outside private windows, if the reader chose so. */
async function mayKeep(state: TabState): Promise<boolean> {
  if (state.private || state.access !== 'site' || state.decision !== 'about' || state.byReader) return false
  const choice = await remember.getValue()
  return choice === 'days-90' || choice === 'always'
}

const STRENGTH = { none: 0, mentions: 1, about: 2 } as const

/** Frames of one page: the strongest decision speaks, then the most text; a later look of the same frame replaces. */
function speaksLouder(next: TabState, before: TabState): boolean {
  if (next.frameId === before.frameId) return !before.byReader && next.decision !== before.decision
  const gain = STRENGTH[next.decision] - STRENGTH[before.decision]
  return gain > 0 || (gain === 0 && next.chars > before.chars)
}

function tabOf(sender: Sender): number {
  const tabId = sender.tab?.id
  if (tabId === undefined) throw new Error('a page without a tab')
  return tabId
}
