import { normaliseAddress } from '../../reading/address'
import type { PageHighlight, TabState } from '../../reading/types'
import { articleAt } from '../../storage/articles'
import { highlightsOf } from '../../storage/highlights'
import type { SidelightDatabase } from '../../storage/schema'
import { paintSaved } from '../../storage/settings'
import type { Desk } from './desk'
import { maySave } from './keeping'
import { tellReader } from './reader-scripts'

/** More than this are not painted; a page is no place for them. The panel lists them all. */
const MOST = 500

/**
 * The highlights of a tab's article as its reader may know them: no comment, nothing but where and colour. In quiet
 * mode, and where the reader does not want them seen, they are looked for and not painted.
 */
export async function pageHighlights(
  database: SidelightDatabase,
  state: Pick<TabState, 'pageUrl' | 'quiet' | 'private' | 'decision'>,
): Promise<PageHighlight[]> {
  if (!maySave(state)) return []
  const article = await articleAt(database, state.pageUrl)
  const rows = article ? await highlightsOf(database, article.id) : []
  const unpainted = state.quiet || !(await paintSaved.getValue()) || undefined
  return rows.slice(0, MOST).map(({ id, colour, selectors }) => ({ id, colour, selectors, unpainted }))
}

/** Shows an article's highlights as they are now in every tab that it stands in. */
export async function showHighlights(desk: Desk, articleId: string): Promise<void> {
  const article = await desk.database.articles.get(articleId)
  for (const { tabId, state } of await desk.tabs.all())
    if (!state.private && (!article || article.addresses.includes(normaliseAddress(state.pageUrl))))
      await tellReader('highlights', { items: await pageHighlights(desk.database, state) }, tabId, state)
}

/** Shows in every tab what is to be seen of its highlights now. */
export async function showHighlightsAnew(desk: Desk): Promise<void> {
  for (const { tabId, state } of await desk.tabs.all())
    if (!state.private)
      await tellReader('highlights', { items: await pageHighlights(desk.database, state) }, tabId, state)
}
