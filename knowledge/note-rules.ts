import { firstDay, lastDay } from './dates'
import { normalise } from './normalise'
import { type Fact, LANGS, type Note } from './note'
import type { Finding } from './problem'
import { checkRewritten } from './rewriting-sites'

/** Words that make a sentence true on some days only. */
const DATED_WORDS =
  /\b(?:current|currently|now|nowadays|today|recent|recently|latest|at present|presently|so far|to date|as of)\b|현재|지금|최근|오늘날|요즘|아직/i

/** Posts, which stand in dated facts and never in the summary of a person. */
const OFFICES =
  /\b(?:premier|president|prime minister|minister|chairman|chairwoman|chairperson|chair|secretary|director|head of|chief|leader|ruler|commander|ambassador|envoy|marshal|vice[- ]?marshal|member of the)\b|총리|총비서|비서(?!실)|위원장|부위원장|부장|국장|장관|외무상|국방상|의장|대사|지도자|통치자|사령관|원수|대통령|위원$/i

/** What a schema cannot say of one note. File name and other notes are `pack-rules.ts`'s matter. */
export function checkNote(note: Note): Finding[] {
  return [
    ...checkNames(note),
    ...checkSummary(note),
    ...note.facts.flatMap((fact, position) => checkFact(note, fact, position)),
    ...checkSources(note),
    ...checkRewritten(note),
  ]
}

/**
 * A name stands once with the same rules, whatever its dashes and capitals. Phrases under `unless` are longer than the
 * name and contain it; the lexicon could not use others.
 */
function checkNames({ names }: Note): Finding[] {
  const folded = (text: string) => normalise(text.trim()).folded
  return LANGS.flatMap((lang) => {
    const seen = new Map<string, string>()
    return names[lang].flatMap((name, position): Finding[] => {
      const { text, use: _, ...rules } = name
      const key = JSON.stringify([name.case ? text : folded(text), rules])
      const twin = seen.get(key)
      seen.set(key, text)
      return [
        ...(twin === undefined
          ? []
          : [
              {
                level: 'error' as const,
                path: ['names', lang, position],
                what: `"${text}" stands here already${twin === text ? '' : ` as "${twin}", which is the same name`}`,
                instead: 'one of the two',
              },
            ]),
        ...(name.unless ?? []).flatMap((phrase, at): Finding[] =>
          folded(phrase).includes(folded(text))
            ? []
            : [
                {
                  level: 'error',
                  path: ['names', lang, position, 'unless', at],
                  what: `"${phrase}" does not contain the name "${text}"`,
                  instead: 'the longer phrase in which the name does not count, whole',
                },
              ],
        ),
      ]
    })
  })
}

function checkSummary({ kind, summary }: Note): Finding[] {
  return (['en', 'ko'] as const).flatMap((lang): Finding[] => {
    const text = summary[lang] ?? ''
    const path = ['summary', lang]
    const dated = DATED_WORDS.exec(text)?.[0]
    const office = kind === 'person' ? OFFICES.exec(text)?.[0] : undefined
    return [
      ...(dated
        ? [
            {
              level: 'error' as const,
              path,
              what: `a summary is true on any day, so not with "${dated}"`,
              instead: 'the sentence without it, and a fact with its date',
            },
          ]
        : []),
      ...(office
        ? [
            {
              level: 'error' as const,
              path,
              what: `a post ("${office}") in the summary of a person`,
              instead: 'who the person is; the post as a fact with its dates',
            },
          ]
        : []),
    ]
  })
}

