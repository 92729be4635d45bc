import { browser } from 'wxt/browser'
import { takeLibrarySearches } from '../../storage/library-search'
import { articleActions } from './articles-model'

/** Looks in the articles for what is asked of this window's library from its panel, now and later. */
export async function followSearches(): Promise<void> {
  const { id } = await browser.windows.getCurrent()
  if (id === undefined) return
  takeLibrarySearches(id, (words) => {
    location.hash = '#articles'
    articleActions.type(words)
  })
}
