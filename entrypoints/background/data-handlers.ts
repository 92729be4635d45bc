import { emptyBin } from '../../storage/forget'
import type { Desk } from './desk'
import { pageHighlights } from './page-highlights'
import { tellReader } from './reader-scripts'

/** Answers to the library about all that is kept at once. */
export function dataHandlers(desk: Desk) {
  return {
    emptyBin: () => emptyBin(desk.database),
    libraryRestored: async () => {
      // The page wrote the database itself, which no journal saw.
      await desk.safe.copy()
      await showRestored(desk)
    },
  }
}

/** After a file was restored, open pages show what was saved on them. */
async function showRestored(desk: Desk): Promise<void> {
  for (const { tabId, state } of await desk.tabs.all())
    if (!state.private)
      await tellReader('highlights', { items: await pageHighlights(desk.database, state) }, tabId, state)
}
