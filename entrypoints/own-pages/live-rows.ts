import { liveQuery } from 'dexie'
import { db } from '../../storage/schema'

/**
 * Rows of the library, now and after each change; `failed` where they cannot be had. Dexie's own live query is silent
 * about a database that does not open. Returns the function that stops it.
 */
export function liveRows<T>(
  read: () => Promise<T>,
  next: (rows: T) => void,
  failed: (error: unknown) => void,
): () => void {
  let stop = () => {}
  let stopped = false
  db()
    .open()
    .then(
      () => {
        if (stopped) return
        const subscription = liveQuery(read).subscribe({ next, error: failed })
        stop = () => subscription.unsubscribe()
      },
      (error: unknown) => stopped || failed(error),
    )
  return () => {
    stopped = true
    stop()
  }
}
