import { browser } from 'wxt/browser'
import { createMatcher, type Matcher } from '../../reading/match'
import { type Knowledge, knowledgeFromDatabase, knowledgeFromFile } from '../../storage/knowledge'
import { lexiconFile, packFile } from '../../storage/pack-file'
import type { SidelightDatabase } from '../../storage/schema'
import { seed } from '../../storage/seed'
import { tabStates } from '../../storage/tab-states'

/** What the background's handlers share while the worker lives; all of it can be made again after it was stopped. */
export interface Desk {
  database: SidelightDatabase
  tabs: ReturnType<typeof tabStates>
  matcher(): Promise<Matcher>
  /** Notes from the database; in a private window, or where it does not open, from the zip. */
  knowledge(isPrivate: boolean): Promise<Knowledge>
  seed(): Promise<void>
  /** The reader pressed the toolbar button on this tab's page. */
  clicked(tabId: number): Promise<void>
  /** True until the tab shows another page: the gate that was sent by the button is answered as such. */
  wasClicked(tabId: number, url: string): Promise<boolean>
}

export function createDesk(database: SidelightDatabase): Desk {
  let matcher: Promise<Matcher> | undefined
  let knowledge: Promise<Knowledge> | undefined

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

  return {
    database,
    tabs: tabStates(),
    matcher: () => {
      matcher ??= lexiconFile().then((lexicon) => createMatcher([lexicon]))
      return matcher
    },
    knowledge: (isPrivate) => {
      if (isPrivate) return knowledgeFromFile()
      knowledge ??= fromDatabase()
      return knowledge
    },
    seed: async () => {
      knowledge = undefined
      await seed(database, await packFile())
    },
    clicked: async (tabId) => {
      const tab = await browser.tabs.get(tabId)
      await browser.storage.session.set({ [clickKey(tabId)]: tab.url ?? '' })
    },
    wasClicked: async (tabId, url) => (await browser.storage.session.get(clickKey(tabId)))[clickKey(tabId)] === url,
  }
}

const clickKey = (tabId: number) => `clicked:${tabId}`
