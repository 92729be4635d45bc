import type { PartialDate } from '../../../knowledge/dates'
import { firstDay, lastDay } from '../../../knowledge/dates'
import { dateInText, formatDate } from '../dates'

const numberEn = new Intl.NumberFormat('en')
const numberKo = new Intl.NumberFormat('ko')
const plural = new Intl.PluralRules('en')
const many = (n: number, one: string, other: string) =>
  `${numberEn.format(n)} ${plural.select(n) === 'one' ? one : other}`
const or = new Intl.ListFormat('en', { type: 'disjunction' })
const and = new Intl.ListFormat('en', { type: 'conjunction' })

/** When an office was held, as far as is known; dates as exact as a month. */
export interface Held {
  from?: PartialDate | undefined
  /** Where there is no `from`: the first day for which it is known. */
  known?: PartialDate | undefined
  to?: PartialDate | undefined
  checked?: PartialDate | undefined
}

const month = (date: PartialDate) => date.slice(0, 7)
const begins = (held: Held, time: string | undefined) => held.from && (!time || firstDay(held.from) >= firstDay(time))
const isKnownFrom = (held: Held, time: string | undefined) =>
  !held.from && held.known && (!time || firstDay(held.known) >= firstDay(time))
const ends = (held: Held, time: string | undefined) => held.to && (!time || firstDay(held.to) <= lastDay(time))
/** The last check is said where it comes before the end of what was asked for. */
const isChecked = (held: Held, time: string | undefined) =>
  !held.to && held.checked !== undefined && (!time || lastDay(held.checked) < lastDay(time))

/** Words of the look-up box and what it finds. */
export const en = {
  placeholder: 'Name, post and year, first letters …',
  peopleByPost: 'People by post',
  highlights: 'Highlights',
  inTime: (n: number, time: string) => `${n === 0 ? 'none' : numberEn.format(n)} in ${dateInText(time, 'en')}`,
  inLibrary: (n: number) => `${numberEn.format(n)} in your library`,
  inReadingList: (n: number) => `${numberEn.format(n)} in the reading list`,
  initials: (typed: string, n: number) => `first consonants ${typed} · ${numberEn.format(n)}`,
  namedWith: (name: string): [string, string] => ['named with ', name],
  moreInLibrary: (n: number) => `${numberEn.format(n)} more in the library`,
  everyone: (offices: string[]) => `Everyone who was ${or.format(offices.map(lower))}`,
  everyoneOfSeveral: 'Everyone who held one of these posts',
  only: (time: string) => `Only ${dateInText(time, 'en')}`,
  fewer: 'Show fewer',
  sources: (n: number) => many(n, 'source', 'sources'),
  held: (held: Held, time?: string) => {
    const from = begins(held, time) && formatDate(month(held.from as string), 'en')
    const known = isKnownFrom(held, time) && `known from ${formatDate(month(held.known as string), 'en')}`
    const to = ends(held, time) && formatDate(month(held.to as string), 'en')
    const checked = isChecked(held, time) && `last checked ${formatDate(month(held.checked as string), 'en')}`
    const span = from && to ? (from === to ? from : `${from} – ${to}`) : from ? `from ${from}` : to ? `to ${to}` : ''
    if (!span && !known && !checked && time) return `all of ${dateInText(time, 'en')}`
    return [known, span, checked].filter(Boolean).join(', ')
  },
  nobody: (offices: string[], time: string) =>
    `The notes do not say who was ${or.format(offices.map(lower))} in ${dateInText(time, 'en')}.`,
  knows: (spans: Held[]) =>
    `The notes know who held it ${and.format(spans.map((span) => spanEn(span)))}, and not for other times.`,
  several: 'Several people hold such a post; the notes name some of them.',
  complete: (day: string) =>
    `Several people hold such a post; as of ${formatDate(day, 'en')} the notes name all of them.`,
  yourComment: 'your comment: ',
  searching: (looked: number, of: number) =>
    `Searching: ${numberEn.format(looked)} of ${many(of, 'text', 'texts')} so far …`,
  found: (posts: number, notes: number, articles: number, highlights: number) =>
    [
      posts > 0 && many(posts, 'person by post', 'people by post'),
      many(notes, 'note', 'notes'),
      many(articles, 'article', 'articles'),
      many(highlights, 'highlight', 'highlights'),
    ]
      .filter(Boolean)
      .join(', '),
  looked: (notes: number, articles: number | null, highlights: number | null) =>
    articles === null || highlights === null
      ? `Looked in ${many(notes, 'note', 'notes')}; your library stays closed here.`
      : `Looked in ${and.format([many(notes, 'note', 'notes'), many(articles, 'article', 'articles'), many(highlights, 'highlight', 'highlights'), 'the reading list'])}.`,
  closeTo: 'Close to it:',
  clear: 'Clear the box',
  recent: 'Notes opened last',
  forgetThese: 'Forget these',
  notKept: 'What you type here is not kept.',
  unreadable:
    'Nothing could be read from this page. In a PDF, select the words and choose “Look up … in Sidelight” from the menu of the right mouse button.',
  keys: { nextGroup: 'next group', anywhere: 'from anywhere in the panel', sources: 'sources' },
}

