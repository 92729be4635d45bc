import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { structured } from '../../reading/structured'

const read = (
  head: string,
  jsonLd: Record<string, unknown>[] = [],
  metas: Record<string, string> = {},
  host = 'sample.example',
) =>
  structured(
    parseHTML(`<!doctype html><html lang="en-GB"><head>${head}</head></html>`).document as unknown as Document,
    { host, jsonLd, metas },
  )

describe('structured data', () => {
  it('gives what the article says of itself', () => {
    const item = {
      '@type': 'NewsArticle',
      headline: ' A  pier ',
      url: 'https://sample.example/pier',
      articleSection: ['Ports'],
      datePublished: '2026-01-17T19:21:00+09:00',
      dateModified: '2026-01-18',
      isAccessibleForFree: 'False',
      author: [{ '@type': 'Person', name: 'Kim Sample' }, 'By Lee Sample'],
      inLanguage: 'ko',
    }
    expect(read('', [item])).toMatchObject({
      title: 'A pier',
      authors: ['Kim Sample', 'Lee Sample'],
      canonical: 'https://sample.example/pier',
      section: 'Ports',
      published: { value: '2026-01-17' },
      modified: { value: '2026-01-18' },
      free: false,
      lang: 'en',
      translations: [],
    })
  })

  it('falls back on metas', () => {
    const metas = {
      'og:title': 'A pier',
      author: 'Kim Sample',
      'article:author': 'https://social.example/kim',
      'og:url': 'https://sample.example/',
      'article:section': 'Ports',
      'article:published_time': '2026-01-17',
    }
    expect(read('', [], metas)).toMatchObject({
      title: 'A pier',
      authors: ['Kim Sample'],
      canonical: 'https://sample.example/',
      section: 'Ports',
      published: { value: '2026-01-17' },
      free: undefined,
    })
  })

  it('lists the article in other languages', () => {
    const head = `<link rel="canonical" href="https://sample.example/en/pier">
      <link rel="alternate" hreflang="en" href="https://sample.example/en/pier"><link rel="alternate" hreflang="ko-KR" href="https://sample.example/ko/pier">
      <link rel="alternate" hreflang="x-default" href="https://sample.example/"><link rel="alternate" type="application/rss+xml" href="https://sample.example/feed">`
    expect(read(head).translations).toEqual([{ lang: 'ko', url: 'https://sample.example/ko/pier' }])
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://user:secret@sample.example/', '//', 'nonsense'])(
    'takes no address %s',
    (href) => {
      expect(read(`<link rel="canonical" href="${href}">`).canonical).toBeUndefined()
    },
  )

  describe('the address that it gives as its own', () => {
    const url = 'https://www.sample.example/pier'
    const link = `<link rel="canonical" href="${url}">`
    it.each(['sample.example', 'www.sample.example', 'm.sample.example', 'amp.sample.example'])(
      'is its own on the same site, seen at %s',
      (host) => {
        expect(read(link, [], {}, host)).toMatchObject({ canonical: url, original: undefined })
      },
    )
    it.each(['other.example', 'notsample.example', 'sample.example.org', 'news.sample.example', ''])(
      'is that of the original where the page stands elsewhere, at %j',
      (host) => {
        const original = { url, host: 'sample.example' }
        expect(read(link, [], {}, host)).toMatchObject({ canonical: undefined, original })
        expect(read('', [], { 'og:url': url }, host).original).toEqual(original)
      },
    )
  })

  it('survives any shape of JSON-LD', () => {
    const odd = [
      {},
      { '@type': 7 },
      {
        '@type': 'Article',
        author: [null, [{}], { name: {} }],
        headline: ['a'],
        url: { '@id': 'x' },
        articleSection: null,
        datePublished: [],
      },
    ]
    expect(read('', odd as Record<string, unknown>[])).toEqual({ authors: [], translations: [], lang: 'en' })
  })
})
