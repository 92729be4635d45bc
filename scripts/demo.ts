// The extension on a sample article, for `npm start`: to look at where there is a screen, else as a picture.
import { readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import { startChromium, until } from '../tests/e2e/harness/chromium'
import { startFirefox } from '../tests/e2e/harness/firefox'
import { hover, placeOf } from '../tests/e2e/harness/in-page'

const PICTURE = 'sidelight-demo.png'
const SAMPLE = 'tests/fixtures/pages/article.html'
/** The word under the pointer in the picture. */
const SHOWN = 'Ninth Party Congress'

const { platform, env } = process
const visible = platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
const server = await serve()
const { port } = server.address() as AddressInfo
const article = `http://127.0.0.1:${port}/english/sample-trade-officials-see-little-profit/`

await (process.argv[2] === 'firefox' ? inFirefox() : inChromium())
server.close()

async function inChromium(): Promise<void> {
  const size = { width: 1360, height: 960, scale: visible ? 1 : 2 }
  const sidelight = await startChromium({ build: '.output/chrome-mv3-demo', visible, size })
  const page = await sidelight.open(article)
  // The extension was installed a moment ago: until its background has started once, a click is lost.
  await until('the side panel', async () => {
    await sidelight.clickToolbar(page)
    return sidelight.panelIsOpen()
  })
  if (visible) {
    console.log(`Sidelight runs on ${article}. Close the window to end.`)
    await new Promise((resolve) => sidelight.context.once('close', resolve))
    return
  }
  const panel = await sidelight.panel()
  await panel.waitForSelector('[data-note-id]')
  await page.getByRole('button', { name: 'Only what is needed' }).click()
  await hover(page, SHOWN)
  await writeFile(PICTURE, await sideBySide(sidelight.context, page, panel))
  await sidelight.close()
  console.log(`No screen here: page and panel are in ${PICTURE}.`)
}

async function inFirefox(): Promise<void> {
  const sidelight = await startFirefox({ build: '.output/firefox-mv3-demo', visible })
  const page = await sidelight.open(article)
  await sidelight.clickToolbar()
  if (visible) {
    console.log(`Sidelight runs on ${article}. Close the window to end.`)
    await new Promise((resolve) => sidelight.browser.once('disconnected', resolve))
    return
  }
  await until('the terms in the sidebar', () =>
    sidelight.inSidebar("document.querySelector('[data-note-id]') !== null"),
  )
  await sidelight.inBrowser("document.getElementById('sidebar-box').style.width = '360px'")
  await page.click('.cookies button')
  const place = await page.evaluate(placeOf, SHOWN)
  if (!place) throw new Error(`"${SHOWN}" is not underlined on the sample article`)
  await page.mouse.move(place.x, place.y, { steps: 4 })
  await page.waitForFunction(() => document.querySelector('body > div:last-child, body ~ div') !== null)
  await writeFile(PICTURE, await sidelight.photograph())
  await sidelight.close()
  console.log(`No screen here: page and sidebar are in ${PICTURE}.`)
}

/** Page and panel as they stand in the window: a headless window cannot be pictured whole. */
async function sideBySide(context: BrowserContext, page: Page, panel: Page): Promise<Buffer> {
  const [left, right] = await Promise.all([page, panel].map(async (one) => (await one.screenshot()).toString('base64')))
  const sheet = await context.newPage()
  await sheet.setContent(`<body style="margin:0;display:inline-flex;gap:1px;background:#8c8c86">
    ${[left, right].map((data) => `<img style="zoom:0.5;display:block" src="data:image/png;base64,${data}">`).join('')}`)
  return sheet.locator('body').screenshot()
}

async function serve(): Promise<Server> {
  const html = await readFile(SAMPLE)
  const made = createServer((request, response) => {
    const known = request.url?.startsWith('/english/')
    response.writeHead(known ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' }).end(known ? html : undefined)
  })
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  return made
}
