import { daysBetween } from '../knowledge/dates'
import { attribute, baseOf, select, tagOf, textOf, typeOf } from './article/dom'
import { ask } from './article/unshadowed'
import { dateField, monthNumber, type WrittenDate, withoutJuche, writtenDates } from './date/parse'
import { articleItem, firstMeta, PUBLISHED } from './structured'
import type { FoundDate, PageFacts } from './types'

/** Elements looked at around the headline. */
const NEAR = 60
/** A longer line is prose, and a date in it need not be the article's. */
const LINE = 90

/**
 * The day on which an article was published, by the first that gives one: JSON-LD, metas, a date beside the headline,
 * the dateline or a line of its own among the first, one of the last three lines, the address. A date with a zone
 * is the day in that zone, one without the publisher's. A dateline without a year takes it from what else
 * the page dates; nothing is guessed. Days that do not exist or lie more than two days ahead of `now` are passed over.
 * An article that is not its page's only one is given by its element: what stands outside, and in the address, may be
 * another's.
 */
export function articleDate(
  where: Document | Element,
  text: string,
  { jsonLd, metas }: Pick<PageFacts, 'jsonLd' | 'metas'>,
  now: Date = new Date(),
): FoundDate | undefined {
  const today = now.toISOString().slice(0, 10)
  const article = articleItem(jsonLd, metas)
  const sources: [FoundDate['how'], () => (WrittenDate | undefined)[]][] = [
    ['json-ld', () => [dateField(article?.datePublished), dateField(article?.dateCreated)]],
    ['meta', () => [firstMeta(metas, PUBLISHED), ...markedDates(where)]],
    ['time', () => datesByHeadline(where, text)],
    ['dateline', () => datesAtStart(text, () => otherDates(where, text, article, metas))],
    ['last-lines', () => datesAtEnd(text)],
    ['address', () => addressDates(where, metas)],
  ]
  for (const [how, dates] of sources)
    for (const date of dates())
      if (date && daysBetween(today, date.value) <= 2)
        return { value: date.value, ...(date.iso && { iso: date.iso }), how }
  return undefined
}

const within = (where: Document | Element, selector: string): ArrayLike<Element> =>
  isDocument(where) ? select(where, selector) : ask(where, 'querySelectorAll', selector)
const isDocument = (where: Document | Element): where is Document => typeOf(where) === 9

/** Microdata. */
function markedDates(where: Document | Element): (WrittenDate | undefined)[] {
  return Array.from(within(where, '[itemprop~="datePublished"], time[pubdate]')).slice(0, 3).map(dateOf)
}

const dateOf = (element: Element) =>
  dateField(attribute(element, 'datetime') ?? attribute(element, 'content')) ??
  lineDate((textOf(element) ?? '').slice(0, 200))

/**
 * `<time>` and short lines named for a date, from a little before the headline to the first paragraph. One that says
 * when the page was changed comes last.
 */
function datesByHeadline(where: Document | Element, text: string): (WrittenDate | undefined)[] {
  const headline = text.slice(0, 300).split('\n')[0] ?? ''
  const all = Array.from(
    within(
      where,
      'h1,h2,h3,p,time,[class*="date" i],[class*="time" i],[class*="publish" i],[class*="byline" i],[id*="date" i]',
    ),
  )
  const at = all.findIndex((element) => /^h/.test(tagOf(element)) && fold(element) === headline)
  if (at < 0) return []
  const before = all.slice(Math.max(0, at - 8), at).filter((element) => tagOf(element) === 'time')
  const after: Element[] = []
  for (const element of all.slice(at + 1, at + NEAR)) {
    if (tagOf(element) === 'p' && fold(element).length > 100) break
    if (!/^h/.test(tagOf(element))) after.push(element)
  }
  const changed = (element: Element) =>
    /^\W*(?:last )?(?:updated?|modified|edited|수정|업데이트|更新|修正)/i.test(fold(element))
  const near = [...after, ...before]
  return [...near.filter((element) => !changed(element)), ...near.filter(changed)].map(dateOf)
}

const fold = (element: Element) => (textOf(element) ?? '').slice(0, 1000).replace(/\s+/g, ' ').trim()

/** A date in a short line, at its beginning or end or after a mark: a line that is no sentence. */
function lineDate(written: string): WrittenDate | undefined {
  const line = withoutJuche(written)
  if (line.trim().length > LINE || /[©ⓒ]|copyright/i.test(line)) return undefined
  const date = writtenDates(line)[0]
  if (!date) return undefined
  const before = line.slice(0, date.start)
  const apart =
    !/\p{L}/u.test(before) ||
    /[|·:：()[\]/—–-]\W*$/u.test(before) ||
    ANNOUNCED.test(before) ||
    /^\W*(?:by|posted|written|filed)\b/i.test(line)
  return apart ? date : undefined
}
const ANNOUNCED =
  /(?:published|posted|updated|modified|issued|date[ds]?|입력|등록|승인|발행|게재|게시|작성|수정|보도|配信|公開|掲載|更新|发布|發佈|时间)\W*(?:on\W*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*)?$/i

/**
 * "SEOUL, Jan. 17 (Yonhap) --", "Pyongyang, January 17 (KCNA) --", "PARIS, 17 January, 2026 -", and
 * "Pyongyang, January 17 Juche 115 (2026) --" without its Juche year.
 */
