import { isPartialDate, type PartialDate } from '../../knowledge/dates'

const EN = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Day and month in numbers, the year last: 17/01/2026. */
const YEAR_LAST = /^(\d{1,2})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{4})\.?$/

/**
 * The date that a reader typed: a day, a month or a year, as "2026-01-17", "17 Jan 2026", "January 17, 2026",
 * "2026. 1. 17.", "2026년 1월", "17/01/2026". Undefined where it is none, or where `isAmbiguous`.
 */
export function parseDate(typed: string): PartialDate | undefined {
  const text = typed.trim().toLowerCase()
  const year = /^(\d{4})\D?$/.exec(text)
  if (year) return join(year[1])
  const numbers = /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*(?:[-./월]\s*(?:(\d{1,2})\s*[.일]?)?)?$/.exec(text)
  if (numbers) return join(numbers[1], numbers[2], numbers[3])
  const last = YEAR_LAST.exec(text)
  if (last && !isAmbiguous(text))
    return Number(last[1]) > 12 ? join(last[4], last[3], last[1]) : join(last[4], last[1], last[3])
  const dayFirst = /^(?:(\d{1,2})\s+)?([a-z]+)\.?,?\s+(\d{4})$/.exec(text)
  if (dayFirst) return join(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1])
  const monthFirst = /^([a-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(text)
  if (monthFirst) return join(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2])
  return undefined
}

/** Day and month could be taken for each other: 3/4/2026. */
export function isAmbiguous(typed: string): boolean {
  const found = YEAR_LAST.exec(typed.trim())
  return found !== null && Number(found[1]) <= 12 && Number(found[3]) <= 12
}

function monthNumber(name = ''): string {
  return String(name.length < 3 ? 0 : EN.indexOf(name.slice(0, 3)) + 1)
}

function join(...parts: (string | undefined)[]): PartialDate | undefined {
  const date = parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
  return isPartialDate(date) ? date : undefined
}
