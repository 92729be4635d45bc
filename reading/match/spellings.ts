import type { Lexicon, LexiconName } from '../../knowledge/lexicon'

/** Every spelling of all lexicons, sorted, with the first two units hashed so that most places are passed in one step. */
export interface SpellingIndex {
  keys: string[]
  names: (LexiconName & { noteId: string; rank: number; nearWords: string[] | undefined })[]
  owners: number[]
  /** 1 where some spelling starts with two units of this hash. */
  starts: Uint8Array
  /** First two units -> where their spellings start and end in `keys`. */
  ranges: Map<number, [number, number]>
}

const pairOf = (a: number, b: number) => a * 0x10000 + b
const hash = (a: number, b: number) => (Math.imul(a, 0x9e3b) ^ b) & 0xffff

/** Joins lexicons, the first with the highest rank, into one index. */
export function indexSpellings(lexicons: readonly Lexicon[]): SpellingIndex {
  const names: SpellingIndex['names'] = []
  let keys: string[] = []
  let owners: number[] = []
  lexicons.forEach((lexicon, rank) => {
    const first = names.length
    for (const name of lexicon.names) {
      const nearWords = name.near === undefined ? undefined : lexicon.lists[name.near]
      names.push({ ...name, noteId: lexicon.notes[name.note] as string, rank, nearWords })
    }
    keys = keys.concat(lexicon.keys)
    owners = owners.concat(lexicon.owners.map((owner) => owner + first))
  })
  if (lexicons.length > 1) {
    const order = keys
      .map((_, at) => at)
      .sort((a, b) => ((keys[a] as string) < (keys[b] as string) ? -1 : keys[a] === keys[b] ? a - b : 1))
    owners = order.map((at) => owners[at] as number)
    keys = order.map((at) => keys[at] as string)
  }

  const starts = new Uint8Array(0x10000)
  const ranges = new Map<number, [number, number]>()
  let low = 0
  for (let at = 1; at <= keys.length; at++) {
    const key = keys[low] as string
    const next = keys[at]
    const a = key.charCodeAt(0)
    const b = key.charCodeAt(1)
    if (next !== undefined && next.charCodeAt(0) === a && next.charCodeAt(1) === b) continue
    starts[hash(a, b)] = 1
    ranges.set(pairOf(a, b), [low, at])
    low = at
  }
  return { keys, names, owners, starts, ranges }
}

/** Calls `found` for every spelling in the folded text, by place and shortest first. */
export function eachSpelling(
  index: SpellingIndex,
  text: string,
  found: (owner: number, start: number, end: number) => void,
): void {
  const { keys, owners, starts, ranges } = index
  let b = text.charCodeAt(0)
  for (let at = 0; at + 1 < text.length; at++) {
    const a = b
    b = text.charCodeAt(at + 1)
    if (!starts[hash(a, b)]) continue
    const range = ranges.get(pairOf(a, b))
    if (!range) continue
    let [low, high] = range
    // The keys from low to high share their first `depth` units with the text; each unit more narrows them.
    for (let depth = 2; low < high; depth++) {
      while (low < high && (keys[low] as string).length === depth) found(owners[low++] as number, at, at + depth)
      if (low === high || at + depth >= text.length) break
      const unit = text.charCodeAt(at + depth)
      low = lowerBound(keys, low, high, depth, unit)
      high = lowerBound(keys, low, high, depth, unit + 1)
    }
  }
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
