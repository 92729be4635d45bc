import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { keepReading } from '../../storage/articles'
import { readBackup } from '../../storage/backup/read'
import { reportOn, restore } from '../../storage/backup/restore'
import { readSettings, TRAVELLING } from '../../storage/backup/settings'
import { writeBackup } from '../../storage/backup/write'
import { eraseLibrary } from '../../storage/forget'
import { deleteHighlight, keepDraft, saveHighlight, setColour, setComment } from '../../storage/highlights'
import { type HighlightRow, SidelightDatabase } from '../../storage/schema'
import * as settings from '../../storage/settings'
import { DAY, fillLibrary, NOW, recordsOf, sampleArticle, sampleStretch } from './sample-library'

let database: SidelightDatabase
beforeEach(async () => {
  fakeBrowser.reset()
  database = new SidelightDatabase(`test-${crypto.randomUUID()}`)
  await fillLibrary(database)
})

const SITES = ['*://www.example.org/*']
const backup = (passphrase = '') => writeBackup(database, SITES, passphrase, new Date(NOW))
async function wipe() {
  await eraseLibrary(database)
  await fakeBrowser.storage.local.clear()
}
const bringBack = async (file: Blob, passphrase?: string) => restore(database, await readBackup(file, passphrase))

describe('requirement 18: export, wipe, import', () => {
  it.each(['', 'four plain words 비밀번호'])(
    'is identical data, record by record (passphrase "%s")',
    async (passphrase) => {
      const before = { records: await recordsOf(database), settings: await readSettings() }
      expect(Object.values(before.records).map((rows) => rows.length > 0)).not.toContain(false)
      const { content } = await backup(passphrase)
      await wipe()
      expect(Object.values(await recordsOf(database)).flat()).toEqual([])
      expect(await readSettings()).toEqual({})

      await bringBack(content, passphrase)
      expect({ records: await recordsOf(database), settings: await readSettings() }).toEqual(before)
      // The notes that came with Sidelight are in no file and stay.
      expect(await database.notes.get(['core', 'of-the-pack'])).toBeDefined()
    },
  )

  it('is the same file again', async () => {
    const first = await (await backup()).content.text()
    await wipe()
    await bringBack(new Blob([first]))
    expect(JSON.parse(await (await backup()).content.text())).toEqual(JSON.parse(first))
  })

  it('makes no duplicates of the same file twice', async () => {
    const { content } = await backup()
    const before = await recordsOf(database)
    const file = await readBackup(content)
    expect(await reportOn(database, file)).toMatchObject({
      articles: { inFile: 3, here: 3, fresh: 0, differ: 0 },
      highlights: { inFile: 3, here: 3, fresh: 0, differ: 0 },
      notes: { inFile: 1, here: 1, fresh: 0, differ: 0 },
      known: { inFile: 2, here: 2, fresh: 0, differ: 0 },
      adds: false,
    })
    await restore(database, file)
    await restore(database, file)
    expect(await recordsOf(database)).toEqual(before)
  })

  it('names the file by the day', async () => {
    expect((await backup()).name).toMatch(/^sidelight-2026-11-2[45]\.json$/)
  })

  it('holds every setting but when the last backup was made', () => {
    const all = Object.entries(settings)
      .filter(([, value]) => typeof value === 'object' && value !== null && 'setValue' in value)
      .map(([name]) => name)
    expect(Object.keys(TRAVELLING).sort()).toEqual(all.filter((name) => name !== 'lastBackup').sort())
  })

  it('counts as saved to that file where nothing was here, and not where something was', async () => {
    const { content } = await backup()
    await bringBack(content)
    expect(await settings.lastBackup.getValue()).toBe(0)
    await wipe()
    await bringBack(content)
    expect(await settings.lastBackup.getValue()).toBe(NOW)
  })
})

describe('a passphrase', () => {
  it('leaves no word readable, and not the same file twice', async () => {
    const [one, two] = await Promise.all([backup('open sesame'), backup('open sesame')])
    const text = await one.content.text()
    expect(text).not.toContain('secret')
    expect(text).not.toContain('example')
    expect(await two.content.text()).not.toBe(text)
  })

  it('opens however its letters are composed', async () => {
    const { content } = await backup('비밀 é'.normalize('NFC'))
    expect((await readBackup(content, '비밀 é'.normalize('NFD'))).records.articles).toHaveLength(3)
  })

  it('is asked for where it is missing, and refused where it is wrong', async () => {
    const { content } = await backup('open sesame')
    await expect(readBackup(content)).rejects.toMatchObject({ kind: 'locked' })
    await expect(readBackup(content, 'open sesam')).rejects.toMatchObject({ kind: 'wrong-passphrase' })
  })

  it('shows any alteration', async () => {
    const file = JSON.parse(await (await backup('open sesame')).content.text())
    for (const part of ['salt', 'iv', 'data']) {
      const altered = structuredClone(file)
      const was: string = altered.locked[part]
      altered.locked[part] = (was[0] === 'A' ? 'B' : 'A') + was.slice(1)
      await expect(readBackup(new Blob([JSON.stringify(altered)]), 'open sesame')).rejects.toMatchObject({
        kind: 'wrong-passphrase',
      })
    }
  })
})

