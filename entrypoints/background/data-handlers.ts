import type { SafeLibrary } from '../../storage/durable/protect-library'
import { emptyBin } from '../../storage/forget'
import type { Desk } from './desk'
import { showHighlightsAnew } from './page-highlights'

/** Answers to the library about all that is kept at once. */
export function dataHandlers(desk: Desk, safe: SafeLibrary) {
  return {
    emptyBin: () => emptyBin(desk.database),
    // The page wrote past the journal, so a safety copy holds it now; open pages show what was saved on them.
    libraryRestored: async () => {
      await safe.copy()
      await showHighlightsAnew(desk)
    },
  }
}
