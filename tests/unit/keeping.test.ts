import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { barAtSelection, mayKeep, maySave } from '../../entrypoints/background/keeping'
import type { TabState } from '../../reading/types'
import { sampleAddress } from '../../storage/sample'
import { remember, rememberStateMedia } from '../../storage/settings'

const article = {
  pageUrl: 'https://www.example.org/article',
  decision: 'about',
  pageDate: { value: '2026-01-17', how: 'meta' },
  private: false,
  quiet: false,
} as unknown as TabState
const ofState: TabState = { ...article, stateMedia: true }

beforeEach(() => {
  fakeBrowser.reset()
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never)
})

describe('what is kept of what is read', () => {
  it('is nothing until the reader has chosen, and nothing but what is saved if they chose so', async () => {
    expect(await mayKeep(article)).toBe(false)
    await remember.setValue('saved')
    expect(await mayKeep(article)).toBe(false)
    await remember.setValue('days-90')
    expect(await mayKeep(article)).toBe(true)
  })

  it('of state media follows a choice of its own', async () => {
    await remember.setValue('always')
    expect(await mayKeep(ofState)).toBe(true)
    await rememberStateMedia.setValue('saved')
    expect(await mayKeep(ofState)).toBe(false)
    expect(await mayKeep(article)).toBe(true)
    expect(maySave(ofState)).toBe(true)
  })

  it('requirement 27: is nothing in a private window, read or saved', async () => {
    await remember.setValue('always')
    const privately = { ...article, private: true }
    expect([await mayKeep(privately), maySave(privately), barAtSelection(privately)]).toEqual([false, false, 'cite'])
    expect([await mayKeep(article), maySave(article), barAtSelection(article)]).toEqual([true, true, 'save'])
  })

  it('of the sample article is nothing, read or saved', async () => {
    await remember.setValue('always')
    const sample = { ...article, pageUrl: `${sampleAddress()}?x#y` }
    expect(await mayKeep(sample)).toBe(false)
    expect(maySave(sample)).toBe(false)
  })
})
