import { describe, expect, it } from 'vitest'
import { textFor } from '../../components/text'
import { dateInText, distance, distanceFrom, formatDate, formatRange } from '../../components/text/dates'
import { parseDate } from '../../components/text/parse-date'

describe('dates', () => {
  it.each([
    ['2026-01-17', '17 Jan 2026', '2026년 1월 17일'],
    ['2026-09-03', '3 Sep 2026', '2026년 9월 3일'],
    ['2026-01', 'Jan 2026', '2026년 1월'],
    ['2026', '2026', '2026년'],
  ])('%s', (date, en, ko) => {
    expect([formatDate(date, 'en'), formatDate(date, 'ko')]).toEqual([en, ko])
  })

  it.each([
    ['2026-02-19', '2026-02-25', '19–25 Feb 2026', '2026년 2월 19~25일'],
    ['2026-02-28', '2026-03-03', '28 Feb – 3 Mar 2026', '2026년 2월 28일~3월 3일'],
    ['2025-12-30', '2026-01-02', '30 Dec 2025 – 2 Jan 2026', '2025년 12월 30일~2026년 1월 2일'],
    ['2026-02', '2026-03', 'Feb–Mar 2026', '2026년 2~3월'],
    ['2019', '2021', '2019–2021', '2019~2021년'],
    ['2019', '2021-05', '2019 – May 2021', '2019년~2021년 5월'],
    ['2026-02-19', '2026-02-19', '19 Feb 2026', '2026년 2월 19일'],
  ])('%s to %s', (from, to, en, ko) => {
    expect([formatRange(from, to, 'en'), formatRange(from, to, 'ko')]).toEqual([en, ko])
  })

  it.each([
    ['2026-01-17', '10 months ago', '10개월 전'],
    ['2026-11-24', 'today', '오늘'],
    ['2026-11-23', 'yesterday', '어제'],
    ['2026-11-07', '17 days ago', '17일 전'],
    ['2026-10', '1 month ago', '1개월 전'],
    ['2026', 'this year', '올해'],
    ['2023-06-01', '3 years ago', '3년 전'],
  ])('%s seen from 24 Nov 2026', (date, en, ko) => {
    expect([distance(date, '2026-11-24', 'en'), distance(date, '2026-11-24', 'ko')]).toEqual([en, ko])
  })

  it.each([
    ['2026-02-03', '17 days later', '17일 뒤'],
    ['2026-01-12', '5 days earlier', '5일 앞서'],
    ['2026-01-16', '1 day earlier', '1일 앞서'],
    ['2026-01-17', 'the same day', '같은 날'],
    ['2025-01-17', '12 months earlier', '12개월 앞서'],
    ['2026-01', 'the same month', '같은 달'],
  ])('%s seen from 17 Jan 2026', (date, en, ko) => {
    expect([distanceFrom(date, '2026-01-17', 'en'), distanceFrom(date, '2026-01-17', 'ko')]).toEqual([en, ko])
  })

  it('write a lone month out in a sentence', () => {
    expect([dateInText('2026-03', 'en'), dateInText('2026-03-01', 'en'), dateInText('2026-03', 'ko')]).toEqual([
      'March 2026',
      '1 Mar 2026',
      '2026년 3월',
    ])
  })

  it.each([
    ['17 Jan 2026', '2026-01-17'],
    ['17 January 2026', '2026-01-17'],
    ['January 17, 2026', '2026-01-17'],
    ['Sept 2026', '2026-09'],
    ['2026-1-7', '2026-01-07'],
    ['2026. 1. 17.', '2026-01-17'],
    ['2026년 1월 17일', '2026-01-17'],
    ['2026년 1월', '2026-01'],
    ['2026년', '2026'],
    ['31 Feb 2026', undefined],
    ['2026-13', undefined],
    ['17/01/2026', '2026-01-17'],
    ['17.1.2026', '2026-01-17'],
    ['1/17/2026', '2026-01-17'],
    ['2026.01.17', '2026-01-17'],
    ['32/1/2026', undefined],
    ['13/13/2026', undefined],
    ['1/2/2026', undefined],
    ['ma 2026', undefined],
    ['', undefined],
  ])('are read from “%s”', (typed, date) => {
    expect(parseDate(typed)).toBe(date)
  })

  it('are read back as they are written', () => {
    for (const date of ['2026-01-17', '2026-01', '2026'])
      for (const lang of ['en', 'ko'] as const) expect(parseDate(formatDate(date, lang))).toBe(date)
  })
})

describe('words', () => {
  it('give reasons in the page’s own words', () => {
    const reason = { where: 'title', words: ['Pyongyang', 'Kim Jong Un'] } as const
    expect(textFor('en').source.reason({ ...reason, words: [...reason.words] })).toBe(
      'The title names “Pyongyang” and “Kim Jong Un”',
    )
    expect(textFor('en').source.reason({ where: 'text', words: ['DPRK'], count: 12 })).toBe(
      'The text names “DPRK”, 12 times in all',
    )
    expect(textFor('ko').source.reason({ where: 'host', words: ['dailynk.com'] })).toBe(
      '북한 소식을 다루는 사이트입니다 (dailynk.com)',
    )
  })

  it('count one and many', () => {
    expect([textFor('en').terms.count(1), textFor('en').terms.count(2), textFor('ko').terms.count(2)]).toEqual([
      '1 term',
      '2 terms',
      '2개',
    ])
  })
})
