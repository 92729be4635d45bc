import { firstDay, isDay } from './dates'
import { checkNameClashes } from './name-clashes'
import { type Note, titleOf } from './note'
import { error, type Finding, type Path } from './problem'
import { type Publisher, publisherOf, type ReadingItem } from './publisher'

const NOTE_LINK = /\]\((note:([^)\s]*))\)/g
const TITLE_LANGS = ['en', 'ko'] as const

/** A note and the file that it stands in, `notes/hunchun.yaml`. */
export interface FiledNote {
  file: string
  note: Note
}

/** What a note may not do because of the others, by note: its file's name, its names, the ids that it names. */
export function checkAmongNotes<T extends FiledNote>(filed: readonly T[]): Map<T, Finding[]> {
  const ids = new Set(filed.map(({ note }) => note.id))
  const titled = Object.fromEntries(
    TITLE_LANGS.map((lang) => [lang, firstOf(filed, ({ note }) => titleOf(note, lang))]),
  ) as Record<(typeof TITLE_LANGS)[number], Map<string, T>>
  const clashes = checkNameClashes(filed.map(({ note }) => note))

  const check = (one: T): Finding[] => {
    const { file, note } = one
    const stem = file.replace(/^.*\//, '').replace(/\.yaml$/, '')
    const missing = (path: Path, id: string, within?: string): Finding[] =>
      ids.has(id) ? [] : [{ ...error(path, `there is no note "${id}"`, NOTE_ID), ...(within && { within }) }]
    const titles = TITLE_LANGS.flatMap((lang) => {
      const title = titleOf(note, lang)
      const twin = titled[lang].get(title)
      return !twin || twin === one || note.names[lang].length === 0
        ? []
        : [
            error(
              ['names', lang, 0],
              `"${title}" is what the note ${twin.note.id} is called`,
              'a first name that tells the two apart',
            ),
          ]
    })
    return [
      ...(note.id === stem
        ? []
        : [
            error(
              ['id'],
              `the id "${note.id}" is not the file's name`,
              `id: ${stem}, or name the file ${note.id}.yaml`,
            ),
          ]),
      ...note.relations.flatMap(({ to }, at) =>
        to === note.id
          ? [error(['relations', at, 'to'], 'a relation of the note to itself', NOTE_ID)]
          : missing(['relations', at, 'to'], to),
      ),
      ...note.facts.flatMap(({ post }, at) => {
        if (!post) return []
        const path = ['facts', at, 'post', 'holder']
        if (typeof post.holder === 'string') return missing(path, post.holder)
        const { en, ko } = post.holder
        const known = titled.en.get(en)
        // People of one English name often have two in Korean.
        return known && titleOf(known.note, 'ko') === ko
          ? [error(path, `${en} has a note`, `holder: ${known.note.id}`)]
          : []
      }),
      ...TITLE_LANGS.flatMap((lang) =>
        [...(note.body?.[lang] ?? '').matchAll(NOTE_LINK)].flatMap(([, link, id = '']) =>
          missing(['body', lang], id, link),
        ),
      ),
      ...titles,
      ...(clashes.get(note.id) ?? []).filter(({ path }) => !titles.some((title) => title.path.join() === path.join())),
    ]
  }
  return new Map(filed.map((one) => [one, check(one)]))
}

/** Rules over all publishers; paths begin with the position in the list. */
export function checkPublishers(publishers: readonly Publisher[], today?: string): Finding[] {
  const byId = firstOf(publishers, ({ id }) => id)
  const places = publishers.flatMap((publisher) =>
    publisher.hosts.map((host) => ({ publisher, address: addressOf(host) })),
  )
  const byAddress = firstOf(places, ({ address }) => address)

  return publishers.flatMap((publisher, row) => [
    ...(byId.get(publisher.id) === publisher
      ? []
      : [error([row, 'id'], `a second publisher "${publisher.id}"`, 'another id, or one row of the two')]),
    ...publisher.hosts.flatMap((host, at) => {
      const owner = byAddress.get(addressOf(host))?.publisher
      return !owner || owner === publisher
        ? []
        : [
            error(
              [row, 'hosts', at],
              `${addressOf(host)} belongs to ${owner.id} already`,
              'a path that tells the two apart',
            ),
          ]
    }),
    ...(publisher.dead && publisher.access !== 'never'
      ? [error([row, 'access'], `a dead outlet with access "${publisher.access}"`, 'access: never')]
      : []),
    ...(publisher.access === 'install' && !publisher.only_north_korea
      ? [error([row, 'access'], 'allowed at install, but not only about North Korea', 'access: optional')]
      : []),
    ...(publisher.verified && publisher.evidence.length === 0
      ? [error([row, 'verified'], 'verified without evidence', 'verified: false, or an address under "evidence"')]
      : []),
    ...publisher.evidence.flatMap(({ seen_on }, at) => checkDay([row, 'evidence', at, 'seen_on'], seen_on, today)),
  ])
}

/** Rules over the reading list; paths begin with the position in the list. */
export function checkReadingList(
  items: readonly ReadingItem[],
  noteIds: ReadonlySet<string>,
  publishers: readonly Publisher[],
  today?: string,
): Finding[] {
  const byUrl = firstOf(items, ({ url }) => url)

  return items.flatMap((item, row) => {
    const owner = publisherOf(publishers, item.url)
    return [
      ...(byUrl.get(item.url) === item
        ? []
        : [error([row, 'url'], 'this address is in the list twice', 'one of the two')]),
      ...item.notes.flatMap((id, at) =>
        noteIds.has(id) ? [] : [error([row, 'notes', at], `there is no note "${id}"`, NOTE_ID)],
      ),
      ...(owner && owner.id !== item.publisher
        ? [error([row, 'publisher'], `this address belongs to ${owner.id}`, `publisher: ${owner.id}`)]
        : []),
      ...checkDay([row, 'seen_on'], item.seen_on, today),
      ...(firstDay(item.date) > item.seen_on
        ? [error([row, 'date'], `dated ${item.date} but seen on ${item.seen_on}`, "the article's own date")]
        : []),
    ]
  })
}

const NOTE_ID = 'the id of a note in packs/core/notes, or leave it out'

const addressOf = ({ host, path = '/' }: { host: string; path?: string | undefined }) => `${host}${path}`

function checkDay(path: Path, value: string, today: string | undefined): Finding[] {
  if (!isDay(value)) return [error(path, `"${value}" is not a day`, 'a day is written 2026-02-19')]
  return today && value > today ? [error(path, `${value} is still to come`, 'the day on which you saw it')] : []
}

/** The first item of each key. */
export function firstOf<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const first = new Map<string, T>()
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item)
  return first
}
