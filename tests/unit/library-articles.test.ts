import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { type ArticleSeen, keepReading } from '../../storage/articles'
import { tidy } from '../../storage/forget'
import { saveHighlight } from '../../storage/highlights'
import {
  deleteArticles,
  deleteHighlights,
  restoreArticles,
  restoreHighlights,
  saveArticles,
  unsaveArticles,
} from '../../storage/library-articles'
import { SidelightDatabase } from '../../storage/schema'

const DAY = 86_400_000
const seen = (n: number): ArticleSeen => ({
  addresses: [`https://www.example.org/news/${n}`],
  title: `Sample ${n}`,
  host: 'www.example.org',
  published: '2026-01-17',
  lang: 'en',
  text: `Sample text ${n}.`,
  terms: [],
})
const stretch = { selectors: [], sentence: 'Sample text.', colour: 1 as const }

let database: SidelightDatabase
beforeEach(() => {
  database = new SidelightDatabase(`test-${crypto.randomUUID()}`)
})
const read = async (n: number, at = 1) => (await keepReading(database, seen(n), 1, at)).id
const article = (id: string) => database.articles.get(id)
const highlight = (id: string) => database.highlights.get(id)

describe('saving', () => {
  it('makes articles stay, and keeps the first day on which they were saved', async () => {
    const ids = [await read(1), await read(2)]
    await saveArticles(database, ids, 100)
    await saveArticles(database, ids, 200)
    expect((await article(ids[0] as string))?.savedAt).toBe(100)
    await tidy(database, true, 91 * DAY)
    expect(await database.articles.count()).toBe(2)
  })

  it('lets go of those without highlights alone, and an earlier day can be given back', async () => {
    const ids = [await read(1), await read(2)]
    await saveArticles(database, ids, 100)
    await saveHighlight(database, seen(2), stretch, 150)
    await unsaveArticles(database, ids)
    expect((await database.articles.bulkGet(ids)).map((row) => row?.savedAt !== undefined)).toEqual([false, true])
    await saveArticles(database, ids, 100)
    expect((await article(ids[0] as string))?.savedAt).toBe(100)
  })
})

describe('the bin of articles', () => {
  it('takes the highlights along and brings them back, but for one that was there before', async () => {
    const own = await saveHighlight(database, seen(1), stretch, 10)
    const before = await saveHighlight(database, seen(1), stretch, 11)
    const other = await saveHighlight(database, seen(2), stretch, 12)
    await deleteHighlights(database, [before.id], 20)
    await deleteArticles(database, [own.articleId], 30)
    expect([await article(own.articleId), await highlight(own.id), await highlight(before.id)]).toMatchObject([
      { deletedAt: 30 },
      { deletedAt: 30 },
      { deletedAt: 20 },
    ])
    expect((await highlight(other.id))?.deletedAt).toBeUndefined()
    await restoreArticles(database, [own.articleId], 40)
    expect((await article(own.articleId))?.deletedAt).toBeUndefined()
    expect((await highlight(own.id))?.deletedAt).toBeUndefined()
    expect((await highlight(before.id))?.deletedAt).toBe(20)
  })

  it('keeps its first time when something is deleted twice', async () => {
    const id = await read(1)
    await deleteArticles(database, [id], 30)
    await deleteArticles(database, [id], 40)
    expect((await article(id))?.deletedAt).toBe(30)
  })

  it('is emptied after 30 days, and not a day before', async () => {
    const { articleId, id } = await saveHighlight(database, seen(1), stretch, 10)
    await deleteArticles(database, [articleId], 100)
    await tidy(database, false, 100 + 29 * DAY)
    expect(await article(articleId)).toBeDefined()
    await tidy(database, false, 101 + 30 * DAY)
    expect([await article(articleId), await highlight(id), await database.texts.count()]).toEqual([
      undefined,
      undefined,
      0,
    ])
  })

  it('is left by an article that is read again, and not by the visit in which it was deleted', async () => {
    const visit = 50
    const id = (await keepReading(database, seen(1), visit, 60)).id
    await deleteArticles(database, [id], 100)
    await keepReading(database, seen(1), visit, 120)
    expect((await article(id))?.deletedAt).toBe(100)
    await keepReading(database, seen(1), 200, 210)
    expect((await article(id))?.deletedAt).toBeUndefined()
  })
})

describe('the bin of highlights', () => {
  it('gives them back with the article around them', async () => {
    const one = await saveHighlight(database, seen(1), stretch, 10)
    await deleteHighlights(database, [one.id], 20)
    await deleteArticles(database, [one.articleId], 30)
    await restoreHighlights(database, [one.id], 40)
    expect((await highlight(one.id))?.deletedAt).toBeUndefined()
    expect(await article(one.articleId)).toMatchObject({ savedAt: 10 })
    expect((await article(one.articleId))?.deletedAt).toBeUndefined()
  })
})
