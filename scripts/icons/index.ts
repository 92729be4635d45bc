// Draws public/icon/SIZE.png from logo.svg: `npx tsx scripts/icons/index.ts`. The files are kept in the repository,
// so that a build needs no browser.
import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { browserPath, NO_SANDBOX } from '../browsers.mjs'

/** 16 and 32 for the toolbar, 48 for the list of extensions, 96 for Firefox's, 128 for the Chrome store. */
const SIZES = [16, 32, 48, 96, 128]

const svg = await readFile(new URL('logo.svg', import.meta.url), 'utf8')
const browser = await chromium.launch({ executablePath: browserPath('chromium'), args: NO_SANDBOX })
const page = await browser.newPage()
await page.setContent(`<body style="margin:0">${svg}`)
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size })
  await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true })
}
await browser.close()
