import { koreanDate } from '../../knowledge/dates'
import { inQuotes, nestQuotes } from '../quotation'
import type { Block, Span } from './blocks'
import { longDate } from './dates'
import { authorsOf, type Citable, type CitedWork } from './work'

/**
 * Notes as in the Chicago Manual of Style (17th and 18th editions, articles of online news): `Author, “Title,” Outlet,
 * January 17, 2026, accessed November 24, 2026, URL.` In Korean as Korean journals of politics write notes: `저자,
 * “제목,” 『매체』, 2026년 1월 17일, URL (검색일: 2026년 11월 24일).`
 */
export function chicago(what: Citable, lang: 'en' | 'ko'): Block[] {
  const note = lang === 'ko' ? koreanNote : englishNote
  const dateOf = lang === 'ko' ? koreanDate : longDate
  const line = (...spans: Span[]): Block => ({ kind: 'line', spans })
  const standing = lang === 'ko' ? (on: string) => `${on} 기준: ` : (on: string) => `As of ${on}: `
  switch (what.kind) {
    case 'article':
      return [note(what.work)]
    case 'highlight':
      return [line(inQuotes(what.quote)), note(what.work)]
    case 'changed':
      return [
        line(standing(dateOf(what.was.on)), inQuotes(what.was.quote)),
        line(standing(dateOf(what.now.on)), inQuotes(what.now.quote)),
        note({ ...what.work, retrieved: what.now.on }),
      ]
    case 'fact':
      return [line(what.statement), ...what.works.map(note)]
  }
}

function englishNote(work: CitedWork): Block {
  const { title, outlet, published, retrieved, url, copyOf } = work
  const parts: Span[][] = [
    [namesInNote(authorsOf(work, true))],
    [titleIn(title)],
    [italic(outlet)],
    [copyOf ? `copy of ${copyOf}` : ''],
    [published ? longDate(published) : ''],
    [retrieved ? `accessed ${longDate(retrieved)}` : ''],
    [link(url)],
  ]
  return { kind: 'line', spans: [...strung(parts), '.'] }
}

function koreanNote(work: CitedWork): Block {
  const { title, outlet, published, retrieved, url, copyOf } = work
  const authors = authorsOf(work, false)
  const parts: Span[][] = [
    [authors.length > 3 ? `${authors[0]} 외` : authors.join('·')],
    [titleIn(title)],
    [`『${outlet}』`],
    [copyOf ? `${copyOf}의 사본` : ''],
    [published ? koreanDate(published) : ''],
    [link(url)],
  ]
  return { kind: 'line', spans: [...strung(parts), retrieved ? ` (검색일: ${koreanDate(retrieved)}).` : '.'] }
}

/** "A", "A and B", "A et al.": the 18th edition names two in a note. */
function namesInNote(names: readonly string[]): string {
  return names.length > 2 ? `${names[0]} et al.` : names.join(' and ')
}

/** A title with the comma that follows it inside its marks; a question mark stays beside it. */
function titleIn(title: string): string {
  const bare = title.trim().replace(/[.,]$/, '')
  return bare ? `“${nestQuotes(bare)},”` : ''
}

/** Chinese, Japanese and Korean letters have no italics. */
function italic(outlet: string): Span {
  return /\p{Script=Latin}/u.test(outlet) &&
    !/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(outlet)
    ? { text: outlet, italic: true }
    : outlet
}

const link = (url: string): Span => ({ text: url, href: url })

/** Parts with commas between them; one that ends in its own comma needs none. */
function strung(parts: readonly Span[][]): Span[] {
  const spans: Span[] = []
  let before = ''
  for (const part of parts) {
    const text = part.map((span) => (typeof span === 'string' ? span : span.text)).join('')
    if (!text) continue
    if (before) spans.push(/[,，]”$/.test(before) ? ' ' : ', ')
    spans.push(...part)
    before = text
  }
  return spans
}
