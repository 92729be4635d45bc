import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../reading/article'
import { articleDate } from '../../reading/article-date'
import { writtenDates } from '../../reading/date/parse'

const NOW = new Date('2026-11-24T09:00:00Z')
const page = (html: string) => parseHTML(`<!doctype html><html>${html}</html>`).document as unknown as Document
const date = (
  text: string,
  { html = '', jsonLd = [] as Record<string, unknown>[], metas = {} as Record<string, string> } = {},
) => articleDate(page(html), text, { jsonLd, metas }, NOW)

describe('a written date', () => {
  it.each([
    ['2026-01-17', '2026-01-17', undefined],
    ['2026-01-17T19:21:00+09:00', '2026-01-17', '2026-01-17T19:21:00+09:00'],
    ['2026-01-17T10:21:00Z', '2026-01-17', '2026-01-17T10:21:00Z'],
    ['2026-01-17 19:21:30.123 +0900', '2026-01-17', '2026-01-17T19:21:30+09:00'],
    ['2026.01.17', '2026-01-17', undefined],
    ['2026. 1. 17. 19:21', '2026-01-17', '2026-01-17T19:21'],
    ['2026/01/17 19:21 KST', '2026-01-17', '2026-01-17T19:21+09:00'],
    ['2026년 1월 17일', '2026-01-17', undefined],
    ['2026년 1월 17일 오후 7:21', '2026-01-17', '2026-01-17T19:21'],
    ['2026年1月17日（土）19時21分', '2026-01-17', '2026-01-17T19:21'],
    ['２０２６年１月１７日', '2026-01-17', undefined],
    ['주체115(2026)년 1월 17일', '2026-01-17', undefined],
    ['January 17, 2026 at 07:21PM', '2026-01-17', '2026-01-17T19:21'],
    ['January 17, Juche 115 (2026)', '2026-01-17', undefined],
    ['January 12 Juche 115 (2026)', '2026-01-12', undefined],
    ['주체115(2026)년 1월 12일', '2026-01-12', undefined],
    ['주체115（２０２６）년 1월 12일', '2026-01-12', undefined],
    ['주체115(2026). 1. 12.', '2026-01-12', undefined],
    ['Juche115.1.12.', '2026-01-12', undefined],
    ['主体115（2026）年1月12日', '2026-01-12', undefined],
    ['2026.1.12.', '2026-01-12', undefined],
    ['2026年1月12日', '2026-01-12', undefined],
    ['Sept. 3, 2025 Wednesday', '2025-09-03', undefined],
    ['Jan. 17, 2026 12:05 a.m.', '2026-01-17', '2026-01-17T00:05'],
    ['Sat, 17 Jan 2026 10:21:00 GMT', '2026-01-17', '2026-01-17T10:21:00Z'],
    ['17th January 2026', '2026-01-17', undefined],
    ['17.01.2026', '2026-01-17', undefined],
    ['20260117192100', '2026-01-17', '2026-01-17T19:21'],
  ])('%s', (text, value, iso) => {
    expect(writtenDates(text)[0]).toMatchObject(iso ? { value, iso } : { value })
    expect(writtenDates(text)[0]?.iso).toBe(iso)
  })

  it('of two calendars that don’t agree is none', () => {
    expect(writtenDates('주체114(2026)년 1월 12일')).toEqual([])
    expect(writtenDates('January 12, Juche 11 (2026)')).toEqual([])
  })

  it.each(['2026-02-30', '2026-13-01', '31 June 2026', '01/02/2026', '1234567890', 'May 2026', '115.1.17'])(
    '%s is none',
    (text) => {
      expect(writtenDates(text)).toEqual([])
    },
  )
})

