import { describe, expect, it } from 'vitest'
import { compilePack } from '../../knowledge/compile-pack'
import { formatProblem } from '../../knowledge/problem'

const TODAY = '2026-11-24'

interface Lines {
  kind?: string
  fact?: string
  sources?: string
  url?: string
  reviewed?: string
}

/** What `check` says on a day of a note with these lines, which has one fact from `url`. */
const said = (lines: Lines, today = TODAY) => {
  const { kind = 'place', fact = 'from: 2020-05', url = 'https://example.org/a', reviewed = '2026-11-20' } = lines
  const text = `id: hunchun
kind: ${kind}
names: { en: [Hunchun] }
summary: { en: A border city. }
facts:
  - type: event
    ${fact}
    text: { en: It was renamed. }
    sources: [${lines.sources ?? 'paper'}]
sources:
  paper: { url: "${url}", title: A page, publisher: A paper, seen_on: 2026-11-20, seen: page }
reviewed: ${reviewed}
`
  const offices = '- { id: mayor, names: { en: [Mayor], ko: [시장] } }\n'
  const files = [
    { name: 'notes/hunchun.yaml', text },
    { name: 'offices.yaml', text: offices },
  ]
  const { pack, problems } = compilePack('test', files, () => '', today)
  return { right: pack !== null, lines: problems.map(formatProblem) }
}

describe('a review against the day of the check', () => {
  it('is a warning when it is over twelve months old', () => {
    expect(said({}, '2027-11-20')).toEqual({ right: true, lines: [] })
    expect(said({}, '2027-11-21')).toEqual({
      right: true,
      lines: [
        'notes/hunchun.yaml:12:11 warning: last looked over 12 months ago -> what has changed since, and the day of your review',
      ],
    })
  })

  it('is an error when it is still to come, also the second reading', () => {
    expect(said({ reviewed: '2026-11-25' })).toEqual({
      right: false,
      lines: ['notes/hunchun.yaml:12:11 2026-11-25 is still to come -> the day on which you did it'],
    })
    expect(said({ reviewed: '2026-11-24\nchecked: { on: 2027-11-24, by: second-person }' }).lines).toEqual([
      'notes/hunchun.yaml:13:16 2027-11-24 is still to come -> the day on which you did it',
    ])
  })

  it('is an error when a publisher or an article of the reading list was seen on a day still to come', () => {
    const seen = 'seen_on: 2026-11-25'
    const publishers = `- id: paper
  name: { en: Paper }
  hosts: [{ host: paper.example }]
  access: optional
  state: false
  langs: [en]
  line: { en: A paper }
  evidence: [{ url: https://paper.example/, ${seen}, seen: page }]
  verified: true
`
    const list = `- { url: https://paper.example/a, title: A, publisher: paper, date: 2026-01, lang: en, notes: [han], ${seen} }\n`
    const han = 'id: han\nkind: place\nnames: { en: [Han] }\nsummary: { en: A river. }\nreviewed: 2026-11-24\n'
    const files = Object.entries({
      'notes/han.yaml': han,
      'publishers.yaml': publishers,
      'reading-list.yaml': list,
    }).map(([name, text]) => ({ name, text }))
    const lines = compilePack('test', files, () => '', TODAY).problems.map(formatProblem)
    expect(lines).toEqual([
      'publishers.yaml:8:54 2026-11-25 is still to come -> the day on which you saw it',
      expect.stringMatching(/^reading-list\.yaml:1:\d+ 2026-11-25 is still to come -> the day on which you saw it$/),
    ])
  })

  it('is not asked for by a build, which stays right as the days pass', () => {
    expect(compilePack('test', [], () => '').problems).toEqual([])
  })
})

describe('a day after the review', () => {
  it.each(['from: 2027-02', 'from: 2026-11-01\n    to: 2027-03', 'from: 2026-11-01\n    scheduled: 2027'])(
    'is an error: %s',
    (fact) => {
      expect(said({ fact }).right).toBe(false)
    },
  )

  it.each(['from: 2027-02\n    scheduled: 2026-11', 'from: 2026-11\n    to: 2027-03\n    scheduled: 2026-10'])(
    'is fine where it was announced: %s',
    (fact) => {
      expect(said({ fact })).toEqual({ right: true, lines: [] })
    },
  )
})

describe('a site that rewrites others’ reports', () => {
  const url = 'https://www.thepressunited.com/updates/a'
  const post = 'from: 2020-05\n    post: { office: mayor, holder: hunchun }'
  const RESTS = /:\d+ (a .+) rests on thepressunited\.com alone, which rewrites others' reports -> the page that said/

  it.each([
    ['law', 'from: 2020-05', 'a fact about a law'],
    ['weapon', 'from: 2020-05', 'a fact about a weapon'],
    ['person', post, 'a post'],
  ])('does not carry a fact of a %s with %j', (kind, fact, what) => {
    const { right, lines } = said({ kind, fact, url })
    expect(right).toBe(false)
    expect(lines.map((line) => RESTS.exec(line)?.[1])).toEqual([what])
  })

  it('may carry other facts; a host that only sounds like it carries any', () => {
    expect(said({ kind: 'economy', url })).toEqual({ right: true, lines: [] })
    expect(said({ kind: 'law', url: 'https://example.org/thepressunited.com' })).toEqual({ right: true, lines: [] })
    expect(said({ kind: 'law', url: 'https://notthepressunited.com/a' })).toEqual({ right: true, lines: [] })
  })

  it('may stand beside another source', () => {
    const beside = (host: string) =>
      said({
        kind: 'law',
        url: `${url}", title: A, publisher: A, seen_on: 2026-11-20, seen: page }
  other: { url: "https://${host}/a`,
        sources: 'paper, other',
      })
    expect(beside('example.org')).toEqual({ right: true, lines: [] })
    expect(beside('www.downthenews.com').lines).toEqual([
      expect.stringContaining('rests on thepressunited.com and downthenews.com alone, which rewrite'),
    ])
  })
})
