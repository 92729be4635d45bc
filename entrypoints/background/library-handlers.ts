import { bareHost } from '../../knowledge/publisher'
import type { Sender } from '../../messages'
import { normaliseAddress } from '../../reading/address'
import type { HighlightColour, TabState } from '../../reading/types'
import { articleAt } from '../../storage/articles'
import { eraseLibrary, forgetArticle, forgetSince, forgetSite } from '../../storage/forget'
import { deleteHighlight, keepDraft, restoreHighlight, setColour, setComment } from '../../storage/highlights'
import { type Remember, remember } from '../../storage/settings'
import type { Desk } from './desk'
import { pageHighlights, showHighlights } from './page-highlights'
import { tellReader } from './reader-scripts'
import { isPrivate } from './senders'
import { stopEverywhere } from './sites'

const HOUR_MS = 3_600_000

interface OfHighlight {
  id: string
}

/** Answers to the panel about what the reader keeps. Each change shows in the pages at once. */
export function libraryHandlers(desk: Desk) {
  const { database } = desk

  async function change(id: string, work: () => PromiseLike<unknown>): Promise<void> {
    await work()
    const row = await database.highlights.get(id)
    if (row) await showHighlights(desk, row.articleId)
  }
  /**
   * Forgets. The visits that are meant are marked before, so that no page that is still being read is kept again; after
   * it every page shows what is left of its highlights.
   */
  async function forget(isMeant: (state: TabState) => boolean, work: () => Promise<unknown>): Promise<void> {
    for (const { tabId, state } of await desk.tabs.all())
      if (isMeant(state)) await desk.tabs.update(tabId, state.visit, (now) => ({ ...now, forgotten: true }))
    await work()
    const kept = new Set((await database.articles.toArray()).flatMap((row) => row.addresses))
    for (const { tabId, state } of await desk.tabs.all())
      try {
        await desk.tabs.update(tabId, state.visit, (now) => ({
          ...now,
          placed: {},
          edit: undefined,
          related: now.related.filter(({ from, url }) => from !== 'library' || kept.has(normaliseAddress(url))),
        }))
        await tellReader('highlights', { items: await pageHighlights(database, state) }, tabId, state)
      } catch (error) {
        // It is forgotten all the same; the page shows it until it is read anew.
        console.error('Sidelight: a page could not be told what was forgotten', error)
      }
  }
  const everyPage = () => true

  return {
    setColour: ({ id, colour }: OfHighlight & { colour: HighlightColour }) =>
      change(id, () => setColour(database, id, colour)),
    setComment: async ({ id, comment }: OfHighlight & { comment: string }) => {
      await setComment(database, id, comment)
    },
    keepDraft: async ({ id, text }: OfHighlight & { text: string }) => {
      await keepDraft(database, id, text)
    },
    deleteHighlight: ({ id }: OfHighlight) => change(id, () => deleteHighlight(database, id)),
    restoreHighlight: ({ id }: OfHighlight) => change(id, () => restoreHighlight(database, id)),

    goToHighlight: async ({ tabId, id }: OfHighlight & { tabId: number }) => {
      const state = await desk.tabs.get(tabId)
      if (!state || !(await tellReader('scrollToHighlight', { id }, tabId, state)))
        throw new Error('goToHighlight: the page does not answer')
    },

    forgetArticle: async ({ url }: { url: string }) => {
      const address = normaliseAddress(url)
      const { addresses = [] } = (await articleAt(database, url)) ?? {}
      const isMeant = ({ pageUrl }: TabState) => [address, ...addresses].includes(normaliseAddress(pageUrl))
      await forget(isMeant, () => forgetArticle(database, url))
    },
    forgetSite: ({ host }: { host: string }) =>
      forget(
        (state) => bareHost(state.host) === bareHost(host),
        () => forgetSite(database, host),
      ),
    forgetLastHour: () => forget(everyPage, () => forgetSince(database, Date.now() - HOUR_MS)),
    eraseEverything: async () => {
      await forget(everyPage, () => eraseLibrary(database))
      await stopEverywhere(desk)
    },
    setRemember: async ({ tabId, choice }: { tabId?: number | undefined; choice: Remember }, sender: Sender) => {
      if (!(await isPrivate(sender, tabId))) await remember.setValue(choice)
    },
  }
}
