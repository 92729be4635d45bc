import { parseHTML } from 'linkedom'
import { readArticle } from '../../reading/article'
import { anchor } from '../../reading/selectors'
import type { Selector } from '../../reading/types'
import { readRows, writeRows } from './jsonl'

interface Row {
  id: string
  html: string
  /** As in the W3C Web Annotation Data Model; of their kinds, quote and position are used. */
  selectors: Selector[]
}

/** UTF-16 units of the page's text that are printed on either side of what was found. */
const AROUND = 32

/**
 * Finds each row's stretch in its page with the reader's own code and writes `{id, status, start, end, text, before,
 * after}`; an orphan has its status alone. Offsets are UTF-16 units of the article's text.
 */
export async function evaluateAnchor(inPath: string, outPath: string): Promise<void> {
  writeRows(
    outPath,
    readRows<Row>(inPath).map(({ id, html, selectors }) => {
      const { text } = readArticle(parseHTML(asPage(html)).document)
      const found = anchor(text, selectors)
      if (found.status === 'orphan') return { id, status: found.status }
      const { status, start, end } = found
      return {
        id,
        status,
        start,
        end,
        text: text.slice(start, end),
        before: text.slice(Math.max(0, start - AROUND), start),
        after: text.slice(end, end + AROUND),
      }
    }),
  )
}

/** Unlike a browser, linkedom makes no page around a fragment. */
const asPage = (html: string) => (/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)
