import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { emptyBin } from '../../storage/forget'
import { deleteHighlight } from '../../storage/highlights'
import { measureRoom } from '../../storage/room'
import { SidelightDatabase } from '../../storage/schema'
import { readRows, type Since, summarise } from '../../storage/summary'
import { DAY, fillLibrary, NOW, recordsOf } from './sample-library'

let database: SidelightDatabase
beforeEach(async () => {
  fakeBrowser.reset()
  database = new SidelightDatabase(`test-${crypto.randomUUID()}`)
  await fillLibrary(database)
  // Comments and drafts are written at the real time.
  await database.highlights.toCollection().modify({ updatedAt: NOW })
})
const at = (more: Partial<Since> = {}) => ({ lastBackup: 0, lastExport: 0, ninetyDays: false, now: NOW, ...more })
const summary = async (more?: Partial<Since>) => summarise(await readRows(database), at(more))

describe('what is kept, in numbers', () => {
  it('leaves out the bin, and lists it by itself', async () => {
    const { kept, bin } = await summary()
    expect(kept).toEqual({ articles: 3, highlights: 2, notes: 1 })
    expect(bin).toMatchObject([{ kind: 'highlight', words: 'Sample', host: 'www.example.org', goes: NOW + 30 * DAY }])
  })

  it('counts what came or changed after the last backup', async () => {
    expect((await summary()).unsaved).toEqual({ articles: 3, highlights: 3, notes: 1 })
    expect((await summary({ lastBackup: NOW - 1 })).unsaved).toEqual({ articles: 2, highlights: 3, notes: 1 })
    expect((await summary({ lastBackup: NOW })).unsaved).toEqual({ articles: 0, highlights: 0, notes: 0 })
  })

  it('says what stays, and when the next go, where they go', async () => {
    expect(await summary()).toMatchObject({ saved: 2, onlyRead: 1, next: undefined })
    const { next } = await summary({ ninetyDays: true })
    expect(next?.articles).toBe(1)
    expect((next?.at ?? 0) - (NOW + 89 * DAY)).toBeLessThanOrEqual(0)
  })

  it('counts the last hour and each site, bin included: forgetting takes it too', async () => {
    const { lastHour, sites } = await summary()
    expect(lastHour).toEqual({ articles: 2, highlights: 3 })
    expect(sites).toEqual([
      { host: 'example.org', articles: 2, highlights: 3 },
      { host: 'news.example.net', articles: 1, highlights: 0 },
    ])
    expect((await summary({ now: NOW + DAY })).lastHour).toEqual({ articles: 0, highlights: 0 })
  })

  it('counts what an export would hold', async () => {
    expect((await summary()).export).toEqual({
      all: { articles: 2, highlights: 2 },
      fresh: { articles: 2, highlights: 2 },
    })
    expect((await summary({ lastExport: NOW })).export.fresh).toEqual({ articles: 0, highlights: 0 })
  })
})

describe('the bin', () => {
  it('is emptied at once, with articles and all that hangs on them, and nothing else', async () => {
    const [article] = await database.articles.where('addresses').equals('https://example.org/news/1').toArray()
    await database.articles.update(article?.id ?? '', { deletedAt: NOW })
    await emptyBin(database)
    const left = await recordsOf(database)
    expect(left.articles.map((row) => row.title).sort()).toEqual(['Sample 2', 'Sample 3'])
    expect(JSON.stringify(left)).not.toContain('secret words')
    expect(left.highlights).toHaveLength(1)
    expect(left.drafts).toHaveLength(1)
    expect((await summary()).bin).toEqual([])
  })

  it('is emptied of what is put there the same moment', async () => {
    const [row] = await database.highlights.toArray()
    await deleteHighlight(database, row?.id ?? '')
    await emptyBin(database)
    expect(await database.highlights.get(row?.id ?? '')).toBeUndefined()
  })
})

describe('the room taken', () => {
  it('is what the browser says, and of it what the texts and the rest weigh', async () => {
    const room = await measureRoom(database, async () => ({ usage: 5_000_000, quota: 1e9 }))
    expect(room).toMatchObject({ used: 5_000_000, allowed: 1e9 })
    const { texts, ...others } = await recordsOf(database)
    const bytes = (rows: object) => new TextEncoder().encode(JSON.stringify(rows)).length
    expect(Math.abs(room.texts - bytes(texts))).toBeLessThan(10)
    expect(Math.abs(room.others - Object.values(others).reduce((sum, rows) => sum + bytes(rows), 0))).toBeLessThan(20)
  })

  it('is said to be unknown where the browser does not say', async () => {
    expect(await measureRoom(database, async () => ({}))).toMatchObject({ used: undefined, allowed: undefined })
  })
})
