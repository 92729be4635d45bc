import type { PartialDate } from '../../knowledge/dates'

const MONTHS = [
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
/** AP's short months, used only before a day; the others are written out. */
const SHORT = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']

function parts(date: PartialDate): [year: number, month?: number, day?: number] {
  return date.split('-').map(Number) as [number, number?, number?]
}

/** "January 17, 2026", "January 2026", "2026". */
export function longDate(date: PartialDate): string {
  const [year, month, day] = parts(date)
  if (!month) return `${year}`
  return day ? `${MONTHS[month - 1]} ${day}, ${year}` : `${MONTHS[month - 1]} ${year}`
}

/** As AP writes it: "Jan. 17", with the year where it is not this one; "January 2026", "2026". */
export function newsDate(date: PartialDate, today: PartialDate): string {
  const [year, month, day] = parts(date)
  if (!month || !day) return longDate(date)
  return `${SHORT[month - 1]} ${day}${year === parts(today)[0] ? '' : `, ${year}`}`
}

/** "17 Jan 2026", as everywhere in Sidelight. */
export function plainDate(date: PartialDate): string {
  const [year, month, day] = parts(date)
  return [day, month && MONTHS[month - 1]?.slice(0, 3), year].filter(Boolean).join(' ')
}

/** "2026년 1월 17일", "2026년 1월", "2026년". */
export function koreanDate(date: PartialDate): string {
  const [year, month, day] = parts(date)
  return [`${year}년`, month && `${month}월`, day && `${day}일`].filter(Boolean).join(' ')
}

/** "1월 17일", with the year where it is not this one. */
export function koreanNewsDate(date: PartialDate, today: PartialDate): string {
  const [year, month, day] = parts(date)
  return month && day && year === parts(today)[0] ? `${month}월 ${day}일` : koreanDate(date)
}
