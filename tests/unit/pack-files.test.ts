import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compilePack } from '../../knowledge/compile-pack'
import { formatProblem } from '../../knowledge/problem'
import { newNote, noteTemplate } from '../../scripts/pack/new-note'
import { readPack } from '../../scripts/pack/read-pack'
import { sampleFacts } from '../../scripts/pack/sample'
import { schemaText } from '../../scripts/pack/schema'
import { figuresOf } from '../../scripts/pack/stats'

describe('the pack that the zip carries', () => {
  it('is right, without a warning', { timeout: 30_000 }, async () => {
    const { pack, problems } = await readPack('packs/core')
    expect(problems.map(formatProblem)).toEqual([])
    expect(pack?.id).toBe('core')
    expect(pack?.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has the JSON Schema of the schema in knowledge/note.ts (npm run pack -- schema)', async () => {
    expect(JSON.parse(await readFile('packs/core/note.schema.json', 'utf8'))).toEqual(JSON.parse(schemaText()))
  })

  it('is written as docs/notes.md shows: its sample note is right', async () => {
    const text = /```yaml\n([\s\S]+?)```/.exec(await readFile('docs/notes.md', 'utf8'))?.[1] ?? ''
    const party =
      'id: workers-party-of-korea\nkind: organisation\nnames: { en: [WPK] }\nsummary: { en: A party. }\nreviewed: 2026-11-24\n'
    const files = [
      { name: 'notes/ninth-party-congress.yaml', text },
      { name: 'notes/workers-party-of-korea.yaml', text: party },
    ]
    const { pack, problems } = compilePack('docs', files, () => '')
    expect(problems.map(formatProblem)).toEqual([])
    expect(pack?.notes[0]?.facts[0]).toMatchObject({ from: '2026-02-19', to: '2026-02-25', scheduled: '2026-02-08' })
  })

  it('tells an editor what a date looks like and which keys there are', () => {
    const { properties, additionalProperties } = JSON.parse(schemaText())
    expect(properties.reviewed.pattern).toBe('^\\d{4}-\\d{2}-\\d{2}$')
    expect(properties.kind.enum).toContain('place')
    expect(additionalProperties).toBe(false)
  })
})

describe('a folder of notes', () => {
  let folder: string
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'pack-')), 'mine')
    await mkdir(join(folder, 'notes'), { recursive: true })
  })
  afterEach(() => rm(join(folder, '..'), { recursive: true }))

  it('pack new begins a note, which check leads through; it overwrites nothing', async () => {
    const file = join(folder, 'notes', 'hunchun.yaml')
    expect(await newNote(folder, 'place', 'hunchun')).toBe(0)
    const { pack, problems } = await readPack(folder)
    expect(pack).toBeNull()
    expect(problems.map(formatProblem)).toContainEqual(`${file}:9:6 "en" is empty -> en: the English text`)

    await writeFile(file, 'mine')
    expect(await newNote(folder, 'place', 'hunchun')).toBe(1)
    expect(await readFile(file, 'utf8')).toBe('mine')
  })

  it.each([
    ['spell', 'hunchun'],
    ['place', 'Hun Chun'],
    ['place', '../../hunchun'],
    [undefined, undefined],
  ])('pack new %s %s is refused', async (kind, id) => {
    expect(await newNote(folder, kind, id)).toBe(1)
    expect((await readPack(folder)).pack?.notes).toEqual([])
  })

  it('stats counts and sample draws facts with their sources', async () => {
    const filled = noteTemplate('place', 'hun-chun', '2026-11-24')
      .replace('summary:\n  en:', 'summary:\n  en: A border city.')
      .replace('from:', 'from: 2020-05-01')
      .replace('      en:', '      en: It was renamed.')
      .replace('url:', 'url: https://example.org/a')
      .replace('title:', 'title: A page')
      .replace('publisher:', 'publisher: A paper')
      .replace('date:', 'date: 2020-05-02')
    await writeFile(join(folder, 'notes', 'hun-chun.yaml'), filled)
    const { pack, problems } = await readPack(folder)
    if (!pack) throw new Error(problems.map(formatProblem).join('\n'))

    expect(figuresOf(pack)).toMatchObject({
      id: 'mine',
      knowsTo: '2020-05-01',
      notes: 1,
      byKind: { place: 1 },
      names: { en: 1, ko: 0 },
      facts: { event: 1 },
      sources: { page: 1 },
    })
    expect(sampleFacts(pack, 5, () => 0.5)).toEqual([
      expect.objectContaining({
        noteId: 'hun-chun',
        name: 'Hun Chun',
        sources: [expect.objectContaining({ publisher: 'A paper' })],
      }),
    ])
  })
})
