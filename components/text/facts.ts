import { firstDay, lastDay, type PartialDate } from '../../knowledge/dates'
import type { Fact, Localised, Note, Source } from '../../knowledge/note'
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

/**
 * The date under which a fact stands, and beside it the time it is about where the two differ: the trade figures of
 * 2025 became public on 18 Jan 2026.
 */
export function factDate(fact: Fact, t: Text): { date: string; about?: string } {
  if (!fact.reported || fact.reported === fact.from) return { date: factTime(fact, t) }
  const about = fact.from || fact.to ? { about: t.note.aboutTime(factTime(fact, t)) } : {}
  return { date: formatDate(fact.reported, t.lang), ...about }
}

/** A month or year that contains the day is worded so ("in 2026"): the fact need not have happened by then. */
export function contains(date: PartialDate | undefined, day: PartialDate): boolean {
  return !!date && date.length < day.length && firstDay(date) <= firstDay(day) && lastDay(day) <= lastDay(date)
}

/** A fact's words against a day: past the day of its last check it says so and asserts nothing. */
export function factText(fact: Fact, day: PartialDate, t: Text): { text: string; lang: UiLang; fallback: boolean } {
  const said = inLang(fact.text, t.lang)
  const checked = fact.type === 'state' && !fact.to ? fact.verified_until : undefined
  if (!checked || lastDay(checked) >= firstDay(day)) return said
  return { ...said, text: whenChecked(said.text, checked, t) }
}

/** "Premier when last checked, March 2026"; after a whole sentence, or in Korean, in brackets. */
export function whenChecked(text: string, checked: PartialDate, t: Text): string {
  const words = t.note.whenChecked(dateInText(checked, t.lang))
  const bare = text.replace(/[.。]$/, '')
  return bare === text && t.lang === 'en' ? `${text} ${words}` : `${bare} (${words})`
}

/** A fact with its sources, ready for the clipboard. */
export function citation(title: string, fact: Fact, note: Note, t: Text): string {
  const { date, about } = factDate(fact, t)
  const when = [date, about, fact.said_by && t.note.saidBy(inLang(fact.said_by, t.lang).text)]
    .filter(Boolean)
    .join(', ')
  const sources = fact.sources.flatMap((key) => note.sources[key] ?? [])
  return [
    `${title}: ${inLang(fact.text, t.lang).text} (${when})`,
    ...sources.map((source) => citeSource(source, t)),
  ].join('\n')
}

function citeSource({ publisher, title, date, url, seen_on, seen, copy_of }: Source, t: Text): string {
  const parts = [
    publisher,
    `“${title}”`,
    copy_of && t.note.copyOf(copy_of),
    date && formatDate(date, t.lang),
    url,
    `${t.cite.seen(formatDate(seen_on, t.lang))} (${t.note.seen[seen]})`,
  ]
  return `${t.cite.source}: ${parts.filter(Boolean).join(', ')}`
}
