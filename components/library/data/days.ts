import { localDay, type PartialDate } from '../../../knowledge/dates'
import { distance, formatDate } from '../../text/dates'

/** A moment's day in words. */
export function dayInWords(moment: number, lang: 'en' | 'ko'): string {
  return formatDate(localDay(new Date(moment)), lang)
}

/** How long ago a moment was, in days or more: "43 days ago", "yesterday". */
export function ago(moment: number, today: PartialDate, lang: 'en' | 'ko'): string {
  return distance(localDay(new Date(moment)), today, lang)
}
