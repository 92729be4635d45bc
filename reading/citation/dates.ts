import { dateParts, koreanDate, MONTHS, type PartialDate } from '../../knowledge/dates'

/** AP's short months, used only before a day; the others are written out. */
const SHORT = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']

/** "January 17, 2026", "January 2026", "2026". */
export function longDate(date: PartialDate): string {
  const [year, month, day] = dateParts(date)
  if (!month) return `${year}`
  return day ? `${MONTHS[month - 1]} ${day}, ${year}` : `${MONTHS[month - 1]} ${year}`
}

/** As AP writes it: "Jan. 17", with the year where it is not this one; "January 2026", "2026". */
export function newsDate(date: PartialDate, today: PartialDate): string {
  const [year, month, day] = dateParts(date)
  if (!month || !day) return longDate(date)
  return `${SHORT[month - 1]} ${day}${year === dateParts(today)[0] ? '' : `, ${year}`}`
}

/** "1월 17일", with the year where it is not this one. */
export function koreanNewsDate(date: PartialDate, today: PartialDate): string {
  const [year, month, day] = dateParts(date)
  return month && day && year === dateParts(today)[0] ? `${month}월 ${day}일` : koreanDate(date)
}
