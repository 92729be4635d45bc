import type { Signal } from '@preact/signals'
import { sendMessage } from '../../messages'

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
