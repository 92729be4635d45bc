import { firstDay, lastDay, MONTHS, type PartialDate } from '../../knowledge/dates'
import { type Holder, holderKey, type Localised, type Note, type Source } from '../../knowledge/note'
import type { Office } from '../../knowledge/office'
import { foldText } from './folded'

/** Somebody who held an office, as far as the notes know. */
export interface Holding {
  holder: Holder
  /** The holder's note; of one who has none the note that tells of the holding, which is that of the body. */
  noteId: string
  office: string
  from?: PartialDate | undefined
  /** Where there is no `from`: the first day for which a source says so; of the time before nothing is known. */
  known?: PartialDate | undefined
  /** The first day (month, year) on which it was held no more. */
  to?: PartialDate | undefined
  /** Where there is no `to`: the last check, past which nothing is asserted. */
  checked?: PartialDate | undefined
  sources: Source[]
  saidBy?: Localised | undefined
}

/** A question for the holders of offices. */
export interface PostAsked {
  offices: Office[]
  /** The year, or the month, that is asked about. */
  time?: PartialDate | undefined
}

const YEAR = /(?<!\d)(19[4-9]\d|20\d\d)(?!\d)(?:년도?(?:에는|에|의)?)?/
/** A month of a year: "March 2026", "Mar 2026", "2026-03", "2026년 3월". */
const MONTH = new RegExp(
  `(?:\\b(${MONTHS.map((month) => month.toLowerCase()).join('|')}|${MONTHS.map((month) => month.slice(0, 3).toLowerCase()).join('|')}) )?` +
    `(?<!\\d)(19[4-9]\\d|20\\d\\d)(?:[- ](0[1-9]|1[0-2])(?!\\d)|년 ?(1[0-2]|[1-9])월(?:에는|에|의)?)?`,
)
/** Words with which one asks: they name no office. */
const SMALL = new Set('of the in on at for a who was is were then 당시 누구 누가 누구였나'.split(' '))
/** Words that say which country, which goes without saying unless an office has them in its name. */
const COUNTRY = new Set('north korea korean koreas dprk nk 북한 북한의 북의 조선'.split(' '))

/** What was typed without its punctuation; of a full date the month, which is as exact as an answer is. */
const asWords = (query: string) =>
  query
    .replace(/(\d{4})[./] ?(\d{1,2})(?!\d)/g, (_, year, month) => `${year}-${month.padStart(2, '0')}`)
    .replace(/(\d{4}-\d\d)[-./ ]+\d{1,2}\b\.?|(?<!\d)\d{1,2}(?:st|nd|rd|th)? (?=[A-Za-z]+\.? \d{4})/g, '$1')
    .replace(/([A-Za-z]+) \d{1,2}, (?=\d{4})/g, '$1 ')
    .replace(/(월) ?\d{1,2}일/g, '$1')
    .replace(/[?!,;:·]/g, ' ')

/** The month among what was typed, and the rest of it; undefined where there is none. */
function monthIn(query: string): { time: PartialDate; rest: string } | undefined {
  const folded = foldText(query)
  const [whole, name, year, digits, korean] = MONTH.exec(folded) ?? []
  if (!whole || !year || !(name || digits || korean)) return undefined
  const month = name
    ? MONTHS.findIndex((one) => one.toLowerCase().startsWith(name.slice(0, 3))) + 1
    : Number(digits ?? korean)
  return { time: `${year}-${String(month).padStart(2, '0')}`, rest: folded.replace(whole, ' ').trim() }
}

/** The year among what was typed, and the rest of it. */
export function yearIn(query: string): { year?: string | undefined; rest: string } {
  const folded = foldText(query)
  return { year: YEAR.exec(folded)?.[1], rest: folded.replace(YEAR, ' ').trim() }
}

/**
 * The offices that were asked for: by one of their names, whole; with a year also by its beginning or some of its words
 * ("chairman 2019"). Undefined where no office is named.
 */
export function postAsked(query: string, offices: readonly Office[]): PostAsked | undefined {
  const asked = asWords(query)
  const { year, rest: others } = yearIn(asked)
  const { time, rest } = monthIn(asked) ?? { time: year, rest: others }
  const typed = without(rest, SMALL)
  const short = without(typed, COUNTRY)
  if (!short) return undefined
  const matching = (matches: (name: string) => boolean) =>
    offices.filter(({ names }) => [...names.en, ...names.ko].some((name) => matches(without(foldText(name), SMALL))))
  for (const words of [typed, short, ...[typed, short].map(asOne)]) {
    const whole = matching((name) => name === words || (isHangul(words) && unspaced(name) === unspaced(words)))
    if (whole.length > 0) return { offices: whole, time }
  }
  if (!time || short.length < (isHangul(short) ? 2 : 3)) return undefined
  const partly = matching((name) => ` ${name}`.includes(` ${short}`))
  return partly.length > 0 ? { offices: partly, time } : undefined
}

