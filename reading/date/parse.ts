import { isPartialDate, type PartialDate } from '../../knowledge/dates'

/** A date as a page writes it. */
export interface WrittenDate {
  value: PartialDate
  /** With the time, and with the zone where one is given. */
  iso?: string
  /** Where it stands in the text that was searched. */
  start: number
  end: number
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const YEAR = '((?:19|20)\\d{2})'
const DAY = '(\\d{1,2})'

/** North Korea counts years from 1912, the year of Kim Il Sung's birth, which is Juche 1. */
const BEFORE_JUCHE = 1911
/** Juche 115 (2026), Juche115.1.12., 주체115(2026)년. */
const JUCHE = /(?:juche|주체|主[体體]|チュチェ|чучхе)\s?(\d{2,3})(?!\d)(?:\s?[(（]\s?((?:19|20)\d{2})\s?[)）])?/gi

/** Year first, as in ISO dates and in Korean, Japanese and Chinese. */
const YEAR_FIRST = new RegExp(
  `(?<!\\d)${YEAR}(?:\\s?([-./])\\s?${DAY}\\s?\\2\\s?${DAY}|\\s?[年년]\\s?${DAY}\\s?[月월]\\s?${DAY}\\s?[日일])(?!\\d)`,
  'g',
)
/** January 17, 2026; after a Juche year there are many spaces. */
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s${DAY}(?:st|nd|rd|th)?,?\\s{1,20}${YEAR}(?!\\d)`, 'gi')
/** 17 January 2026. */
const DAY_FIRST = new RegExp(`(?<!\\d)${DAY}(?:st|nd|rd|th)?[\\s-]${MONTH},?[\\s-]{1,20}${YEAR}(?!\\d)`, 'gi')
/** 17.01.2026 is always day first; 17/01/2026 is read only where it can be nothing else. */
const NUMBERS = new RegExp(`(?<!\\d)${DAY}([./])${DAY}\\2${YEAR}(?!\\d)`, 'g')
const COMPACT = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?\s*$/
const TIME =
  /^(?:[\sT,.]|[(（][^)）]{1,3}[)）]|at\b){0,4}(오전|오후|午前|午後|上午|下午)?\s?(\d{1,2})\s?[:시時]\s?(\d{2})(?:[:분分](?:\s?(\d{2})(?:\.\d+)?)?)?\s*([ap]\.?m\b\.?)?\s*(Z\b|UTC|GMT|KST|JST|EST|EDT|[+-]\d{2}:?\d{2})?/i
const ZONES: Record<string, string> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  KST: '+09:00',
  JST: '+09:00',
  EST: '-05:00',
  EDT: '-04:00',
}

/** The full dates in a text, in its order. Dates that do not exist are passed over. */
export function writtenDates(text: string): WrittenDate[] {
  const plain = withoutJuche(text)
  const compact = COMPACT.exec(plain)
  if (compact)
    return [dated(compact, 0, plain.length, '', compact[1], compact[2], compact[3])].flatMap((date) => date ?? [])
  const found: WrittenDate[] = []
  const add = (match: RegExpMatchArray, year?: string, month?: string, day?: string) => {
    const start = match.index ?? 0
    const end = start + match[0].length
    const date = dated(match, start, end, plain.slice(end, end + 40), year, month, day)
    if (date) found.push(date)
  }
  for (const match of plain.matchAll(YEAR_FIRST)) add(match, match[1], match[3] ?? match[5], match[4] ?? match[6])
  for (const match of plain.matchAll(MONTH_FIRST)) add(match, match[3], monthNumber(match[1]), match[2])
  for (const match of plain.matchAll(DAY_FIRST)) add(match, match[3], monthNumber(match[2]), match[1])
  for (const match of plain.matchAll(NUMBERS)) {
    const [, first, mark, second, year] = match
    if (mark === '.' || Number(first) > 12) add(match, year, second, first)
    else if (Number(second) > 12) add(match, year, first, second)
  }
  return found.sort((one, other) => one.start - other.start)
}

/**
 * The text with Juche years turned into those of the usual calendar, and full-width digits into plain ones, at the same
 * length. Where both years are given and don't agree, neither is left.
 */
export function withoutJuche(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(JUCHE, (whole, count: string, given?: string) => {
      const year = String(BEFORE_JUCHE + Number(count))
      return (!given || given === year ? year : '').padStart(whole.length)
    })
}

/** What a field for a date holds: a full date, or a month (`2026-01`). */
export function dateField(value: unknown): WrittenDate | undefined {
  if (typeof value !== 'string' || value.length > 100) return undefined
  const month = /^\s*((?:19|20)\d{2}-\d{2})\s*$/.exec(value)
  if (month?.[1] && isPartialDate(month[1])) return { value: month[1], start: 0, end: value.length }
  return writtenDates(value)[0]
}

/** Number of an English month's name, full or short, as two digits. */
export function monthNumber(name: string | undefined): string {
  const index = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase())
  return String(index + 1).padStart(2, '0')
}

function dated(
  match: RegExpMatchArray,
  start: number,
  end: number,
  rest: string,
  year = '',
  month = '',
  day = '',
): WrittenDate | undefined {
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isPartialDate(value)) return undefined
  const compactTime = match[4] && match[5] && match[0].length >= 12 && /^\s*\d+\s*$/.test(match[0])
  const time = compactTime ? `${match[4]}:${match[5]}` : timeIn(rest)
  return time ? { value, iso: `${value}T${time}`, start, end } : { value, start, end }
}

function timeIn(rest: string): string | undefined {
  const match = TIME.exec(rest)
  if (!match) return undefined
  const [, half, hours, minutes, seconds, meridiem, zone] = match
  const late = meridiem?.toLowerCase().startsWith('p') || half === '오후' || half === '午後' || half === '下午'
  const twelve = Boolean(meridiem || half)
  const hour = twelve ? (Number(hours) % 12) + (late ? 12 : 0) : Number(hours)
  if (hour > 23 || Number(minutes) > 59) return undefined
  const offset = zone ? (ZONES[zone.toUpperCase()] ?? zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')) : ''
  return `${String(hour).padStart(2, '0')}:${minutes}${seconds ? `:${seconds}` : ''}${offset}`
}
