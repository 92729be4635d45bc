import { isDay } from './dates'
import { type Note, titleOf } from './note'
import type { Finding } from './problem'
import { type Publisher, publisherOf, type ReadingItem } from './publisher'

const NOTE_LINK = /\]\(note:([^)\s]*)\)/g

/** What one note may not do because of the others: names and ids. `file` is the note's file name, `others` by id. */
export function checkAmongNotes(file: string, note: Note, others: ReadonlyMap<string, Note>): Finding[] {
  const stem = file.replace(/^.*\//, '').replace(/\.yaml$/, '')
  const missing = (path: (string | number)[], id: string): Finding[] =>
    others.has(id)
      ? []
      : [
          {
            level: 'error',
            path,
            what: `there is no note "${id}"`,
            instead: 'the id of a note in packs/core/notes, or leave it out',
          },
        ]
  return [
    ...(note.id === stem
      ? []
      : [
          {
            level: 'error' as const,
            path: ['id'],
            what: `the id "${note.id}" is not the file's name`,
            instead: `id: ${stem}, or name the file ${note.id}.yaml`,
          },
        ]),
    ...note.relations.flatMap(({ to }, position) => missing(['relations', position, 'to'], to)),
    ...note.facts.flatMap(({ post }, position) =>
      post ? missing(['facts', position, 'post', 'holder'], post.holder) : [],
    ),
    ...(['en', 'ko'] as const).flatMap((lang) =>
      [...(note.body?.[lang] ?? '').matchAll(NOTE_LINK)].flatMap(([, id]) => missing(['body', lang], id ?? '')),
    ),
    ...(['en', 'ko'] as const).flatMap((lang): Finding[] => {
      const title = titleOf(note, lang)
      const twin =
        note.names[lang].length > 0 &&
        [...others.values()].find((other) => other.id < note.id && titleOf(other, lang) === title)
      return twin
        ? [
            {
              level: 'error',
              path: ['names', lang, 0],
              what: `"${title}" is what the note ${twin.id} is called`,
              instead: 'a first name that tells the two apart',
            },
          ]
        : []
    }),
  ]
}

/** Rules over all publishers; paths begin with the position in the list. */
export function checkPublishers(publishers: readonly Publisher[]): Finding[] {
  return publishers.flatMap((publisher, position): Finding[] => {
    const before = publishers.slice(0, position)
    const error = (path: (string | number)[], what: string, instead: string): Finding => ({
      level: 'error',
      path: [position, ...path],
      what,
      instead,
    })
    return [
      ...(before.some(({ id }) => id === publisher.id)
        ? [error(['id'], `a second publisher "${publisher.id}"`, 'another id, or one row of the two')]
        : []),
      ...publisher.hosts.flatMap(({ host, path = '/' }, at) => {
        const twin = before.find((other) => other.hosts.some((one) => one.host === host && (one.path ?? '/') === path))
        return twin
          ? [error(['hosts', at], `${host}${path} belongs to ${twin.id} already`, 'a path that tells the two apart')]
          : []
      }),
      ...(publisher.dead && publisher.access !== 'never'
        ? [error(['access'], `a dead outlet with access "${publisher.access}"`, 'access: never')]
        : []),
      ...(publisher.access === 'install' && !publisher.only_north_korea
        ? [error(['access'], 'allowed at install, but not only about North Korea', 'access: optional')]
        : []),
      ...(publisher.verified && publisher.evidence.length === 0
        ? [error(['verified'], 'verified without evidence', 'verified: false, or an address under "evidence"')]
        : []),
      ...publisher.evidence.flatMap(({ seen_on }, at) =>
        isDay(seen_on)
          ? []
          : [error(['evidence', at, 'seen_on'], `"${seen_on}" is not a day`, 'a day is written 2026-02-19')],
      ),
    ]
  })
}

/** Rules over the reading list; paths begin with the position in the list. */
export function checkReadingList(
  items: readonly ReadingItem[],
  notes: ReadonlyMap<string, Note>,
  publishers: readonly Publisher[],
): Finding[] {
  return items.flatMap((item, position): Finding[] => {
    const error = (path: (string | number)[], what: string, instead: string): Finding => ({
      level: 'error',
      path: [position, ...path],
      what,
      instead,
    })
    const owner = publisherOf(publishers, item.url)
    return [
      ...(items.slice(0, position).some(({ url }) => url === item.url)
        ? [error(['url'], 'this address is in the list twice', 'one of the two')]
        : []),
      ...item.notes.flatMap((id, at) =>
        notes.has(id)
          ? []
          : [error(['notes', at], `there is no note "${id}"`, 'the id of a note in packs/core/notes, or leave it out')],
      ),
      ...(owner && owner.id !== item.publisher
        ? [error(['publisher'], `this address belongs to ${owner.id}`, `publisher: ${owner.id}`)]
        : []),
      ...(isDay(item.seen_on)
        ? []
        : [error(['seen_on'], `"${item.seen_on}" is not a day`, 'a day is written 2026-02-19')]),
    ]
  })
}
