import { createMatcher, type Matcher } from '../../reading/match'
import type { SafeLibrary } from '../../storage/durable/protect-library'
import { tidy } from '../../storage/forget'
import { type Knowledge, knowledgeFromDatabase, knowledgeFromFile } from '../../storage/knowledge'
import { lexiconFile, packFile } from '../../storage/pack-file'
import type { SidelightDatabase } from '../../storage/schema'
import { seed } from '../../storage/seed'
import { remember } from '../../storage/settings'
import { type TabStates, tabStates } from '../../storage/tab-states'

/** What the background's handlers share while the worker lives; all of it can be made again after it was stopped. */
export interface Desk {
  database: SidelightDatabase
  /** Whether what was written is safe; every answer waits for it (acknowledged.ts). */
  safe: SafeLibrary
  tabs: TabStates
  matcher(): Promise<Matcher>
  /** Notes from the database; in a private window, or where it does not open, from the zip. */
  knowledge(isPrivate: boolean): Promise<Knowledge>
  /** Brings the database to the notes of this version, on install and update. */
  seed(): Promise<void>
  /** Takes away what has had its time, each time the worker starts. */
  tidy(): Promise<void>
}

export function createDesk(database: SidelightDatabase, safe: SafeLibrary): Desk {
  async function fromDatabase(): Promise<Knowledge> {
    try {
      await seed(database, await packFile())
      const read = await knowledgeFromDatabase(database)
      if (read) return read
    } catch (error) {
      // Firefox may have no IndexedDB at all (private browsing set for good, a broken profile): the notes that came
      // with the zip explain the page all the same, and the panel says that nothing is kept.
      console.warn('Sidelight: the database did not open, reading the notes from the zip', error)
    }
    return knowledgeFromFile()
  }

  const matcher = kept(async () => createMatcher([await lexiconFile()]))
  const knowledge = kept(fromDatabase)

  return {
    database,
    safe,
    tabs: tabStates(),
    matcher: matcher.get,
    knowledge: (isPrivate) => (isPrivate ? knowledgeFromFile() : knowledge.get()),
    tidy: async () => tidy(database, (await remember.getValue()) === 'days-90'),
    seed: async () => {
      knowledge.drop()
      await knowledge.get()
    },
  }
}

/** Made once and kept; a failure is not kept, so that the next one who asks tries again. */
function kept<T>(make: () => Promise<T>) {
  let made: Promise<T> | undefined
  return {
    get(): Promise<T> {
      made ??= make().catch((error) => {
        made = undefined
        throw error
      })
      return made
    },
    drop() {
      made = undefined
    },
  }
}
