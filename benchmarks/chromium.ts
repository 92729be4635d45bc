import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { browserPath, NO_SANDBOX } from '../scripts/browsers.mjs'

/** Every page is served at this address, and nothing else is reached. */
const ADDRESS = 'https://bench.example/page'

/** Runs with a browser without network, and ends it. */
export async function withChromium<T>(run: (open: (html: string) => Promise<Page>) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: browserPath('chromium'), args: NO_SANDBOX })
  const context = await browser.newContext({ bypassCSP: true })
  try {
    return await run((html) => open(context, html))
  } finally {
    await browser.close()
  }
}

async function open(context: BrowserContext, html: string): Promise<Page> {
  const page = await context.newPage()
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  )
  await page.goto(ADDRESS, { waitUntil: 'load' })
  return page
}
