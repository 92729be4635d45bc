import * as v from 'valibot'
import { address, colour, highlightId, host, noteId, partialDate, tabId } from './shapes'

/** Every message that our own pages send to the background. */
export const fromPanel = {
  correctDate: v.object({ tabId, date: v.nullable(partialDate) }),
  usePageDate: v.object({ tabId }),
  explainAnyway: v.object({ tabId }),
  /** Reads the page again, after that failed. */
  readAgain: v.object({ tabId }),
  showInPage: v.object({ tabId, noteId, nth: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  setSite: v.object({ tabId, host, on: v.boolean() }),
  setPainted: v.object({ tabId, host, on: v.boolean() }),
  setNotThis: v.object({ tabId, noteId, where: v.picklist(['page', 'always']), on: v.boolean() }),
  setKnown: v.object({ tabId, noteId, on: v.boolean() }),
  setColour: v.object({ id: highlightId, colour }),
  setComment: v.object({ id: highlightId, comment: v.pipe(v.string(), v.maxLength(20_000)) }),
  /** Keeps an unfinished comment; an empty one is thrown away. */
  keepDraft: v.object({ id: highlightId, text: v.pipe(v.string(), v.maxLength(20_000)) }),
  /** The change of an edited sentence has been seen, and what was saved is kept. */
  keepAsSaved: v.object({ id: highlightId, on: v.boolean() }),
  /** Places one at what is selected in the page; answers false where nothing of the article is. */
  placeHighlight: v.object({ tabId, id: highlightId }),
  unplaceHighlight: v.object({ id: highlightId }),
  deleteHighlight: v.object({ id: highlightId }),
  restoreHighlight: v.object({ id: highlightId }),
  /** *Forget* leaves nothing anywhere. */
  goToHighlight: v.object({ tabId, id: highlightId }),
  forgetArticle: v.object({ url: address }),
  forgetSite: v.object({ host }),
  forgetLastHour: v.object({}),
  eraseEverything: v.object({}),
  setRemember: v.object({ choice: v.picklist(['days-90', 'always', 'saved']) }),
}
