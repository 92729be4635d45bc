import * as v from 'valibot'
import { setting } from './settings'
import { address, colour, highlightId, host, manyIds, noteId, partialDate, tabId } from './shapes'

/** Every message that our own pages send to the background. */
export const fromOwnPages = {
  correctDate: v.object({ tabId, date: v.nullable(partialDate) }),
  usePageDate: v.object({ tabId }),
  explainAnyway: v.object({ tabId }),
  /** The note of a term that was clicked in the page has been opened; `at` names the click. */
  openedShown: v.object({ tabId, at: v.number() }),
  /** Reads the page again, after that failed. */
  readAgain: v.object({ tabId }),
  showInPage: v.object({ tabId, noteId, nth: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  setSite: v.object({ tabId: v.optional(tabId), host, on: v.boolean() }),
  /** Lines in the pages of a site, or the panel only. */
  setPainted: v.object({ tabId: v.optional(tabId), host, on: v.boolean() }),
  /** The same for all state media at once. */
  setStatePainted: v.object({ on: v.boolean() }),
  setSetting: setting,
  setNotThis: v.object({ tabId: v.optional(tabId), noteId, where: v.picklist(['page', 'always']), on: v.boolean() }),
  setKnown: v.object({ tabId: v.optional(tabId), noteId, on: v.boolean() }),
  setColour: v.object({ id: highlightId, colour }),
  setComment: v.object({ id: highlightId, comment: v.pipe(v.string(), v.maxLength(20_000)) }),
  /** Keeps an unfinished comment; one that says what is saved already is thrown away. */
  keepDraft: v.object({ id: highlightId, text: v.pipe(v.string(), v.maxLength(20_000)) }),
  /** The change of an edited sentence has been seen, and what was saved is kept. */
  keepAsSaved: v.object({ id: highlightId, on: v.boolean() }),
  /** Places one at what is selected in the page; answers false where nothing of the article is. */
  placeHighlight: v.object({ tabId, id: highlightId }),
  unplaceHighlight: v.object({ id: highlightId }),
  deleteHighlight: v.object({ id: highlightId }),
  restoreHighlight: v.object({ id: highlightId }),
  goToHighlight: v.object({ tabId, id: highlightId }),
  /** *Forget* leaves nothing anywhere. */
  forgetArticle: v.object({ url: address }),
  forgetSite: v.object({ host }),
  forgetLastHour: v.object({}),
  eraseEverything: v.object({}),
  /** The panel of a window has taken the words that it was to look up. */
  lookUpTaken: v.object({ windowId: tabId }),
  /** A note was opened for reading; kept only where reading is remembered, and never said in a private window. */
  noteOpened: v.object({ noteId }),
  forgetOpened: v.object({}),
  /** Takes away for good what is in the bin. */
  emptyBin: v.object({}),
  /** The library page has written a file's records into the database. */
  libraryRestored: v.object({}),
  setRemember: v.object({ tabId: v.optional(tabId), choice: v.picklist(['days-90', 'always', 'saved']) }),
  /** The library, on many at once. `at`: when they were saved, where letting go of them is taken back. */
  saveArticles: v.object({ ids: manyIds, at: v.optional(v.number()) }),
  unsaveArticles: v.object({ ids: manyIds }),
  deleteArticles: v.object({ ids: manyIds }),
  restoreArticles: v.object({ ids: manyIds }),
  deleteHighlights: v.object({ ids: manyIds }),
  restoreHighlights: v.object({ ids: manyIds }),
}
