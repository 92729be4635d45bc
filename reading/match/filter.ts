import { isWord } from '../../knowledge/characters'
import { HEAD } from '../../knowledge/lexicon'
import { type Lines, lengthOf } from './lines'

/**
 * Where a spelling may start, told from its first units: Shift-And (Baeza-Yates and Gonnet, "A new approach to text
 * searching", 1992) over pairs of units, all spellings at once in a few buckets, as in the multiple string matcher of
 * Hyperscan (Wang et al., NSDI 2019). It costs one step a unit, whatever the number of spellings, and is right about
 * every place that it passes over.
 *
 * A slot, by the hash of a pair of units, has four lanes of eight buckets: the bit of bucket k in lane n says that a
 * spelling of that bucket has this pair as its n-th. A spelling of fewer pairs has its bit in every slot of the other
 * lanes.
 */
const SLOTS = 1 << 15
const hash = (a: number, b: number) => (Math.imul(a, 0x9e3b) ^ b) & (SLOTS - 1)
/** The pairs of a head, and the one after it. */
const LANES = HEAD

/** Which spellings may start at a place: of two units, of three, of four; longer ones share five buckets by their first pair. */
export const Bucket = { two: 0x80, three: 0x40, long: 0x3f } as const
const SHORT = [Bucket.two, Bucket.three, 0x20] as const
const LONGER = 5

/** What every slot has: the further lanes of short spellings. */
const WILD = SHORT.reduce((all, bucket, at) => {
  let lanes = all
  for (let lane = at + 1; lane < LANES; lane++) lanes |= bucket << (8 * lane)
  return lanes
}, 0)

/** @param firsts the first row of each group of one head, and how many rows there are */
export function createFilter(lines: Lines, firsts: Uint32Array): Int32Array {
  const { text, begins } = lines
  const filter = new Int32Array(SLOTS).fill(WILD)
  const mark = (bucket: number, lane: number, begin: number) => {
    const slot = hash(text.charCodeAt(begin + lane), text.charCodeAt(begin + lane + 1))
    filter[slot] = (filter[slot] as number) | (bucket << (8 * lane))
  }
  for (let group = 0; group + 1 < firsts.length; group++) {
    let row = firsts[group] as number
    const end = firsts[group + 1] as number
    const begin = begins[row] as number
    const pairs = lengthOf(lines, row) - 1
    if (pairs < LANES) for (let lane = 0; lane < pairs; lane++) mark(SHORT[pairs - 1] as number, lane, begin)
    // Longer ones stand behind one that is the head alone.
    while (row < end && lengthOf(lines, row) <= HEAD) row++
    if (row === end) continue
    const bucket = 1 << (hash(text.charCodeAt(begin), text.charCodeAt(begin + 1)) % LONGER)
    for (let lane = 0; lane < LANES - 1; lane++) mark(bucket, lane, begin)
    for (; row < end; row++) mark(bucket, LANES - 1, begins[row] as number)
  }
  return filter
}

/**
 * Calls `possible` for every place in the text where a spelling may start, with the buckets of those that may; none
 * starts inside a word of letters and digits.
 */
export function eachPossible(filter: Int32Array, text: string, possible: (at: number, buckets: number) => void): void {
  const report = (at: number, buckets: number) => {
    if (at >= 0 && !(isWord(text.charCodeAt(at)) && at > 0 && isWord(text.charCodeAt(at - 1)))) possible(at, buckets)
  }
  let state = 0
  let b = text.charCodeAt(0)
  for (let next = 1; next < text.length; next++) {
    const a = b
    b = text.charCodeAt(next)
    state = ((state << 8) | 0xff) & (filter[hash(a, b)] as number)
    if (state >>> 24 !== 0) report(next - LANES, state >>> 24)
  }
  // Past the end stands what fulfils only the lanes of shorter spellings.
  for (let at = text.length - LANES; at + 1 < text.length; at++) {
    state = ((state << 8) | 0xff) & WILD
    if (state >>> 24 !== 0) report(at, state >>> 24)
  }
}