describe('the date of an article', () => {
  const jsonLd = [{ '@type': 'NewsArticle', datePublished: '2026-01-17T08:00:00+09:00' }]
  const metas = { 'article:published_time': '2026-01-18' }
  const head = '<body><h1>A pier</h1><time datetime="2026-01-19">Monday</time><p>Text.</p>'

  it('is taken from the surest source that has one', () => {
    const text = 'A pier\n\nRASON, Jan. 20, 2026 (Sample) -- A pier was built.\n\nJanuary 21, 2026'
    expect(date(text, { html: head, jsonLd, metas })).toEqual({
      value: '2026-01-17',
      iso: '2026-01-17T08:00:00+09:00',
      how: 'json-ld',
    })
    expect(date(text, { html: head, metas })).toEqual({ value: '2026-01-18', how: 'meta' })
    expect(date(text, { html: head })).toEqual({ value: '2026-01-19', how: 'time' })
    expect(date(text)).toEqual({ value: '2026-01-20', how: 'dateline' })
    expect(date('A pier\n\nA pier was built.\n\nJanuary 21, 2026\n\nby Sample')).toEqual({
      value: '2026-01-21',
      how: 'last-lines',
    })
  })

  it('is the day in the zone that is given', () => {
    expect(date('', { jsonLd: [{ '@type': 'Article', datePublished: '2026-01-17T23:30:00-05:00' }] })?.value).toBe(
      '2026-01-17',
    )
  })

  it('is the article’s and not that of the page, of a video or of a related article', () => {
    const items = [
      { '@type': 'WebPage', datePublished: '2020-01-01' },
      { '@type': 'VideoObject', datePublished: '2020-01-02', uploadDate: '2020-01-03' },
      { '@type': 'NewsArticle', headline: 'Another', datePublished: '2020-01-04' },
      { '@type': ['Thing', 'http://schema.org/NewsArticle'], headline: 'A pier', datePublished: '2026-01-17' },
    ]
    expect(date('', { jsonLd: items, metas: { 'og:title': 'A pier' } })?.value).toBe('2026-01-17')
    expect(date('', { jsonLd: items.slice(0, 2) })?.value).toBe('2020-01-01')
    expect(date('', { jsonLd: items.slice(1, 2) })).toBeUndefined()
  })

  it('is never impossible, nor more than two days ahead', () => {
    const at = (datePublished: unknown) => date('', { jsonLd: [{ '@type': 'Article', datePublished }] })?.value
    expect(at('2026-11-26')).toBe('2026-11-26')
    for (const wrong of ['2026-11-27', '2026-02-30', '0000-00-00', 'yesterday', 1768645260000, null, {}])
      expect(at(wrong)).toBeUndefined()
  })

  it('passes over an impossible one to the next source', () => {
    expect(date('', { jsonLd: [{ '@type': 'Article', datePublished: '2031-01-01' }], metas })).toEqual({
      value: '2026-01-18',
      how: 'meta',
    })
  })

  it('takes a visible date by the headline, the first before the changed', () => {
    const html =
      '<body><h2>A pier</h2><div class="update-time">Updated 2026.01.18 09:00</div><p class="txt-date">입력 2026.01.17 19:21</p><p>Text</p>'
    expect(date('A pier', { html })).toEqual({ value: '2026-01-17', iso: '2026-01-17T19:21', how: 'time' })
  })

  it('takes no time from below the first paragraph', () => {
    const html = `<body><h1>A pier</h1><p>${'Long words of prose. '.repeat(8)}</p><time datetime="2026-01-02">related</time>`
    expect(date('A pier', { html })).toBeUndefined()
  })

  describe('dateline without a year', () => {
    const korean = '부두\n\n(평양 1월 17일발 조선중앙통신) 부두가 섰다.'
    const kcna = 'A pier\n\nPyongyang, January 17 (KCNA) -- A pier was built.'

    it('gives nothing by itself', () => {
      expect(date(kcna)).toBeUndefined()
      expect(date(korean)).toBeUndefined()
    })
    it('takes it from a line with the Juche year, and from no sentence', () => {
      expect(date(`${kcna}\n\nSample Agency, Juche 115 (2026)`)).toEqual({ value: '2026-01-17', how: 'dateline' })
      expect(
        date(`${kcna} It was begun at the order of the harbour office, which had drawn it in Juche 103 (2014).`),
      ).toBeUndefined()
    })
    it('takes it from how the agency signs', () => {
      for (const line of ['www.kcna.kp (2026.01.17.)', 'www.kcna.kp (Juche115.1.17.)', 'www.kcna.kp (주체115.1.17.)'])
        expect(date(`${kcna}\n\nIt is long. -0-\n\n${line}`), line).toEqual({ value: '2026-01-17', how: 'dateline' })
      expect(date('A pier\n\nA pier was built. -0-\n\nwww.kcna.kp (Juche115.1.17.)')).toEqual({
        value: '2026-01-17',
        how: 'last-lines',
      })
    })
    it('takes it from the last line, which may lie on the other side of new year', () => {
      const text = 'A pier\n\nPyongyang, December 31 (KCNA) -- A pier was built.\n\n2026-01-01'
      expect(date(text)).toEqual({ value: '2025-12-31', how: 'dateline' })
    })
    it('takes it from when the page was changed, or from the address', () => {
      expect(date(korean, { jsonLd: [{ '@type': 'NewsArticle', dateModified: '2026-01-18T09:00:00Z' }] })?.value).toBe(
        '2026-01-17',
      )
      expect(date(kcna, { metas: { 'og:url': 'https://kcna.example/2026/01/news.html' } })?.value).toBe('2026-01-17')
    })
  })

  it('reads a Juche year in the dateline', () => {
    const dateline = { value: '2026-01-12', how: 'dateline' }
    expect(date('A pier\n\nPyongyang, January 12 Juche 115 (2026) -- A pier was built.')).toEqual(dateline)
    expect(date('A pier\n\nPyongyang, January 12, Juche 115 (2026) (KCNA) -- A pier was built.')).toEqual(dateline)
    expect(date('부두\n\n주체115(2026)년 1월 12일 《견본신문》\n\n부두가 섰다.\n\n부두는 길다.\n\n끝')).toEqual(
      dateline,
    )
  })

  it('reads Rodong Sinmun’s pages: the day beside the headline, and in the query of the address', () => {
    const html =
      '<body><div class="news_Title">견본 부두</div><p class="News_Detail"><span class="NewsDate">2026.1.12.</span></p><p class="ArticleContent">부두가 섰다.</p>'
    expect(date('2026.1.12.\n\n부두가 섰다.\n\n부두는 길다.\n\n끝', { html })?.value).toBe('2026-01-12')
    const at = (query: string) =>
      date('견본 부두', { metas: { 'og:url': `http://www.rodong.rep.kp/en/index.php?${query}` } })
    const address = { value: '2026-01-12', how: 'address' }
    expect(at('strPageID=SF01_02_01&newsID=2026-01-12-0009')).toEqual(address)
    expect(at(btoa('12@2026-01-12-003@1@1@@0@8'))).toEqual(address)
    expect(at(`${btoa('12@2026-01-12-003@1@1@@0@8').replace(/=+$/, '')}A==`)).toEqual(address)
    for (const none of ['MUBAMUAxQA==', 'strPageID=SF01', '%%%', '==', btoa('12@2026-02-30-003@')])
      expect(at(none), none).toBeUndefined()
  })

  it('reads datelines of agencies', () => {
    const year = '\n\n2026.1.18'
    for (const line of [
      'SEOUL, Jan. 17 (Yonhap) -- A',
      'PYONGYANG, Jan. 17 (Xinhua) -- A',
      'WASHINGTON, DC, 17 January — A',
      '【平壌1月17日発朝鮮中央通信】A',
      '新华社平壤1月17日电 A',
    ])
      expect(date(`Title\n\n${line}${year}`), line).toMatchObject({ value: '2026-01-17', how: 'dateline' })
  })

  it('takes no day that a sentence or a headline names', () => {
    expect(
      date(
        'The pier of January 17, 2026\n\nA pier was opened on January 10, 2026, in Rason, a trader said.\n\nHe left.',
      ),
    ).toBeUndefined()
    expect(date('A pier\n\nText.\n\n© 2020-01-17 Sample Times')).toBeUndefined()
  })

  it('takes the address last', () => {
    expect(date('A pier', { metas: { 'og:url': 'https://sample.example/2026/01/17/a-pier' } })).toEqual({
      value: '2026-01-17',
      how: 'address',
    })
    expect(date('A pier', { metas: { 'og:url': 'https://sample.example/view/AEN20260117000500315' } })?.value).toBe(
      '2026-01-17',
    )
    expect(date('A pier', { metas: { 'og:url': 'https://sample.example/2026/01/a-pier' } })?.value).toBe('2026-01')
    expect(date('A pier', { metas: { 'og:url': 'https://sample.example/?d=2026/01/17' } })).toBeUndefined()
  })

  it('is found in a page of the state agency, whose signature stands below the body', () => {
    const story = (sign: string) =>
      page(`<body><table><tr><td><b>A Pier Opens</b></td></tr><tr><td>
        <p>Pyongyang, January 12 (KCNA) -- ${'The harbour office opened a second pier, with the crews looking on. '.repeat(4)}</p>
        <p>${'The crews, it said, would load twice as much, and in half the time. '.repeat(3)} -0-</p></td></tr>
        <tr><td align="right">${sign}</td></tr></table></body>`)
    for (const sign of ['www.kcna.kp (2026.01.12.)', '<span>www.kcna.kp (Juche115.1.12.)</span>']) {
      const document = story(sign)
      const { text } = readArticle(document)
      expect(text.split('\n\n').at(-1)).toMatch(/^www\.kcna\.kp/)
      expect(articleDate(document, text, { jsonLd: [], metas: {} }, NOW)).toEqual({
        value: '2026-01-12',
        how: 'dateline',
      })
    }
  })

  it('is found with the article’s own text', () => {
    const document = page(`<body><nav><a href="/">Home</a></nav><article><h1>A pier</h1>
      <p>${'The harbour office opened a second pier, said a trader. '.repeat(6)}</p><p>January 17, 2026 at 07:21PM</p><p>by Sample Times</p></article>`)
    expect(articleDate(document, readArticle(document).text, { jsonLd: [], metas: {} }, NOW)).toEqual({
      value: '2026-01-17',
      iso: '2026-01-17T19:21',
      how: 'last-lines',
    })
  })
})
