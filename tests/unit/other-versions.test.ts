import { parseHTML } from 'linkedom'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { articleView } from '../../entrypoints/sidepanel/article-view'
import { isSameHouse, type Publisher } from '../../knowledge/publisher'
import { fromPage } from '../../messages'
import { readArticle } from '../../reading/article'
import { otherVersions } from '../../reading/other-versions'
import { collectPageFacts } from '../../reading/page-facts'
import { structured } from '../../reading/structured'
import type { OtherVersion } from '../../reading/types'

const TEXT = [
  'The harbour office in Rason opened a second pier on Monday, said a trader who visited the port last week.',
  'Three ships were waiting, he said, and the customs post had been moved to the north side of the basin.',
  'Nobody at the office would say who paid for the concrete, which came by rail, or for the two new cranes.',
]
const BODY = TEXT.map((text) => `<p>${text}</p>`).join('')

interface Shape {
  url: string
  lang?: string
  head?: string
  before?: string
  after?: string
  below?: string
}

/** A page in the shapes of real publishers, the words being ours. */
function read({ url, lang = 'en', head = '', before = '', after = '', below = '' }: Shape) {
  const html = `<!doctype html><html lang="${lang}"><head><title>A second pier for Rason harbour</title>${head}</head><body>
    <header><nav><a href="https://www.daily.example/kr/2026/01/5">한국어</a></nav></header>
    <main><article><h1>A second pier for Rason harbour</h1>${before}<div class="entry-content">${BODY}${after}</div>${below}</article></main>
    <footer><a href="https://www.daily.example/kr/2026/01/6">Korean version</a></footer></body></html>`
  const document = parseHTML(html).document as unknown as Document
  const said = structured(document, collectPageFacts(document, new URL(url)))
  return otherVersions(document, url, said, readArticle(document))
}

const alternate = (lang: string, url: string) => `<link rel="alternate" hreflang="${lang}" href="${url}">`

