// Pictures of the views that are named, or of every state: `npx tsx tests/gallery/photograph.ts FOLDER [VIEW...]`.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'
import { browserPath, NO_SANDBOX } from '../../scripts/browsers.mjs'

/** Each state of the panel, in the order in which a reader may meet them. */
const STATES = [
  'cannot-see',
  'page-only',
  'none',
  'mentions',
  'quiet',
  'private',
  'first',
  'storage',
  'browser-page',
  'pdf',
  'not-run',
  'not-run-local',
  'erased',
  'none-unread',
  'none-private',
  'language',
  'off',
  'undated',
  'no-date',
  'notices',
  'write-failed',
  'failed',
  'loading',
]

const [folder = 'test-results/pictures/states', ...named] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const server = await createServer({ root: 'tests/gallery', configFile: false, server: { port: 0 } })
await server.listen()
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch({ executablePath: browserPath('chromium'), args: NO_SANDBOX })
const page = await browser.newPage()
// Built once here, and not while the first picture waits.
await page.goto(address)
for (const width of [320, 400])
  for (const theme of ['light', 'dark'])
    for (const lang of ['en', 'ko']) {
      await page.setViewportSize({ width, height: 720 })
      for (const view of named.length ? named : STATES) {
        await page.goto(`${address}?view=${view}&lang=${lang}&theme=${theme}`)
        await page.locator('.panel').waitFor()
        // Longer than the skeleton's patience.
        await page.waitForTimeout(200)
        await page.screenshot({ path: join(folder, `${view}-${width}-${theme}-${lang}.png`) })
      }
    }
await browser.close()
await server.close()
