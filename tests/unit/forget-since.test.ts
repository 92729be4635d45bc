import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { describe as selectorsOf } from '../../reading/selectors'
import { keepArticle, keepReading } from '../../storage/articles'
import { forgetSince } from '../../storage/forget'
import { placeHighlight, recordChange } from '../../storage/highlight-evidence'
import { deleteHighlight, restoreHighlight, saveHighlight } from '../../storage/highlights'
import { saveArticles } from '../../storage/library-articles'
import { SidelightDatabase } from '../../storage/schema'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = Date.now()
const TEXT = 'Sample text with a sentence that is worth keeping. And another.'
const NEWER = `${TEXT} A paragraph that was added.`
const article = (text = TEXT) => ({
  addresses: ['https://www.example.org/news/1'],
  title: 'Sample',
  host: 'www.example.org',
  published: '2026-01-17',
  lang: 'en',
  text,
  terms: ['hunchun'],
})
const stretch = { selectors: selectorsOf(TEXT, 19, 49), sentence: TEXT.slice(0, 50), colour: 1 as const }

let database: SidelightDatabase
beforeEach(() => {
  database = new SidelightDatabase(`test-${crypto.randomUUID()}`)
})
const read = (at: number, text?: string) => keepReading(database, article(text), at, at)
const forgetHour = () => forgetSince(database, NOW - HOUR)
const row = async () => (await database.articles.toArray())[0]
const texts = async () => (await database.texts.toArray()).map(({ text }) => text)

describe('forgetting the last hour leaves', () => {
  it('an article saved in the library before, without a highlight, as it was', async () => {
    const { id } = await read(NOW - 20 * DAY)
    await saveArticles(database, [id], NOW - 19 * DAY)
    await read(NOW)
    expect(await forgetHour()).toBe(0)
    expect(await row()).toMatchObject({ readAt: NOW - 20 * DAY, savedAt: NOW - 19 * DAY })
  })

  it('one that was saved before and has no older reading', async () => {
    await keepArticle(database, article(), { savedAt: NOW - 9 * DAY }, NOW - 9 * DAY)
    await read(NOW)
    expect(await forgetHour()).toBe(0)
    expect(await row()).toMatchObject({ readAt: NOW - 9 * DAY, savedAt: NOW - 9 * DAY })
  })

  it('one that was saved before, and saved once more in the hour', async () => {
    const { id } = await read(NOW - 20 * DAY)
    await saveArticles(database, [id], NOW - 19 * DAY)
    await saveHighlight(database, article(), stretch, NOW)
    expect((await row())?.savedAt).toBe(NOW - 19 * DAY)
    expect(await forgetHour()).toBe(0)
    expect((await row())?.savedAt).toBe(NOW - 19 * DAY)
    expect(await database.highlights.count()).toBe(0)
  })

  it('a highlight from before the hour, and its article saved since then', async () => {
    const { id, articleId } = await saveHighlight(database, article(), stretch, NOW - DAY)
    await read(NOW)
    await database.articles.update(articleId, { savedAt: NOW })
    expect(await forgetHour()).toBe(0)
    expect(await row()).toMatchObject({ readAt: NOW - DAY, savedAt: NOW - DAY })
    expect(await database.highlights.get(id)).toMatchObject({ sentence: stretch.sentence })
  })

  it('nothing of an article that was first met in it', async () => {
    await read(NOW)
    await saveHighlight(database, article(NEWER), stretch, NOW)
    expect(await forgetHour()).toBe(1)
    for (const table of ['articles', 'texts', 'readings', 'highlights'] as const)
      expect(await database[table].count()).toBe(0)
  })
})

describe('forgetting the last hour takes', () => {
  it('the text that was first seen in it, and goes back to the newest one left', async () => {
    await read(NOW - 3 * DAY, 'The first text.')
    const { textHash } = await read(NOW - 2 * DAY)
    await read(NOW, NEWER)
    await forgetHour()
    expect((await texts()).sort()).toEqual([TEXT, 'The first text.'])
    expect((await row())?.textHash).toBe(textHash)
  })

  it('such a text also where nothing but a highlight was made in it', async () => {
    const { textHash } = await read(NOW - 2 * DAY)
    await saveHighlight(database, article(), stretch, NOW - 2 * DAY)
    await saveHighlight(database, article(NEWER), { ...stretch, selectors: selectorsOf(NEWER, 0, 11) }, NOW)
    await forgetHour()
    expect(await texts()).toEqual([TEXT])
    expect((await row())?.textHash).toBe(textHash)
    expect(await database.highlights.count()).toBe(1)
  })

  it('the changes of a highlight that were first seen in it', async () => {
    const { id } = await saveHighlight(database, article(), stretch, NOW - 2 * DAY)
    await recordChange(database, id, 'older words', NOW - DAY)
    await recordChange(database, id, 'newer words', NOW)
    await forgetHour()
    expect((await database.highlights.get(id))?.changes).toEqual([{ text: 'older words', seenAt: NOW - DAY }])
  })

  it('the placing of a highlight at words of it', async () => {
    const { id } = await saveHighlight(database, article(), stretch, NOW - 2 * DAY)
    const other = (sentence: string) => ({ selectors: selectorsOf(TEXT, 0, 11), sentence })
    await placeHighlight(database, id, other('Placed the day before.'), NOW - DAY)
    await placeHighlight(database, id, other('Placed now.'), NOW)
    await placeHighlight(database, id, other('Placed once more.'), NOW + 1)
    await forgetHour()
    const left = await database.highlights.get(id)
    expect(left).toMatchObject({ sentence: 'Placed the day before.', placedAt: NOW - DAY })
    expect(left?.earlier?.map(({ sentence }) => sentence)).toEqual([stretch.sentence])
  })
})

it('a highlight taken out of the bin leaves its article saved since it was', async () => {
  const { id } = await saveHighlight(database, article(), stretch, NOW - 2 * DAY)
  await deleteHighlight(database, id)
  await restoreHighlight(database, id)
  expect((await row())?.savedAt).toBe(NOW - 2 * DAY)
})
