import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSavedHighlights } from '../../entrypoints/reader/saved'
import { sendMessage } from '../../messages'

vi.mock('../../messages', () => ({ sendMessage: vi.fn(async () => undefined) }))

const article = { text: 'Sample: lorries wait at Hunchun.', rangeOf: (start: number) => ({ start }) }
const items = (words: string, count = 3) =>
  Array.from({ length: count }, (_, n) => ({
    id: `${words}-${n}`,
    colour: 1,
    selectors: [{ type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' }],
  }))

describe('the saved highlights of a page', () => {
  let turns: (() => void)[]
  const paintSaved = vi.fn()
  const stop = new AbortController()
  const saved = createSavedHighlights({ paintSaved } as never, 1, stop.signal)
  const show = (words: string) => saved.show(items(words) as never, article as never)
  const painted = () => paintSaved.mock.calls.map(([stretches]) => stretches.map(({ id }: { id: string }) => id))

  beforeEach(() => {
    turns = []
    // Every look at the clock is ten milliseconds later than the one before.
    let now = 0
    vi.stubGlobal('performance', { now: () => (now += 10) })
    vi.stubGlobal('scheduler', { postTask: () => new Promise<void>((resume) => turns.push(resume)) })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.clearAllMocks()
  })
  const giveTurns = async () => {
    for (let turn = turns.shift(); turn; turn = turns.shift()) {
      turn()
      await new Promise((resume) => setTimeout(resume))
    }
  }

  it('are placed with pauses in which the page has its turn, and painted and told once', async () => {
    const shown = show('lorries')
    expect(turns).toHaveLength(1)
    expect(painted()).toEqual([])
    await giveTurns()
    await shown
    expect(painted()).toEqual([['lorries-0', 'lorries-1', 'lorries-2']])
    expect(sendMessage).toHaveBeenCalledTimes(1)
  })

  it('give way to those that are asked for in a pause', async () => {
    const shown = [show('lorries'), show('Hunchun')]
    await giveTurns()
    await Promise.all(shown)
    expect(painted()).toEqual([['Hunchun-0', 'Hunchun-1', 'Hunchun-2']])
    expect(sendMessage).toHaveBeenCalledTimes(1)
  })

  it('are not painted any more once the reader is stopped', async () => {
    const shown = show('lorries')
    stop.abort()
    await giveTurns()
    await shown
    expect(painted()).toEqual([])
    expect(sendMessage).not.toHaveBeenCalled()
  })
})
