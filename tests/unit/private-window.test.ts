import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Desk } from '../../entrypoints/background/desk'
import { libraryHandlers } from '../../entrypoints/background/library-handlers'
import { panelHandlers } from '../../entrypoints/background/panel-handlers'
import { settingHandlers } from '../../entrypoints/background/setting-handlers'
import type { Sender } from '../../messages'
import { citationStyle, known, notThisEver, remember } from '../../storage/settings'
import { tabStates } from '../../storage/tab-states'

/** The panel stands in no tab, and names the tab that it speaks of; a page of ours in a tab names none. */
const PANEL: Sender = {}
const TAB = 7
const windowIs = (incognito: boolean) =>
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: TAB, incognito } as never)
const inTab = (incognito: boolean): Sender => ({ tab: { id: 8, incognito } })

const desk = { tabs: tabStates() } as unknown as Desk
const handlers = { ...panelHandlers(desk), ...libraryHandlers(desk), ...settingHandlers(desk) }
async function changeAll(sender: Sender, tabId?: number): Promise<void> {
  await handlers.setKnown({ tabId, noteId: 'a', on: true }, sender)
  await handlers.setNotThis({ tabId, noteId: 'a', where: 'always', on: true }, sender)
  await handlers.setRemember({ tabId, choice: 'always' }, sender)
  await handlers.setSetting({ tabId, name: 'citationStyle', value: 'markdown' }, sender)
}
const all = () => Promise.all([known, notThisEver, remember, citationStyle].map((item) => item.getValue()))

beforeEach(() => fakeBrowser.reset())

describe('requirement 27: nothing is written to disk', () => {
  it('by a page of ours in a private window', async () => {
    await changeAll(inTab(true))
    expect(await fakeBrowser.storage.local.get(null)).toEqual({})
  })

  it('by the panel beside a private tab, also where that has no state', async () => {
    windowIs(true)
    await changeAll(PANEL, TAB)
    expect(await fakeBrowser.storage.local.get(null)).toEqual({})
  })

  it.each([
    ['a page of ours', inTab(false), undefined],
    ['the panel', PANEL, TAB],
  ])('but is by %s in an ordinary window', async (_what, sender, tabId) => {
    windowIs(false)
    await changeAll(sender, tabId)
    expect(await all()).toEqual([['a'], ['a'], 'always', 'markdown'])
  })
})
