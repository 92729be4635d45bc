import type { Lexicon, LexiconRules } from '../../knowledge/lexicon'
import { fold, Script, scriptOf } from '../../knowledge/normalise'

/** A name of a note with its rules. */
export interface Name extends LexiconRules {
  noteId: string
  /** As the note writes it. */
  name: string
  /** Position of its lexicon, and of its note there. */
  rank: number
  note: number
  /** Folded with its capitals, where these count. */
  cased: string | undefined
  nearWords: string[] | undefined
}

/** Every spelling of all lexicons, sorted, with their first units hashed so that most places are passed in one step. */
export interface SpellingIndex {
  keys: readonly string[]
  /** The name that a key spells; made when it is first asked for, since a page has few of them. */
  nameOf(at: number): Name
  /** By the hash of two units and of four: what spellings start so. */
  starts: Uint8Array
  /** First two units -> where their spellings start and end in `keys`. */
  ranges: Map<number, [number, number]>
}

/** A spelling of two or three units starts with these two; a longer one does; a longer one starts with these four. */
const Start = { short: 1, long: 2, four: 4 } as const
const SLOTS = 1 << 17
const pairOf = (a: number, b: number) => a * 0x10000 + b
const hashTwo = (a: number, b: number) => (Math.imul(a, 0x9e3b) ^ b) & (SLOTS - 1)
const hashFour = (two: number, c: number, d: number) =>
  (Math.imul(Math.imul(two, 0x85eb) ^ c, 0x9e3b) ^ d ^ (c << 5)) & (SLOTS - 1)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Joins lexicons, the first with the highest rank, into one index. */
export function indexSpellings(lexicons: readonly Lexicon[]): SpellingIndex {
  const all = lexicons.flatMap((lexicon) => lexicon.keys)
  const order = Uint32Array.from(all.keys())
  if (lexicons.length > 1) order.sort((a, b) => compare(all[a] as string, all[b] as string) || a - b)
  const keys = lexicons.length > 1 ? Array.from(order, (at) => all[at] as string) : all
  const made: Name[] = []

  const starts = new Uint8Array(SLOTS)
  const ranges = new Map<number, [number, number]>()
  let low = 0
  keys.forEach((key, at) => {
    const a = key.charCodeAt(0)
    const b = key.charCodeAt(1)
    const two = hashTwo(a, b)
    mark(two, key.length < 4 ? Start.short : Start.long)
    if (key.length >= 4) mark(hashFour(two, key.charCodeAt(2), key.charCodeAt(3)), Start.four)
    const next = keys[at + 1]
    if (next !== undefined && next.charCodeAt(0) === a && next.charCodeAt(1) === b) return
    ranges.set(pairOf(a, b), [low, at + 1])
    low = at + 1
  })
  return { keys, nameOf: (at) => (made[at] ??= nameAt(at)), starts, ranges }

  function mark(slot: number, what: number) {
    starts[slot] = (starts[slot] as number) | what
  }
  function nameAt(at: number): Name {
    let row = order[at] as number
    let rank = 0
    let lexicon = lexicons[0] as Lexicon
    while (row >= lexicon.keys.length) {
      row -= lexicon.keys.length
      lexicon = lexicons[++rank] as Lexicon
    }
    const note = lexicon.noteOf[row] as number
    const rules = lexicon.rules[lexicon.rulesOf[row] as number] as LexiconRules
    const name = lexicon.names[row] || (keys[at] as string)
    return {
      ...rules,
      noteId: lexicon.notes[note] as string,
      name,
      rank,
      note,
      cased: rules.case && fold(name.trim()).cased,
      nearWords: rules.near === undefined ? undefined : lexicon.lists[rules.near],
    }
  }
}

/**
 * Calls `found` for every spelling in the folded text, by place and shortest first. None starts inside a word of
 * letters and digits.
 */
export function eachSpelling(
  { keys, starts, ranges }: SpellingIndex,
  text: string,
  found: (at: number, start: number, end: number) => void,
): void {
  let b = text.charCodeAt(0)
  for (let at = 0; at + 1 < text.length; at++) {
    const a = b
    b = text.charCodeAt(at + 1)
    const two = hashTwo(a, b)
    const which = starts[two] as number
    if (!(which & (Start.short | Start.long))) continue
    if (
      !(which & Start.short) &&
      !((starts[hashFour(two, text.charCodeAt(at + 2), text.charCodeAt(at + 3))] as number) & Start.four)
    )
      continue
    if (isWord(a) && at > 0 && isWord(text.charCodeAt(at - 1))) continue
    const range = ranges.get(pairOf(a, b))
    if (!range) continue
    let [low, high] = range
    // The keys from low to high share their first `depth` units with the text; each unit more narrows them.
    for (let depth = 2; low < high; depth++) {
      while (low < high && (keys[low] as string).length === depth) found(low++, at, at + depth)
      if (low === high || at + depth >= text.length) break
      const unit = text.charCodeAt(at + depth)
      low = lowerBound(keys, low, high, depth, unit)
      high = lowerBound(keys, low, high, depth, unit + 1)
    }
  }
}

function isWord(unit: number): boolean {
  const script = scriptOf(unit)
  return script === Script.letter || script === Script.digit
}

/** The first of the sorted keys in [low, high) whose unit at `depth` is at least `unit`. */
function lowerBound(keys: readonly string[], low: number, high: number, depth: number, unit: number): number {
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as string).charCodeAt(depth) < unit) low = middle + 1
    else high = middle
  }
  return low
}
