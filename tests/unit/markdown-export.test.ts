import 'fake-indexeddb/auto'
import fc from 'fast-check'
import JSZip from 'jszip'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { en } from '../../components/text/areas/export'
import { describe as selectorsOf } from '../../reading/selectors'
import { escapeMarkdown } from '../../storage/export/escape-markdown'
import { exportHighlights } from '../../storage/export/export-highlights'
import { blockId, fileNameOf } from '../../storage/export/markdown'
import { deleteHighlight, saveHighlight, setComment } from '../../storage/highlights'
import { addressOf, SidelightDatabase } from '../../storage/schema'
import { NOW, sampleArticle, sampleStretch, TEXT } from './sample-library'

const words = { ...en, date: (day: string) => day }
type Node = { type: string; value?: string; url?: string; children?: Node[] }
const textOf = (node: Node): string =>
  node.type === 'break'
    ? '\n'
    : (node.value ?? (node.children ?? []).map(textOf).join(node.type === 'root' ? '\n\n' : ''))
const typesOf = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(typesOf)]

describe('a quotation as Markdown', () => {
  it.each([
    '# not a heading',
    '- not a list',
    '+ nor this',
    '2026. not a list',
    '12) nor this',
    '> not a quotation',
    '--- nor a rule',
    '=== nor a heading',
    '*not* _emphasis_ **at** __all__',
    '`no code` and ~~~ none',
    '[no](javascript:alert(1)) link ![no picture](x.png)',
    '[[no note]] #no-tag ==no mark== %%no comment%% $no$ sum ^no-block',
    '<script>alert(1)</script> <b>no tag</b> <https://no.example> <!-- no comment -->',
    '&amp; is no entity &#60;',
    'a | b | c',
    '    four blanks are no code',
    'back\\slash \\* star',
    '김정은은 “*” 표를 썼다',
  ])('shows exactly the words: %s', (text) => {
    const tree = fromMarkdown(escapeMarkdown(text)) as Node
    expect(textOf(tree)).toBe(text.trim())
    expect(new Set(typesOf(tree))).toEqual(new Set(['root', 'paragraph', 'text']))
  })

  it('shows exactly the words, whatever they are', () => {
    const line = fc.string({ unit: fc.constantFrom(...'#-+*_`~[]()<>!&\\|=$%^: .1a가\u00a0"\''), maxLength: 30 })
    fc.assert(
      fc.property(line, (text) => {
        const tree = fromMarkdown(`x\n\n${escapeMarkdown(text)}\n\nx`) as Node
        expect(new Set(typesOf(tree)).size).toBeLessThanOrEqual(3)
        expect(textOf(tree)).toBe(['x', text.trim(), 'x'].filter(Boolean).join('\n\n'))
      }),
      { seed: 8, numRuns: 300 },
    )
  })
})

describe('the name of a file', () => {
  const id = '1a2b3c4d-0000-4000-8000-000000000000'
  it.each([
    [
      'www.example.org',
      'https://example.org/news/2026/traders-see-little',
      'example.org traders-see-little 1a2b3c4d.md',
    ],
    ['example.org', 'https://example.org', 'example.org 1a2b3c4d.md'],
    ['example.org', 'https://example.org/view.php?id=7', 'example.org view 1a2b3c4d.md'],
    ['example.org', 'https://example.org/%ED%9B%88%EC%B6%98-%EC%84%B8%EA%B4%80', 'example.org 훈춘-세관 1a2b3c4d.md'],
    ['example.org', 'https://example.org/%zz%2F..%2Fetc', 'example.org zz-2F-2Fetc 1a2b3c4d.md'],
    ['example.org', 'https://example.org/a%3Ab%2Fc%5B%5D%23%5E%7C', 'example.org a-b-c 1a2b3c4d.md'],
    ['example.org:8080', 'https://example.org:8080/x', 'example.org x 1a2b3c4d.md'],
    ['example.org', 'no address', 'example.org 1a2b3c4d.md'],
  ])('%s %s', (host, address, name) => {
    expect(fileNameOf({ id, host, addresses: [address] })).toBe(name)
  })

  it('does not change with title, date or another address', () => {
    const article = { id, host: 'example.org', addresses: ['https://example.org/one', 'https://example.org/two'] }
    expect(fileNameOf({ ...article, ...{ title: 'x', published: '2020' } })).toBe(fileNameOf(article))
  })

  it('is never too long for a disk', () => {
    expect(fileNameOf({ id, host: 'e.org', addresses: [`https://e.org/${'a'.repeat(5000)}`] }).length).toBeLessThan(100)
  })

  it('opens at the address of the page, where that is known', () => {
    const addresses = ['https://example.org/1']
    const url = 'http://www.example.org/1/'
    expect(addressOf({ host: 'www.example.org', addresses, url })).toBe(url)
  })

  it('else at the host as it was met', () => {
    expect(addressOf({ host: 'www.example.org', addresses: ['https://example.org/1'] })).toBe(
      'https://www.example.org/1',
    )
    expect(addressOf({ host: 'm.example.org', addresses: ['https://example.org/1'] })).toBe('https://example.org/1')
  })
})

