import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from '../../components/text/en'
import { ko } from '../../components/text/ko'
import { RELATIONS_KO } from '../../components/text/relations-ko'

const AREAS = new URL('../../components/text/areas/', import.meta.url)
const areas = await Promise.all(
  readdirSync(AREAS)
    .map((file) => file.replace('.ts', ''))
    .map(async (name) => [name, await import(`../../components/text/areas/${name}.ts`)] as const),
)
const ALL: [string, unknown, unknown][] = [
  ['text', en, ko],
  ...areas.map(([file, own]): [string, unknown, unknown] => [file, own.en, own.ko]),
]

/** What stays as it is in Korean: names, keys, and what is only a number or the reader's own words. */
const SAME_IN_BOTH = [
  'text.and',
  'text.source.dateExample',
  'data.size',
  'text.note.of',
  'lang',
  'name',
  'languages.en',
  'languages.ko',
  'latins.spaced',
  'latins.hyphen',
]

const HANGUL = /[가-힣]/
/** A word of more than a unit or a sign, with what stands for a value taken out. */
const hasWords = (text: string) => /[a-z]{2,}/i.test(text.replaceAll(/VALUE|https?:\S+|\b[A-Z]{2,}\b/g, ''))

/** Stands for every kind of value that a text can be given: it is read as text, number, list and record. */
const VALUES: readonly unknown[][] = [
  ['VALUE', 'VALUE', 'VALUE', 'VALUE'],
  [2, 2, 2, 2],
  ['VALUE', 2, 2, 2],
  [2, 'VALUE', 'VALUE'],
  [['VALUE', 'VALUE'], ['VALUE']],
  [{ where: 'title', words: ['VALUE'], count: 2 }],
]

interface Leaf {
  path: string
  english: string[]
  korean: string[]
  /** The source of a function, where no sample value fits it. */
  isSource?: true
}

/** Every text of an area with its like, whatever function or list it comes out of. */
function leaves(path: string, english: unknown, korean: unknown): Leaf[] {
  if (typeof english === 'string') return [{ path, english: [english], korean: [String(korean)] }]
  if (typeof english === 'function') {
    for (const values of VALUES) {
      const said = strings(() => english(...values))
      const like = strings(() => (korean as (...values: unknown[]) => unknown)(...values))
      if (said && like) return [{ path, english: said, korean: like }]
    }
    // Words chosen by a record of its own: its source tells at least whether it speaks Korean.
    return [{ path, english: ['words'], korean: [String(korean)], isSource: true }]
  }
  if (typeof english === 'object' && english !== null)
    return Object.keys(english).flatMap((key) =>
      leaves(
        `${path}.${key}`,
        (english as Record<string, unknown>)[key],
        (korean as Record<string, unknown> | undefined)?.[key],
      ),
    )
  return []
}