/** Every holding of every office that the notes' facts tell, oldest first; one that several notes tell stands once. */
export function holdingsOf(notes: Iterable<Note>): Holding[] {
  const all: Holding[] = []
  for (const note of notes)
    for (const { post, from, to, reported, verified_until, said_by, sources } of note.facts) {
      if (!post) continue
      add(all, {
        holder: post.holder,
        noteId: typeof post.holder === 'string' ? post.holder : note.id,
        office: post.office,
        from,
        known: from ? undefined : (reported ?? verified_until ?? to),
        to,
        checked: to ? undefined : (verified_until ?? from ?? reported),
        saidBy: said_by,
        sources: sources.flatMap((key) => note.sources[key] ?? []),
      })
    }
  return all.sort((a, b) => begin(a).localeCompare(begin(b)) || end(a).localeCompare(end(b)))
}

/** The holdings of people who have no note and whose name is typed, or begun with three letters or two syllables. */
export function holdingsNamed(query: string, holdings: readonly Holding[]): Holding[] {
  const typed = foldText(query).trim()
  if (typed.length < (isHangul(typed) ? 2 : 3)) return []
  return holdings.filter(
    ({ holder }) =>
      typeof holder !== 'string' && [holder.en, holder.ko].some((name) => foldText(name).startsWith(typed)),
  )
}

/** Whether somebody is known to have held the office at some time of a year or month. */
export function heldIn(holding: Holding, time: PartialDate): boolean {
  const { to, checked } = holding
  if (begin(holding) > lastDay(time)) return false
  // A full day is the first without the office; a month or a year is one in which it ended.
  if (to) return to.length === 10 ? to > firstDay(time) : lastDay(to) >= firstDay(time)
  return checked !== undefined && lastDay(checked) >= firstDay(time)
}

/** A stretch of time without a gap. */
export interface Span {
  from?: PartialDate | undefined
  to?: PartialDate | undefined
  /** It ends with the last check and not with an end. */
  checked?: PartialDate | undefined
}

/** The times for which the notes know a holder, from holdings of one office in their order. */
export function knownSpans(holdings: readonly Holding[]): Span[] {
  const spans: Span[] = []
  for (const { from: begun, known, to, checked } of holdings) {
    const from = begun ?? known
    const last = spans.at(-1)
    const until = last?.to ?? last?.checked
    if (!last || !until || firstDay(from ?? until) > lastDay(until)) spans.push({ from, to, checked })
    else if (lastDay(to ?? checked ?? until) >= lastDay(until)) Object.assign(last, { to, checked })
  }
  return spans
}

/** What was surely held on a day, newest first: nothing that was last checked before it. */
export function heldOn(holdings: readonly Holding[], day: PartialDate): Holding[] {
  return holdings
    .filter((holding) => {
      const { to, checked } = holding
      if (begin(holding) > lastDay(day)) return false
      return to ? lastDay(to) > firstDay(day) : checked !== undefined && lastDay(checked) >= firstDay(day)
    })
    .sort((a, b) => begin(b).localeCompare(begin(a)))
}

/** One of several, and without the particle of the sentence: "members of ...", 총리는. */
const asOne = (words: string) => words.replace(/^members\b/, 'member').replace(/(?<=[가-힣]{2})[은는이가을를의]$/, '')
const begin = ({ from, known }: Holding) => firstDay(from ?? known ?? '0001')
const end = ({ to, checked }: Holding) => lastDay(to ?? checked ?? '9999')
const isHangul = (text: string) => /[가-힣]/.test(text)
const unspaced = (text: string) => text.replaceAll(' ', '')
const without = (folded: string, left: ReadonlySet<string>) =>
  folded
    .split(/[\s-]+/)
    .filter((word) => word && !left.has(word))
    .join(' ')

/** Adds a holding, or what it knows more to the one that is there: the more exact dates, the later check, its sources. */
function add(all: Holding[], holding: Holding): void {
  const same = all.find(
    (other) =>
      holderKey(other.holder) === holderKey(holding.holder) &&
      other.office === holding.office &&
      overlap(other, holding),
  )
  if (!same) {
    all.push(holding)
    return
  }
  same.from = moreExact(same.from, holding.from)
  same.known = same.from ? undefined : (same.known ?? holding.known)
  same.to = moreExact(same.to, holding.to)
  same.checked = same.to ? undefined : later(same.checked, holding.checked)
  same.saidBy = same.saidBy && holding.saidBy
  const known = new Set(same.sources.map(({ url }) => url))
  same.sources.push(...holding.sources.filter(({ url }) => !known.has(url)))
}

const overlap = (a: Holding, b: Holding) => begin(a) <= end(b) && begin(b) <= end(a)
const moreExact = (a: PartialDate | undefined, b: PartialDate | undefined) =>
  (b?.length ?? 0) > (a?.length ?? 0) ? b : a
const later = (a: PartialDate | undefined, b: PartialDate | undefined) => (!a || (b && lastDay(b) > lastDay(a)) ? b : a)
