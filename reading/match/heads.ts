import { HEAD } from '../../knowledge/lexicon'
import { commonLength, type Lines, lengthOf, sums } from './lines'

/** Sorted spellings, in groups of one head. */
export interface HeadTable {
  /** The first row of each group, and at the end how many rows there are. */
  firsts: Uint32Array
  /** The group of the head that stands in the text at `at` with `length` units, 2 to `HEAD`; -1 where no spelling has it. */
  find(text: string, at: number, length: number): number
}

/** A hash table with open addressing: no text is cut to look something up in it. */
export function createHeadTable(lines: Lines, rowsOfEach: readonly number[]): HeadTable {
  const firsts = sums(rowsOfEach)
  const groups = firsts.length - 1
  const size = 2 << (32 - Math.clz32(groups))
  /** Group and one; 0 where a slot is free. */
  const slots = new Uint32Array(size)
  for (let group = 0; group < groups; group++) {
    const row = firsts[group] as number
    let slot = hash(lines.text, lines.begins[row] as number, headLength(lines, row)) & (size - 1)
    while (slots[slot]) slot = (slot + 1) & (size - 1)
    slots[slot] = group + 1
  }
  return {
    firsts,
    find(text, at, length) {
      for (let slot = hash(text, at, length) & (size - 1); slots[slot]; slot = (slot + 1) & (size - 1)) {
        const row = firsts[(slots[slot] as number) - 1] as number
        if (headLength(lines, row) === length && commonLength(lines, row, length, text, at) === length)
          return (slots[slot] as number) - 1
      }
      return -1
    },
  }
}

const headLength = (lines: Lines, row: number) => Math.min(lengthOf(lines, row), HEAD)

/** Fibonacci hashing: the upper bits of a product are the mixed ones. */
function hash(text: string, at: number, length: number): number {
  let value = length
  for (let i = 0; i < length; i++) value = Math.imul(value ^ text.charCodeAt(at + i), 0x9e3779b1)
  return (value ^ (value >>> 15)) >>> 0
}
