import { withEvents } from '../knowledge/event'
import type { Pack } from '../knowledge/pack'
import type { SidelightDatabase } from './schema'

/**
 * Brings the tables to the pack that the zip carries. One transaction: a worker stopped in the middle leaves the old
 * pack whole, and the next start begins again. A pack that is there already costs one look-up.
 */
export async function seed(
  database: SidelightDatabase,
  pack: Pack,
  now = Date.now(),
): Promise<'seeded' | 'up-to-date'> {
  const { notes, readingList, packs } = database
  if ((await packs.get(pack.id))?.hash === pack.hash) return 'up-to-date'
  await database.transaction('rw', notes, readingList, packs, async () => {
    await notes.where('[pack+id]').between([pack.id, ''], [pack.id, '\uffff']).delete()
    const rows = withEvents(pack.notes, pack.events).map((note) => ({ ...note, pack: pack.id, updatedAt: now }))
    await notes.bulkAdd(rows)
    await readingList.filter((item) => item.pack === pack.id).delete()
    await readingList.bulkPut(pack.readingList.map((item) => ({ ...item, pack: pack.id })))
    await packs.put({
      id: pack.id,
      format: pack.format,
      hash: pack.hash,
      knowsTo: pack.knowsTo,
      counts: pack.counts,
      offices: pack.offices,
      publishers: pack.publishers,
      updatedAt: now,
    })
  })
  return 'seeded'
}