describe('the article in other languages', () => {
  it('is named by hreflang between folders of one site, as WordPress with WPML or Polylang writes it', () => {
    const head =
      alternate('en-US', 'https://www.daily.example/english/second-pier-rason/') +
      alternate('ko-KR', 'https://www.daily.example/20260114-3/') +
      alternate('zh-hans', 'https://www.daily.example/chinese/2026-pier/') +
      alternate('x-default', 'https://www.daily.example/20260114-3/')
    expect(read({ url: 'https://www.daily.example/english/second-pier-rason/', head })).toEqual([
      { lang: 'ko', url: 'https://www.daily.example/20260114-3/' },
      { lang: 'zh', url: 'https://www.daily.example/chinese/2026-pier/' },
    ])
    expect(read({ url: 'https://www.daily.example/20260114-3/', lang: 'ko-KR', head })[0]).toEqual({
      lang: 'en',
      url: 'https://www.daily.example/english/second-pier-rason/',
    })
  })

  it('is named between hosts of an agency', () => {
    const head =
      alternate('ko', 'https://www.agency.example/view/AKR20260114000100504') +
      alternate('ja', 'https://jp.agency.example/view/AJP20260114000100882')
    expect(read({ url: 'https://en.agency.example/view/AEN20260114000100325', head }).map(({ lang }) => lang)).toEqual([
      'ko',
      'ja',
    ])
  })

  it('is named by a parameter of a broadcaster’s address', () => {
    const at = (lang: string) => `https://world.radio.example/service/news_view.htm?lang=${lang}&Seq_Code=200123`
    expect(
      read({ url: at('e'), head: alternate('en', at('e')) + alternate('ko', at('k').replaceAll('&', '&amp;')) }),
    ).toEqual([{ lang: 'ko', url: at('k') }])
  })

  it('takes the languages that are read first, and eight at most', () => {
    const others = ['de', 'fr', 'es', 'ru', 'ar', 'vi', 'id', 'pt', 'ja', 'ko']
    const head = others.map((lang) => alternate(lang, `https://www.daily.example/${lang}/pier-2026`)).join('')
    const found = read({ url: 'https://www.daily.example/en/pier-2026', head }).map(({ lang }) => lang)
    expect(found.slice(0, 3)).toEqual(['ko', 'ja', 'de'])
    expect(found).toHaveLength(8)
  })

  it.each([
    ['the page itself', 'https://www.daily.example/english/second-pier-rason?utm_source=x'],
    ['a front page', 'https://www.daily.example/'],
    ['a front page with a name', 'https://www.daily.example/index.html'],
    ['an edition’s front page', 'https://www.daily.example/zh-hans/'],
    ['a bare section', 'https://www.daily.example/kr/politics/'],
    ['no address of the web', 'javascript:alert(1)'],
    ['an address that is too long to be sent', `https://www.daily.example/2026/${'한'.repeat(500)}`],
    ['an address with a password', 'https://me:secret@www.daily.example/20260114-3/'],
  ])('is not %s', (_, url) => {
    expect(read({ url: 'https://www.daily.example/english/second-pier-rason/', head: alternate('ko', url) })).toEqual(
      [],
    )
  })

  const KOREAN = 'https://www.daily.example/20260114-3/'
  it.each([
    ['Read in Korean', 'ko', false],
    ['▶ Read this article in Korean', 'ko', false],
    ['Korean version', 'ko', false],
    ['[Korean]', 'ko', false],
    ['한국어', 'ko', false],
    ['한국어로 보기', 'ko', false],
    ['국문 기사 보기', 'ko', false],
    ['Korean original »', 'ko', true],
    ['Read the original in Korean', 'ko', true],
    ['中文', 'zh', false],
    ['阅读简体中文版', 'zh', false],
    ['日本語', 'ja', false],
    ['日本語版はこちら', 'ja', false],
  ])('is what a link at the end of the text calls “%s”', (words, lang, original) => {
    const link = `<p><a href="${KOREAN}">${words}</a></p>`
    const version = { url: KOREAN, lang, ...(original && { original }) }
    const url = 'https://www.daily.example/english/second-pier-rason/'
    expect(read({ url, after: link })).toEqual([version])
    expect(read({ url, before: link })).toEqual([version])
    expect(read({ url, below: link })).toEqual([version])
  })

  it.each(['영문 보기', '영어로 읽기', 'English version', 'English'])('is in English behind “%s”', (words) => {
    const english = 'https://www.daily.example/english/second-pier-rason/'
    expect(read({ url: KOREAN, lang: 'ko', after: `<p><a href="${english}">${words}</a></p>` })).toEqual([
      { url: english, lang: 'en' },
    ])
  })

  it('is the original of an English edition whose link names no language', () => {
    const link = (words: string) => `<p><a href="https://www.hani.co.kr/arti/politics/1240001.html">${words}</a></p>`
    const url = 'https://english.hani.co.kr/arti/english_edition/e_northkorea/1240002'
    for (const words of ['원문 보기', 'Read the original', 'View original article'])
      expect(read({ url, after: link(words) })).toEqual([
        { url: 'https://www.hani.co.kr/arti/politics/1240001.html', lang: 'ko', original: true },
      ])
    // Of what language the original is cannot be told.
    expect(read({ url: 'https://www.hani.co.kr/arti/1240002', after: link('Read the original') })).toEqual([])
  })

  it('is called the original where a link says so of what hreflang names', () => {
    expect(
      read({
        url: 'https://www.daily.example/english/second-pier-rason/',
        head: alternate('ko', KOREAN),
        after: `<p><a href="${KOREAN}">Korean original</a></p>`,
      }),
    ).toEqual([{ url: KOREAN, lang: 'ko', original: true }])
  })

  it.each([
    'Korean food in Pyongyang',
    'Korean',
    '한국어 교재가 국경에서 팔린다',
    'in the original treaty',
    'English teachers leave',
  ])('is none in a link that says “%s”, or of the page’s own language', (words) => {
    const lang = words === 'Korean' ? 'ko' : 'en'
    expect(read({ url: KOREAN, lang, after: `<p>${TEXT[0]} <a href="${KOREAN}x1">${words}</a></p>` })).toEqual([])
  })
})

