import type { Selector } from '../reading/types'
import type { EarlierWords, HighlightRow, SidelightDatabase, TextChange } from './schema'

/** What becomes of a highlight when its article is edited: each wording stays on record with the day it was seen. */

/** Different wordings that are kept of one sentence; a page that prints a new one at every visit fills no disk. */
const MOST = 20

/** Records the words that stand in a highlight's place now; words that were recorded before are no news. */
export function recordChange(database: SidelightDatabase, id: string, text: string, now = Date.now()): Promise<void> {
  return changeRow(database, id, ({ changes = [] }) => {
    const known = changes.find((change) => change.text === text)
    if (known && changes.at(-1) === known) return undefined
    // A wording that has come back is the newest again, and still kept where it was.
    const newest: TextChange = known ?? { text, seenAt: now }
    return { changes: [...changes.filter((change) => change !== known), newest].slice(-MOST), updatedAt: now }
  })
}

/** Marks the newest change as seen: the reader keeps what was saved. `on` false takes that back. */
export function keepAsSaved(database: SidelightDatabase, id: string, on: boolean, now = Date.now()): Promise<void> {
  return changeRow(database, id, ({ changes = [] }) => {
    const last = changes.at(-1)
    if (!last) return undefined
    const { text, seenAt } = last
    return { changes: [...changes.slice(0, -1), { text, seenAt, ...(on && { kept: true }) }], updatedAt: now }
  })
}

/** Places a highlight at other words; those that it was of stay on record. */
export function placeHighlight(
  database: SidelightDatabase,
  id: string,
  { selectors, sentence }: { selectors: Selector[]; sentence: string },
  now = Date.now(),
): Promise<void> {
  return changeRow(database, id, (row) => {
    const before: EarlierWords = {
      selectors: row.selectors,
      sentence: row.sentence,
      at: row.placedAt ?? row.createdAt,
    }
    return { selectors, sentence, earlier: [...(row.earlier ?? []), before], placedAt: now, updatedAt: now }
  })
}

/** Takes the last placing back. */
export function unplaceHighlight(database: SidelightDatabase, id: string, now = Date.now()): Promise<void> {
  return changeRow(database, id, ({ earlier = [] }) => {
    const back = placedAsLast(earlier)
    return back && { ...back, updatedAt: now }
  })
}

/** Forgets the wordings that were first seen since a moment, and takes back the placings made since. */
export async function forgetEvidence(database: SidelightDatabase, since: number, now = Date.now()): Promise<void> {
  const isPlaced = ({ placedAt = 0 }: HighlightRow) => placedAt >= since
  const isSeen = ({ seenAt }: TextChange) => seenAt >= since
  await database.transaction('rw', database.highlights, async () => {
    const rows = await database.highlights.filter((row) => isPlaced(row) || !!row.changes?.some(isSeen)).toArray()
    const before = rows.map((row) => {
      const changes = row.changes?.filter((change) => !isSeen(change))
      const place = isPlaced(row) ? placedAsLast((row.earlier ?? []).filter(({ at }) => at < since)) : undefined
      return { ...row, ...place, changes: changes?.length ? changes : undefined, updatedAt: now }
    })
    // A row that is only changed is not forgotten as it was, and the safety copies would go on holding it.
    await database.highlights.bulkDelete(rows.map(({ id }) => id))
    await database.highlights.bulkAdd(before)
  })
}

/** A highlight at the last of its earlier words; undefined where there are none. */
function placedAsLast(earlier: readonly EarlierWords[]): Partial<HighlightRow> | undefined {
  const last = earlier.at(-1)
  if (!last) return undefined
  const before = earlier.slice(0, -1)
  return {
    selectors: last.selectors,
    sentence: last.sentence,
    earlier: before.length ? before : undefined,
    placedAt: before.length ? last.at : undefined,
  }
}

function changeRow(
  database: SidelightDatabase,
  id: string,
  change: (row: HighlightRow) => Partial<HighlightRow> | undefined,
): Promise<void> {
  return database.transaction('rw', database.highlights, async () => {
    const row = await database.highlights.get(id)
    const next = row && change(row)
    if (next) await database.highlights.update(id, next)
  })
}
