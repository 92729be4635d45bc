import { normaliseAddress } from '../../reading/address'
import type { HighlightColour } from '../../reading/types'
import { eraseLibrary, forgetArticle, forgetSince, forgetSite } from '../../storage/forget'
import { deleteHighlight, keepDraft, restoreHighlight, setColour, setComment } from '../../storage/highlights'
import { type Remember, remember } from '../../storage/settings'
import type { Desk } from './desk'
import { pageHighlights, showHighlights } from './page-highlights'
import { tellReader } from './reader-scripts'

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
  /** After forgetting, every page shows what is left of its highlights. */
  async function forget(work: Promise<unknown>): Promise<void> {
    await work
    const kept = new Set((await database.articles.toArray()).flatMap((row) => row.addresses))
    for (const { tabId, state } of await desk.tabs.all()) {
      await desk.tabs.update(tabId, state.visit, (now) => ({
        ...now,
        placed: {},
        edit: undefined,
        related: now.related.filter(({ from, url }) => from !== 'library' || kept.has(normaliseAddress(url))),
      }))
      await tellReader('highlights', { items: await pageHighlights(database, state) }, tabId, state)
    }
  }

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

    forgetArticle: ({ url }: { url: string }) => forget(forgetArticle(database, url)),
    forgetSite: ({ host }: { host: string }) => forget(forgetSite(database, host)),
    forgetLastHour: () => forget(forgetSince(database, Date.now() - HOUR_MS)),
    eraseEverything: () => forget(eraseLibrary(database)),
    setRemember: ({ choice }: { choice: Remember }) => remember.setValue(choice),
  }
}
