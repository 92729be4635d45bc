import { describe, expect, it } from 'vitest'
import { noteOpened } from '../../entrypoints/sidepanel/article-view'
import { isOverAYearAgo } from '../../knowledge/dates'
import type { Knowledge } from '../../storage/knowledge'
import { sampleNote } from './sample-notes'

const knowledge: Knowledge = {
  notes: new Map(['a', 'my-note'].map((id) => [id, sampleNote(id, [], { reviewed: '2025-11-24' })])),
  own: new Set(['my-note']),
  hash: '0123456789abcdef',
  offices: [],
  publishers: [],
  readingList: [],
  counts: {},
  knowsTo: '2026',
}

const opened = (today: string, page?: string, id = 'a') =>
  noteOpened({ lang: 'en', today, state: undefined, knowledge, known: [], notThis: [], page }, undefined, id)

describe('the age of a note', () => {
  it.each([
    ['2025-11-24', '2025-11-24', false],
    ['2025-11-24', '2026-11-23', false],
    ['2025-11-24', '2026-11-24', false],
    ['2025-11-24', '2026-11-25', true],
    ['2025-12-31', '2027-01-01', true],
    ['2024-02-29', '2025-02-28', false],
    ['2024-02-29', '2025-03-01', true],
    ['2026-11-24', '2026-01-01', false],
  ])('looked over on %s, on %s: over a year ago is %s', (day, today, over) => {
    expect(isOverAYearAgo(day, today)).toBe(over)
  })

  it('is measured on the reader’s day', () => {
    expect(opened('2026-11-24')?.old).toBe(false)
    expect(opened('2026-11-25')?.old).toBe(true)
  })
})

describe('what a report of a mistake may name', () => {
  it('is the edition of the notes, and the page where it has an address in the web', () => {
    expect(opened('2026-11-24', 'https://news.example/1')?.report).toEqual({
      pack: '01234567',
      page: 'https://news.example/1',
    })
    for (const page of [undefined, 'chrome-extension://abc/sample.html', 'file:///home/me/a.html'])
      expect(opened('2026-11-24', page)?.report).toEqual({ pack: '01234567', page: undefined })
  })

  it('is nothing of a note of the reader’s own', () => {
    expect(opened('2026-11-24', undefined, 'my-note')?.report).toBeUndefined()
  })
})
