import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Pack } from '../../knowledge/pack'
import { articleAt, correctKeptDate, keepReading } from '../../storage/articles'
import { knowledgeFromDatabase } from '../../storage/knowledge'
import { SidelightDatabase } from '../../storage/schema'
import { seed } from '../../storage/seed'
import { sampleNote } from './sample-notes'

const pack = (hash: string, ids: string[]): Pack => ({
  format: 1,
  id: 'core',
  hash,
  knowsTo: '2026-10-24',
  notes: ids.map((id) => sampleNote(id)),
  publishers: [],
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
    await keepReading(database, seen)
    await keepReading(database, { ...seen, addresses: ['https://example.org/news/1', 'https://example.org/amp/1'] })
    expect(await database.articles.count()).toBe(1)
    expect(await database.readings.count()).toBe(2)
    expect((await articleAt(database, 'http://www.example.org/amp/1/'))?.title).toBe('Sample')
  })

  it('takes a changed text under a new hash into the same article', async () => {
    const first = await keepReading(database, seen)
    const second = await keepReading(database, { ...seen, text: 'Changed text.' })
    expect(second.id).toBe(first.id)
    expect(second.textHash).not.toBe(first.textHash)
    expect((await database.articles.toArray()).map((row) => row.text)).toEqual(['Changed text.'])
  })

  it('keeps a date that was set by hand when the page is read again', async () => {
    await keepReading(database, seen)
    await correctKeptDate(database, 'https://example.org/news/1', '2026-01-15')
    await keepReading(database, seen)
    expect((await articleAt(database, 'https://example.org/news/1'))?.published).toBe('2026-01-15')
  })

  it('does nothing for a date of an article that is not kept', async () => {
    await correctKeptDate(database, 'https://example.org/other', '2026-01-15')
    expect(await database.articles.count()).toBe(0)
  })
})
