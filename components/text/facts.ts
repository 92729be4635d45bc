import { daysBetween, firstDay, lastDay, type PartialDate } from '../../knowledge/dates'
import type { Fact, Localised } from '../../knowledge/note'
import { isPastCheck } from '../../reading/as-of'
import type { UiLang } from '../panel-props'
import { dateInText, formatDate, formatRange } from './dates'
import type { Text } from './en'

/** Text in the interface's language, in English where it was not written. */
export function inLang(text: Localised, lang: UiLang): { text: string; lang: UiLang; fallback: boolean } {
  const own = text[lang]
  return own ? { text: own, lang, fallback: false } : { text: text.en, lang: 'en', fallback: lang !== 'en' }
}

/** A fact's clause, standing alone: "held in Pyongyang" begins with a capital. */
export function standing(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** When a fact holds or happened: "19–25 Feb 2026", "from Mar 2020", "no date". */
export function factTime({ type, from, to }: Fact, t: Text): string {
  if (from && to) return formatRange(from, to, t.lang)
  if (from) return type === 'event' ? formatDate(from, t.lang) : t.note.from(formatDate(from, t.lang))
  return to ? t.note.to(formatDate(to, t.lang)) : t.note.undated
}

/** A report within so many days is of the thing itself; later, it is news of its own. */
const PROMPT = 14

/**
 * The date under which a fact stands against a day, and where that is not its own, when it happened: the trade figures
 * of 2025 became public on 18 Jan 2026. What was known only after the day stands under the day it became known.
 */
export function factDate(fact: Fact, day: PartialDate, t: Text): { date: string; happened?: string } {
  const { from, reported } = fact
  if (!reported || !standsAsReported(fact, day)) return { date: factTime(fact, t) }
  const date = formatDate(reported, t.lang)
  return from ? { date, happened: t.note.happened(factTime(fact, t)) } : { date }
}

/** The first day of the date under which a fact stands, for its place on a timeline; empty where it has none. */
export function standsOn(fact: Fact, day: PartialDate): string {
  const date = standsAsReported(fact, day) ? fact.reported : fact.from
  return date ? firstDay(date) : ''
}

function standsAsReported({ from, to = from, reported }: Fact, day: PartialDate): boolean {
  if (!reported || !from || !to) return reported !== undefined
  const unknownThen = firstDay(from) <= lastDay(day) && lastDay(day) < firstDay(reported)
  return unknownThen || daysBetween(lastDay(to), reported) > PROMPT
}

/** A month or year that contains the day is worded so ("in 2026"): the fact need not have happened by then. */
export function contains(date: PartialDate | undefined, day: PartialDate): boolean {
  return !!date && date.length < day.length && firstDay(date) <= firstDay(day) && lastDay(day) <= lastDay(date)
}

/** A fact's words against a day: past the day of its last check it says so and asserts nothing. */
export function factText(fact: Fact, day: PartialDate, t: Text): { text: string; lang: UiLang; fallback: boolean } {
  const said = inLang(fact.text, t.lang)
  if (!fact.verified_until || !isPastCheck(fact, day)) return said
  return { ...said, text: whenChecked(said.text, fact.verified_until, t, fact.said_by !== undefined) }
}

/** Who says so, for a fact that is a claim: it goes wherever the fact goes. */
export function saidBy(fact: Fact, lang: UiLang): { text: string; lang: UiLang; fallback: boolean } | undefined {
  return fact.said_by && inLang(fact.said_by, lang)
}

/** A longer clause is told apart from what is said of it only by brackets. */
const SHORT = 60

/** A post or another short phrase: "when last checked" reads as said of it, not as a part of it. */
export function isPhrase(text: string, t: Text, claimed = false): boolean {
  return t.lang === 'en' && !claimed && text.length <= SHORT && !/[.。:;"”]/.test(text)
}

/**
 * "Premier when last checked, March 2026" of a post or another short phrase. After a sentence, a longer clause, or what
 * somebody says, it must not read as a part of that, so it stands in brackets; in Korean always.
 */
export function whenChecked(text: string, checked: PartialDate, t: Text, claimed = false): string {
  const date = dateInText(checked, t.lang)
  if (isPhrase(text, t, claimed)) return `${text} ${t.note.whenChecked(date)}`
  return `${text.replace(/[.。]$/, '')} (${t.note.lastChecked(date)})`
}

/** A fact in words that stand alone: of what, when, since when it is known, and who says so. */
export function factStatement(title: string, fact: Fact, t: Text): string {
  const when = [
    factTime(fact, t),
    fact.reported && t.note.reported(formatDate(fact.reported, t.lang)),
    fact.said_by && t.note.saidBy(inLang(fact.said_by, t.lang).text),
  ]
    .filter(Boolean)
    .join(', ')
  return `${title}: ${inLang(fact.text, t.lang).text} (${when})`
}

/**
 * A source's title in quotation marks. Where the copy read had none, a working note stands in brackets before what is
 * known of it: that is not for the reader, and what is known is no title and stands without the marks.
 */
export function quotedTitle(title: string, t: Text): string {
  const shown = title.replace(/^\[[^\]]*\]\s*/, '')
  if (shown === title) return `“${title}”`
  return shown || t.note.untitled
}