describe('where file and library differ', () => {
  const highlights = async () => (await recordsOf(database)).highlights
  const first = async () => (await highlights()).find((row) => row.comment === 'secret words') as HighlightRow

  it('keeps both highlights, once however often the file is restored', async () => {
    const { content } = await backup()
    const { id } = await first()
    await setComment(database, id, 'other words')
    const file = await readBackup(content)
    expect((await reportOn(database, file)).highlights).toEqual({ inFile: 3, here: 2, fresh: 0, differ: 1 })
    await restore(database, file)
    await restore(database, file)
    expect((await highlights()).map((row) => row.comment).sort()).toEqual(['', '', 'other words', 'secret words'])
    expect((await database.highlights.get(id))?.comment).toBe('other words')
    expect((await reportOn(database, file)).highlights).toEqual({ inFile: 3, here: 3, fresh: 0, differ: 0 })
  })

  it('keeps three of them where two files differ', async () => {
    const one = await backup()
    const { id } = await first()
    await setColour(database, id, 2)
    const two = await backup()
    await setColour(database, id, 4)
    await bringBack(one.content)
    await bringBack(two.content)
    await bringBack(one.content)
    const colours = (await highlights()).filter((row) => row.comment === 'secret words').map((row) => row.colour)
    expect(colours.sort()).toEqual([1, 2, 4])
  })

  it('keeps both drafts, each with a highlight of its own', async () => {
    const { content } = await backup()
    const [draft] = await database.drafts.toArray()
    await keepDraft(database, draft?.highlightId ?? '', 'another thought')
    await bringBack(content)
    await bringBack(content)
    expect((await database.drafts.toArray()).map((row) => row.text).sort()).toEqual([
      'another thought',
      'half a thought',
    ])
    for (const { highlightId } of await database.drafts.toArray())
      expect(await database.highlights.get(highlightId)).toBeDefined()
  })

  it('leaves in the bin what was put there since', async () => {
    const { content } = await backup()
    const { id } = await first()
    await deleteHighlight(database, id, NOW)
    await bringBack(content)
    expect((await database.highlights.get(id))?.deletedAt).toBe(NOW)
    expect(await database.highlights.count()).toBe(3)
  })

  it('brings an article out of the bin with a highlight that is not there', async () => {
    const { content } = await backup()
    const { id, articleId } = await first()
    await database.highlights.delete(id)
    await database.articles.update(articleId, { deletedAt: NOW })
    await bringBack(content)
    expect((await database.articles.get(articleId))?.deletedAt).toBeUndefined()
  })

  it('keeps both own notes, once', async () => {
    const { content } = await backup()
    await database.notes.update(['mine', 'own'], { summary: { en: 'Another summary.' } })
    await bringBack(content)
    await bringBack(content)
    const notes = (await recordsOf(database)).notes
    expect(notes.map((note) => note.summary.en).sort()).toEqual(['Another summary.', 'Sample sentence about own.'])
    expect(notes.find(({ id }) => id === 'own')?.summary.en).toBe('Another summary.')
  })

  it('joins an article that another browser met under another id and address', async () => {
    const { content } = await backup()
    await wipe()
    const here = await keepReading(
      database,
      {
        ...sampleArticle(1),
        title: 'As it was here',
        addresses: ['https://example.org/news/1', 'https://example.org/amp/1'],
      },
      9,
      NOW + DAY,
    )
    const file = await readBackup(content)
    expect((await reportOn(database, file)).articles).toEqual({ inFile: 3, here: 0, fresh: 2, differ: 1 })
    await restore(database, file)
    await restore(database, file)
    const row = await database.articles.get(here.id)
    expect(row).toMatchObject({ title: 'As it was here', readAt: NOW + DAY, savedAt: NOW })
    expect(row?.addresses).toEqual(['https://example.org/news/1', 'https://example.org/amp/1'])
    expect(await database.articles.count()).toBe(3)
    expect(await database.texts.where('articleId').equals(here.id).count()).toBe(2)
    expect(await database.readings.where('articleId').equals(here.id).count()).toBe(3)
    expect(await database.highlights.where('articleId').equals(here.id).count()).toBe(1)
    for (const reading of await database.readings.toArray()) expect(reading.id.startsWith(reading.articleId)).toBe(true)
  })

  it('joins lists of settings, takes what was not set here, and leaves the rest unless it is wanted', async () => {
    const { content } = await backup()
    await settings.known.setValue(['sinuiju'])
    await settings.theme.setValue('light')
    await settings.remember.removeValue()
    const file = await readBackup(content)
    const report = await reportOn(database, file)
    expect(report.settingsDiffer).toEqual(['theme'])
    expect(report.known).toEqual({ inFile: 2, here: 0, fresh: 2, differ: 0 })
    await restore(database, file)
    expect(await settings.known.getValue()).toEqual(['sinuiju', 'pyongyang', 'hunchun'])
    expect(await settings.theme.getValue()).toBe('light')
    expect(await settings.remember.getValue()).toBe('days-90')
    await restore(database, file, true)
    expect(await settings.theme.getValue()).toBe('dark')
  })

  it('writes nothing where one row fails', async () => {
    const { content } = await backup()
    const file = await readBackup(content)
    await wipe()
    const before = await recordsOf(database)
    database.notes.hook('creating', () => {
      throw new Error('disk full')
    })
    await expect(restore(database, file)).rejects.toThrow('disk full')
    expect(await recordsOf(database)).toEqual(before)
    expect(await readSettings()).toEqual({})
  })

  it('adds what is new beside what is here', async () => {
    const { content } = await backup()
    await wipe()
    const other = await saveHighlight(database, sampleArticle(7, 'other.example'), sampleStretch, NOW)
    await bringBack(content)
    expect(await database.articles.count()).toBe(4)
    expect(await database.highlights.get(other.id)).toEqual(other)
  })
})
