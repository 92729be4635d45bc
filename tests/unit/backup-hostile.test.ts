import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { LIMITS } from '../../storage/backup/limits'
import { BackupProblem } from '../../storage/backup/problem'
import { readBackup } from '../../storage/backup/read'
import { writeBackup } from '../../storage/backup/write'
import { SidelightDatabase } from '../../storage/schema'
import { fillLibrary, NOW } from './sample-library'

let good: string
beforeEach(async () => {
  fakeBrowser.reset()
  const database = new SidelightDatabase(`test-${crypto.randomUUID()}`)
  await fillLibrary(database)
  good = await (await writeBackup(database, ['*://www.example.org/*'], '', new Date(NOW))).content.text()
})

/** What is said of a file. */
async function problemOf(file: string | Blob): Promise<BackupProblem> {
  try {
    await readBackup(typeof file === 'string' ? new Blob([file]) : file)
  } catch (error) {
    if (error instanceof BackupProblem) return error
    throw error
  }
  throw new Error('it was read without a word')
}
// biome-ignore lint/suspicious/noExplicitAny: a hostile file has any shape
type Any = any
function altered(change: (backup: Any) => unknown): string {
  const backup = JSON.parse(good)
  change(backup)
  return JSON.stringify(backup)
}

describe('requirement 17: a file that is no good backup is refused before anything is written', () => {
  it('is read where nothing was altered', async () => {
    expect((await readBackup(new Blob([good]))).leftOut).toBe(0)
  })

  it.each([
    ['an empty file', '', 'empty'],
    ['blanks', ' \n\t ', 'empty'],
    ['plain text', 'my notes', 'not-ours'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0', 'not-ours'],
    ['JSON of another program', '{"bookmarks":[]}', 'not-ours'],
    ['a list', '[]', 'not-ours'],
    ['null', 'null', 'not-ours'],
    ['our name without a version', '{"format":"sidelight-backup"}', 'not-ours'],
    ['a version that is no number', '{"format":"sidelight-backup","version":"1"}', 'not-ours'],
    ['a newer version', '{"format":"sidelight-backup","version":2,"records":{}}', 'newer'],
    ['a far newer one', '{"format":"sidelight-backup","version":1e300}', 'newer'],
    ['our name and nothing else', '{"format":"sidelight-backup","version":1}', 'faulty'],
    ['version 0', '{"format":"sidelight-backup","version":0}', 'faulty'],
  ])('%s', async (_, file, kind) => {
    expect(await problemOf(file)).toMatchObject({ kind })
  })

  it('a file that ends in the middle, wherever', async () => {
    for (let end = 60; end < good.length; end += 97)
      expect(await problemOf(good.slice(0, end)), `at ${end}`).toMatchObject({ kind: 'broken' })
    expect(await problemOf(good.slice(0, -1))).toMatchObject({ kind: 'broken' })
  })

  it('a file larger than any that is written, without reading it', async () => {
    const huge = { size: LIMITS.bytes + 1, text: () => Promise.reject(new Error('it was read')) } as unknown as Blob
    expect(await problemOf(huge)).toMatchObject({ kind: 'too-large' })
  })

  it('a small file that grows in memory: nothing is unpacked, and the number of values is bounded', async () => {
    const head = '{"format":"sidelight-backup","version":1,"records":{"articles":['
    expect(await problemOf(`${head}${'[],'.repeat(LIMITS.values / 2 + 1)}[]]}}`)).toMatchObject({ kind: 'too-large' })
    expect(await problemOf(`${head}${'0,'.repeat(LIMITS.values + 1)}0]}}`)).toMatchObject({ kind: 'too-large' })
  })

  it.each([10_000, 1_000_000])('%i levels of lists or objects', async (levels) => {
    const deep = '['.repeat(levels) + ']'.repeat(levels)
    expect(await problemOf(altered((b) => b).replace('"sites":[', `"sites":[${deep},`))).toMatchObject({
      kind: 'too-deep',
    })
    expect(await problemOf('{"a":'.repeat(levels))).toMatchObject({ kind: 'too-deep' })
    expect(await problemOf(deep)).toMatchObject({ kind: 'too-deep' })
  })

  it('brackets inside words are words', async () => {
    const words = `${'[{'.repeat(100)}\\"]}`
    const file = altered((b) => {
      b.records.highlights[0].comment = words
    })
    expect((await readBackup(new Blob([file]))).records.highlights[0]?.comment).toBe(words)
  })

  it.each(['__proto__', 'constructor', 'prototype'])('the key %s anywhere, however it is written', async (key) => {
    const escaped = `\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${key.slice(1)}`
    for (const name of [key, escaped])
      for (const place of ['"records":{', '"settings":{', '"articles":[{', '"sources":{', '{"format":']) {
        const at = place.startsWith('{"') ? 1 : place.length
        const start = good.indexOf(place) + at
        const file = `${good.slice(0, start)}"${name}":{"polluted":true},${good.slice(start)}`
        const problem = await problemOf(file)
        expect(problem).toMatchObject({ kind: 'faulty', faults: [{ what: 'forbidden', field: key }] })
      }
    expect(({} as Any).polluted).toBeUndefined()
  })

  it.each(['articles', 'texts', 'readings', 'highlights', 'drafts', 'opened', 'notes'])(
    'the same id twice in %s',
    async (table) => {
      const file = altered((b) => b.records[table].push(b.records[table][0]))
      const entry = JSON.parse(file).records[table].length
      expect(await problemOf(file)).toMatchObject({ kind: 'faulty', faults: [{ table, entry, what: 'twice' }] })
    },
  )

  it.each([
    ['a day that does not exist', 'articles', 'published', '2026-02-30'],
    ['a date that is none', 'articles', 'published', '<b>soon</b>'],
    ['a moment before 1970', 'articles', 'readAt', -1],
    ['a moment that never comes', 'articles', 'readAt', 1e15],
    ['a moment between two', 'highlights', 'createdAt', 0.5],
    ['a moment in words', 'highlights', 'updatedAt', '2026-11-24'],
    ['a moment that is null', 'highlights', 'createdAt', null],
    ['a colour that we do not have', 'highlights', 'colour', 5],
    ['a comment that is no text', 'highlights', 'comment', { toString: 'x' }],
    ['a comment without end', 'highlights', 'comment', 'x'.repeat(20_001)],
    ['no selectors', 'highlights', 'selectors', []],
    ['a selector of another kind', 'highlights', 'selectors', [{ type: 'CssSelector', value: '*' }]],
    ['an id that is none', 'highlights', 'id', 'constructor'],
    ['an article that is none', 'drafts', 'articleId', '../../etc'],
    ['a text that is not what its hash says', 'texts', 'text', 'other words'],
    ['a note in another pack', 'notes', 'pack', 'core'],
    ['a note without a name', 'notes', 'names', { en: [] }],
    ['a source that is no web address', 'notes', 'sources', { a: { url: 'javascript:alert(1)' } }],
    ['a member that we do not know', 'articles', 'html', '<script>'],
  ])('%s', async (_, table, field, value) => {
    const problem = await problemOf(
      altered((b) => {
        b.records[table][0][field] = value
      }),
    )
    expect(problem.kind).toBe('faulty')
    const fault = problem.faults[0]
    expect(fault?.table).toBe(table)
    expect(fault?.entry).toBe(1)
    if (table !== 'texts') expect(fault?.field).toMatch(new RegExp(`^${field}`))
  })

  it.each([
    ['settings', 'a theme that we do not have', { theme: 'pink' }],
    ['settings', 'a list that is none', { known: 'hunchun' }],
    ['settings', 'a setting that we do not know', { spy: true }],
    ['sites', 'all sites at once', ['*://*/*']],
    ['sites', 'all sites in other words', ['<all_urls>']],
    ['sites', 'files', ['file:///*']],
    ['sites', 'a site that is none', ['*://www.example.org/* *://bank.example/*']],
    ['records', 'nothing', {}],
    ['records', 'a table that is no list', { articles: { length: 1 } }],
    ['savedAt', 'never', 'never'],
  ])('%s: %s', async (member, _, value) => {
    const problem = await problemOf(
      altered((b) => {
        b[member] = value
      }),
    )
    expect(problem.kind).toBe('faulty')
  })

  it('names the first faults and counts them all', async () => {
    const problem = await problemOf(
      altered((b) => {
        for (let n = 0; n < 100; n++) b.records.opened.push({ noteId: `n${n}`, at: -1 })
      }),
    )
    expect(problem.count).toBe(100)
    expect(problem.faults).toHaveLength(20)
    expect(problem.faults[0]).toEqual({ table: 'opened', entry: 2, field: 'at', what: 'wrong' })
  })

  it('a locked file that would never be opened, or holds something else', async () => {
    const locked = (change: object) =>
      JSON.stringify({
        format: 'sidelight-backup',
        version: 1,
        locked: {
          kdf: 'PBKDF2-SHA-256',
          cipher: 'AES-256-GCM',
          iterations: 600_000,
          salt: btoa('0123456789abcdef'),
          iv: btoa('0123456789ab'),
          data: btoa('0123456789abcdef0123456789'),
          ...change,
        },
      })
    const open = (change: object) => readBackup(new Blob([locked(change)]), 'x')
    for (const change of [
      { iterations: 1e15 },
      { iterations: 1 },
      { salt: '' },
      { kdf: 'none' },
      { data: '%%%%'.repeat(9) },
      { more: 1 },
    ])
      await expect(open(change)).rejects.toMatchObject({ kind: expect.stringMatching(/faulty|wrong-passphrase/) })
    await expect(open({})).rejects.toMatchObject({ kind: 'wrong-passphrase' })
  })

  it('rows without their article are left out and counted', async () => {
    const read = await readBackup(
      new Blob([
        altered((b) => {
          const gone = b.records.articles.find((row: Any) => row.title === 'Sample 3').id
          b.records.articles = b.records.articles.filter((row: Any) => row.id !== gone)
        }),
      ]),
    )
    expect(read.leftOut).toBe(4)
    expect(read.records.drafts).toEqual([])
  })

  it('markup and links in words stay words', async () => {
    const words = '<img src=x onerror=alert(1)>'
    const read = await readBackup(
      new Blob([
        altered((b) => {
          b.records.articles[0].title = words
        }),
      ]),
    )
    expect(read.records.articles[0]?.title).toBe(words)
  })
})