function strings(say: () => unknown): string[] | undefined {
  let said: unknown
  try {
    said = say()
  } catch {
    return undefined
  }
  if (said === undefined) return []
  const all = Array.isArray(said) ? said : [said]
  const texts = all.map((text) => (typeof text === 'string' ? text : undefined))
  const bad = texts.some((text) => text === undefined || /undefined|NaN|\[object/.test(text))
  return bad ? undefined : (texts as string[])
}

const found = ALL.flatMap(([file, english, korean]) => leaves(file, english, korean))

it('finds the words of the interface', () => {
  expect(found.length).toBeGreaterThan(300)
})

describe('requirement of issue 8, point 11: both languages whole', () => {
  it('has no text that is left in English', () => {
    const left = found.filter(
      ({ path, english, korean }) =>
        !SAME_IN_BOTH.some((end) => `.${path}`.endsWith(`.${end}`)) &&
        hasWords(english.join(' ')) &&
        !HANGUL.test(korean.join(' ')),
    )
    expect(left.map(({ path, korean }) => `${path}: ${korean.join(' ')}`)).toEqual([])
  })

  it('has no text that is empty in one of them alone', () => {
    const empty = found.filter(
      ({ english, korean }) => korean.length > 0 && (english.join('') === '') !== (korean.join('') === ''),
    )
    expect(empty.map(({ path }) => path)).toEqual([])
  })

  it('says everything in 합니다체, and nothing with an exclamation mark', () => {
    // The endings of 해요체 and 반말; a heading, a button or a fragment ends in none.
    const tone = found.filter(
      ({ korean, english, isSource }) =>
        !isSource &&
        (korean.some(
          (text) =>
            /(요|한다|했다|이다|된다|없다|있다|해)[.!?]?$/.test(text.trim()) && !/필요$|중요$/.test(text.trim()),
        ) ||
          [...korean, ...english].some((text) => text.includes('!'))),
    )
    expect(tone.map(({ path, korean }) => `${path}: ${korean.join(' ')}`)).toEqual([])
  })

  it('puts no particle after a value that would need to know how it sounds', () => {
    const sources = [
      '../../components/text/ko.ts',
      ...readdirSync(AREAS).map((file) => `../../components/text/areas/${file}`),
    ]
    const particle = /\$\{[^}]*\}(?:[’”]|<\/b>)?(?:을|를|이|가|은|는|과|와|으로|로|이나|나|이라|라)(?![가-힣])/g
    // Of 개, 건, 곳 and the like the sound is known; of a name or a date it is not.
    const wrong = sources.flatMap((file) =>
      [...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(particle)].map(
        ([words]) => `${file}: ${words}`,
      ),
    )
    expect(wrong).toEqual([])
  })

  it('has a Korean word for each relation', () => {
    for (const [relation, words] of Object.entries(RELATIONS_KO)) expect(words, relation).toMatch(HANGUL)
  })

  it('has the same messages in both of the browser’s own files', () => {
    const read = (lang: string) =>
      JSON.parse(
        readFileSync(new URL(`../../public/_locales/${lang}/messages.json`, import.meta.url), 'utf8'),
      ) as Record<string, { message: string }>
    const [english, korean] = [read('en'), read('ko')]
    expect(Object.keys(korean).sort()).toEqual(Object.keys(english).sort())
    for (const [name, { message }] of Object.entries(korean)) if (name !== 'name') expect(message, name).toMatch(HANGUL)
  })
})

describe('one and many', () => {
  it('are told apart in English wherever a number stands with its noun', () => {
    const nouns =
      /\b1 (?:terms|notes|articles|highlights|sources|drafts|names|publishers|days|months|years|sites|facts)\b/
    const wrong: string[] = []
    const walk = (path: string, part: unknown): void => {
      if (typeof part === 'function') {
        for (const values of [
          [1, 1, 1, 1],
          ['VALUE', 1, 1],
        ]) {
          const said = strings(() => part(...values))?.join(' ') ?? ''
          if (nouns.test(said)) wrong.push(`${path}: ${said}`)
        }
      } else if (typeof part === 'object' && part !== null)
        for (const [key, inner] of Object.entries(part)) walk(`${path}.${key}`, inner)
    }
    for (const [file, english] of ALL) walk(file, english)
    expect(wrong).toEqual([])
  })

  it('groups thousands', () => {
    expect(en.terms.count(1203)).toBe('1,203 terms')
    expect(en.terms.count(1)).toBe('1 term')
    // Where English groups a number, Korean does, too; elsewhere a number may be a year.
    const wrong: string[] = []
    const walk = (path: string, english: unknown, korean: unknown): void => {
      if (typeof english === 'function' && typeof korean === 'function') {
        for (const values of [
          [1203, 1203, 1203, 1203],
          ['VALUE', 1203, 1203],
        ]) {
          const said = strings(() => english(...values))?.join(' ') ?? ''
          const like = strings(() => korean(...values))?.join(' ') ?? ''
          const plain = (text: string) => text.match(/(?<!,)1203/g)?.length ?? 0
          if (said.includes('1,203') && plain(like) > plain(said)) wrong.push(`${path}: ${said} / ${like}`)
        }
      } else if (typeof english === 'object' && english !== null)
        for (const [key, inner] of Object.entries(english))
          walk(`${path}.${key}`, inner, (korean as Record<string, unknown>)[key])
    }
    for (const [file, english, korean] of ALL) walk(file, english, korean)
    expect(wrong).toEqual([])
  })
})
