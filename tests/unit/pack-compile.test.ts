import { describe, expect, it } from 'vitest'
import { compilePack, type PackFile } from '../../knowledge/compile-pack'
import { PACK_FORMAT } from '../../knowledge/note'
import { formatProblem } from '../../knowledge/problem'

const hash = (text: string) => `${text.length}`
const problemsOf = (...files: PackFile[]) => compilePack('test', files, hash).problems.map(formatProblem)
const packOf = (...files: PackFile[]) => {
  const { pack, problems } = compilePack('test', files, hash)
  if (!pack) throw new Error(problems.map(formatProblem).join('\n'))
  return pack
}

const HUNCHUN = `id: hunchun
kind: place
names:
  en:
    - Hunchun
    - { text: Hunch'un, use: romanised }
  ko: [훈춘]
summary:
  en: A Chinese border city.
facts:
  - type: event
    from: 2020-05
    to: 2020-06-03
    text: { en: It was renamed. }
    sources: [paper]
sources:
  paper:
    url: https://example.org/a
    title: A page
    publisher: A paper
    date: 2020-06-04
    seen_on: 2026-11-20
    seen: page
reviewed: 2026-11-24
`
const hunchun = (change: (text: string) => string = (text) => text): PackFile => ({
  name: 'notes/hunchun.yaml',
  text: change(HUNCHUN),
})
const replaced = (from: string, to: string) =>
  problemsOf(
    hunchun((text) => {
      if (!text.includes(from)) throw new Error(`the sample has no "${from}"`)
      return text.replace(from, to)
    }),
  )

describe('a pack that is right', () => {
  it('has its notes with the defaults of the schema filled in', () => {
    const { notes, id, format } = packOf(hunchun())
    expect({ id, format }).toEqual({ id: 'test', format: PACK_FORMAT })
    expect(notes[0]?.names).toEqual({
      en: [{ text: 'Hunchun' }, { text: "Hunch'un", use: 'romanised' }],
      ko: [{ text: '훈춘' }],
      zh: [],
      ja: [],
    })
    expect(notes[0]?.relations).toEqual([])
  })

  it('is the same whatever the order of the files, and another when a note changes', () => {
    const counts = { name: 'counts.json', text: '{"hunchun": 3}' }
    const long = (text: string) => JSON.stringify([...text].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 0))
    const one = compilePack('test', [hunchun(), counts], long).pack
    const two = compilePack('test', [counts, hunchun()], long).pack
    const three = compilePack('test', [hunchun((text) => text.replace('renamed', 'enlarged')), counts], long).pack
    expect(two).toEqual(one)
    expect(three?.hash).not.toBe(one?.hash)
    expect(one?.counts).toEqual({ hunchun: 3 })
  })

  it('knows to its newest day, of a month only the first, and nothing that is still to come', () => {
    expect(packOf(hunchun()).knowsTo).toBe('2020-06-03')
    expect(packOf(hunchun((text) => text.replace('to: 2020-06-03', 'reported: 2020-07'))).knowsTo).toBe('2020-07-01')
    expect(
      packOf(
        hunchun((text) =>
          text.replace('from: 2020-05\n    to: 2020-06-03', 'from: 2027-02-19\n    scheduled: 2026-08'),
        ),
      ).knowsTo,
    ).toBe('')
  })
})

