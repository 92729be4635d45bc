import { describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Victim } from '../../scripts/soak/kill-browsers'
import { nextAct } from '../../scripts/soak/reader-acts'
import { foundWords } from '../../scripts/soak/stored'

// What the kills go by must itself be able to fail.
const victim = (ask: (expression: string) => unknown) => ({ ask: async (one: string) => ask(one) }) as unknown as Victim

describe('words that are looked for', () => {
  const here = victim((expression) => new Function('browser', `return ${expression}`)(fakeBrowser))

  it.each([
    ['alone', { sentence: 'a mark' }],
    ['within a longer text', { text: 'The article with a mark in it.' }],
    ['in what stands before a stretch', { selectors: [{ prefix: 'a mark, ' }] }],
    ['as a key', { 'a mark': true }],
  ])('are found %s', async (_, row) => {
    await fakeBrowser.storage.local.set({ row })
    expect(await foundWords(here, ['a mark', 'another'], ['local'])).toEqual(['a mark'])
  })
})

describe('a stretch that the page saves', () => {
  const save = (answer: unknown) =>
    nextAct(() => 0.2, { highlights: {}, texts: {}, known: [] }, 'https://www.example.org/', 'mark').perform(
      victim((expression) => (expression.includes('executeScript') ? [{ result: answer }] : { id: 1, visit: 1 })),
    )

  it('is acknowledged where the answer says so', async () => {
    await save({ res: { outcome: 'saved' } })
  })

  it.each([
    ['failed', { res: { outcome: 'failed' } }, 'saveHighlight: failed'],
    ['of another page', { res: { outcome: 'elsewhere' } }, 'saveHighlight: elsewhere'],
    ['an error', { err: { message: 'refused' } }, 'refused'],
    ['none', undefined, 'no answer'],
  ])('is not where the answer is %s', async (_, answer, why) => {
    await expect(save(answer)).rejects.toThrow(why)
  })
})
