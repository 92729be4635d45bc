import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compilePack } from '../../knowledge/compile-pack'
import { formatProblem } from '../../knowledge/problem'
import { lacksForDepth, wordsOf } from '../../scripts/pack/in-depth'
import { figuresOf } from '../../scripts/pack/stats'

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
const source = (key: string) =>
  `  ${key}: { url: https://example.org/${key}, title: A, publisher: A, seen_on: 2026-11-24, seen: page }\n`
const kim = (body = words(60)) => `id: kim
kind: person
names: { en: [Kim], ko: [김] }
summary: { en: An official., ko: 간부. }
body: { en: "${body}" }
facts:
  - { type: state, from: 2020-05, text: { en: premier }, post: { office: premier, holder: kim }, sources: [a] }
  - { type: event, from: "2021", text: { en: seen }, sources: [b] }
  - { type: state, reported: "2022", text: { en: ill }, sources: [a, b] }
relations: [{ rel: of, to: han }]
sources:
${source('a')}${source('b')}reviewed: 2026-11-24
checked: { on: 2026-11-24, by: second-reading }
`
const HAN = `id: han
kind: person
names: { en: [Han] }
summary: { en: An official. }
reviewed: 2026-10-01
`
const place = (id: string, where: string) => `id: ${id}
kind: place
names: { en: [${id}] }
summary: { en: A city. }
${where}
reviewed: 2026-11-24
`
const PUBLISHERS = `- id: full
  name: { en: Full }
  hosts: [{ host: full.example }]
  access: optional
  state: false
  langs: [en]
  line: { en: A paper }
  funding: { en: Sales }
  method: { en: Reporters }
  keep_in_mind: { en: Late }
  evidence: [{ url: https://full.example/, seen_on: 2026-11-24, seen: page }]
  verified: true
- id: brief
  name: { en: Brief }
  hosts: [{ host: brief.example }]
  access: optional
  state: false
  country: Japan
  langs: [ja]
  line: { en: A paper }
  evidence: [{ url: https://brief.example/, seen_on: 2026-11-24, seen: page }]
  verified: false
- id: bare
  name: { en: Bare }
  hosts: [{ host: bare.example }]
  access: never
  state: false
  country: Japan
  langs: [ja]
  line: { en: A paper }
  verified: false
`
const READING = ['1994-10', '2026-01-17']
  .map(
    (date) =>
      `- { url: https://example.org/${date}, title: A, publisher: A, date: ${date}, lang: ko, notes: [kim], seen_on: 2026-11-24 }\n`,
  )
  .join('')
const OFFICES = '- { id: premier, names: { en: [Premier], ko: [총리] } }\n'

const packOf = (body?: string) => {
  const files = Object.entries({
    'notes/kim.yaml': kim(body),
    'notes/han.yaml': HAN,
    'offices.yaml': OFFICES,
    'publishers.yaml': PUBLISHERS,
    'reading-list.yaml': READING,
  }).map(([name, text]) => ({ name, text }))
  const { pack, problems } = compilePack('test', files, () => '')
  if (!pack) throw new Error(problems.map(formatProblem).join('\n'))
  return pack
}

describe('the figures of a pack', () => {
  it('count notes, facts, persons with a dated post, publishers by length, and the span of the reading list', () => {
    expect(figuresOf(packOf())).toMatchObject({
      notes: 2,
      byKind: { person: 2 },
      inDepth: 1,
      withoutFacts: ['han'],
      facts: { state: 2, event: 1 },
      persons: { withDatedPost: 1, without: ['han'] },
      sources: { page: 2 },
      secondReading: { 'second-reading': 1, none: 1 },
      reviewed: { oldest: '2026-10-01', newest: '2026-11-24' },
      publishers: { all: 3, full: 1, brief: 1, bare: 1, verified: 1, optional: 2, never: 1 },
      readingList: { all: 2, ko: 2, from: '1994', to: '2026' },
    })
  })

  it('say which places have a point, and which of those were read on a page', () => {
    const notes = {
      rason: 'place: { lat: 42.25, lon: 130.3 }',
      tumen: 'place: { lat: 42.29, lon: 130.7, point: mouth, pages: [https://example.org/tumen] }',
      yalu: '',
    }
    const files = Object.entries(notes).map(([id, where]) => ({ name: `notes/${id}.yaml`, text: place(id, where) }))
    const { pack, problems } = compilePack('test', files, () => '')
    if (!pack) throw new Error(problems.map(formatProblem).join('\n'))
    expect(figuresOf(pack).places).toEqual({ withPoint: 2, readOnPage: 1, without: ['yalu'] })
  })

  it('say what the pack weighs in the zip', () => {
    const pack = packOf()
    const { bytes } = figuresOf(pack)
    const text = JSON.stringify(pack)
    expect(bytes.pack).toBe(new TextEncoder().encode(text).length)
    expect(bytes.packGzipped).toBe(gzipSync(text, { level: 9 }).length)
    expect(bytes.inZip).toBe(bytes.packGzipped + bytes.lexiconGzipped)
    expect(bytes.limit).toBe(1024 * 1024)
  })
})

describe('a note in depth', () => {
  const lacks = (body?: string) => packOf(body).notes.map(lacksForDepth)[1]

  it('has a body of 60 to 180 words, three dated facts, two sources, a relation and a Korean summary', () => {
    expect(lacks()).toEqual([])
    expect(lacks(words(180))).toEqual([])
    expect(lacks(words(59))).toEqual(['body of 60-180 words'])
    expect(lacks(words(181))).toEqual(['body of 60-180 words'])
    expect(packOf().notes.map(lacksForDepth)[0]).toEqual([
      'body',
      '3 dated facts',
      '2 sources',
      'relation',
      'Korean summary',
    ])
  })

  it('counts the words that are read: of a link its text, of a dash nothing', () => {
    expect(wordsOf('See [the Workers’ Party](note:workers-party-of-korea) - it *rules*, since 1948.')).toBe(8)
  })
})
