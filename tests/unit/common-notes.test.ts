import { describe, expect, it } from 'vitest'
import { commonNotes } from '../../reading/common-notes'

const counts = { capital: 90, leader: 60, party: 30, agency: 20, province: 10, harbour: 3, custom: 0, quota: 0 }

describe('what is common to a reader', () => {
  it.each([
    ['unset', []],
    ['new', []],
    ['follow', ['capital', 'leader']],
    ['field', ['capital', 'leader', 'party', 'agency']],
  ] as const)('%s: a share of the notes that news names at all', (familiarity, common) => {
    expect([...commonNotes(counts, familiarity)]).toEqual(common)
  })

  it('never is a note that the collection does not name', () => {
    expect(commonNotes({ custom: 0, quota: 0, waku: 0 }, 'field').size).toBe(0)
    expect(commonNotes({}, 'field').size).toBe(0)
  })

  it('treats notes alike that are named equally often: none of them where the border falls among them', () => {
    const tied = { capital: 90, leader: 7, party: 7, agency: 7, province: 7, harbour: 1 }
    expect([...commonNotes(tied, 'follow')]).toEqual(['capital'])
    expect([...commonNotes(tied, 'field')]).toEqual(['capital'])
    expect(commonNotes({ capital: 5, leader: 5, party: 5 }, 'field').size).toBe(0)
  })
})
