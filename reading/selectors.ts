import search from 'approx-string-match'
import type { Anchored, Selector } from './types'

/** Characters of context kept on either side of a quote, as in the W3C's own examples and Hypothesis. */
const CONTEXT = 32
/** An edited sentence may differ by so much of its length, and by so many characters, before it counts as gone. */
const EDITS = 0.2
const MOST_EDITS = 60
/** Quotes of less weight than this are found in many places, so only their context can tell which one was meant. */
const TELLING = 16
/** From this weight on a quote that stands in the text once is itself, though nothing around it is as it was. */
const ALONE = 60
/** How much of the context must be there: for a quote that tells by itself, for a short one, for an edited one. */
const NEEDS = { telling: 0.25, short: 0.6, changed: 0.5 }

/** Selectors for a stretch of an article's text: its words with their context, and its place. */
export function describe(text: string, start: number, end: number): Selector[] {
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    { type: 'TextPositionSelector', start, end },
  ]
}

/**
 * Finds a described stretch in a text: its very words where their context (or, among equals, their place) says so, else
 * the same sentence edited a little, else nowhere. A wrong place is worse than none, so each way has a least score.
 * White space counts nowhere: a page that is laid out anew, or a quote made by another program, has other spaces
 * between the same words.
 */
export function anchor(text: string, selectors: readonly Selector[]): Anchored {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector')
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector')
  if (!quote) return { status: 'orphan' }
  const letters = lettersOf(text)
  const { exact, prefix, suffix } = { exact: bare(quote.exact), prefix: bare(quote.prefix), suffix: bare(quote.suffix) }
  if (!exact) return { status: 'orphan' }
  const contextOf = (place: Place) => contextAt(letters.text, place, { prefix, suffix })
  const away = ({ start }: Place) => Math.abs((letters.at[start] ?? 0) - (position?.start ?? 0))
  const nearest = (places: readonly Place[]) => best(places, contextOf, position ? away : () => 0)
  const found = (status: 'anchored' | 'changed', { start, end }: Place): Anchored => ({
    status,
    start: letters.at[start] as number,
    end: (letters.at[end - 1] as number) + 1,
  })

  const places = placesOf(letters.text, exact)
  const same = nearest(places)
  const weight = weightOf(exact)
  const needed = weight < TELLING ? NEEDS.short : NEEDS.telling
  const alone = places.length === 1 && (weight >= ALONE || prefix.length + suffix.length === 0)
  if (same && (same.context >= needed || alone)) return found('anchored', same)

  // The very words in another context are other words, and of a short quote every edit makes another one.
  const edits = weight < TELLING ? 0 : Math.min(MOST_EDITS, Math.floor(exact.length * EDITS))
  const changed = edits > 0 ? nearest(search(letters.text, exact, edits).filter(({ errors }) => errors > 0)) : undefined
  if (changed && changed.context >= NEEDS.changed) return found('changed', changed)
  return { status: 'orphan' }
}

/** The sentences that a stretch touches, within its paragraph, as its surroundings for later. */
export function sentenceAround(text: string, start: number, end: number, lang: string): string {
  const from = text.lastIndexOf('\n\n', start) + 1
  const next = text.indexOf('\n\n', end)
  const paragraph = text.slice(from, next < 0 ? undefined : next)
  const locale = Intl.Segmenter.supportedLocalesOf([lang || 'en'])[0]
  let sentences = ''
  for (const { segment, index } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(paragraph))
    if (from + index < end && from + index + segment.length > start) sentences += segment
  return sentences.trim()
}

interface Place {
  start: number
  end: number
}

/** A text without its white space, and where each letter stands in it. */
interface Letters {
  of: string
  text: string
  at: Uint32Array
}

/** All highlights of a page are looked for in one text. */
let last: Letters = { of: '', text: '', at: new Uint32Array() }

function lettersOf(text: string): Letters {
  if (last.of === text) return last
  const at = new Uint32Array(text.length)
  let count = 0
  for (let index = 0; index < text.length; index++) if (!SPACE.test(text[index] as string)) at[count++] = index
  last = { of: text, text: bare(text), at: at.subarray(0, count) }
  return last
}

/** How much a quote says by itself: its letters, of which a syllable or a character says as much as two of the alphabet's. */
const weightOf = (exact: string) => exact.length + (exact.match(/[\p{Script=Hangul}\p{Script=Han}]/gu)?.length ?? 0)

const SPACE = /\s/
const bare = (text: string) => text.replace(/\s+/g, '')

function placesOf(text: string, exact: string): Place[] {
  const places: Place[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    places.push({ start: at, end: at + exact.length })
  return places
}

/** The place with the most of its context; among equals the one nearest to where it was. */
function best(places: readonly Place[], contextOf: (place: Place) => number, away: (place: Place) => number) {
  let found: (Place & { context: number }) | undefined
  for (const { start, end } of places) {
    const context = contextOf({ start, end })
    if (!found || context > found.context || (context === found.context && away({ start, end }) < away(found)))
      found = { start, end, context }
  }
  return found
}

/** How much of the kept context stands around a place, from 0 to 1: the longest run next to it, on both sides. */
function contextAt(
  text: string,
  { start, end }: Place,
  { prefix, suffix }: { prefix: string; suffix: string },
): number {
  const kept = prefix.length + suffix.length
  if (kept === 0) return 0
  let before = 0
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++
  let after = 0
  while (after < suffix.length && text[end + after] === suffix[after]) after++
  return (before + after) / kept
}
