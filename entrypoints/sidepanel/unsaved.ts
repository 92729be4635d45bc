import type { Signal } from '@preact/signals'
import { sendMessage } from '../../messages'
import type { SidelightDatabase } from '../../storage/schema'

/** A comment that the storage did not take: as a draft, or to be saved. */
export interface Unsaved {
  text: string
  what: 'draft' | 'comment'
}

/**
 * Writes comments and their drafts. One that is not taken stays in `unsaved`, and so on the screen, until it is; the
 * newest of a highlight counts, whichever answer comes first. `write` says whether a change was kept.
 */
export function commentWriter(
  unsaved: Signal<ReadonlyMap<string, Unsaved>>,
  write: (change: Promise<unknown>) => Promise<boolean>,
) {
  const newest = new Map<string, Unsaved>()
  return async (id: string, comment: Unsaved): Promise<void> => {
    newest.set(id, comment)
    const { text, what } = comment
    const kept = await write(
      what === 'draft' ? sendMessage('keepDraft', { id, text }) : sendMessage('setComment', { id, comment: text }),
    )
    if (newest.get(id) !== comment) return
    newest.delete(id)
    if (kept && !unsaved.value.has(id)) return
    const others = [...unsaved.value].filter(([other]) => other !== id)
    unsaved.value = new Map(kept ? others : [...others, [id, comment]])
  }
}

/** Drops the comments whose highlight is gone: what could not be kept is forgotten with it. */
export async function dropGone(
  unsaved: Signal<ReadonlyMap<string, Unsaved>>,
  database: SidelightDatabase,
): Promise<void> {
  const ids = [...unsaved.value.keys()]
  if (!ids.length) return
  const there = await database.highlights.bulkGet(ids)
  const gone = new Set(ids.filter((_id, index) => !there[index]))
  unsaved.value = new Map([...unsaved.value].filter(([id]) => !gone.has(id)))
}
