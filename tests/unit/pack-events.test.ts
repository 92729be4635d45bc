import { describe, expect, it } from 'vitest'
import { compilePack, type PackFile } from '../../knowledge/compile-pack'
import { withEvents } from '../../knowledge/event'
import { formatProblem } from '../../knowledge/problem'

const note = (id: string, more = ''): PackFile => ({
  name: `notes/${id}.yaml`,
  text: `id: ${id}\nkind: place\nnames: { en: [${id}] }\nsummary: { en: A place. }\n${more}reviewed: 2026-11-24\n`,
})
const OPENED = `- id: bridge-opened
  from: 2025-06-12
  reported: 2025-06-14
  text: { en: the bridge between the two was opened, ko: 두 곳을 잇는 다리가 열렸다 }
  said_by: { en: A ministry }
  sources:
    - { url: "https://example.org/bridge", title: A page, publisher: A paper, date: 2025-06-14, seen_on: 2026-11-20, seen: page }
    - { url: "https://example.org/second", title: Another, publisher: Another paper, seen_on: 2026-11-20, seen: excerpt }
  notes: [here, there]
`
const compiled = (events: string, ...notes: PackFile[]) =>
  compilePack('test', [...notes, { name: 'events.yaml', text: events }], (text) => `${text.length}`)
const problemsOf = (events: string, ...notes: PackFile[]) => compiled(events, ...notes).problems.map(formatProblem)

describe('an event', () => {
  it('is a fact of each note that it names, with its sources, and of no other', () => {
    const { pack, problems } = compiled(OPENED, note('here'), note('there'), note('elsewhere'))
    expect(problems).toEqual([])
    expect(pack?.events).toHaveLength(1)
    expect(pack?.notes.flatMap(({ facts }) => facts)).toEqual([])
    const [elsewhere, here, there] = withEvents(pack?.notes ?? [], pack?.events ?? [])
    expect(elsewhere?.facts).toEqual([])
    expect(here?.facts).toEqual(there?.facts)
    expect(here?.facts).toMatchObject([
      { type: 'event', from: '2025-06-12', reported: '2025-06-14', sources: ['bridge-opened', 'bridge-opened-2'] },
    ])
    expect(Object.keys(here?.sources ?? {})).toEqual(['bridge-opened', 'bridge-opened-2'])
    expect(pack?.knowsTo).toBe('2025-06-14')
  })

  it('is told once: no note that it names has it as a fact of its own', () => {
    const own = `facts:
  - { type: event, from: 2025-06-12, text: { en: given a bridge }, sources: [paper] }
sources:
  paper: { url: "https://example.org/bridge", title: A page, publisher: A paper, seen_on: 2026-11-20, seen: page }
`
    expect(problemsOf(OPENED, note('here', own), note('there'))).toEqual([
      'events.yaml:9:11 the note "here" tells it, too -> that fact out of notes/here.yaml: this one is shown there',
    ])
  })

  it.each([
    ['notes: [here, there]', 'notes: [here, nowhere]', 'there is no note "nowhere"'],
    ['reported: 2025-06-14', 'reported: 2025-06-01', 'it was reported (2025-06-01) before it was so (2025-06-12)'],
    ['from: 2025-06-12', 'to: 2025-06-12', '"from" is missing'],
    ['date: 2025-06-14', 'date: 2026-11-23', 'dated 2026-11-23 but seen on 2026-11-20'],
    ['from: 2025-06-12\n  reported: 2025-06-14', 'from: 2027-01-01', 'is still to come on the day of review'],
  ])('%s may not be %s', (right, wrong, what) => {
    expect(problemsOf(OPENED.replace(right, wrong), note('here'), note('there')).join()).toContain(what)
  })

  it('has an id of its own', () => {
    expect(problemsOf(OPENED + OPENED, note('here'), note('there')).join()).toContain('a second event "bridge-opened"')
  })
})
