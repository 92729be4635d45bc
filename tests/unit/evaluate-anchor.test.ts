import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { evaluateAnchor } from '../../scripts/evaluate/anchor'

const folder = mkdtempSync(join(tmpdir(), 'sidelight-anchor-'))
afterAll(() => rmSync(folder, { recursive: true }))

const quote = (exact: string, prefix = '', suffix = '') => [{ type: 'TextQuoteSelector', exact, prefix, suffix }]

it('`evaluate -- anchor` finds each row in its own page, whole or a fragment, and tells what stands around it', async () => {
  const page =
    '<html><body><nav>Home</nav><article><h1>A morning at the crossing</h1><p>The driver <b>went home</b> at noon.</p><p>Nobody asked him why he had come.</p></article></body></html>'
  const rows = [
    { id: 'whole', html: page, selectors: quote('went home at noon', 'The driver ', '.') },
    { id: 'fragment', html: '<p>A short page.</p>', selectors: quote('short page', 'A ', '.') },
    { id: 'gone', html: page, selectors: quote('a sentence that stands nowhere in it') },
  ]
  writeFileSync(join(folder, 'in.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'))
  await evaluateAnchor(join(folder, 'in.jsonl'), join(folder, 'out.jsonl'))
  const written = readFileSync(join(folder, 'out.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(written).toEqual([
    {
      id: 'whole',
      status: 'anchored',
      start: 38,
      end: 55,
      text: 'went home at noon',
      before: 'ing at the crossing\n\nThe driver ',
      after: '.\n\nNobody asked him why he had c',
    },
    { id: 'fragment', status: 'anchored', start: 2, end: 12, text: 'short page', before: 'A ', after: '.' },
    { id: 'gone', status: 'orphan' },
  ])
})
