import { emptyBin } from '../../storage/forget'
import type { Desk } from './desk'
import { startInOpenTabs } from './gate-scripts'
import { showHighlightsAnew } from './page-highlights'

/** Answers to the library about all that is kept at once. */
export function dataHandlers(desk: Desk) {
  return {
    emptyBin: () => emptyBin(desk.database),
    libraryRestored: async () => {
      // The page wrote the database itself, which no journal saw.
      await desk.safe.copy()
      await showHighlightsAnew(desk)
      await desk.tabs.hearErased()
      await startInOpenTabs()
    },
  }
}
