// The library and its second copies in both browsers: what is lost is put back and said, what is forgotten is nowhere.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS, type Victim } from '../../scripts/soak/kill-browsers'
import { nextAct, pageState } from '../../scripts/soak/reader-acts'
import { send, sendAsPage } from '../../scripts/soak/send'
import { foundWords, highlightId, readModel, restoredNotice } from '../../scripts/soak/stored'
import { until } from './harness/chromium'

const PAGE = 'https://www.dailynk.com/english/sample-kill-1/'
const TEXT = 'The article as it stood at first.'
const TITLE = 'Trade officials in China sign what Pyongyang has already priced'
/**
 * A stretch on the page, saved with a comment, a draft over it and what stands there now; answers the words by which all
 * of it is found.
 */
async function save(victim: Victim, mark: string): Promise<string[]> {
  const act = nextAct(() => 0.2, { highlights: {}, texts: {}, known: [] }, PAGE, mark)
  await act.perform(victim)
  const words = `words worth keeping ${mark}`
  const id = await highlightId(victim, words)
  await send(victim, 'setComment', { id, comment: `A comment ${mark}` })
  await send(victim, 'keepDraft', { id, text: `A draft ${mark}` })
  const tab = await pageState(victim, PAGE)
  const placed = [{ id, status: 'changed', now: `The words edited ${mark}` }]
  await sendAsPage(victim, tab.id, 'highlightsPlaced', { visit: tab.visit, placed })
  return [words, `A comment ${mark}`, `A draft ${mark}`, `The words edited ${mark}`, TEXT, TITLE, 'sample-kill-1']
}

/** An open tab's title and address stand in `storage.session` for as long as it is open. */
async function closeTab(victim: Victim): Promise<void> {
  const { id } = await pageState(victim, PAGE)
  await victim.ask(`browser.tabs.remove(${id})`)
  await until('the tab to be forgotten', () =>
    victim.ask<boolean>(`browser.storage.session.get('tab:${id}').then((found) => !Object.keys(found).length)`),
  )
}

describe.each(['chromium', 'firefox'] as const)('%s', (browser) => {
  const profile = mkdtempSync(join(tmpdir(), `sidelight-copies-${browser}-`))
  let victim: Victim
  beforeAll(async () => {
    victim = await KINDS[browser].start(profile, [PAGE])
  })
  afterAll(async () => {
    await victim?.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })

  it.each([
    ['forgetArticle', { url: PAGE }],
    ['forgetSite', { host: 'www.dailynk.com' }],
    ['forgetLastHour', {}],
    ['eraseEverything', {}],
  ])('%s leaves no word in any table, storage.local, storage.session or OPFS', async (type, data) => {
    await victim.open(PAGE)
    const words = await save(victim, type)
    await send(victim, 'setRemember', { choice: 'always' })
    // What the library page says after it has restored a file, and what makes a snapshot.
    await send(victim, 'libraryRestored', {})
    expect(await foundWords(victim, words, ['files'])).toEqual(words)
    expect(await foundWords(victim, words, ['local'])).not.toEqual([])
    await closeTab(victim)
    await send(victim, type, data)
    expect(await foundWords(victim, words)).toEqual([])
  })

  it('requirement 20: puts back after a kill what IndexedDB lost, and says so once', async () => {
    await victim.open(PAGE)
    await save(victim, 'lost')
    const before = await readModel(victim)
    await victim.kill()
    expect(KINDS[browser].loseDatabase(profile)).toBe(true)
    victim = await KINDS[browser].start(profile, [PAGE])
    expect(await readModel(victim)).toEqual(before)
    expect(await restoredNotice(victim)).toBe(true)
    expect(await restoredNotice(victim)).toBe(false)
  })

  it('requirement 20: does not put back what was erased', async () => {
    await send(victim, 'eraseEverything', {})
    await victim.kill()
    KINDS[browser].loseDatabase(profile)
    victim = await KINDS[browser].start(profile, [PAGE])
    expect((await readModel(victim)).highlights).toEqual({})
    expect(await restoredNotice(victim)).toBe(false)
  })
})
