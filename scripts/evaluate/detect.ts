import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseHTML } from 'linkedom'
import { detect } from '../../reading/detect'
import { reasonText } from '../../reading/detect/reason-text'
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

/** Decides each row of `inPath` with the gate's own code and writes `{id, decision, score, reasons}` rows. */
export async function evaluateDetect(inPath: string, outPath: string): Promise<void> {
  const rows = readRows<Row>(inPath)
  writeRows(
    outPath,
    rows.map((row) => {
      const { decision, score, reasons } = detect(factsOf(row, dirname(inPath)))
      return { id: row.id ?? nameOf(row), decision, score, reasons: reasons.map(reasonText) }
    }),
  )
}

function factsOf(row: Row, folder: string): PageFacts {
  const href = row.url && URL.canParse(row.url) ? row.url : 'about:blank'
  const address = new URL(href)
  if (row.html_path) return collectPageFacts(parseHTML(readHtml(resolve(folder, row.html_path))).document, address)
  const { hostname: host, pathname: path } = address
  return {
    host,
    path,
    title: fold(row.title),
    lang: row.lang ?? '',
    metas: {},
    jsonLd: [],
    sections: foldersOf(path),
    headline: '',
    text: fold(row.text),
  }
}

const fold = (text = '') => text.replace(/\s+/g, ' ').trim()

function readHtml(path: string): string {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** A page without an id is called by its file's name up to the first dot. */
const nameOf = (row: Row) => (row.html_path ?? '').split('/').pop()?.split('.')[0] ?? ''