describe('one house', () => {
  const publishers = [
    { id: 'paper', hosts: [{ host: 'paper.example' }, { host: 'paper-english.example' }] },
  ] as unknown as Publisher[]
  it.each([
    ['https://en.yna.co.kr/view/1', 'https://www.yna.co.kr/view/2'],
    ['https://english.hani.co.kr/1', 'http://www.hani.co.kr/2'],
    ['https://www.nytimes.example/1', 'https://cn.nytimes.example/2'],
    ['https://paper.example/1', 'https://www.paper-english.example/2'],
  ])('%s and %s', (one, other) => expect(isSameHouse(publishers, one, other)).toBe(true))

  it.each([
    ['https://daily.example/1', 'https://elsewhere.example/2'],
    ['https://one.blogs.example/1', 'https://other.blogs.example/2'],
    ['https://en.co.kr/1', 'https://kr.co.kr/2'],
    ['https://en.com.kr/1', 'https://kr.com.kr/2'],
    ['https://daily.example/1', 'nonsense'],
  ])('not %s and %s', (one, other) => expect(isSameHouse(publishers, one, other)).toBe(false))
})

describe('in the panel', () => {
  const publishers = [
    { id: 'daily', hosts: [{ host: 'daily.example' }], country: 'South Korea', langs: ['ko'] },
    { id: 'abroad', hosts: [{ host: 'abroad.example' }], country: 'United States', langs: ['en', 'ko'] },
  ]
  const ofPanel = (also: OtherVersion[], articles: { addresses: string[]; published?: string }[] | null) => {
    const readingList = [{ url: 'https://daily.example/english/pier-2026/', date: '2026-01-16' }]
    const view = articleView(
      {
        ...{ lang: 'en', today: '2026-11-24', known: [], notThis: [], familiarity: 'all', paintWhat: 'first' },
        ...{ unpaintedKinds: [], articles },
        state: {
          ...{ pageUrl: 'https://daily.example/cn/1', host: 'daily.example', terms: 'ready', also },
          ...{ reasons: [], related: [], notThis: [], lit: [], spellings: {} },
        },
        knowledge: { publishers, readingList, notes: new Map(), counts: {}, knowsTo: '2026-10-24' },
      } as unknown as Parameters<typeof articleView>[0],
      [],
      'page',
    )
    return view.source.status === 'ready' ? view.source.value.also : undefined
  }
  const korean = { url: 'https://www.daily.example/20260114-3/?utm_source=x', lang: 'ko' }
  const kept = [{ addresses: ['https://daily.example/20260114-3'], published: '2026-01-14' }]

  it('each has the date that the library or the reading list knows, and no other', () => {
    const english = { url: 'https://www.daily.example/english/pier-2026', lang: 'en' }
    const dates = (articles: typeof kept | null) => ofPanel([korean, english], articles)?.map(({ date }) => date)
    expect(dates(kept)).toEqual(['2026-01-14', '2026-01-16'])
    expect(dates(null)).toEqual([undefined, '2026-01-16'])
  })

  it('Korean is the original where an outlet in Korea publishes in it, or the page says so', () => {
    const originals = (also: OtherVersion[]) => ofPanel(also, null)?.map(({ original }) => original)
    expect(originals([korean, { ...korean, lang: 'en' }])).toEqual([true, undefined])
    const abroad = { url: 'https://abroad.example/ko/pier-2026', lang: 'ko' }
    expect(originals([abroad, { ...abroad, original: true }])).toEqual([undefined, true])
  })

  it('there is none on most pages', () => {
    expect(ofPanel(undefined as never, null)).toEqual([])
  })
})

describe('requirement 11: the message of the article', () => {
  const article = { visit: 1, edition: 1, title: '', lang: 'en', text: '', sections: [], leadEnd: 0, partial: false }
  const accepts = (also: unknown) => v.safeParse(fromPage.articleRead, { ...article, also }).success
  const version = { url: 'https://www.daily.example/20260114-3/', lang: 'ko' }

  it('holds addresses of the web alone, and few', () => {
    expect(accepts(undefined)).toBe(true)
    expect(accepts([version, { ...version, original: true }])).toBe(true)
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://me:x@daily.example/',
      '/a',
      `https://a.example/${'a'.repeat(2000)}`,
    ])
      expect(accepts([{ ...version, url }]), url).toBe(false)
    expect(accepts([{ ...version, lang: '<b>' }])).toBe(false)
    expect(accepts(Array(9).fill(version))).toBe(false)
  })
})
