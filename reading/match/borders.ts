import { Script, scriptOf } from '../../knowledge/characters'
import type { LexiconRules } from '../../knowledge/lexicon'
import type { Normalised } from '../../knowledge/normalise'
import { mayFollow, mayPrecede } from './korean'

/**
 * Where words begin and end, by script: spaces and punctuation around Latin, the particles of Korean, other kana
 * around katakana; Han has no borders.
 */

const at = (text: string, i: number) => scriptOf(text.charCodeAt(i))
const wordLike = (script: number) => script === Script.letter || script === Script.digit
const LOWER = /[a-z]/

/** Whether a word may begin at `i`. `ends` are the places where a name before it ended (북한|노동신문). */
export function beginsWord(page: Normalised, i: number, end: number, ends: ReadonlySet<number>): boolean {
  if (i === 0) return true
  const { folded, cased } = page
  const first = at(folded, i)
  const before = at(folded, i - 1)
  switch (first) {
    case Script.letter: {
      if (wordLike(before)) return false
      // Inside an address or an identifier (www.kcna.kp, user@dprk, node_kim).
      const mark = folded[i - 1]
      return !(
        mark === '_' ||
        mark === '@' ||
        (mark === '.' && wordLike(at(folded, i - 2)) && LOWER.test(cased[i] as string))
      )
    }
    case Script.digit:
      return (
        !wordLike(before) && !((folded[i - 1] === '.' || folded[i - 1] === ',') && at(folded, i - 2) === Script.digit)
      )
    case Script.hangul: {
      if (before !== Script.hangul || ends.has(i)) return true
      let start = i - 1
      while (start > 0 && !ends.has(start) && at(folded, start - 1) === Script.hangul) start--
      return mayPrecede(folded.slice(start, i), folded.slice(i, end), at(folded, start - 1) === Script.digit)
    }
    case Script.katakana:
      return before !== Script.katakana || page.gaps.has(i)
    default:
      return true
  }
}

/** Where the name that was spelt out up to `end` ends, with its plural; -1 where the word goes on. */
export function endOfWord(page: Normalised, start: number, end: number, name: LexiconRules): number {
  const { folded } = page
  switch (at(folded, end - 1)) {
    case Script.letter:
      if (latinEnds(page, end)) return end
      if (name.plural && folded[end] === 's' && latinEnds(page, end + 1)) return end + 1
      return name.plural && folded.startsWith('es', end) && latinEnds(page, end + 2) ? end + 2 : -1
    case Script.digit: {
      const next = at(folded, end)
      if (
        next === Script.digit ||
        ((folded[end] === '.' || folded[end] === ',') && at(folded, end + 1) === Script.digit)
      )
        return -1
      return next !== Script.letter || (folded[end] === 's' && !wordLike(at(folded, end + 1))) ? end : -1
    }
    case Script.hangul: {
      let stop = end
      while (stop < folded.length && at(folded, stop) === Script.hangul) stop++
      return mayFollow(folded.slice(start, end), folded.slice(end, stop), isShared(name)) ? end : -1
    }
    case Script.katakana:
      return at(folded, end) !== Script.katakana || page.gaps.has(end) ? end : -1
    default:
      return end
  }
}

/** A Latin word ends at `i`: also before a possessive, but in no contraction (won't) and no address (kcna.kp). */
export function latinEnds(page: Normalised, i: number): boolean {
  const { folded, cased } = page
  if (wordLike(at(folded, i))) return false
  const next = at(folded, i + 1)
  switch (folded[i]) {
    case "'":
      return !wordLike(next) || (folded[i + 1] === 's' && !wordLike(at(folded, i + 2)))
    case '.':
      return !(next === Script.digit || (next === Script.letter && LOWER.test(cased[i + 1] as string)))
    case '_':
    case '@':
      return false
    default:
      return true
  }
}

/** The name of a person that counts only under rules, since others bear it. */
function isShared(name: LexiconRules): boolean {
  return name.person === 1 && (name.about === 1 || name.near !== undefined)
}
