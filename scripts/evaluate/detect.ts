import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseHTML } from 'linkedom'
import { readArticle } from '../../reading/article'
import { detect } from '../../reading/detect'
import { reasonText } from '../../reading/detect/reason-text'
import { lookCloser } from '../../reading/detect/second-look'
import { collectPageFacts, foldersOf } from '../../reading/page-facts'
import type { PageFacts } from '../../reading/types'
import { readRows, writeRows } from './jsonl'

interface Row {
  id?: string
  url?: string
  title?: string
  lang?: string
  text?: string
  /** Relative to the file of rows; may end in `.gz`. */
  html_path?: string
}

/**
 * Decides each row of `inPath` with the gate's own code and the second look after it, as the extension does, and writes
 * `{id, decision, score, reasons}` rows; `score` is the gate's.
 */
export async function evaluateDetect(inPath: string, outPath: string): Promise<void> {
  const rows = readRows<Row>(inPath)
  writeRows(
    outPath,
    rows.map((row) => {
      const { facts, article } = pageOf(row, dirname(inPath))
      const gate = detect(facts)
      const { decision, reasons } = lookCloser(gate, article)
      return { id: row.id ?? nameOf(row), decision, score: gate.score, reasons: reasons.map(reasonText) }
    }),
  )
}

/** What the gate reads of a row's page, and the article that the reader would find in it. */
function pageOf(row: Row, folder: string): { facts: PageFacts; article: { title: string; text: string } } {
  const href = row.url && URL.canParse(row.url) ? row.url : 'about:blank'
  const address = new URL(href)
  if (row.html_path) {
    const { document } = parseHTML(readHtml(resolve(folder, row.html_path)))
    return { facts: collectPageFacts(document, address), article: readArticle(document) }
  }
  const { hostname: host, pathname: path } = address
  const article = { title: fold(row.title), text: fold(row.text) }
  const facts = { host, path, lang: row.lang ?? '', metas: {}, jsonLd: [], sections: foldersOf(path), headline: '' }
  return { facts: { ...facts, ...article }, article }
}

const fold = (text = '') => text.replace(/\s+/g, ' ').trim()

function readHtml(path: string): string {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** A page without an id is called by its file's name up to the first dot. */
const nameOf = (row: Row) => (row.html_path ?? '').split('/').pop()?.split('.')[0] ?? ''
