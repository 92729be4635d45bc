import { expect, it } from 'vitest'
import type { Note } from '../../knowledge/note'
import { countRows } from '../../scripts/pack/count'

const note = (id: string, en: string, ko: string, rule: object = {}): Note => ({
  id,
  kind: 'place',
  names: { en: [{ text: en, ...rule }], ko: [{ text: ko }], zh: [], ja: [] },
  summary: { en: 'A place.' },
  facts: [],
  contested: [],
  relations: [],
  sources: {},
  reviewed: '2026-11-24',
})

it('counts rows and not namings, in title and text, in both languages, and only where the name is sure', () => {
  const notes = [
    note('sinuiju', 'Sinuiju', '신의주'),
    note('hunchun', 'Hunchun', '훈춘'),
    note('the-border', 'the border', '접경', { about: true }),
  ]
  const rows = [
    { title: 'Trucks wait in Hunchun', text: 'Hunchun has one bridge. Beyond Hunchun lies the border.' },
    { title: '훈춘에서 온 트럭', text: '', lang: 'ko', gold: 'about' as const },
    { title: 'Holidays in the hills', text: 'A walk along the border.', gold: 'none' as const },
  ]
  expect(countRows(notes, rows)).toEqual({ hunchun: 2, sinuiju: 0, 'the-border': 1 })
})