const LATIN =
  /^(?:\p{L}[\p{L}.' -]{1,30},\s){1,2}(?:([A-Z][a-z]{2,8})\.?\s(\d{1,2})|(\d{1,2})\s([A-Z][a-z]{2,8})\.?)(?:,?\s{1,20}(\d{4}))?(?:\s\([^)]{2,40}\))?\s?(?:[-–—:]|\()/u
/** 평양 1월 17일발 조선중앙통신, (평양 1월 17일발 …), 新华社平壤1月17日电, 【平壌1月17日発…】 */
const CJK = /^[(（[【〈]?[\p{L}\s=·]{2,20}?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]\s?[발発电電]/u

function datesAtStart(text: string, others: () => WrittenDate[]): (WrittenDate | undefined)[] {
  const lines = withoutJuche(text.slice(0, 4000)).split(/\n+/)
  // Below the second paragraph stand other people's dates: those of quoted posts, of related articles.
  const long = lines.flatMap((line, at) => (line.length > 100 ? [at] : []))
  return lines.slice(0, Math.min(10, (long[1] ?? 9) + 1)).flatMap((block, at) => {
    const latin = LATIN.exec(block)
    const cjk = latin ? null : CJK.exec(block)
    // A headline may name any day, and the last lines have their turn.
    if (!latin && !cjk) return (at === 0 && /\p{L}/u.test(block)) || at >= lines.length - 3 ? [] : lineDate(block)
    const month = latin ? monthNumber(latin[1] ?? latin[4]) : (cjk?.[1] ?? '').padStart(2, '0')
    const day = (latin?.[2] ?? latin?.[3] ?? cjk?.[2] ?? '').padStart(2, '0')
    const year = latin?.[5]
    return year ? dateField(`${year}-${month}-${day}`) : withYear(month, day, others())
  })
}

/** The day in the year that brings it nearest to another date of the page: "December 31" on a page of 1 January. */
function withYear(month: string, day: string, others: WrittenDate[]): WrittenDate | undefined {
  const other = others[0]
  if (!other) return undefined
  const year = Number(other.value.slice(0, 4))
  if (other.value.length === 4) return dateField(`${year}-${month}-${day}`)
  const near = [year - 1, year, year + 1].flatMap((one) => dateField(`${one}-${month}-${day}`) ?? [])
  const distance = (date: WrittenDate) => Math.abs(daysBetween(other.value, date.value))
  return near.sort((one, two) => distance(one) - distance(two))[0]
}

/**
 * What dates the page elsewhere, well enough for a year: its last lines, address, changes, a line with a Juche year. A
 * sentence may name any Juche year.
 */
function otherDates(
  where: Document | Element,
  text: string,
  article: Record<string, unknown> | undefined,
  metas: Record<string, string>,
): WrittenDate[] {
  const lines = text.split('\n').filter((line) => line.length <= LINE && line !== withoutJuche(line))
  const juche = lines.flatMap((line) => /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(withoutJuche(line)) ?? [])[0]
  const modified = dateField(article?.dateModified) ?? firstMeta(metas, ['article:modified_time', 'og:updated_time'])
  return [
    ...datesAtEnd(text),
    ...addressDates(where, metas),
    modified,
    juche ? { value: juche, start: 0, end: 0 } : undefined,
  ].flatMap((date) => date ?? [])
}

function datesAtEnd(text: string): (WrittenDate | undefined)[] {
  const lines = text
    .slice(-1000)
    .split('\n')
    .filter((line) => line.trim())
  return lines.slice(-3).reverse().map(lineDate)
}

/** `/2026/01/17/`, `/2026-01-17-title`, `/20260117…`; a month (`/2026/01/`) is a month; Rodong Sinmun's queries. */
function addressDates(where: Document | Element, metas: Record<string, string>): (WrittenDate | undefined)[] {
  if (!isDocument(where)) return []
  const canonical = Array.from(select(where, 'link[rel="canonical"]')).map((link) => attribute(link, 'href'))[0]
  return [baseOf(where), canonical, metas['og:url']].map((address) => {
    const rodong = rodongDate(address ?? '')
    if (rodong) return rodong
    const path = /^(?:https?:)?\/\/[^/]+([^?#]*)/i.exec(address ?? '')?.[1] ?? ''
    const full = /[/_-][A-Za-z]{0,4}((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=\D|\d{3,}|$)/.exec(
      path,
    )
    if (full) return dateField(`${full[1]}-${full[2]}-${full[3]}`)
    const month = /\/((?:19|20)\d{2})\/(0[1-9]|1[0-2])\//.exec(path)
    return month ? dateField(`${month[1]}-${month[2]}`) : undefined
  })
}

/**
 * Rodong Sinmun names an article by day and number in the query: `?strPageID=SF01_02_01&newsID=2021-09-12-0009`, and in
 * base 64 since 2022: `12@2026-02-19-003@1@1@@0@8`.
 */
function rodongDate(address: string): WrittenDate | undefined {
  const query = /^https?:\/\/(?:www\.)?rodong\.rep\.kp\/[^?#]*\?([^#]{1,300})/i.exec(address)?.[1]
  if (!query) return undefined
  const code = /^[A-Za-z0-9+/]+/.exec(query)?.[0] ?? ''
  const name = /newsID=(.*)/i.exec(query)?.[1] ?? atob(code.slice(0, code.length - (code.length % 4)))
  return dateField(/(?<!\d)\d{4}-\d{2}-\d{2}(?=-)/.exec(name)?.[0])
}
