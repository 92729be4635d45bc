import type { PartialDate } from '../../knowledge/dates'
import { inQuotes, nestQuotes } from '../quotation'
import type { Block, Span } from './blocks'
import { koreanNewsDate, newsDate } from './dates'
import { authorsOf, type Citable, type CitedWork } from './work'

/**
 * As a newsroom attributes (AP's dates, the year only where it is not this one): `Daily NK reported on Jan. 17: “…”`,
 * and under it where to find it. In Korean `데일리NK 1월 17일 보도: “…”`, which needs no particle after any name.
 */
export function newsroom(what: Citable, lang: 'en' | 'ko', today: PartialDate): Block[] {
  const say = lang === 'ko' ? korean(today) : english(today)
  const line = (...spans: Span[]): Block => ({ kind: 'line', spans })
  switch (what.kind) {
    case 'article':
      return [line(say.reportedIn(what.work)), line(...say.found(what.work, false))]
    case 'highlight':
      return [line(`${say.reported(what.work)}: ${say.quoted(what.quote)}`), line(...say.found(what.work, true))]
    case 'changed':
      return [
        line(`${say.asOf(what.work, what.was.on)}: ${say.quoted(what.was.quote)}`),
        line(`${say.asOf(what.work, what.now.on)}: ${say.quoted(what.now.quote)}`),
        line(...say.found({ ...what.work, retrieved: what.now.on }, true)),
      ]
    case 'fact':
      return [line(what.statement), ...what.works.map((work) => line(...say.source(work)))]
  }
}

const link = (url: string): Span => ({ text: url, href: url })

function english(today: PartialDate) {
  const on = (date: PartialDate) => `${date.length === 10 ? 'on' : 'in'} ${newsDate(date, today)}`
  const reported = ({ outlet, published }: CitedWork) => `${outlet} reported${published ? ` ${on(published)}` : ''}`
  const retrieved = ({ retrieved: day }: CitedWork) => (day ? ` (retrieved ${newsDate(day, today)})` : '')
  const by = (work: CitedWork) => {
    const names = authorsOf(work, true)
    return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
  }
  return {
    reported,
    quoted: (quote: string) => ended(inQuotes(quote)),
    reportedIn(work: CitedWork): string {
      if (!work.title.trim()) return `${reported(work)}.`
      // A year is closed by a comma where the sentence goes on.
      return `${reported(work)}${/, \d{4}$/.test(reported(work)) ? ',' : ''} in ${ended(`“${nestQuotes(work.title.trim())}”`)}`
    },
    asOf: ({ outlet }: CitedWork, day: PartialDate) => `${outlet}, as of ${newsDate(day, today)}`,
    /** Where it stands: `titled` unless its title was named already. */
    found(work: CitedWork, titled: boolean): Span[] {
      const names = by(work)
      const title = titled && work.title.trim() ? `“${nestQuotes(work.title.trim())},” ` : ''
      const author = names && (title ? `by ${names}, ` : `By ${names}, `)
      return [`${title}${author}`, link(work.url), retrieved(work)].filter((span) => span !== '')
    },
    source(work: CitedWork): Span[] {
      const { outlet, title, published, copyOf } = work
      const rest = [copyOf && `copy of ${copyOf}`, published && newsDate(published, today)].filter(Boolean).join(', ')
      // A comma after a title stands inside its marks.
      const named = title.trim() && ` “${nestQuotes(title.trim())},”`
      return [`Source: ${outlet},${named}${rest && ` ${rest},`} `, link(work.url), retrieved(work)].filter(
        (span) => span !== '',
      )
    },
  }
}

function korean(today: PartialDate) {
  const dated = (date: PartialDate | undefined) => (date ? ` ${koreanNewsDate(date, today)}` : '')
  const reported = ({ outlet, published }: CitedWork) => `${outlet}${dated(published)} 보도`
  const retrieved = ({ retrieved: day }: CitedWork) => (day ? ` (${koreanNewsDate(day, today)} 확인)` : '')
  return {
    reported,
    quoted: inQuotes,
    reportedIn: (work: CitedWork) =>
      work.title.trim() ? `${reported(work)}: “${nestQuotes(work.title.trim())}”` : reported(work),
    asOf: ({ outlet }: CitedWork, day: PartialDate) => `${outlet}, ${koreanNewsDate(day, today)} 기준`,
    found(work: CitedWork, titled: boolean): Span[] {
      const title = titled && work.title.trim() ? `“${nestQuotes(work.title.trim())}”, ` : ''
      const names = authorsOf(work, true).join('·')
      return [`${title}${names && `${names}, `}`, link(work.url), retrieved(work)].filter((span) => span !== '')
    },
    source(work: CitedWork): Span[] {
      const { outlet, title, published, copyOf } = work
      const parts = [
        outlet,
        title.trim() && `“${nestQuotes(title.trim())}”`,
        copyOf && `${copyOf}의 사본`,
        published && koreanNewsDate(published, today),
      ]
      return [`출처: ${parts.filter(Boolean).join(', ')}, `, link(work.url), retrieved(work)].filter(
        (span) => span !== '',
      )
    },
  }
}

/** A quotation that ends a sentence has its stop inside its marks. */
function ended(quoted: string): string {
  const marks = /[’”]+$/.exec(quoted)?.[0] ?? ''
  const words = quoted.slice(0, quoted.length - marks.length)
  return /[\p{L}\p{N})\]%]$/u.test(words) ? `${words}.${marks}` : quoted
}
