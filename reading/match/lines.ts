import type { Joined } from '../../knowledge/lexicon'

/** Texts one after the other, with where each begins, and where one more would. */
export interface Lines {
  text: string
  begins: Uint32Array
}

export const linesOf = ({ text, lengths }: Joined): Lines => ({ text, begins: sums(lengths) })

/** Where each of a row of things begins that stand one after the other, by how long they are; at the end the sum. */
export function sums(lengths: readonly number[]): Uint32Array {
  const begins = new Uint32Array(lengths.length + 1)
  for (let at = 0, sum = 0; at < lengths.length; at++) begins[at + 1] = sum += lengths[at] as number
  return begins
}

export const countOf = ({ begins }: Lines) => begins.length - 1
export const lengthOf = ({ begins }: Lines, row: number) => (begins[row + 1] as number) - (begins[row] as number)
export const lineAt = ({ text, begins }: Lines, row: number) =>
  text.slice(begins[row] as number, begins[row + 1] as number)

/** How many units, `most` at most, a line has in common with a text from `at` on; the first `known` are known to be. */
export function commonLength(
  { text, begins }: Lines,
  row: number,
  most: number,
  other: string,
  at: number,
  known = 0,
): number {
  const begin = begins[row] as number
  let length = known
  while (length < most && text.charCodeAt(begin + length) === other.charCodeAt(at + length)) length++
  return length
}
