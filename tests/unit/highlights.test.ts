import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { describe as selectorsOf } from '../../reading/selectors'
import { keepReading } from '../../storage/articles'
import { eraseLibrary, forgetArticle, forgetSince, forgetSite, tidy } from '../../storage/forget'
import {
  deleteHighlight,
  highlightsOf,
  keepDraft,
  restoreHighlight,
  saveHighlight,
  setColour,
  setComment,
} from '../../storage/highlights'
import { SidelightDatabase } from '../../storage/schema'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-24T12:00:00Z')
const TEXT = 'Sample text with a sentence that is worth keeping. And another.'
const article = (n = 1, host = 'www.example.org') => ({
  addresses: [`https://${host}/news/${n}`],
  title: `Sample ${n}`,
  host,
  published: '2026-01-17',
  lang: 'en',
  text: TEXT,
  terms: ['hunchun'],
})
const stretch = { selectors: selectorsOf(TEXT, 19, 49), sentence: TEXT.slice(0, 50), colour: 1 as const }

let database: SidelightDatabase
beforeEach(() => {
  database = new SidelightDatabase(`test-${crypto.randomUUID()}`)
})
const everything = async () => JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray())))

describe('saving a highlight', () => {
  it('keeps the article with it, once', async () => {
    const first = await saveHighlight(database, article(), stretch, NOW)
    const other = { ...stretch, selectors: selectorsOf(TEXT, 0, 11) }
    const second = await saveHighlight(database, article(), other, NOW + 1)
    expect(second.articleId).toBe(first.articleId)
    expect(await database.articles.count()).toBe(1)
    // Since the first of them.
    expect((await database.articles.get(first.articleId))?.savedAt).toBe(NOW)
    expect((await highlightsOf(database, first.articleId)).map((row) => row.id)).toEqual([first.id, second.id])
    expect(await database.readings.count()).toBe(0)
  })

  it('does not keep the same words twice: they take the new colour, or stay as they are for a note', async () => {
    const first = await saveHighlight(database, article(), stretch, NOW)
    expect(first.again).toBeUndefined()
    const again = await saveHighlight(database, article(), { ...stretch, colour: 3 }, NOW + 1)
    expect(again).toMatchObject({ id: first.id, colour: 3, again: true, createdAt: NOW })
    const noted = await saveHighlight(database, article(), { ...stretch, colour: 1, sameColour: true }, NOW + 2)
    expect(noted).toMatchObject({ id: first.id, colour: 3, again: true })
    expect(await highlightsOf(database, first.articleId)).toMatchObject([{ colour: 3, updatedAt: NOW + 1 }])
  })

  it('knows the same words after text was put before them, and the same words in another place as others', async () => {
    const first = await saveHighlight(database, article(), stretch, NOW)
    const text = `A new beginning. ${TEXT} Sample text with a sentence that is worth keeping, too.`
    const later = { ...article(), text }
    const moved = { ...stretch, selectors: selectorsOf(text, 36, 66) }
    expect((await saveHighlight(database, later, moved, NOW + 1)).id).toBe(first.id)
    const at = text.lastIndexOf('sentence that is worth keeping')
    const other = { ...stretch, selectors: selectorsOf(text, at, at + 30) }
    expect((await saveHighlight(database, later, other, NOW + 2)).id).not.toBe(first.id)
  })

  it('saved at the same moment twice is one', async () => {
    const both = await Promise.all([1, 2].map(() => saveHighlight(database, article(), stretch, NOW)))
    expect(both[0]?.id).toBe(both[1]?.id)
    expect(await database.highlights.count()).toBe(1)
  })

  it('in the bin does not stand in the way of the same words', async () => {
    const { id } = await saveHighlight(database, article(), stretch, NOW)
    await deleteHighlight(database, id, NOW)
    expect((await saveHighlight(database, article(), stretch, NOW + 1)).id).not.toBe(id)
  })

  it('takes colour and comment, and a comment ends its draft', async () => {
    const { id, articleId } = await saveHighlight(database, article(), stretch, NOW)
    await keepDraft(database, id, 'Half a th')
    expect((await database.drafts.get(id))?.text).toBe('Half a th')
    await setColour(database, id, 3)
    await setComment(database, id, 'Half a thought.')
    expect(await database.drafts.count()).toBe(0)
    expect(await highlightsOf(database, articleId)).toMatchObject([{ colour: 3, comment: 'Half a thought.' }])
  })

  it('throws away a draft that is the comment again, and keeps none for a highlight that is gone', async () => {
    const { id } = await saveHighlight(database, article(), stretch, NOW)
    await keepDraft(database, id, 'x')
    await keepDraft(database, id, '')
    await keepDraft(database, crypto.randomUUID(), 'nobody')
    expect(await database.drafts.count()).toBe(0)
  })

  it('goes to the bin and comes back', async () => {
    const { id, articleId } = await saveHighlight(database, article(), stretch, NOW)
    await deleteHighlight(database, id, NOW)
    expect(await highlightsOf(database, articleId)).toEqual([])
    await restoreHighlight(database, id, NOW)
    expect(await highlightsOf(database, articleId)).toHaveLength(1)
  })
})

