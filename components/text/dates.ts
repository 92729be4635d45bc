import {
  dateParts,
  daysBetween,
  firstDay,
  koreanDate,
  MONTHS,
  type PartialDate,
  plainDate,
  shortMonth,
} from '../../knowledge/dates'
import type { UiLang } from '../panel-props'

/** "17 Jan 2026", "Jan 2026", "2026"; "2026년 1월 17일", "2026년 1월", "2026년". */
export function formatDate(date: PartialDate, lang: UiLang): string {
  return lang === 'ko' ? koreanDate(date) : plainDate(date)
}

/** As `formatDate`, for a running sentence: an English month that stands without a day is written out. */
export function dateInText(date: PartialDate, lang: UiLang): string {
  const [year, month, day] = dateParts(date)
  return lang === 'en' && month && !day ? `${MONTHS[month - 1]} ${year}` : formatDate(date, lang)
}

/**
 * From one date to another, saying once what both share: "19–25 Feb 2026", "28 Feb – 3 Mar 2026", "2019–2021";
 * "2026년 2월 19~25일". Dates of different exactness are both given in full.
 */
export function formatRange(from: PartialDate, to: PartialDate, lang: UiLang): string {
  if (from === to) return formatDate(from, lang)
  const [year, month, day] = dateParts(from)
  const [toYear, toMonth, toDay] = dateParts(to)
  const whole = formatDate(to, lang)
  const sameShape = from.length === to.length
  if (lang === 'ko') {
    if (sameShape && year === toYear && month && toMonth) {
      if (!day) return `${year}년 ${month}~${toMonth}월`
      if (month === toMonth) return `${year}년 ${month}월 ${day}~${toDay}일`
      return `${year}년 ${month}월 ${day}일~${toMonth}월 ${toDay}일`
    }
    if (sameShape && !month) return `${year}~${toYear}년`
    return `${formatDate(from, lang)}~${whole}`
  }
  if (sameShape && year === toYear && month) {
    if (!day) return `${shortMonth(month)}–${whole}`
    return month === toMonth ? `${day}–${whole}` : `${day} ${shortMonth(month)} – ${whole}`
  }
  return sameShape && !month ? `${year}–${toYear}` : `${formatDate(from, lang)} – ${whole}`
}

type Span = { value: number; unit: 'day' | 'month' | 'year' }

/**
 * How far `to` lies from `from`, negative when earlier, no more exact than both dates are: days up to two months,
 * then whole months up to two years, then whole years.
 */
function span(from: PartialDate, to: PartialDate): Span {
  const sign = firstDay(to) < firstDay(from) ? -1 : 1
  const [early, late] = sign < 0 ? [to, from] : [from, to]
  const [y1, m1 = 1, d1 = 1] = dateParts(early)
  const [y2, m2 = 1, d2 = 1] = dateParts(late)
  const exactness = Math.min(from.length, to.length)
  if (exactness === 4) return { value: sign * (y2 - y1), unit: 'year' }
  const days = daysBetween(early, late)
  if (exactness === 10 && days < 60) return { value: sign * days, unit: 'day' }
  const months = (y2 - y1) * 12 + m2 - m1 - (exactness === 10 && d2 < d1 ? 1 : 0)
  return months < 24 ? { value: sign * months, unit: 'month' } : { value: sign * Math.floor(months / 12), unit: 'year' }
}

/** Seen from today: "10 months ago", "yesterday", "today"; "10개월 전", "어제", "오늘". */
export function distance(date: PartialDate, today: PartialDate, lang: UiLang): string {
  const { value, unit } = span(today, date)
  const near = unit === 'day' || value === 0
  return new Intl.RelativeTimeFormat(lang, { numeric: near ? 'auto' : 'always' }).format(value, unit)
}

/** Seen from another date: "17 days later", "5 days earlier", "the same day"; "17일 뒤", "5일 앞서", "같은 날". */
export function distanceFrom(date: PartialDate, base: PartialDate, lang: UiLang): string {
  const { value, unit } = span(base, date)
  if (value === 0) return SAME[lang][unit]
  const length = new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.abs(value))
  if (lang === 'ko') return `${length} ${value > 0 ? '뒤' : '앞서'}`
  return `${length} ${value > 0 ? 'later' : 'earlier'}`
}

const SAME = {
  en: { day: 'the same day', month: 'the same month', year: 'the same year' },
  ko: { day: '같은 날', month: '같은 달', year: '같은 해' },
}
