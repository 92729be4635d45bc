import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { lastRead } from '../../entrypoints/sidepanel/last-read'
import { textsFound } from '../../entrypoints/sidepanel/look-up-texts'
import { textQuery } from '../../reading/look-up/texts'
import { keepReading } from '../../storage/articles'
import { exportHighlights } from '../../storage/export/export-highlights'
import { saveHighlight } from '../../storage/highlights'
import type { Knowledge } from '../../storage/knowledge'
import { createLibrarySearch, type LibraryFound } from '../../storage/library-texts'
import { relatedArticles } from '../../storage/related-articles'
import { SidelightDatabase } from '../../storage/schema'
import { sampleArticle, sampleStretch } from './sample-library'

/** Without TLS, with `www.` and a slash at the end: nothing of what addresses are compared by opens it. */
const URL = 'http://www.example.org/news/1/'
const article = { ...sampleArticle(1), addresses: [URL], url: URL }
const knowledge: Knowledge = {
  notes: new Map(),
  own: new Set(),
  hash: '',
  offices: [],
  publishers: [],
  readingList: [],
  counts: {},
  knowsTo: '2026',
}

let database: SidelightDatabase
beforeEach(async () => {
  database = new SidelightDatabase(`test-${crypto.randomUUID()}`)
  await keepReading(database, article, 1)
  await saveHighlight(database, article, sampleStretch)
})

describe('an article is linked at the address of its page', () => {
  it('among those read last', async () => {
    const rows = await database.articles.toArray()
    expect(lastRead(rows, undefined, knowledge, 'en').map(({ url }) => url)).toEqual([URL])
    expect(lastRead(rows, URL, knowledge, 'en')).toEqual([])
  })

  it('among what was looked up, as its highlights', async () => {
    const asked = textQuery('sample text')
    if (!asked) throw new Error('nothing asked')
    const search = createLibrarySearch(database)
    search.take({ articles: await database.articles.toArray(), highlights: await database.highlights.toArray() })
    let found: LibraryFound | undefined
    for await (const now of search.find(asked)) found = now
    const highlights = await database.highlights.toArray()
    const shown = await textsFound('sample text', asked, found && { ...found, highlights }, search, {
      knowledge,
      lang: 'en',
      pageUrl: undefined,
    })
    expect([...shown.articles, ...shown.highlights].map(({ url }) => url)).toEqual([URL, URL])
  })

  it('among those related, and not where it is read itself', async () => {
    const query = { title: 'Sample', text: article.text, lang: 'en', terms: ['hunchun'] }
    const other = { ...query, url: 'https://www.example.org/news/2' }
    expect((await relatedArticles(database, knowledge, other)).map(({ url }) => url)).toEqual([URL])
    expect(await relatedArticles(database, knowledge, { ...query, url: URL })).toEqual([])
  })

  it('in the files of an export', async () => {
    const written = await exportHighlights(database, 0, 'en', { date: String, saved: String, comment: '' })
    expect(await written?.content.text()).toContain(`[Sample 1](<${URL}>)`)
  })
})
