// Each end-to-end file ends by reading in the browser's own log that the extension asked for nothing. Here the log is
// shown an extension that does ask, in its background and from a page, so that silence means something.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startChromium } from './harness/chromium'
import { startFirefox } from './harness/firefox'
import { painted } from './harness/in-page'
import type { Asked } from './harness/net-log'
import { ADDRESSES } from './harness/pages'

const WANTED = ['https://asks.example/from-background', 'https://asks.example/from-page']

/** An extension of two lines that asks. */
function askingExtension(background: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-asking-'))
  const manifest = {
    manifest_version: 3,
    name: 'Asks',
    version: '1',
    background,
    host_permissions: ['*://*/*'],
    content_scripts: [{ matches: ['*://www.dailynk.com/*'], js: ['page.js'] }],
    browser_specific_settings: { gecko: { id: 'asks@sidelight.extension' } },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'background.js'), `fetch('${WANTED[0]}').catch(() => {})`)
  writeFileSync(join(folder, 'page.js'), `fetch('${WANTED[1]}').catch(() => {})`)
  return folder
}

const urls = (asked: readonly Asked[]) => asked.map(({ url }) => url).sort()

it('requirement 29: the log of Chromium tells of an extension that asks', async () => {
  const chromium = await startChromium({ build: askingExtension({ service_worker: 'background.js' }) })
  const page = await chromium.open(ADDRESSES.bare)
  await page.waitForTimeout(500)
  expect(urls(await chromium.close())).toEqual(expect.arrayContaining(WANTED))
})

it('requirement 29: the log of Firefox tells of an extension that asks', async () => {
  const firefox = await startFirefox({ build: askingExtension({ scripts: ['background.js'] }) })
  await firefox.open(ADDRESSES.bare)
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(urls(await firefox.close())).toEqual(expect.arrayContaining(WANTED))
})

it('requirement 29: Sidelight as it is installed asks for nothing while an article is explained in page and panel', async () => {
  const chromium = await startChromium()
  const page = await chromium.open(ADDRESSES.article)
  await painted(page)
  const panel = await chromium.panelInTab(page)
  await panel.locator('[data-note-id]').first().waitFor()
  expect(await chromium.close()).toEqual([])
})

it.each(['chrome', 'firefox'])(
  'requirement 12: pages of the build for %s may load nothing from elsewhere',
  (browser) => {
    const manifest = JSON.parse(readFileSync(`.output/${browser}-mv3/manifest.json`, 'utf8'))
    const policy: string = manifest.content_security_policy.extension_pages
    const [first, ...others] = policy.split(';').map((rule) => rule.trim())
    expect(first).toBe("default-src 'none'")
    for (const rule of others) expect(rule.replace(/^\S+/, '')).toMatch(/^(?: (?:'self'|'none'|data:))+$/)
    expect(others.filter((rule) => rule.includes('data:'))).toEqual(["img-src 'self' data:"])
  },
)
