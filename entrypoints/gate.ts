import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { GateSays } from '../messages'
import { detect } from '../reading/detect'
import { collectPageFacts } from '../reading/page-facts'

/** As much of the browser's API as the gate uses, without the polyfill. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> }
}

/** Less text than this may mean that the article is still loading. */
const THIN = 400
const SECOND_LOOK_MS = 2000

/**
 * Runs on each page that Sidelight may see: is this about North Korea? It decides alone, says so to the background and
 * leaves nothing behind. It is kept free of every library (types only from messages.ts), since every page pays for it.
 */
export default defineUnlistedScript(() => {
  if (isPlainSubframe()) return
  // An image of that name is none.
  const prerendered = (document as { prerendering?: unknown }).prerendering === true
  if (prerendered) document.addEventListener('prerenderingchange', look, { once: true })
  else look()
})

function look(): void {
  if (judge() >= THIN) return
  const again = () => setTimeout(judge, SECOND_LOOK_MS)
  if (document.readyState === 'complete') again()
  else addEventListener('load', again, { once: true })
}

/** Judges the page as it stands and says so; returns the characters of text seen. */
function judge(): number {
  const facts = collectPageFacts(document, location)
  const { decision, reasons } = detect(facts)
  const chars = facts.text.length
  const data: GateSays = {
    // The frames of one page are one visit.
    visit: parent.performance.timeOrigin,
    url: location.href,
    title: facts.title.slice(0, 999),
    lang: facts.lang.slice(0, 99),
    decision,
    reasons,
    chars,
    pdf: document.contentType === 'application/pdf',
  }
  // The envelope of @webext-core/messaging, written out so that the library stays out of the gate. A background that
  // is just being replaced answers nothing, and the next one looks at the page itself.
  chrome.runtime.sendMessage({ id: 0, type: 'gateSays', data, timestamp: 0 }).catch(() => {})
  return chars
}

/**
 * A frame counts only where the page is made of frames (<frameset>, as on .kp sites), or where it is of the same origin
 * and half as high as the page or more: then it may hold the article, as on Naver's blogs.
 */
function isPlainSubframe(): boolean {
  try {
    // Of the top document `parent` is itself, which is not half as high.
    return innerHeight * 2 < parent.innerHeight && !parent.document.querySelector('frameset')
  } catch {
    return true // the parent is of another origin: an embedded page, not a frame of this one
  }
}
