import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Desk } from '../../entrypoints/background/desk'
import { saveBySelection } from '../../entrypoints/background/save-selection'
import { tabStates } from '../../storage/tab-states'

const TAB = 5
const MAIL = 'https://mail.google.com/mail/u/0/'
const tabs = tabStates()
const run = vi.fn(async () => [])

beforeEach(() => {
  fakeBrowser.reset()
  vi.useFakeTimers()
  Object.assign(fakeBrowser.action, { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {} })
  Object.assign(fakeBrowser, { scripting: { executeScript: run } })
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never)
})
afterEach(() => {
  vi.useRealTimers()
  run.mockClear()
})

it('saving by menu or key runs nothing in mail that was not asked about, and leaves the question', async () => {
  await tabs.setClick(TAB, { url: MAIL, readable: true, held: 'mail' })
  const saving = saveBySelection({ tabs } as unknown as Desk, { id: TAB, url: MAIL, incognito: false })
  await vi.runAllTimersAsync()
  await saving
  expect(run).not.toHaveBeenCalled()
  expect(await tabs.click(TAB)).toEqual({ url: MAIL, readable: true, held: 'mail' })
})
