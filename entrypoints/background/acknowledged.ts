import Dexie from 'dexie'
import { NewerLibraryError } from '../../storage/durable/open-library'
import { NotWrittenError, type SafeLibrary } from '../../storage/durable/protect-library'
import { type LibraryTrouble, libraryTrouble } from '../../storage/library-state'

type Handlers = Record<string, (...args: never[]) => unknown>

/**
 * Handlers whose answer means that what they wrote is safe: in the database and in the journal beside it. Where
 * something could not be kept, the one who asked gets the error, and our own pages say why.
 *
 * A handler is called straight out of its message: one that opens the panel may not wait for anything before.
 */
export function acknowledged<H extends Handlers>(safe: SafeLibrary, handlers: H): H {
  const wrapped = Object.entries(handlers).map(([name, handle]) => [
    name,
    async (...args: never[]) => {
      try {
        const answer = await handle(...args)
        await safe.written()
        return answer
      } catch (error) {
        await tellTrouble(error)
        throw error
      }
    },
  ])
  return Object.fromEntries(wrapped) as H
}

/** Lets our own pages say why something was not kept; a failure about anything else than the library is left alone. */
export async function tellTrouble(error: unknown): Promise<void> {
  const trouble = troubleOf(error)
  if (trouble) await libraryTrouble.setValue(trouble)
}

function troubleOf(error: unknown): LibraryTrouble | undefined {
  if (!(error instanceof Error)) return undefined
  const inner = (error as { inner?: Error }).inner
  if ([error.name, inner?.name].includes('QuotaExceededError')) return { kind: 'full' }
  if (error instanceof NewerLibraryError) return { kind: 'newer' }
  if (error instanceof Dexie.OpenFailedError || error instanceof Dexie.DatabaseClosedError)
    return { kind: 'closed', problem: error.message }
  if (error instanceof Dexie.DexieError || error instanceof NotWrittenError)
    return { kind: 'failed', problem: error.message }
  return undefined
}
