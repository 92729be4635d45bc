import search from 'approx-string-match'
import type { Anchored, Selector } from './types'

/** Characters of context kept on either side of a quote, as in the W3C's own examples and Hypothesis. */
const CONTEXT = 32
/** An edited sentence may differ by so much of its length, and by so many characters, before it counts as gone. */
const EDITS = 0.2
const MOST_EDITS = 60
/** Quotes shorter than this are found in many places, so only their context can tell which one was meant. */
const TELLING = 20
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
 */
export function anchor(text: string, selectors: readonly Selector[]): Anchored {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector')
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector')
  if (!quote?.exact) return { status: 'orphan' }
  const { exact } = quote

  const same = best(placesOf(text, exact), (place) => contextAt(text, place, quote), position?.start)
  const needed = exact.length < TELLING ? NEEDS.short : NEEDS.telling
  if (same && (same.context >= needed || isAllThereIs(text, exact, quote)))
    return { status: 'anchored', start: same.start, end: same.end }

  const edits = Math.min(MOST_EDITS, Math.floor(exact.length * EDITS))
  if (edits === 0) return { status: 'orphan' }
  const close = search(text, exact, edits)
  const changed = best(close, (place) => contextAt(text, place, quote), position?.start)
  if (changed && changed.context >= NEEDS.changed) return { status: 'changed', start: changed.start, end: changed.end }
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

function placesOf(text: string, exact: string): Place[] {
  const places: Place[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    places.push({ start: at, end: at + exact.length })
  return places
}

/** The place with the most of its context; among equals the one nearest to where it was. */
function best(places: readonly Place[], contextOf: (place: Place) => number, was: number | undefined) {
  let found: (Place & { context: number }) | undefined
  const away = (place: Place) => (was === undefined ? 0 : Math.abs(place.start - was))
  for (const place of places) {
    const context = contextOf(place)
    if (!found || context > found.context || (context === found.context && away(place) < away(found)))
      found = { start: place.start, end: place.end, context }
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

/** A long quote that stands in the text once is itself, whatever has been edited around it. */
function isAllThereIs(text: string, exact: string, { prefix, suffix }: { prefix: string; suffix: string }): boolean {
  const alone = text.indexOf(exact) === text.lastIndexOf(exact)
  return alone && (exact.length >= TELLING || prefix.length + suffix.length === 0)
}
