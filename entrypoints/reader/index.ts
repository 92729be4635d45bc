import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startReading } from './session'

declare global {
  /** The reader at work in this page, in our scripts' own world, which the page cannot see. */
  var sidelightReader: AbortController | undefined
}

/**
 * Brought into a page after the gate said *about* or *mentions*: reads the article, paints its terms, shows their
 * cards. A second one (the address changed in place, the extension was updated) takes the first one's place.
 */
export default defineUnlistedScript(() => {
  // An element of the page's with this id would be found under the name, too.
  if (globalThis.sidelightReader instanceof AbortController) globalThis.sidelightReader.abort()
  const reader = new AbortController()
  globalThis.sidelightReader = reader
  startReading(reader)
})