/** What is wrong with a fact by itself: its dates among each other, and sources that its note lacks. */
export function checkFact(note: Pick<Note, 'reviewed' | 'sources'>, fact: Fact, position: number): Finding[] {
  const { type, from, to, reported, scheduled, verified_until: verified } = fact
  const error = (key: string, what: string, instead: string): Finding => ({
    level: 'error',
    path: ['facts', position, key],
    what,
    instead,
  })
  const found: Finding[] = []

  if (type === 'event') {
    if (!from)
      found.push(error('from', 'an event without its day', 'from: the day, month or year on which it happened'))
    if (from && to && lastDay(to) < firstDay(from))
      found.push(error('to', `it ends (${to}) before it begins (${from})`, 'to: its last day'))
    if (verified)
      found.push(error('verified_until', 'an event is not checked again', 'verified_until for a state only'))
  } else if (from && to && lastDay(to) <= firstDay(from)) {
    found.push(
      error('to', `it holds no more (${to}) before it begins (${from})`, 'to: the first day on which it held no more'),
    )
  }
  if (from && reported && lastDay(reported) < firstDay(from)) {
    found.push(
      error(
        'reported',
        `it was reported (${reported}) before it was so (${from})`,
        'scheduled: for the day on which a coming event was announced',
      ),
    )
  }
  if (from && scheduled && firstDay(scheduled) > lastDay(from)) {
    found.push(
      error(
        'scheduled',
        `it was announced (${scheduled}) after it began (${from})`,
        'reported: for the day on which it became public',
      ),
    )
  }
  if (from && verified && lastDay(verified) < firstDay(from)) {
    found.push(
      error(
        'verified_until',
        `it was last checked (${verified}) before it began (${from})`,
        'the day of the last check',
      ),
    )
  }
  for (const key of ['reported', 'scheduled', 'verified_until'] as const) {
    const date = fact[key]
    if (date && firstDay(date) > note.reviewed)
      found.push(
        error(
          key,
          `${date} is later than the note's own "reviewed: ${note.reviewed}"`,
          'the day of your review in "reviewed"',
        ),
      )
  }
  for (const [key, date] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (date && firstDay(date) > note.reviewed && !scheduled)
      found.push(
        error(
          key,
          `${date} is still to come on the day of review (${note.reviewed})`,
          'scheduled: since when it is announced, or another date',
        ),
      )
  }
  fact.sources.forEach((source, index) => {
    if (!Object.hasOwn(note.sources, source))
      found.push(unknownSource(['facts', position, 'sources', index], source, note))
  })
  return found
}

function checkSources(note: Note): Finding[] {
  const claims = note.contested.flatMap(({ says, denies }, position) =>
    [['says', says] as const, ['denies', denies] as const].flatMap(([side, list]) =>
      list.flatMap(({ sources }, at) =>
        sources.map((source, index) => ({ source, path: ['contested', position, side, at, 'sources', index] })),
      ),
    ),
  )
  const used = new Set([...note.facts.flatMap(({ sources }) => sources), ...claims.map(({ source }) => source)])
  return [
    ...claims
      .filter(({ source }) => !Object.hasOwn(note.sources, source))
      .map(({ source, path }) => unknownSource(path, source, note)),
    ...Object.entries(note.sources).flatMap(([key, { seen_on, date }]): Finding[] => [
      ...(used.has(key)
        ? []
        : [
            {
              level: 'warning' as const,
              path: ['sources', key],
              atKey: true as const,
              what: `no fact uses the source "${key}"`,
              instead: `"sources: [${key}]" at the fact that was read there, or leave it out`,
            },
          ]),
      ...(seen_on > note.reviewed
        ? [
            {
              level: 'error' as const,
              path: ['sources', key, 'seen_on'],
              what: `seen on ${seen_on}, after the note's own "reviewed: ${note.reviewed}"`,
              instead: 'the day of your review in "reviewed"',
            },
          ]
        : []),
      ...(date && firstDay(date) > seen_on
        ? [
            {
              level: 'error' as const,
              path: ['sources', key, 'date'],
              what: `dated ${date} but seen on ${seen_on}`,
              instead: "the page's own date",
            },
          ]
        : []),
    ]),
  ]
}

function unknownSource(path: (string | number)[], source: string, { sources }: Pick<Note, 'sources'>): Finding {
  const keys = Object.keys(sources)
  return {
    level: 'error',
    path,
    what: `no source "${source}" in this note`,
    instead: keys.length > 0 ? `one of ${keys.join(', ')}, or add it under "sources"` : 'add it under "sources"',
  }
}
