import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { PACK_FORMAT } from '../../knowledge/note'
import type { Pack } from '../../knowledge/pack'
import { articleAt, keepReading, setKeptDate } from '../../storage/articles'
import { knowledgeFromDatabase } from '../../storage/knowledge'
import { SidelightDatabase } from '../../storage/schema'
import { seed } from '../../storage/seed'
import { sampleNote } from './sample-notes'

const pack = (hash: string, ids: string[]): Pack => ({
  format: PACK_FORMAT,
  id: 'core',
  hash,
  knowsTo: '2026-10-24',
  notes: ids.map((id) => sampleNote(id)),
  publishers: [],
  offices: [],
  events: [],
  readingList: [
    {
      url: 'https://agency.example/1',
      title: 'Sample',
      publisher: 'Sample',
      date: '2026-01',
      lang: 'en',
      notes: ['a'],
      seen_on: '2026-11-24',
    },
  ],
  counts: { a: 3 },
})

const seen = {
  addresses: ['https://www.example.org/news/1?utm_source=feed'],
  title: 'Sample',
  host: 'www.example.org',
  published: '2026-01-17',
  lang: 'en',
  text: 'Sample text.',
  terms: ['a'],
}

let database: SidelightDatabase
beforeEach(() => {
  database = new SidelightDatabase(`test-${crypto.randomUUID()}`)
})

describe('seeding the notes', () => {
  it('brings notes, reading list and counts, and knows that it did', async () => {
    expect(await knowledgeFromDatabase(database)).toBeUndefined()
    expect(await seed(database, pack('one', ['a', 'b']))).toBe('seeded')
    expect(await seed(database, pack('one', ['a', 'b']))).toBe('up-to-date')
    const knowledge = await knowledgeFromDatabase(database)
    expect([...(knowledge?.notes.keys() ?? [])]).toEqual(['a', 'b'])
    expect(knowledge).toMatchObject({ knowsTo: '2026-10-24', counts: { a: 3 } })
    expect(knowledge?.readingList).toHaveLength(1)
  })

  it('takes the old notes away with an update and leaves the reader’s own', async () => {
    await seed(database, pack('one', ['a', 'b']))
    await database.notes.add({ ...sampleNote('own'), pack: 'mine', updatedAt: 1 })
    await seed(database, pack('two', ['b', 'c']))
    expect((await database.notes.orderBy('id').toArray()).map((note) => note.id)).toEqual(['b', 'c', 'own'])
  })

  it('puts the reader’s overlay before the pack’s note', async () => {
    await seed(database, pack('one', ['a']))
    await database.notes.add({ ...sampleNote('a'), summary: { en: 'Mine.' }, pack: 'mine', updatedAt: 1 })
    expect((await knowledgeFromDatabase(database))?.notes.get('a')?.summary.en).toBe('Mine.')
  })

  it('leaves the old pack whole where it is stopped in the middle, and begins again', async () => {
    await seed(database, pack('one', ['a']))
    const broken = pack('two', ['b'])
    broken.notes.push(broken.notes[0] as (typeof broken.notes)[number]) // the same key twice: the transaction fails
    await expect(seed(database, broken)).rejects.toThrow()
    expect([...((await knowledgeFromDatabase(database))?.notes.keys() ?? [])]).toEqual(['a'])
    expect(await seed(database, pack('two', ['b']))).toBe('seeded')
  })
})

describe('keeping what was read', () => {
  it('is one article whatever its address, and one reading a visit', async () => {
    await keepReading(database, seen, 1)
    await keepReading(database, { ...seen, addresses: ['https://example.org/news/1', 'https://example.org/amp/1'] }, 2)
    expect(await database.articles.count()).toBe(1)
    expect(await database.readings.count()).toBe(2)
    expect((await articleAt(database, 'http://www.example.org/amp/1/'))?.title).toBe('Sample')
  })

  it('requirement 28: is one reading where a visit is told again: by bfcache, an update, a second reader', async () => {
    await keepReading(database, seen, 1)
    await keepReading(database, seen, 1)
    expect(await database.readings.count()).toBe(1)
  })

  it('requirement 28: is one reading for each article that an address change in one document shows', async () => {
    const next = { ...seen, addresses: ['https://www.example.org/news/2'], text: 'Another text.' }
    for (const article of [seen, next, seen, next]) await keepReading(database, article, 1)
    expect(await database.articles.count()).toBe(2)
    expect(await database.readings.count()).toBe(2)
  })

  it('adds a changed text to the same article and says which is the newest', async () => {
    const first = await keepReading(database, seen, 1)
    const second = await keepReading(database, { ...seen, text: 'Changed text.' }, 2)
    expect(second.id).toBe(first.id)
    const texts = await database.texts.where('articleId').equals(first.id).toArray()
    expect(texts.map((row) => row.text).sort()).toEqual(['Changed text.', 'Sample text.'])
    expect((await database.texts.get([second.id, second.textHash]))?.text).toBe('Changed text.')
  })
})

describe('a date set by hand', () => {
  const address = 'https://example.org/news/1'
  const kept = async () => {
    const row = await articleAt(database, address)
    return { published: row?.published, dateByHand: row?.dateByHand }
  }

  it('stays when the page is read again', async () => {
    await keepReading(database, seen, 1)
    await setKeptDate(database, address, { published: '2026-01-15', byHand: true })
    await keepReading(database, seen, 2)
    expect(await kept()).toEqual({ published: '2026-01-15', dateByHand: true })
  })

  it('stays cleared', async () => {
    await keepReading(database, seen, 1)
    await setKeptDate(database, address, { published: undefined, byHand: true })
    await keepReading(database, seen, 2)
    expect(await kept()).toEqual({ published: undefined, dateByHand: true })
  })

  it('is the page’s own again', async () => {
    await keepReading(database, seen, 1)
    await setKeptDate(database, address, { published: '2026-01-15', byHand: true })
    await setKeptDate(database, address, { published: '2026-01-17', byHand: false })
    await keepReading(database, { ...seen, published: '2026-01-18' }, 2)
    expect(await kept()).toEqual({ published: '2026-01-18', dateByHand: undefined })
  })

  it('counts before the article was kept', async () => {
    await keepReading(database, { ...seen, published: '2026-01-15', dateByHand: true }, 1)
    await keepReading(database, seen, 2)
    expect(await kept()).toEqual({ published: '2026-01-15', dateByHand: true })
  })

  it('does nothing for an article that is not kept', async () => {
    await setKeptDate(database, address, { published: '2026-01-15', byHand: true })
    expect(await database.articles.count()).toBe(0)
  })
})
