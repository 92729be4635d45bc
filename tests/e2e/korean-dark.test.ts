// The panel in Korean and dark.
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Chromium, startChromium } from './harness/chromium'
import { ADDRESSES, picture } from './harness/pages'

let browser: Chromium
beforeAll(async () => {
  browser = await startChromium({ language: 'ko', dark: true })
})
afterAll(async () => {
  expect(await browser.close()).toEqual([])
})

it('speaks Korean in a Korean browser, and has no fault that axe finds in the dark', async () => {
  const page = await browser.open(ADDRESSES.korean)
  await browser.clickToolbar(page)
  const panel = await browser.panel()
  await panel.locator('[data-note-id]').first().waitFor()
  expect(
    await panel.locator('[data-section]').evaluateAll((all) => all.map((one) => one.getAttribute('data-section'))),
  ).toEqual(['source', 'terms', 'related', 'highlights'])
  expect(await panel.innerText('[data-section="source"]')).toMatch(/2026년 1월 17일/)
  expect(await panel.evaluate(() => document.documentElement.lang)).toBe('ko')
  await panel.screenshot({ path: picture('panel-ko-dark') })
  const { violations } = await new AxeBuilder({ page: panel }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
})
