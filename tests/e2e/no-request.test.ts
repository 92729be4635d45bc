// Each end-to-end file ends by reading in the browser's own log that the extension asked for nothing. Here the log is
// shown an extension that does ask, in its background and from a page, so that silence means something.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startChromium } from './harness/chromium'
import { startFirefox } from './harness/firefox'
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

it('Chromium tells of an extension that asks', async () => {
  const chromium = await startChromium({ build: askingExtension({ service_worker: 'background.js' }) })
  const page = await chromium.open(ADDRESSES.bare)
  await page.waitForTimeout(500)
  expect(urls(await chromium.close())).toEqual(expect.arrayContaining(WANTED))
})

it('Firefox tells of an extension that asks', async () => {
  const firefox = await startFirefox({ build: askingExtension({ scripts: ['background.js'] }) })
  await firefox.open(ADDRESSES.bare)
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(urls(await firefox.close())).toEqual(expect.arrayContaining(WANTED))
})