export const ko: typeof en = {
  placeholder: '이름, 직책과 연도, 초성 …',
  peopleByPost: '직책별 인물',
  highlights: '하이라이트',
  inTime: (n, time) =>
    n === 0 ? `${formatDate(time, 'ko')} 없음` : `${formatDate(time, 'ko')} ${numberKo.format(n)}명`,
  inLibrary: (n) => `내 보관함 ${numberKo.format(n)}건`,
  inReadingList: (n) => `읽을거리 목록 ${numberKo.format(n)}건`,
  initials: (typed, n) => `초성 ${typed} · ${numberKo.format(n)}`,
  namedWith: (name) => ['다른 이름 ', name],
  moreInLibrary: (n) => `보관함에서 ${numberKo.format(n)}건 더`,
  everyone: (offices) => `${offices.join(' 또는 ')}: 모두 보기`,
  everyoneOfSeveral: '이 직책을 맡은 사람 모두 보기',
  only: (time) => `${formatDate(time, 'ko')}만`,
  fewer: '줄이기',
  sources: (n) => `출처 ${numberKo.format(n)}개`,
  held: (held, time) => {
    const from = begins(held, time) && formatDate(month(held.from as string), 'ko')
    const known = isKnownFrom(held, time) && `${formatDate(month(held.known as string), 'ko')}부터 확인`
    const to = ends(held, time) && formatDate(month(held.to as string), 'ko')
    const checked = isChecked(held, time) && `마지막 확인 ${formatDate(month(held.checked as string), 'ko')}`
    const span = from && to ? (from === to ? from : `${from}~${to}`) : from ? `${from}부터` : to ? `${to}까지` : ''
    if (!span && !known && !checked && time) return `${formatDate(time, 'ko')} 내내`
    return [known, span, checked].filter(Boolean).join(', ')
  },
  nobody: (offices, time) =>
    `${formatDate(time, 'ko')}에 누가 맡았는지는 노트에 나와 있지 않습니다: ${offices.join(', ')}.`,
  knows: (spans) => `노트에 있는 기간: ${spans.map((span) => spanKo(span)).join(', ')}. 그 밖의 때는 알 수 없습니다.`,
  several: '여러 사람이 맡는 직책이며 노트에는 그 가운데 일부만 나와 있습니다.',
  complete: (day) => `여러 사람이 맡는 직책이며 ${formatDate(day, 'ko')} 기준으로는 노트에 모두 나와 있습니다.`,
  yourComment: '내 메모: ',
  searching: (looked, of) => `찾는 중: 본문 ${numberKo.format(of)}건 가운데 ${numberKo.format(looked)}건 …`,
  found: (posts, notes, articles, highlights) =>
    [
      posts > 0 && `직책별 인물 ${numberKo.format(posts)}명`,
      `노트 ${numberKo.format(notes)}개`,
      `기사 ${numberKo.format(articles)}건`,
      `하이라이트 ${numberKo.format(highlights)}개`,
    ]
      .filter(Boolean)
      .join(', '),
  looked: (notes, articles, highlights) =>
    articles === null || highlights === null
      ? `노트 ${numberKo.format(notes)}개를 찾아보았습니다. 여기서는 내 보관함을 열지 않습니다.`
      : `노트 ${numberKo.format(notes)}개, 기사 ${numberKo.format(articles)}건, 하이라이트 ${numberKo.format(highlights)}개와 읽을거리 목록을 찾아보았습니다.`,
  closeTo: '비슷한 이름:',
  clear: '지우기',
  recent: '최근에 연 노트',
  forgetThese: '이 목록 잊기',
  notKept: '여기 입력한 말은 보관하지 않습니다.',
  unreadable:
    '이 페이지에서는 아무것도 읽을 수 없습니다. PDF에서는 말을 고른 뒤 마우스 오른쪽 단추 메뉴의 “Sidelight에서 … 찾기”로 찾을 수 있습니다.',
  keys: { nextGroup: '다음 묶음', anywhere: '패널 어디서나', sources: '출처' },
}

function spanEn({ from, to, checked }: Held): string {
  const start = from && formatDate(month(from), 'en')
  const end = formatDate(month(to ?? checked ?? from ?? ''), 'en')
  const until = to ? end : `${end} (last checked)`
  if (!start) return `to ${until}`
  return start === end ? `in ${until}` : `from ${start} to ${until}`
}

function spanKo({ from, to, checked }: Held): string {
  const end = formatDate(month(to ?? checked ?? from ?? ''), 'ko')
  const start = from && formatDate(month(from), 'ko')
  const until = to ? end : `${end}(마지막 확인)`
  return start === end ? until : `${start ?? ''}\u2060~${until}`
}

/** An office within a sentence; the proper names in it keep their capitals. */
const lower = (office: string) => office.charAt(0).toLowerCase() + office.slice(1)
