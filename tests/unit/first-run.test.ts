import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { welcomeOnInstall } from '../../entrypoints/background/first-run'

const opened = vi.fn()
let installType: string

beforeEach(() => {
  fakeBrowser.reset()
  installType = 'normal'
  opened.mockReset()
  fakeBrowser.management.getSelf = vi.fn(async () => ({ installType })) as never
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(opened as never)
  welcomeOnInstall()
})

const installed = async (reason: 'install' | 'update' | 'browser_update') => {
  await fakeBrowser.runtime.onInstalled.trigger({ reason } as never)
  await new Promise((resolve) => setTimeout(resolve))
}

it('opens the first run once after the extension was installed', async () => {
  await installed('install')
  await installed('install')
  expect(opened.mock.calls).toEqual([[{ url: expect.stringMatching(/\/library\.html#welcome$/) }]])
})

it.each(['update', 'browser_update'] as const)('does not after %s', async (reason) => {
  await installed(reason)
  expect(opened).not.toHaveBeenCalled()
})

it('does not where an administrator installed it', async () => {
  installType = 'admin'
  await installed('install')
  expect(opened).not.toHaveBeenCalled()
})