describe('a mistake is named with file, line, column and what to write instead', () => {
  it.each([
    [
      'kind: place',
      'kind: city',
      'notes/hunchun.yaml:2:7 "kind" cannot be "city" -> one of person, place, organisation,',
    ],
    [
      'id: hunchun',
      'id: Hunchun',
      'notes/hunchun.yaml:1:5 "id" cannot be "Hunchun" -> an id is lower-case words joined by hyphens',
    ],
    ['id: hunchun', 'id: hun-chun', 'notes/hunchun.yaml:1:5 the id "hun-chun" is not the file\'s name -> id: hunchun'],
    ['summary:', 'sumary:', 'notes/hunchun.yaml:8:1 unknown key "sumary" -> one of the keys in docs/writing-notes.md'],
    [
      '  en: A Chinese border city.',
      '  ko: 국경 도시',
      'notes/hunchun.yaml:9:3 "en" is missing -> en: the English text',
    ],
    ['A Chinese border city.', '', 'notes/hunchun.yaml:9:7 "en" is empty -> en: the English text'],
    ['A Chinese border city.', 'x'.repeat(201), 'notes/hunchun.yaml:9:7 "en" has 201 characters -> at most 200'],
    [
      'use: romanised',
      'use: roman',
      'notes/hunchun.yaml:6:30 "use" cannot be "roman" -> one of north, south, romanised',
    ],
    ['- Hunchun', '- 2397', 'notes/hunchun.yaml:5:7 YAML reads 2397 as a number -> it in quotes: "2397"'],
    ['from: 2020-05', 'from: 2020', 'notes/hunchun.yaml:12:11 YAML reads 2020 as a number -> it in quotes: "2020"'],
    [
      'from: 2020-05',
      'from: 2020-02-30',
      'notes/hunchun.yaml:12:11 "from" cannot be "2020-02-30" -> a date is 2026, 2026-02 or 2026-02-19',
    ],
    [
      'from: 2020-05',
      'from: !!timestamp 2020-05-01',
      'notes/hunchun.yaml:12:23 a tag (tag:yaml.org,2002:timestamp) ->',
    ],
    [
      'text: { en: It was renamed. }',
      'text: { en: It was, says a trader, renamed. }',
      'notes/hunchun.yaml:14:25 unknown key "says a trader" -> quotes around the whole text',
    ],
    [
      "    - Hunchun\n    - { text: Hunch'un, use: romanised }",
      '    -Hunchun',
      'notes/hunchun.yaml:5:5 "en" cannot be "-Hunchun" -> en: with the names below it, each on a line of its own',
    ],
    ['ko: [훈춘]', 'ko: 훈춘', 'notes/hunchun.yaml:7:7 "ko" cannot be "훈춘" -> a list'],
    [
      'sources: [paper]',
      'sources: [papers]',
      'notes/hunchun.yaml:15:15 no source "papers" in this note -> one of paper, or add it under "sources"',
    ],
    [
      'from: 2020-05',
      'from: 2020-07',
      'notes/hunchun.yaml:13:9 it ends (2020-06-03) before it begins (2020-07) -> to: its last day',
    ],
    ['    from: 2020-05\n', '', 'notes/hunchun.yaml:11:5 an event without its day -> from: the day'],
    [
      'type: event',
      'type: state\n    verified_until: 2026-12',
      'notes/hunchun.yaml:12:21 2026-12 is later than the note\'s own "reviewed: 2026-11-24"',
    ],
    [
      'from: 2020-05\n    to: 2020-06-03',
      'from: 2027-02',
      'notes/hunchun.yaml:12:11 2027-02 is still to come on the day of review (2026-11-24) -> scheduled:',
    ],
    ['date: 2020-06-04', 'date: 2026-11-21', 'notes/hunchun.yaml:21:11 dated 2026-11-21 but seen on 2026-11-20'],
    [
      'seen: page',
      'seen: page\n    seen: excerpt',
      'notes/hunchun.yaml:24:5 this key stands here twice -> one of the two',
    ],
    [
      'A Chinese border city.',
      'A city: Chinese',
      'notes/hunchun.yaml:9:7 a second ": " in one line -> quotes around the whole text',
    ],
    [
      'A Chinese border city.',
      '"A Chinese border city.',
      'notes/hunchun.yaml:9:7 a quotation mark that opens and never closes -> the same mark where the text ends',
    ],
    ['sources: [paper]', 'sources: [paper', 'notes/hunchun.yaml:16:1 no "]" before this line -> "]" where the list'],
    ['summary:', 'summary', 'notes/hunchun.yaml:8:1 a line without ":" where a key is expected -> "key:"'],
    [
      'text: { en: It was renamed. }',
      'text: It was renamed.',
      'notes/hunchun.yaml:14:11 "text" cannot be "It was renamed." -> text: with "en:" and the sentence on the line below',
    ],
    ['  en: A Chinese', '\ten: A Chinese', 'notes/hunchun.yaml:9:1 a tab at the beginning of a line -> spaces'],
  ])('%j -> %j', (from, to, line) => {
    expect(replaced(from, to)).toContainEqual(expect.stringContaining(line))
  })

  it.each(['The current border city.', 'Now a border city.', 'A city that is currently closed.'])(
    'a summary is true on any day: %s',
    (summary) => {
      expect(replaced('A Chinese border city.', summary)).toContainEqual(
        expect.stringContaining('notes/hunchun.yaml:9:7 a summary is true on any day'),
      )
    },
  )

  it.each(['현재 중국의 국경 도시다.', '지금은 국경 도시다.'])('in Korean, too: %s', (summary) => {
    expect(replaced('A Chinese border city.', `A city.\n  ko: ${summary}`)).toContainEqual(
      expect.stringContaining('hunchun.yaml:10:7 a summary is true on any day'),
    )
  })

  it('a phrase under "unless" contains its name', () => {
    const unless = (phrase: string) => replaced('- Hunchun', `- { text: Hunchun, unless: [${phrase}] }`)
    expect(unless('New Hun-chun')).toEqual([
      expect.stringContaining('hunchun.yaml:5:33 "New Hun-chun" does not contain the name "Hunchun"'),
    ])
    expect(unless('New hunchun')).toEqual([])
  })

  it('a name stands once, whatever its dashes and capitals; twice with different rules is fine', () => {
    const names = (second: string) => replaced('- Hunchun', `- Hun-chun\n    - ${second}`)
    expect(names('Hun-chun')[0]).toContain('hunchun.yaml:6:7 "Hun-chun" stands here already -> one of the two')
    expect(names('hun chun')[0]).toContain('"hun chun" stands here already as "Hun-chun", which is the same name')
    expect(names('{ text: hun chun, about: true }')).toEqual([])
  })

  it('a word that only contains "now" is fine', () => {
    expect(replaced('A Chinese border city.', 'A city known for snow and a nowhere street.')).toEqual([])
  })

  it.each(['Premier and party official.', 'A vice minister.', 'The head of a bank.'])(
    'no post in the summary of a person: %s',
    (summary) => {
      const person = (text: string) =>
        text.replace('kind: place', 'kind: person').replace('A Chinese border city.', summary)
      expect(problemsOf(hunchun(person))).toContainEqual(expect.stringContaining('9:7 a post ('))
      expect(problemsOf(hunchun((text) => text.replace('A Chinese border city.', summary)))).toEqual([])
    },
  )

  it('a state ends after it begins, not on the same day', () => {
    const state = (to: string) =>
      hunchun((text) =>
        text
          .replace('type: event', 'type: state')
          .replace('from: 2020-05\n    to: 2020-06-03', `from: 2020-06-03\n    to: ${to}`),
      )
    expect(problemsOf(state('2020-06-03'))).toHaveLength(1)
    expect(problemsOf(state('2020-06-04'))).toEqual([])
  })

  it('a source that no fact uses is a warning and refuses nothing', () => {
    const second = hunchun((text) =>
      text.replace(
        'sources:\n  paper',
        'sources:\n  spare: { url: https://example.org/b, title: B, publisher: B, seen_on: 2026-11-20, seen: page }\n  paper',
      ),
    )
    const { pack, problems } = compilePack('test', [second], hash)
    expect(pack).not.toBeNull()
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^notes\/hunchun\.yaml:17:3 warning: no fact uses the source "spare" -> /),
    ])
  })

  it('every mistake of a file is told at once, in the order of its lines', () => {
    const lines = problemsOf(
      hunchun((text) =>
        text
          .replace('kind: place', 'kind: city')
          .replace('seen: page', 'seen: half')
          .replace('reviewed: 2026-11-24\n', ''),
      ),
    )
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'notes/hunchun.yaml:1:1',
      'notes/hunchun.yaml:2:7',
      'notes/hunchun.yaml:23:11',
    ])
  })
})

