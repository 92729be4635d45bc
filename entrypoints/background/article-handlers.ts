import { normaliseAddress } from '../../reading/address'
import {
  deleteArticles,
  deleteHighlights,
  restoreArticles,
  restoreHighlights,
  saveArticles,
  unsaveArticles,
} from '../../storage/library-articles'
import type { Desk } from './desk'
import { showHighlights } from './page-highlights'

interface Many {
  ids: string[]
}

/** Answers to the library about many articles and highlights at once. Each change shows in the pages at once. */
export function articleHandlers(desk: Desk) {
  const { database } = desk

  async function showAll(articleIds: Iterable<string>): Promise<void> {
    for (const id of new Set(articleIds)) await showHighlights(desk, id)
  }
  const articlesOf = async (highlightIds: string[]) =>
    (await database.highlights.bulkGet(highlightIds)).flatMap((row) => row?.articleId ?? [])

  return {
    saveArticles: ({ ids, at }: Many & { at?: number | undefined }) => saveArticles(database, ids, at),
    unsaveArticles: ({ ids }: Many) => unsaveArticles(database, ids),

    deleteArticles: async ({ ids }: Many) => {
      await deleteArticles(database, ids)
      // An article in the bin is not offered as related any more.
      const gone = new Set((await database.articles.bulkGet(ids)).flatMap((row) => row?.addresses ?? []))
      for (const { tabId, state } of await desk.tabs.all())
        await desk.tabs.update(tabId, state.visit, (now) => ({
          ...now,
          related: now.related.filter(({ from, url }) => from !== 'library' || !gone.has(normaliseAddress(url))),
        }))
      await showAll(ids)
    },
    restoreArticles: async ({ ids }: Many) => {
      await restoreArticles(database, ids)
      await showAll(ids)
    },
    deleteHighlights: async ({ ids }: Many) => {
      await deleteHighlights(database, ids)
      await showAll(await articlesOf(ids))
    },
    restoreHighlights: async ({ ids }: Many) => {
      await restoreHighlights(database, ids)
      await showAll(await articlesOf(ids))
    },
  }
}
