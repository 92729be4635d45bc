import { isWord, Script, scriptOf } from '../../knowledge/characters'
import type { Normalised } from '../../knowledge/normalise'
import { sentenceAround } from './sentences'
import type { Name } from './spellings'
import { nearestState } from './states'

/** What a page is, as far as the rules of names ask. */
export interface PageKind {
  /** It is about North Korea. */
  about: boolean
  /** `zh` and `ja` share characters: a Chinese name does not count on a Japanese page, nor the other way round. */
  lang: string
}

/** Whether the name at [start, end) means its note: surely, perhaps, or not at all. */
export function judge(
  page: Normalised,
  kind: PageKind,
  name: Name,
  start: number,
  end: number,
): 'certain' | 'possible' | 'no' {
  const { nearWords } = name
  if (name.cased !== undefined && !page.cased.startsWith(name.cased, start)) return 'no'
  if (isOfOtherLanguage(kind.lang, name)) return 'no'
  if (
    name.unless?.some(
      ([phrase, offset]) =>
        page.folded.startsWith(phrase, start - offset) && standsAlone(page.folded, phrase, start - offset),
    )
  ) {
    return 'no'
  }
  const met =
    (!name.about || kind.about) &&
    (!nearWords || hasNear(page.folded, nearWords, start, end)) &&
    (!name.whose || isNorths(page.folded, kind.about, start, end))
  if (!name.possibly) return met ? 'certain' : 'no'
  return met && nearWords ? 'certain' : 'possible'
}

function isOfOtherLanguage(lang: string, name: Name): boolean {
  return (name.lang === 'zh' && lang === 'ja') || (name.lang === 'ja' && lang === 'zh')
}

function isNorths(text: string, about: boolean, start: number, end: number): boolean {
  const whose = nearestState(text, sentenceAround(text, start), start, end)
  return whose === undefined ? about : whose === 'north'
}

/** One of the words stands in the sentence of [start, end), outside it. */
function hasNear(text: string, words: readonly string[], start: number, end: number): boolean {
  const [from, to] = sentenceAround(text, start)
  const sentence = text.slice(from, to)
  for (const word of words) {
    for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
      const outside = from + at >= end || from + at + word.length <= start
      if (outside && standsAlone(sentence, word, at)) return true
    }
  }
  return false
}

/** A Latin phrase is a whole word or its plural; one syllable of Korean begins a word; anything else may stand anywhere. */
function standsAlone(text: string, phrase: string, at: number): boolean {
  const end = at + phrase.length
  const before = scriptOf(text.charCodeAt(at - 1))
  if (isWord(text.charCodeAt(at - 1)) && isWord(phrase.charCodeAt(0))) return false
  if (phrase.length === 1 && before === Script.hangul) return false
  if (!isWord(phrase.charCodeAt(phrase.length - 1))) return true
  return !isWord(text.charCodeAt(end)) || (text[end] === 's' && !isWord(text.charCodeAt(end + 1)))
}