describe('notes among each other', () => {
  const other = (change: (text: string) => string): PackFile => ({
    name: 'notes/rason.yaml',
    text: change(HUNCHUN.replace('id: hunchun', 'id: rason')),
  })
  const rason = (text: string) =>
    text.replace('- Hunchun', '- Rason').replace("Hunch'un", 'Rajin-Sonbong').replace('훈춘', '라선')

  it('two notes are not called the same, in either language', () => {
    expect(
      problemsOf(
        hunchun(),
        other((text) => rason(text).replace('라선', '훈춘')),
      ),
    ).toEqual([
      'notes/rason.yaml:7:8 "훈춘" is what the note hunchun is called -> a first name that tells the two apart',
    ])
    expect(problemsOf(hunchun(), other(rason))).toEqual([])
  })

  it('a relation, a link in the text and the holder of a post are notes', () => {
    const to = (id: string) =>
      other(
        (text) => `${rason(text)}relations: [{ rel: near, to: ${id} }]\nbody: { en: 'See [the city](note:${id}).' }\n`,
      )
    expect(problemsOf(hunchun(), to('hunchun'))).toEqual([])
    const block = (text: string) => `${rason(text)}body:\n  en: |\n    A city.\n\n    See [it](note:hunchum).\n`
    expect(problemsOf(hunchun(), other(block))).toEqual([
      expect.stringMatching(/^notes\/rason\.yaml:29:14 there is no note "hunchum"/),
    ])
    expect(problemsOf(hunchun(), to('hunchum')).map((line) => line.split(' -> ')[0])).toEqual([
      'notes/rason.yaml:25:30 there is no note "hunchum"',
      'notes/rason.yaml:26:29 there is no note "hunchum"',
    ])
  })

  it('a holder is called by name only where there is no note', () => {
    const post = (holder: string) =>
      hunchun((text) => `${text.replace('type: event', `type: event\n    post: { office: mayor, holder: ${holder} }`)}`)
    const about = (holder: string) => problemsOf(post(holder)).filter((line) => line.includes('has a note'))
    expect(about('{ en: Ri Hi Yong, ko: 리히용 }')).toEqual([])
    expect(about('{ en: Hunchun, ko: 훈춘 }')).toEqual([
      expect.stringMatching(/^notes\/hunchun\.yaml:\d+:\d+ Hunchun has a note -> holder: hunchun$/),
    ])
    // People of one English name often have two in Korean.
    expect(about('{ en: Hunchun, ko: 훈천 }')).toEqual([])
  })

  it('a note is not related to itself', () => {
    const own = other((text) => `${rason(text)}relations: [{ rel: near, to: rason }]\n`)
    expect(problemsOf(own)).toEqual([expect.stringContaining('rason.yaml:25:30 a relation of the note to itself')])
  })

  it('a name of two notes has a rule that tells them apart', () => {
    const twin = other((text) => rason(text).replace('- Rason', '- Rason\n    - hunchun'))
    expect(problemsOf(hunchun(), twin)).toContainEqual(
      expect.stringMatching(/^notes\/rason\.yaml:6:7 "hunchun" is a name of the note hunchun, too, and always means/),
    )
  })

  it('a file that is not of a pack is named', () => {
    expect(problemsOf({ name: 'notes/hunchun.yml', text: HUNCHUN })).toEqual([
      expect.stringContaining('notes/hunchun.yml:1:1 not a file of a pack'),
    ])
  })
})

