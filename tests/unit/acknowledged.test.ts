import Dexie from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { acknowledged } from '../../entrypoints/background/acknowledged'
import { NewerLibraryError } from '../../storage/durable/open-library'
import { NotWrittenError } from '../../storage/durable/protect-library'
import { libraryTrouble } from '../../storage/library-state'

const written = (problem?: Error) => ({
  written: () => (problem ? Promise.reject(problem) : Promise.resolve()),
  copy: async () => {},
})
const failing = (error: Error) =>
  acknowledged(written(), {
    act: async () => {
      throw error
    },
  }).act()

beforeEach(() => fakeBrowser.reset())

describe('requirement 20: an answer', () => {
  it('is given only after the journal has what the handler wrote', async () => {
    const order: string[] = []
    const safe = {
      written: async () => {
        await Promise.resolve()
        order.push('written')
      },
      copy: async () => {},
    }
    const { act } = acknowledged(safe, { act: async () => order.push('handled') })
    await act()
    order.push('answered')
    expect(order).toEqual(['handled', 'written', 'answered'])
  })

  it('begins straight out of its message, so that a click still counts as one', () => {
    let called = false
    acknowledged(written(), {
      act: () => {
        called = true
      },
    }).act()
    expect(called).toBe(true)
  })
})

describe('requirement 22: what cannot be kept', () => {
  it.each([
    ['a full disk', new Dexie.QuotaExceededError('no room'), { kind: 'full' }],
    [
      'a full disk, as Dexie wraps it',
      new Dexie.AbortError('aborted', new DOMException('no room', 'QuotaExceededError')),
      { kind: 'full' },
    ],
    ['a database that is closed', new Dexie.DatabaseClosedError('closed'), { kind: 'closed', problem: 'closed' }],
    ['a later library', new NewerLibraryError(), { kind: 'newer' }],
  ])('says so: %s', async (_what, error, trouble) => {
    await expect(failing(error)).rejects.toThrow(error)
    expect(await libraryTrouble.getValue()).toEqual(trouble)
  })

  it('says so where only the journal failed', async () => {
    const safe = written(new NotWrittenError('disk full'))
    await expect(acknowledged(safe, { act: async () => {} }).act()).rejects.toThrow('disk full')
    expect(await libraryTrouble.getValue()).toEqual({ kind: 'failed', problem: 'disk full' })
  })

  it('is not said of other failures', async () => {
    await expect(failing(new Error('the page does not answer'))).rejects.toThrow()
    expect(await libraryTrouble.getValue()).toBeNull()
  })
})
