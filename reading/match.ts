import { Script, scriptOf } from '../knowledge/characters'
import type { Lexicon } from '../knowledge/lexicon'
import { normalise } from '../knowledge/normalise'
import { beginsWord, endOfWord } from './match/borders'
import { judge, type PageKind } from './match/rules'
import { type Found, findGlosses, findSurnames } from './match/shorts'
import { eachSpelling, indexSpellings, type Name, type SpellingIndex } from './match/spellings'
import type { Hit } from './types'

/** Finds the names of notes in a text. */
export interface Matcher {
  /**
   * All names in the text, in order, none inside another. A single line break counts as a space, a blank line ends a
   * sentence and parts a name.
   * @param options.about whether the page is about North Korea: many names count only then
   * @param options.lang the page's language (BCP 47), where it is known: tells Chinese names from Japanese ones
   */
  find(text: string, options: { about: boolean; lang?: string | undefined }): Hit[]
}

/** A matcher for the names of these lexicons; of two that claim the same words the earlier one has them. */
export function createMatcher(lexicons: readonly Lexicon[]): Matcher {
  const indexes = lexicons.map(indexSpellings)

  return {
    find(text, { about, lang }) {
      const page = normalise(text)
      const kind: PageKind = { about, lang: lang?.slice(0, 2).toLowerCase() || hanLanguage(text) }
      const { folded } = page
      const claims: (Found & { of: Name; spelt: number; at: number })[] = []
      const ends = new Set<number>()

      for (const { index, at, start, spelt } of spellingsIn(indexes, folded)) {
        const name = index.nameOf(at)
        if (!beginsWord(page, start, spelt, ends)) continue
        const end = endOfWord(page, start, spelt, name)
        if (end < 0) continue
        if (scriptOf(folded.charCodeAt(end - 1)) === Script.hangul) ends.add(end)
        const verdict = judge(page, kind, name, start, end)
        if (verdict === 'no') continue
        const certain = verdict === 'certain'
        const { noteId, person } = name
        claims.push({
          noteId,
          name: name.name,
          start,
          end,
          certain,
          person: person === 1,
          short: false,
          of: name,
          spelt,
          at,
        })
      }

      // Longest first; then the sure before the possible, the earlier lexicon, the name with a near word, the
      // earlier note, the name as it stands before its plural, the earlier name.
      claims.sort(
        (a, b) =>
          b.end - b.start - (a.end - a.start) ||
          Number(b.certain) - Number(a.certain) ||
          a.of.rank - b.of.rank ||
          Number(b.of.near !== undefined) - Number(a.of.near !== undefined) ||
          a.of.note - b.of.note ||
          b.spelt - a.spelt ||
          a.at - b.at,
      )
      const hits = withoutOverlap(claims, folded.length)
      hits.push(...findGlosses(page, hits))
      hits.push(...findSurnames(page, sorted(hits)))
      return withoutOverlap(hits, folded.length).map(({ noteId, name, start, end, certain, short }) => ({
        noteId,
        name,
        start: page.from(start),
        end: page.to(end - 1),
        certain,
        ...(short && { short }),
      }))
    },
  }
}

interface Spelt {
  index: SpellingIndex
  /** Row of the spelling in its index. */
  at: number
  start: number
  spelt: number
}

/** The spellings of all lexicons in a folded text, by place: whether a name begins there may hang on one before it. */
function spellingsIn(indexes: readonly SpellingIndex[], folded: string): Spelt[] {
  const all: Spelt[] = []
  for (const index of indexes) eachSpelling(index, folded, (at, start, spelt) => all.push({ index, at, start, spelt }))
  return indexes.length > 1 ? all.sort((a, b) => a.start - b.start) : all
}

/** Keeps of those that overlap the first in the given order; returns them in order of place. */
function withoutOverlap(claims: readonly Found[], length: number): Found[] {
  const taken = new Uint8Array(length)
  const kept: Found[] = []
  for (const claim of claims) {
    if (taken[claim.start] || taken[claim.end - 1]) continue
    taken.fill(1, claim.start, claim.end)
    kept.push(claim)
  }
  return sorted(kept)
}

function sorted(hits: readonly Found[]): Found[] {
  return [...hits].sort((a, b) => a.start - b.start)
}

/** Which of the two languages written in Han characters a text is in: Japanese has kana. */
function hanLanguage(text: string): string {
  return /[\u3041-\u30fa]/.test(text) ? 'ja' : ''
}
