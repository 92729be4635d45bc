import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compileLexicon } from '../../knowledge/lexicon'
import type { Pack } from '../../knowledge/pack'
import { createMatcher } from '../../reading/match'
import { readRows } from '../evaluate/jsonl'
import { rightPack } from './check'

/** A row of a reference collection of news. `gold`: what the page was judged to be, where it was. */
export interface CountedRow {
  title?: string
  text?: string
  lang?: string
  gold?: 'about' | 'mentions' | 'none' | null
}

/**
 * Counts in how many rows of JSONL files (`.gz` too) each note is surely named and writes `counts.json`, from which
 * the extension knows what is rare. Only the numbers are kept.
 */
export async function count(folder: string, paths: readonly string[]): Promise<number> {
  if (paths.length === 0) {
    console.error('In which files? npm run pack -- count NEWS.jsonl.gz')
    return 2
  }
  const pack = await rightPack(folder)
  if (!pack) return 1
  const rows = paths.flatMap((path) => readRows<CountedRow>(path))
  const counts = countRows(pack.notes, rows)
  await writeFile(join(folder, 'counts.json'), `${JSON.stringify(counts, null, 2)}\n`)
  console.log(
    `${rows.length} rows; named in none: ${
      Object.keys(counts)
        .filter((id) => counts[id] === 0)
        .join(', ') || '-'
    }`,
  )
  return 0
}

/** Rows that name each note, by id, in the order of the ids; a note that none names has 0. */
export function countRows(notes: Pack['notes'], rows: readonly CountedRow[]): Record<string, number> {
  const matcher = createMatcher([compileLexicon(notes, '')])
  const counts = new Map(notes.map(({ id }) => [id, 0]))
  for (const { title, text, lang, gold } of rows) {
    const hits = matcher.find([title, text].filter(Boolean).join('\n\n'), {
      about: gold === 'about' || gold === undefined,
      lang,
    })
    for (const id of new Set(hits.filter(({ certain }) => certain).map(({ noteId }) => noteId))) {
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}
