import 'fake-indexeddb/auto'
import { signal } from '@preact/signals'
import { expect, it } from 'vitest'
import { dropGone, type Unsaved } from '../../entrypoints/sidepanel/unsaved'
import { forgetSite } from '../../storage/forget'
import { saveHighlight } from '../../storage/highlights'
import { SidelightDatabase } from '../../storage/schema'

it('forgetting drops the unsaved comments whose highlight is gone, and no others', async () => {
  const database = new SidelightDatabase(`test-${crypto.randomUUID()}`)
  const save = (host: string) =>
    saveHighlight(
      database,
      { addresses: [`https://${host}/1`], title: 'Sample', host, lang: 'en', text: 'Sample text.', terms: [] },
      { selectors: [], sentence: 'Sample text.', colour: 1 },
    )
  const { id: gone } = await save('www.example.org')
  const { id: left } = await save('other.example')
  const comment: Unsaved = { text: 'My comment', what: 'comment' }
  const unsaved = signal<ReadonlyMap<string, Unsaved>>(new Map([gone, left].map((id) => [id, comment])))
  await forgetSite(database, 'example.org')
  await dropGone(unsaved, database)
  expect([...unsaved.value.keys()]).toEqual([left])
})
