import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compilePack } from '../../knowledge/compile-pack'
import { formatProblem } from '../../knowledge/problem'
import { check } from '../../scripts/pack/check'
import { newNote, noteTemplate } from '../../scripts/pack/new-note'
import { readPack } from '../../scripts/pack/read-pack'
import { schemaText } from '../../scripts/pack/schema'

describe('the pack that the zip carries', () => {
  it('is right', { timeout: 60_000 }, async () => {
    const { pack, problems } = await readPack('packs/core')
    expect(problems.map(formatProblem)).toEqual([])
    expect(pack?.id).toBe('core')
    expect(pack?.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has the JSON Schema of the schema in knowledge/note.ts (npm run pack -- schema)', async () => {
    expect(JSON.parse(await readFile('packs/core/note.schema.json', 'utf8'))).toEqual(JSON.parse(schemaText()))
  })

  it('is written as docs/writing-notes.md shows: its sample note is right', async () => {
    const text = /```yaml\n([\s\S]+?)```/.exec(await readFile('docs/writing-notes.md', 'utf8'))?.[1] ?? ''
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

  it('is explained: docs/writing-notes.md, or docs/names.md for names, tells of every key of the schema', async () => {
    const docs = await Promise.all(['docs/writing-notes.md', 'docs/names.md'].map((file) => readFile(file, 'utf8')))
    const missing = keysOf(JSON.parse(schemaText())).filter((key) => !new RegExp(`\\b${key}\\b`).test(docs.join()))
    expect(missing).toEqual([])
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
  afterEach(async () => {
    vi.restoreAllMocks()
    await rm(join(folder, '..'), { recursive: true })
  })

  it('pack new begins a note, which check leads through; it overwrites nothing', async () => {
    const file = join(folder, 'notes', 'hunchun.yaml')
    expect(await newNote(folder, 'place', 'hunchun', '2026-11-24')).toBe(0)
    const { pack, problems } = await readPack(folder)
    expect(pack).toBeNull()
    expect(problems.map((problem) => formatProblem({ ...problem, file: '' }))).toEqual([
      ':9:6 "en" is empty -> en: the English text',
      ':12:11 "from" is empty -> from: the day, month or year, such as 2026-02-19, 2026-02 or "2026"',
      ':14:10 "en" is empty -> en: the English text',
      ':17:7 "lat" is empty -> lat: degrees north, such as 42.86',
      ':18:7 "lon" is empty -> lon: degrees east, such as 130.37',
      ':21:9 "url" is empty -> url: the page\'s address, https://...',
      ':22:11 "title" is empty -> title: the page\'s own title',
      ':23:15 "publisher" is empty -> publisher: who publishes the page',
      ':24:11 "date" is empty -> date: the page\'s own day, or leave the line out where it shows none',
    ])

    await writeFile(file, 'mine')
    expect(await newNote(folder, 'place', 'hunchun', '2026-11-24')).toBe(1)
    expect(await readFile(file, 'utf8')).toBe('mine')
  })

  it.each([
    ['Onsong County', 'onsong-county', 'Onsong County'],
    ["Ch'ŏngjin", 'chongjin', "Ch'ŏngjin"],
    ['choe-son-hui', 'choe-son-hui', 'Choe Son Hui'],
  ])('pack new takes a name as it is printed, or an id: %s', async (name, id, title) => {
    expect(await newNote(folder, 'place', name, '2026-11-24')).toBe(0)
    expect(await readFile(join(folder, 'notes', `${id}.yaml`), 'utf8')).toContain(`- "${title}"`)
  })

  it.each([
    ['spell', 'hunchun', '"spell" is no kind of note -> one of person, place'],
    ['hunchun', 'place', 'the kind comes first -> npm run pack -- new place hunchun'],
    ['place', '../../hunchun', '"../../hunchun" gives no id -> a name in Latin letters'],
    ['place', '훈춘', '"훈춘" gives no id -> a name in Latin letters'],
    ['place', '', '"" gives no id -> a name in Latin letters'],
    [undefined, '', 'What about? npm run pack -- new place hunchun'],
  ])('pack new %s %s is refused, and says what to write', async (kind, name, message) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(await newNote(folder, kind, name, '2026-11-24')).toBe(1)
    expect(said).toHaveBeenCalledWith(expect.stringContaining(message))
    expect((await readPack(folder)).pack?.notes).toEqual([])
  })

  it.each([
    ['2026-11-24', 0, ': 1 note is right'],
    ['2028-01-01', 0, ': 1 note is right, 1 warning'],
    ['2026-11-23', 1, ': 1 error'],
  ])('check on %s ends with %i and says "%s"', async (today, code, last) => {
    const note = 'id: han\nkind: place\nnames: { en: [Han] }\nsummary: { en: A river. }\nreviewed: 2026-11-24\n'
    await writeFile(join(folder, 'notes', 'han.yaml'), note)
    const said = vi.spyOn(console, 'log').mockImplementation(() => {})
    expect(await check(folder, today)).toBe(code)
    expect(said).toHaveBeenLastCalledWith(`${folder}${last}`)
  })

  it('pack new is right once what is empty is filled in', async () => {
    const filled = noteTemplate('place', 'hunchun', '2026-11-24', 'Hunchun')
      .replace('summary: # one sentence, at most 200 characters, true on any day\n  en:', '$& A border city.')
      .replace('from:', 'from: 2020-05-01')
      .replace('      en:', '      en: It was renamed.')
      .replace('lat:', 'lat: 42.86')
      .replace('lon:', 'lon: 130.37')
      .replace('url:', 'url: https://example.org/a')
      .replace('title:', 'title: A page')
      .replace('publisher:', 'publisher: A paper')
      .replace('date:', 'date: 2020-05-02')
    await writeFile(join(folder, 'notes', 'hunchun.yaml'), filled)
    const { pack, problems } = await readPack(folder)
    expect(problems.map(formatProblem)).toEqual([])
    expect(pack?.notes[0]).toMatchObject({ id: 'hunchun', place: { lat: 42.86 }, summary: { en: 'A border city.' } })
  })
})

/** Every key that a JSON Schema knows, at any depth. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {}, ...rest } = schema as { properties?: object }
  return [...Object.keys(properties), ...[...Object.values(properties), ...Object.values(rest)].flatMap(keysOf)]
}
