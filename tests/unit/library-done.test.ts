import { beforeEach, describe, expect, it, vi } from 'vitest'
import { act, nothingToUndo, said, say, undoLast } from '../../entrypoints/library/done'

beforeEach(() => {
  nothingToUndo()
  say('exported', 0)
})

describe('what was done last in the library', () => {
  it('can be taken back, the newest first', async () => {
    const [first, second] = [vi.fn(async () => {}), vi.fn(async () => {})]
    await act('deleted', 2, async () => {}, first)
    await act('saved', 1, async () => {}, second)
    expect(said.value).toMatchObject({ what: 'saved', count: 1, undo: true })
    await undoLast()
    expect(said.value).toMatchObject({ what: 'deleted', count: 2, undo: true })
    expect(first).not.toHaveBeenCalled()
    await undoLast()
    expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
  })

  it('cannot be taken back once something was forgotten, and that is not offered', async () => {
    const undo = vi.fn(async () => {})
    await act('deleted', 1, async () => {}, undo)
    nothingToUndo()
    expect(said.value).toBeUndefined()
    await undoLast()
    expect(undo).not.toHaveBeenCalled()
  })

  it('stays said and can be taken back where forgetting did not work', async () => {
    const undo = vi.fn(async () => {})
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    await act('deleted', 1, async () => {}, undo)
    await act('forgotten', 1, () => Promise.reject(new Error('no storage')).then(nothingToUndo))
    expect(said.value).toMatchObject({ what: 'failed', undo: false })
    await undoLast()
    expect(undo).toHaveBeenCalledOnce()
  })
})
