import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { afterFiveSecondsInSight } from '../../entrypoints/reader/sight'
import { isHidden } from '../../reading/article/dom'

vi.mock('../../reading/article/dom', { spy: true })

// A page that is prerendered, in the back-forward cache or in a tab behind is hidden, and says when that changes.
let stop: AbortController
let clock: number
let seen: ReturnType<typeof vi.fn<() => void>>

beforeEach(() => {
  clock = 1
  vi.spyOn(performance, 'now').mockImplementation(() => clock)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  stop = new AbortController()
  seen = vi.fn()
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function pass(time: number) {
  clock += time
  vi.advanceTimersByTime(time)
}

function turn(hidden: boolean) {
  vi.mocked(isHidden).mockReturnValue(hidden)
  document.dispatchEvent(new Event('visibilitychange'))
}

it('requirement 28: a page that is prerendered and never shown is not read', () => {
  turn(true)
  afterFiveSecondsInSight(stop.signal, seen)
  pass(60_000)
  expect(seen).not.toHaveBeenCalled()
})

it('requirement 28: a page is read after five seconds in sight in all, once, however often it goes and comes back', () => {
  turn(true)
  afterFiveSecondsInSight(stop.signal, seen)
  for (const shown of [2000, 2000, 999]) {
    turn(false)
    pass(shown)
    turn(true)
    pass(60_000)
  }
  expect(seen).not.toHaveBeenCalled()
  turn(false)
  pass(1)
  expect(seen).toHaveBeenCalledOnce()
  for (const hidden of [true, false, true, false]) {
    turn(hidden)
    pass(60_000)
  }
  expect(seen).toHaveBeenCalledOnce()
})

it('requirement 28: a page that is left before is not read', () => {
  turn(false)
  afterFiveSecondsInSight(stop.signal, seen)
  pass(4999)
  stop.abort()
  pass(60_000)
  expect(seen).not.toHaveBeenCalled()
})
