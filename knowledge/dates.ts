/**
 * A day, a month or a year: `2026-02-19`, `2026-02` or `2026`. Sources often give no more than a month, and a
 * made-up day would be a made-up fact.
 */
export type PartialDate = string

const SHAPE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/

/** True for a well-formed partial date whose day exists in its month. */
export function isPartialDate(value: string): value is PartialDate {
  const parts = SHAPE.exec(value)
  if (!parts) return false
  if (!parts[3]) return true
  return Number(parts[3]) <= daysInMonth(Number(parts[1]), Number(parts[2]))
}

/** True for a partial date that is a whole day. */
export function isDay(value: string): value is PartialDate {
  return value.length === 10 && isPartialDate(value)
}

/** The first day that a partial date covers, as `YYYY-MM-DD`. */
export function firstDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-01-01`
  return date.length === 7 ? `${date}-01` : date
}

/** The last day that a partial date covers, as `YYYY-MM-DD`. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 10) return date
  const [year, month] = date.split('-').map(Number)
  return `${date}-${String(daysInMonth(year ?? 1970, month ?? 1)).padStart(2, '0')}`
}

/** Whole days from one partial date's first day to another's; negative when `to` is earlier. */
export function daysBetween(from: PartialDate, to: PartialDate): number {
  return Math.round((Date.parse(firstDay(to)) - Date.parse(firstDay(from))) / 86_400_000)
}

/** True once more than a year has gone by since a day: on its anniversary not yet. */
export function isOverAYearAgo(day: PartialDate, today: PartialDate): boolean {
  const [year, ...rest] = day.split('-')
  // As text: the anniversary of 29 February sorts between 28 February and 1 March, and needs no day of its own.
  return [Number(year) + 1, ...rest].join('-') < today
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** A moment's day where the reader is, as `YYYY-MM-DD`. */
export function localDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** English months, written out. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "Jan", of a month from 1 on. */
export const shortMonth = (month: number) => MONTHS[month - 1]?.slice(0, 3)

/** Year, month and day of a partial date, as far as it has them. */
export function dateParts(date: PartialDate): [year: number, month?: number, day?: number] {
  return date.split('-').map(Number) as [number, number?, number?]
}

/** "17 Jan 2026", "Jan 2026", "2026": as everywhere in Sidelight. */
export function plainDate(date: PartialDate): string {
  const [year, month, day] = dateParts(date)
  return [day, month && shortMonth(month), year].filter(Boolean).join(' ')
}

/** "2026년 1월 17일", "2026년 1월", "2026년". */
export function koreanDate(date: PartialDate): string {
  const [year, month, day] = dateParts(date)
  return [`${year}년`, month && `${month}월`, day && `${day}일`].filter(Boolean).join(' ')
}