describe('publishers and reading list', () => {
  const publishers = `- id: a-paper
  name: { en: A Paper }
  hosts: [{ host: www.example.org }]
  access: install
  state: false
  only_north_korea: true
  langs: [en]
  line: { en: A paper }
  evidence: [{ url: https://www.example.org/about, seen_on: 2026-11-24, seen: page }]
  verified: true
`
  const reading = `- url: https://example.org/story
  title: A story
  publisher: a-paper
  date: 2026-01
  lang: en
  notes: [hunchun]
  seen_on: 2026-11-24
`
  const check = (who: string, what = reading) =>
    problemsOf(hunchun(), { name: 'publishers.yaml', text: who }, { name: 'reading-list.yaml', text: what })

  it('are part of the pack', () => {
    const pack = packOf(
      hunchun(),
      { name: 'publishers.yaml', text: publishers },
      { name: 'reading-list.yaml', text: reading },
    )
    expect(pack.publishers.map(({ id }) => id)).toEqual(['a-paper'])
    expect(pack.readingList.map(({ notes }) => notes)).toEqual([['hunchun']])
  })

  it.each([
    ['only_north_korea: true', 'dead: true', 'publishers.yaml:4:11 a dead outlet with access "install"'],
    ['  only_north_korea: true\n', '', 'publishers.yaml:4:11 allowed at install, but not only about North Korea'],
    [
      '  evidence: [{ url: https://www.example.org/about, seen_on: 2026-11-24, seen: page }]\n',
      '',
      'publishers.yaml:9:13 verified without evidence',
    ],
    [
      '  verified: true',
      '  archive: { name: { en: An archive }, url: archive.example }\n  verified: true',
      'publishers.yaml:10:45 "url" cannot be "archive.example"',
    ],
    [
      'host: www.example.org',
      'host: https://www.example.org/',
      'publishers.yaml:3:19 "host" cannot be "https://www.example.org/" -> a host name, without scheme or path',
    ],
  ])('%j -> %j', (from, to, line) => {
    expect(check(publishers.replace(from, to))).toContainEqual(expect.stringContaining(line))
  })

  it('an id or a host stands once', () => {
    expect(check(publishers + publishers).map((line) => line.split(' -> ')[0])).toEqual([
      'publishers.yaml:11:7 a second publisher "a-paper"',
      'publishers.yaml:13:11 www.example.org/ belongs to a-paper already',
    ])
  })

  it.each([
    ['notes: [hunchun]', 'notes: [rason]', 'reading-list.yaml:6:11 there is no note "rason"'],
    [
      'publisher: a-paper',
      'publisher: Another',
      'reading-list.yaml:3:14 this address belongs to a-paper -> publisher: a-paper',
    ],
    ['seen_on: 2026-11-24', 'seen_on: 2026-11', 'reading-list.yaml:7:12 "2026-11" is not a day'],
  ])('%j -> %j', (from, to, line) => {
    expect(check(publishers, reading.replace(from, to))).toContainEqual(expect.stringContaining(line))
  })
})
