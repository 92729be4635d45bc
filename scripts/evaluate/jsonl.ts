import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'

/** Rows of a `.jsonl` or `.jsonl.gz` file; a broken line is an error that names file and line. */
export function readRows<Row = Record<string, unknown>>(path: string): Row[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split('\n').flatMap((line, index) => {
    if (!line.trim()) return []
    try {
      return [JSON.parse(line) as Row]
    } catch (cause) {
      throw new Error(`${path}, line ${index + 1}: not a JSON row`, { cause })
    }
  })
}

/** Writes one row a line; gzipped where the name says so. */
export function writeRows(path: string, rows: readonly object[]): void {
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  writeFileSync(path, path.endsWith('.gz') ? gzipSync(text) : text)
}
