import { describe, expect, it } from 'vitest'
import { compilePack, type PackFile } from '../../knowledge/compile-pack'
import { formatProblem } from '../../knowledge/problem'

/** What stands in a note after its id; the compiler must refuse it before it builds anything. */
function refuse(text: string, more: PackFile[] = []) {
  let built = 0
  const { pack, problems } = compilePack('test', [{ name: 'notes/bad.yaml', text }, ...more], () => {
    built += 1
    return ''
  })
  expect(pack).toBeNull()
  expect(built).toBe(0)
  return problems.map(formatProblem)
}

const note = (names: string, rest = '') =>
  `id: bad\nkind: place\nnames:\n  en: ${names}\nsummary: { en: A place. }\n${rest}reviewed: 2026-11-24\n`

describe('requirement 14: a hostile pack is refused, naming the entry and the reason', () => {
  it.each([
    ['/hun.*/i', 'notes/bad.yaml:4:8 "/hun.*/i" is a regex'],
    ['"Hun\\\\w+"', 'notes/bad.yaml:4:8 "Hun\\w+" is a regex'],
    ['"[A-Z]unchun"', 'notes/bad.yaml:4:8 "[A-Z]unchun" is a regex'],
    ['{ regex: hunchun }', 'notes/bad.yaml:4:10 "regex": a pack carries no regex'],
    ['!!js/regexp /hun/', 'a tag (tag:yaml.org,2002:js/regexp)'],
  ])('a regex as a name: %s', (name, line) => {
    expect(refuse(note(`[${name}]`))).toContainEqual(expect.stringContaining(line))
  })

  it.each(['Choe Ryong-hae (2026)', 'S/RES/2397', "won't", 'No. 39', 'KN-02 [Toksa]', 'Hwasong-11Ga/Na'])(
    'a name is no regex for its punctuation: %s',
    (name) => {
      expect(
        compilePack('test', [{ name: 'notes/bad.yaml', text: note(`[${JSON.stringify(name)}]`) }], () => '').problems,
      ).toEqual([])
    },
  )

  it('an unknown kind', () => {
    expect(refuse(note('[Bad]').replace('place', 'spell'))).toEqual([
      expect.stringContaining('notes/bad.yaml:2:7 "kind" cannot be "spell" -> one of person,'),
    ])
  })

  it.each(['__proto__', 'constructor', 'prototype', '"__proto__"'])('a key %s, wherever it stands', (key) => {
    const lines = refuse(note('[Bad]', `sources:\n  ${key}: { url: https://example.org }\n`))
    expect(lines[0]).toMatch(/^notes\/bad\.yaml:7:3 "\w+" cannot be a key -> /)
    expect(({} as { url?: string }).url).toBeUndefined()
  })

  it('over 20 MB, all files together', () => {
    const filler = `# ${'x'.repeat(11 * 1024 * 1024)}\n`
    expect(refuse(note('[Bad]') + filler, [{ name: 'notes/worse.yaml', text: filler }])).toEqual([
      'notes/worse.yaml:1:1 the pack is over 20 MB -> a smaller pack',
    ])
  })

  it('over 100,000 names, all notes together', () => {
    const many = `[${Array.from({ length: 60_000 }, (_, i) => `n${i}`).join(',')}]`
    expect(refuse(note(many), [{ name: 'notes/worse.yaml', text: note(many) }])).toEqual([
      'notes/worse.yaml:4:3 the pack has over 100000 names -> a smaller pack',
    ])
  }, 60_000)

  it('a name over 200 characters', () => {
    expect(refuse(note(`[${'x'.repeat(201)}]`))).toEqual([
      expect.stringContaining('notes/bad.yaml:4:8 a name of 201 characters ("xxxx'),
    ])
    expect(refuse(note(`[{ text: ${'x'.repeat(201)}, about: true }]`))).toEqual([
      expect.stringContaining('notes/bad.yaml:4:16 a name of 201 characters'),
    ])
  })

  it.each([
    ['lists', (depth: number) => '['.repeat(depth) + ']'.repeat(depth)],
    ['mappings', (depth: number) => '{a: '.repeat(depth) + '}'.repeat(depth)],
    ['blocks', (depth: number) => `${'- '.repeat(depth)}x`],
  ])('%s nested deeper than 20', (_, nest) => {
    expect(refuse(nest(21))).toEqual([
      expect.stringMatching(/^notes\/bad\.yaml:1:\d+ lists and mappings nested deeper than 20 -> /),
    ])
    expect(refuse(nest(20))[0]).not.toContain('nested deeper')
    expect(refuse(nest(20_000))).toEqual([expect.stringContaining('nested deeper than 20')])
  })

  it('aliases, which can unfold to gigabytes', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
    ].join('\n')
    const lines = refuse(bomb)
    expect(lines[0]).toBe(
      'notes/bad.yaml:1:7 an anchor (&a) -> the text without it; a value that begins with & goes in quotes',
    )
    expect(lines).toContainEqual(expect.stringContaining('an alias (*a)'))
  })

  it('two documents, or what is no YAML', () => {
    expect(refuse(`${note('[Bad]')}---\n${note('[Bad]')}`)).toEqual([
      expect.stringContaining('a second document after a line "---"'),
    ])
    expect(refuse('id: "bad')).toEqual([expect.stringContaining('notes/bad.yaml:1:')])
    expect(refuse('')).toEqual([expect.stringContaining('notes/bad.yaml:1:1 "the file" is empty')])
  })
})
