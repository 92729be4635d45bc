import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../reading/article'
import { saidOfArticle } from '../../reading/said-of-article'

const PARAGRAPHS = Array.from(
  { length: 3 },
  () => '<p>The harbour office opened a second pier on Monday, a trader said, who was there with two friends.</p>',
).join('')
const ADDRESS = new URL('https://sample.example/2026/01/17/first')
const item = (headline: string, day: string, name: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, datePublished: day, author: { name } })}</script>`
const HEAD = `<title>First</title><link rel="canonical" href="${ADDRESS}">
  <link rel="alternate" hreflang="ko" href="https://sample.example/ko/2026/first">
  <meta property="og:title" content="First"><meta property="article:published_time" content="2026-01-17">
  <meta name="author" content="Hong"><time itemprop="datePublished" datetime="2026-01-17"></time>${item('First', '2026-01-17', 'Hong')}`

/** Of two articles of an endless page, the second with this over its text. */
function said(which: 0 | 1, over = '') {
  const { document } = parseHTML(
    `<!doctype html><html lang="en"><head>${HEAD}</head><body><main><article><h1>First</h1>${PARAGRAPHS}</article>
    <article><h1>Second</h1>${over}${PARAGRAPHS}</article></main></body></html>`,
  ) as unknown as { document: Document }
  const article = readArticle(document)
  const own = document.querySelectorAll('article')[which] as Element
  const text = which === 0 ? article.text : article.text.replace('First', 'Second')
  const title = which === 0 ? 'First' : 'Second'
  const headline = own.querySelector('h1') ?? undefined
  const now = new Date('2026-11-24')
  return saidOfArticle(document, ADDRESS, { ...article, text, title, headline, root: own, own, later: which > 0 }, now)
}

describe('what an endless page says', () => {
  it('in its head is said of the first article', () => {
    expect(said(0)).toMatchObject({
      authors: ['Hong'],
      canonical: ADDRESS.href,
      date: { value: '2026-01-17', how: 'json-ld' },
      also: [{ lang: 'ko' }],
    })
  })

  it('in its head or address is not said of a later one', () => {
    expect(said(1)).toEqual({ authors: [], canonical: undefined, lang: 'en', date: undefined, also: [] })
  })

  it.each([
    ['beside its headline', '<time datetime="2026-02-03">3 Feb</time>', 'time'],
    ['in its microdata', '<span itemprop="datePublished" content="2026-02-03"></span>', 'meta'],
    ['in structured data with its headline', item('Second', '2026-02-03', 'Kim'), 'json-ld'],
  ])('of a later one %s is its own', (_, over, how) => {
    expect(said(1, over).date).toMatchObject({ value: '2026-02-03', how })
  })
})
