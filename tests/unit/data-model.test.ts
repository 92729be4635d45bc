import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createDataModel } from '../../entrypoints/library/data-model'
import { keepReading } from '../../storage/articles'
import type { Room } from '../../storage/room'
import { db } from '../../storage/schema'
import { sampleArticle } from './sample-library'

const measured = vi.hoisted(() => vi.fn<() => Promise<Room>>())
vi.mock('../../storage/room', () => ({ measureRoom: measured }))

const ROOM = { used: 1, allowed: 2, texts: 1, others: 0 }
let model: ReturnType<typeof createDataModel>
beforeEach(() => {
  measured.mockReset()
})
afterEach(() => model.stop())

it('measures the room once after many changes, not at each', async () => {
  measured.mockResolvedValue(ROOM)
  model = createDataModel()
  await vi.waitFor(() => expect(model.props.value?.room).toEqual(ROOM))
  for (const n of [1, 2, 3]) {
    await keepReading(db(), sampleArticle(n), n)
    await vi.waitFor(() => expect(model.props.value?.summary.kept.articles).toBe(n))
  }
  expect(measured).toHaveBeenCalledOnce()
  await vi.waitFor(() => expect(measured).toHaveBeenCalledTimes(2), 4000)
})

it('shows the rest where it cannot be measured', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  measured.mockRejectedValue(new Error('no estimate'))
  model = createDataModel()
  await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce())
  expect(model.props.value).toMatchObject({ room: undefined, summary: { kept: { articles: 3 } } })
})
