import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { sayOnBadge } from '../../entrypoints/background/badge'
import type { TabState } from '../../reading/types'
import { tabStates } from '../../storage/tab-states'

const TAB = 5
const tabs = tabStates()
const badge = vi.fn(async (_: { tabId: number; text: string }) => {})

beforeEach(() => {
  fakeBrowser.reset()
  vi.useFakeTimers()
  Object.assign(fakeBrowser.action, { setBadgeText: badge, setBadgeBackgroundColor: async () => {} })
})
afterEach(() => {
  vi.useRealTimers()
})

it('the badge goes back to what the tab shows by then, not to what it showed', async () => {
  const about = (visit: number, noteIds: string[]) =>
    ({ visit, decision: 'about', terms: 'ready', hits: noteIds.map((noteId) => ({ noteId, certain: true })) }) as never
  await tabs.put(TAB, about(1, ['a', 'b']) as TabState, () => true)
  await sayOnBadge(TAB, true)
  await tabs.put(TAB, about(2, ['c']) as TabState, () => true)
  await vi.runAllTimersAsync()
  expect(badge.mock.calls.map(([{ text }]) => text)).toEqual(['✓', '1'])
})
