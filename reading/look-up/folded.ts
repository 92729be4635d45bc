import { initialsOf } from '../../knowledge/hangul'
import { fold, normalise } from '../../knowledge/normalise'

/** Places in a text that were found, in UTF-16 units, in their order and apart from each other. */
export type Marks = readonly (readonly [start: number, end: number])[]

/** A text as the look-up reads it, with the way back to its original. */
export interface Folded {
  text: string
  /** For each unit of `text`: where its original starts and ends. */
  from: readonly number[]
  to: readonly number[]
}

/** Nobody types them, and spellings differ in them: P'yŏngyang, U.S. */
const UNTYPED = /['.]/g

/** A text in the form in which it is looked through: folded as pages are, without apostrophes and dots. */
export function foldText(text: string): string {
  return fold(text).folded.replace(UNTYPED, '')
}

/** The same, with the way back to the original. */
export function foldWithPlaces(original: string): Folded {
  const { folded, from, to } = normalise(original)
  const places: { from: number[]; to: number[] } = { from: [], to: [] }
  for (let at = 0; at < folded.length; at++) {
    if (folded[at] === "'" || folded[at] === '.') continue
    places.from.push(from(at))
    places.to.push(to(at))
  }
  return { text: folded.replace(UNTYPED, ''), ...places }
}

/** First consonants in place of syllables, each at the place of its own. */
export const initials = (folded: string) => initialsOf(folded)
