import { daysBetween, firstDay, lastDay, type PartialDate } from '../knowledge/dates'
import type { Fact, Note } from '../knowledge/note'
import type { AsOf, PlacedFact } from './types'

/**
 * Places a note's facts against a day.
 *
 * - *before*: ended or happened earlier; *at*: holds or happens on the day (a month or year that contains it counts);
 *   *since*: came later, up to `today`. What became public after the day is *since*, whatever its own date:
 *   a reader of that day could not know it.
 * - *toCome*: an event later than the day that was announced by then, or that the article itself names
 *   (`named`). If it has happened by `today` it stands in *since* as well.
 *
 * Each list is ordered oldest first.
 *
 * @param day the article's date; a month or year stands for all its days
 * @param today the reader's date, `YYYY-MM-DD`
 */
export function asOf(note: Pick<Note, 'id' | 'facts'>, day: PartialDate, today: string, named = false): AsOf {
  const placed: AsOf = { day, before: [], at: [], since: [], toCome: [] }
  note.facts.forEach((fact, index) => {
    const item: PlacedFact = { fact, index, noteId: note.id }
    const where = placeOf(fact, day)
    if (where !== 'since') {
      placed[where].push(item)
      return
    }
    if (isToCome(fact, day, named)) placed.toCome.push(item)
    if (firstDay(publicDate(fact) ?? today) <= today) placed.since.push(item)
  })
  for (const list of [placed.before, placed.at, placed.since, placed.toCome])
    list.sort((a, b) => order(a.fact).localeCompare(order(b.fact)))
  return placed
}

/** The day from which a reader could know a fact: its report, else its beginning. Undefined: always. */
export function publicDate(fact: Fact): PartialDate | undefined {
  return fact.reported ?? fact.from
}

/** The fact that a row or card gives first of what came since: what the article calls coming, else the nearest. */
export function leadSince(placed: AsOf): PlacedFact | undefined {
  return placed.since.find((item) => placed.toCome.includes(item)) ?? placed.since[0]
}

/**
 * The newest state that is known to hold on the day; else the newest event of that day; else, of the states that were
 * last checked before it, the one checked last, unless something that came after the check may have ended it.
 */
export function leadOfDay(placed: AsOf): PlacedFact | undefined {
  const { day } = placed
  const states = placed.at.filter(({ fact }) => fact.type === 'state')
  const sure =
    states.findLast(({ fact }) => !isPastCheck(fact, day)) ?? placed.at.findLast(({ fact }) => fact.type === 'event')
  if (sure) return sure
  const checked = ({ fact }: PlacedFact) => lastDay(fact.verified_until ?? day)
  const last = states.toSorted((a, b) => checked(a).localeCompare(checked(b))).at(-1)
  const later = last && placed.before.some(({ fact }) => firstDay(fact.to ?? fact.from ?? '0001') > checked(last))
  return later ? undefined : last
}

/** The lead of the day, else the newest thing before. */
export function leadAt(placed: AsOf): PlacedFact | undefined {
  return leadOfDay(placed) ?? placed.before.at(-1)
}

/** True where a state was last checked before the day, so that nothing may be asserted of the day itself. */
export function isPastCheck(fact: Fact, day: PartialDate): boolean {
  if (fact.type !== 'state' || fact.to) return false
  const checked = fact.verified_until
  return checked !== undefined && lastDay(checked) < firstDay(day)
}

/** Days from the article's day to a fact's beginning (or report), for "33 days after this article". */
export function distance(fact: Fact, day: PartialDate): number | undefined {
  const date = publicDate(fact)
  return date === undefined ? undefined : daysBetween(day, date)
}

function placeOf(fact: Fact, day: PartialDate): 'before' | 'at' | 'since' {
  if (fact.reported && firstDay(fact.reported) > lastDay(day)) return 'since'
  if (fact.from && firstDay(fact.from) > lastDay(day)) return 'since'
  if (fact.type === 'event') return lastDay(fact.to ?? fact.from ?? day) < firstDay(day) ? 'before' : 'at'
  return fact.to && lastDay(fact.to) <= firstDay(day) ? 'before' : 'at'
}

function isToCome(fact: Fact, day: PartialDate, named: boolean): boolean {
  if (fact.type !== 'event' || !fact.from || firstDay(fact.from) <= lastDay(day)) return false
  return named || (fact.scheduled !== undefined && firstDay(fact.scheduled) <= lastDay(day))
}

const order = (fact: Fact) => firstDay(fact.from ?? fact.reported ?? '0001')
