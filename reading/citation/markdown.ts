import { koreanDate, type PartialDate, plainDate } from '../../knowledge/dates'
import { paragraphsOf } from '../quotation'
import type { Block, Span } from './blocks'
import { authorsOf, type Citable, type CitedWork } from './work'

/** A quotation with its source in the last line of it, the title as the link; for notebooks that are kept in Markdown. */
export function markdown(what: Citable, lang: 'en' | 'ko'): Block[] {
  const dateOf = lang === 'ko' ? koreanDate : plainDate
  const source = (work: CitedWork) => sourceOf(work, lang, dateOf)
  const quoted = (quote: string): Block[] => paragraphsOf(quote).map((text) => ({ kind: 'quote', spans: [text] }))
  const line = (...spans: Span[]): Block => ({ kind: 'line', spans })
  const standing = (on: PartialDate) => (lang === 'ko' ? `${dateOf(on)} 기준:` : `As of ${dateOf(on)}:`)
  switch (what.kind) {
    case 'article':
      return [line(...source(what.work))]
    case 'highlight':
      return [...quoted(what.quote), { kind: 'quote', spans: ['— ', ...source(what.work)] }]
    case 'changed':
      return [
        line(standing(what.was.on)),
        ...quoted(what.was.quote),
        line(standing(what.now.on)),
        ...quoted(what.now.quote),
        line('— ', ...source({ ...what.work, retrieved: what.now.on })),
      ]
    case 'fact':
      return [line(what.statement), ...what.works.map((work): Block => ({ kind: 'item', spans: source(work) }))]
  }
}

function sourceOf(work: CitedWork, lang: 'en' | 'ko', dateOf: (date: PartialDate) => string): Span[] {
  const { title, outlet, published, retrieved, url, copyOf } = work
  const authors = authorsOf(work, true).join(lang === 'ko' ? '·' : ', ')
  const rest = [
    copyOf && (lang === 'ko' ? `${copyOf}의 사본` : `copy of ${copyOf}`),
    published && dateOf(published),
  ].filter(Boolean)
  const seen = retrieved && (lang === 'ko' ? ` (${dateOf(retrieved)} 확인)` : ` (retrieved ${dateOf(retrieved)})`)
  return [
    authors && `${authors}, `,
    { text: title.trim() || url, href: url },
    ', ',
    { text: outlet, italic: true } as const,
    `${rest.map((part) => `, ${part}`).join('')}${seen ?? ''}`,
  ].filter((span) => span !== '')
}