describe('what has had its time', () => {
  it('is the bin after 30 days, not after 29', async () => {
    const { id } = await saveHighlight(database, article(), stretch, NOW)
    await keepDraft(database, id, 'unfinished')
    await deleteHighlight(database, id, NOW)
    await tidy(database, false, NOW + 29 * DAY)
    expect(await database.highlights.count()).toBe(1)
    await tidy(database, false, NOW + 31 * DAY)
    expect(await database.highlights.count()).toBe(0)
    expect(await database.drafts.count()).toBe(0)
  })

  it('is what was only read 90 days ago, if the reader chose so; what was saved stays', async () => {
    await keepReading(database, article(1), NOW, NOW)
    await saveHighlight(database, article(2), stretch, NOW)
    await tidy(database, false, NOW + 91 * DAY)
    expect(await database.articles.count()).toBe(2)
    await tidy(database, true, NOW + 91 * DAY)
    expect((await database.articles.toArray()).map((row) => row.title)).toEqual(['Sample 2'])
    expect(await database.readings.count()).toBe(0)
    expect(await database.texts.count()).toBe(1)
  })
})

describe('forgetting', () => {
  beforeEach(async () => {
    await keepReading(database, article(1), NOW - 2 * DAY, NOW - 2 * DAY)
    await keepReading(database, article(2, 'news.example.net'), NOW - 2 * DAY, NOW - 2 * DAY)
    const { id } = await saveHighlight(database, article(1), stretch, NOW)
    await setComment(database, id, 'secret words')
    await keepDraft(database, id, 'more secret words')
  })

  it('an article leaves nothing of it', async () => {
    expect(await forgetArticle(database, 'http://www.example.org/news/1?utm_source=x')).toBe(1)
    expect(await everything()).not.toContain('secret')
    // The other article has the same text and keeps it.
    const [left] = await database.articles.toArray()
    expect((await database.texts.toArray()).map((row) => row.articleId)).toEqual([left?.id])
  })

  it('a site leaves nothing of it, with or without www', async () => {
    expect(await forgetSite(database, 'example.org')).toBe(1)
    expect(await everything()).not.toContain('secret')
    expect((await database.articles.toArray()).map((row) => row.host)).toEqual(['news.example.net'])
    expect(await database.texts.count()).toBe(1)
  })

  it('the last hour takes what was saved in it and leaves the older reading', async () => {
    await keepReading(database, article(3), NOW, NOW)
    await forgetSince(database, NOW - 3_600_000)
    expect(await everything()).not.toContain('secret')
    const rows = (await database.articles.toArray()).sort((a, b) => a.title.localeCompare(b.title))
    expect(rows.map((row) => row.title)).toEqual(['Sample 1', 'Sample 2'])
    expect(rows[0]?.readAt).toBe(NOW - 2 * DAY)
    expect(rows[0]?.savedAt).toBeUndefined()
    expect(await database.readings.count()).toBe(2)
  })

  it('everything is everything', async () => {
    await eraseLibrary(database)
    for (const table of ['articles', 'texts', 'readings', 'highlights', 'drafts'] as const)
      expect(await database[table].count()).toBe(0)
  })
})
