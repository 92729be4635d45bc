import { Script, scriptOf } from '../../knowledge/characters'
import { asConsonants, type Ending, endingsOf } from '../../knowledge/hangul'
import { foldText, foldWithPlaces, initials, type Marks } from './folded'

/** Words to be found in folded texts. */
export interface Needle {
  /** As typed, folded. */
  text: string
  endings: Ending[]
}

/** What was typed into the look-up box. */
export interface Wanted {
  /** All of it as one phrase. */
  phrase: Needle
  /** Its words one by one; the last may be unfinished. */
  words: Needle[]
  /** As folded for finding names among other words: without a possessive. */
  sentence: string
  /** First consonants alone were typed: they are looked for in `initials` of a text. */
  consonants: boolean
}

/** What a reader has typed, ready to be found; undefined where that is nothing. */
export function wantedOf(query: string): Wanted | undefined {
  const consonants = asConsonants(query)
  if (consonants) {
    const words = consonants.split(/ +/).map(wholeNeedle)
    return { phrase: wholeNeedle(consonants), words, sentence: '', consonants: true }
  }
  const text = foldText(query).trim()
  if (!text) return undefined
  const words = text.split(/\s+/)
  return {
    phrase: needleOf(text),
    words: words.map((word, at) => (at === words.length - 1 ? needleOf(word) : wholeNeedle(word))),
    sentence: foldText(query.replace(/['’]s?(?!\p{L})/gu, ' ')),
    consonants: false,
  }
}

/** A folded text to be found whole, or with its last syllable still being typed. */
export const needleOf = (text: string): Needle => ({ text, endings: endingsOf(text) })

/** A folded text to be found as it stands. */
export const wholeNeedle = (text: string): Needle => ({ text, endings: [{ head: text }] })

/** The first place of a needle at or after `start`; undefined where there is none. */
export function findNext(text: string, needle: Needle, start = 0): [start: number, end: number] | undefined {
  let found: [number, number] | undefined
  for (const { head, next } of needle.endings) {
    const place = next ? findBefore(text, head, next, start) : findPlain(text, head, start)
    if (place && (!found || place[0] < found[0])) found = place
  }
  return found
}

/** As `findNext`, but letters and digits only at the beginning of a word, as in running text. Hangul and Han anywhere. */
export function findWord(text: string, needle: Needle, start = 0): [start: number, end: number] | undefined {
  for (let place = findNext(text, needle, start); place; place = findNext(text, needle, place[0] + 1))
    if (beginsWord(text, place[0])) return place
  return undefined
}

/** All places of any of the needles in an original text, each word whole as it was found. */
export function marksOf(original: string, needles: readonly Needle[], consonants = false): Marks {
  return placesOf(original, needles, consonants ? initials : (text) => text, findNext)
}

/** The same by `findWord`: "ri" is not in "price". */
export function wordMarksOf(original: string, needles: readonly Needle[]): Marks {
  return placesOf(original, needles, (text) => text, findWord)
}

function placesOf(
  original: string,
  needles: readonly Needle[],
  read: (folded: string) => string,
  find: typeof findNext,
): Marks {
  if (needles.length === 0) return []
  const folded = foldWithPlaces(original)
  const text = read(folded.text)
  const places: [number, number][] = []
  for (const needle of needles)
    for (let place = find(text, needle); place; place = find(text, needle, place[1])) {
      places.push([folded.from[place[0]] ?? 0, folded.to[place[1] - 1] ?? original.length])
      if (place[1] <= place[0]) break
    }
  return apart(places)
}

function apart(places: [number, number][]): [number, number][] {
  const merged: [number, number][] = []
  for (const place of places.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = merged.at(-1)
    if (last && place[0] < last[1]) last[1] = Math.max(last[1], place[1])
    else merged.push([...place])
  }
  return merged
}

function findPlain(text: string, head: string, start: number): [number, number] | undefined {
  const at = text.indexOf(head, start)
  return at < 0 ? undefined : [at, at + head.length]
}

function findBefore(
  text: string,
  head: string,
  [first, last]: [string, string],
  start: number,
): [number, number] | undefined {
  for (let at = text.indexOf(head, start); at >= 0 && at < text.length; at = text.indexOf(head, at + 1)) {
    const unit = text.charAt(at + head.length)
    if (unit >= first && unit <= last) return [at, at + head.length + 1]
  }
  return undefined
}

const isLatin = (script: number) => script === Script.letter || script === Script.digit

function beginsWord(text: string, at: number): boolean {
  return !isLatin(scriptOf(text.charCodeAt(at))) || at === 0 || !isLatin(scriptOf(text.charCodeAt(at - 1)))
}
