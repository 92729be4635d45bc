import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { describe as selectorsOf } from '../../reading/selectors'
import { keepAsSaved, placeHighlight, recordChange, unplaceHighlight } from '../../storage/highlight-evidence'
import { quoteOf, saveHighlight } from '../../storage/highlights'
import { SidelightDatabase } from '../../storage/schema'

const NOW = Date.parse('2026-01-18T12:00:00Z')
const TEXT = 'He says that half of it came from his own pocket. Nobody asked.'
const stretch = (words: string) => {
  const at = TEXT.indexOf(words)
  return { selectors: selectorsOf(TEXT, at, at + words.length), sentence: TEXT, colour: 1 as const }
}
const ARTICLE = {
  addresses: ['https://www.example.org/news/1'],
  title: 'Sample',
  host: 'www.example.org',
  lang: 'en',
  text: TEXT,
  terms: [],
}

let database: SidelightDatabase
let id: string
const row = async () => {
  const found = await database.highlights.get(id)
  if (!found) throw new Error('the highlight is gone')
  return found
}
beforeEach(async () => {
  database = new SidelightDatabase(`test-${crypto.randomUUID()}`)
  id = (await saveHighlight(database, ARTICLE, stretch('half of it came'), NOW)).id
})

describe('a sentence that was edited', () => {
  it('has each wording on record once, with the day on which it was first seen', async () => {
    await recordChange(database, id, 'part of it came', NOW + 1)
    await recordChange(database, id, 'part of it came', NOW + 2)
    await recordChange(database, id, 'none of it came', NOW + 3)
    expect((await row()).changes).toEqual([
      { text: 'part of it came', seenAt: NOW + 1 },
      { text: 'none of it came', seenAt: NOW + 3 },
    ])
    expect(quoteOf(await row())).toBe('half of it came')
  })

  it('is kept as it was saved until it changes again', async () => {
    await recordChange(database, id, 'part of it came', NOW + 1)
    await keepAsSaved(database, id, true, NOW + 2)
    expect((await row()).changes?.at(-1)).toEqual({ text: 'part of it came', seenAt: NOW + 1, kept: true })
    await recordChange(database, id, 'part of it came', NOW + 3)
    expect((await row()).changes?.at(-1)?.kept).toBe(true)
    await recordChange(database, id, 'none of it came', NOW + 4)
    expect((await row()).changes?.at(-1)?.kept).toBeUndefined()
    await recordChange(database, id, 'part of it came', NOW + 5)
    expect((await row()).changes?.at(-1)).toEqual({ text: 'part of it came', seenAt: NOW + 1, kept: true })
    await keepAsSaved(database, id, false, NOW + 6)
    expect((await row()).changes?.at(-1)?.kept).toBeUndefined()
  })

  it('fills no disk on a page that is another at every visit', async () => {
    for (let n = 0; n < 50; n += 1) await recordChange(database, id, `wording ${n}`, NOW + n)
    expect((await row()).changes).toHaveLength(20)
    expect((await row()).changes?.at(-1)?.text).toBe('wording 49')
  })

  it('that was never seen changed, or is gone, has nothing to keep', async () => {
    await keepAsSaved(database, id, true, NOW + 1)
    expect((await row()).changes).toBeUndefined()
    await recordChange(database, crypto.randomUUID(), 'x', NOW)
    expect(await database.highlights.count()).toBe(1)
  })
})

describe('a highlight that is placed at other words', () => {
  it('keeps those that were saved on record, and gives them back', async () => {
    const before = await row()
    await placeHighlight(database, id, stretch('came from his own pocket'), NOW + 10)
    await placeHighlight(database, id, stretch('Nobody asked'), NOW + 20)
    const placed = await row()
    expect(quoteOf(placed)).toBe('Nobody asked')
    expect(placed.placedAt).toBe(NOW + 20)
    expect(placed.earlier?.map((words) => [quoteOf(words), words.at])).toEqual([
      ['half of it came', NOW],
      ['came from his own pocket', NOW + 10],
    ])
    await unplaceHighlight(database, id, NOW + 30)
    expect([quoteOf(await row()), (await row()).placedAt]).toEqual(['came from his own pocket', NOW + 10])
    await unplaceHighlight(database, id, NOW + 40)
    await unplaceHighlight(database, id, NOW + 50)
    expect(await row()).toEqual({ ...before, updatedAt: NOW + 40 })
  })
})