describe('the files', () => {
  let database: SidelightDatabase
  beforeEach(() => {
    database = new SidelightDatabase(`test-${crypto.randomUUID()}`)
  })
  const write = (since = 0) => exportHighlights(database, since, 'en', words, new Date(NOW))
  const save = (n: number, now = NOW, stretch = sampleStretch) =>
    saveHighlight(database, sampleArticle(n), stretch, now)
  /** Other words of the same article: the same ones would be the same highlight. */
  const otherStretch = { ...sampleStretch, selectors: selectorsOf(TEXT, 51, 62) }

  it('are none where nothing was saved', async () => {
    expect(await write()).toBeUndefined()
  })

  it('are one Markdown file for one article: head, title, a block a highlight with comment, source and id', async () => {
    const row = await save(1)
    await setComment(database, row.id, 'See [[Hunchun]] #trade\nand more')
    const written = await write()
    expect(written?.name).toBe(`example.org 1 ${row.articleId.slice(0, 8)}.md`)
    const text = (await written?.content.text()) ?? ''
    const [, head = '', body = ''] = text.split(/^---$/m)
    expect(parse(head)).toEqual({
      title: 'Sample 1',
      aliases: ['Sample 1'],
      source: 'https://www.example.org/news/1',
      publisher: 'example.org',
      published: '2026-01-17',
      lang: 'en',
      tags: ['sidelight'],
    })
    const saved = new Date(NOW)
    expect(body.trim().split('\n')).toEqual([
      '# Sample 1',
      '',
      '> sentence that is worth keeping',
      '>',
      '> **Comment:** See [[Hunchun]] #trade',
      '> and more',
      '>',
      `> — [Sample 1](<https://www.example.org/news/1>), example.org, 2026-01-17. Saved ${saved.getFullYear()}-11-${saved.getDate()}`,
      '',
      `^sl-${row.id.slice(0, 8)}`,
    ])
  })

  it('hold each highlight once, in the order of the article, under an id that stays', async () => {
    const later = await save(1, NOW, otherStretch)
    const first = await save(1, NOW + 1)
    const again = await (await write())?.content.text()
    const ids = again?.match(/^\^sl-.*$/gm)
    expect(ids).toEqual([blockId(first), blockId(later)])
    await setComment(database, first.id, 'changed')
    expect((await (await write())?.content.text())?.match(/^\^sl-.*$/gm)).toEqual(ids)
  })

  it('come in one zip where they are several, and never hold what is in the bin', async () => {
    await save(1)
    await save(2)
    const binned = await save(3)
    await deleteHighlight(database, binned.id, NOW)
    const written = await write()
    expect(written).toMatchObject({
      name: expect.stringMatching(/^sidelight-highlights-2026-11-2\d\.zip$/),
      articles: 2,
      highlights: 2,
    })
    const zip = await JSZip.loadAsync((await written?.content.arrayBuffer()) ?? '')
    expect(
      Object.keys(zip.files)
        .map((name) => name.replace(/ \w{8}\.md$/, ''))
        .sort(),
    ).toEqual(['example.org 1', 'example.org 2'])
  })

  it('are only those with something new, and those are whole', async () => {
    const old = await save(1, NOW)
    await save(2, NOW)
    const fresh = await save(1, NOW + 10, otherStretch)
    expect(fresh.id).not.toBe(old.id)
    const written = await write(NOW + 5)
    expect(written).toMatchObject({ articles: 1, highlights: 2 })
    const text = await written?.content.text()
    expect(text).toContain(blockId(old))
    expect(text).toContain(blockId(fresh))
    expect(await write(NOW + 20)).toBeUndefined()
  })

  it('keep a hostile title, comment and address in their place', async () => {
    const row = await saveHighlight(
      database,
      {
        ...sampleArticle(1),
        title: '"]\n---\n# x [a](javascript:alert(1)) <script>',
        addresses: ['https://example.org/a>b) c'],
      },
      sampleStretch,
      NOW,
    )
    await setComment(database, row.id, '```\nunclosed\n<!-- and\n# more')
    const text = (await (await write())?.content.text()) ?? ''
    const [, head = '', body = ''] = text.split(/^---$/m)
    expect(parse(head).title).toBe('"] --- # x [a](javascript:alert(1)) <script>')
    const tree = fromMarkdown(body) as Node
    expect(tree.children?.map((node) => node.type)).toEqual(['heading', 'blockquote', 'paragraph'])
    expect(textOf(tree.children?.[2] as Node)).toBe(blockId(row))
    expect(typesOf(tree.children?.[0] as Node)).toEqual(['heading', 'text'])
  })
})
