// The library in Firefox, by the keyboard alone; and in a private window, where nothing is opened.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from './harness/chromium'
import { type Firefox, startFirefox } from './harness/firefox'
import { articleId, putLibrary, sampleLibrary } from './harness/library-sample'
import { picture } from './harness/pages'

let firefox: Firefox
let library: Page

beforeAll(async () => {
  firefox = await startFirefox()
  library = await firefox.openOwn('library.html#notes')
  await library.waitForSelector('.note-row')
  await library.evaluate(putLibrary, sampleLibrary(90, Date.now()))
  library = await firefox.openOwn('library.html')
  await library.waitForSelector('.r')
})
afterAll(async () => {
  expect(await firefox?.close()).toEqual([])
})

const texts = (selector: string) =>
  library.evaluate((wanted) => [...document.querySelectorAll(wanted)].map((one) => one.textContent ?? ''), selector)
const press = async (...keys: string[]) => {
  for (const key of keys) await library.keyboard.press(key as 'a')
}
const found = async () => (await texts('.asked b'))[0]

it('searches, selects two, deletes, undoes, saves and opens by keys', async () => {
  await until('the articles', async () => (await found()) === '90 in all.')
  await press('/')
  await library.keyboard.type('site:dailynk.com trade official')
  await until('the Korean name', async () => (await texts('.r mark')).includes('무역일군'))
  const before = await found()
  await press('Enter', 'x', 'j', 'x')
  await until('two selected', async () => (await texts('.many b')).includes('2 selected'))
  await library.screenshot({ path: picture('library-firefox') })
  await library.keyboard.type('#')
  await until('the bin', async () => (await texts('.said')).join().includes('2 articles moved to the bin'))
  await until('fewer articles', async () => (await found()) !== before)
  await library.keyboard.down('Control')
  await press('z')
  await library.keyboard.up('Control')
  await until('all of them again', async () => (await found()) === before)
  await press('s')
  await until('one saved', async () => (await texts('.said')).join().includes('saved'))
  await press('o')
  await library.waitForSelector('.kept-text .term')
  await library.screenshot({ path: picture('library-firefox-article') })
  await press('Escape')
  await library.waitForSelector('.rs')
})

it('brings a saved sentence into view in its article', async () => {
  await library.evaluate((id) => {
    location.hash = `#articles/${id}`
  }, articleId(6))
  await library.waitForSelector('.kept-text .wash')
})

it('opens nothing in a private window', async () => {
  await firefox.inBrowser(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
    await ExtensionPermissions.add('${firefox.id}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] })
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
    await (await AddonManager.getAddonByID('${firefox.id}')).reload()
    const opened = new Promise((resolve) => {
      Services.obs.addObserver(function seen(window) {
        Services.obs.removeObserver(seen, 'browser-delayed-startup-finished')
        resolve(window)
      }, 'browser-delayed-startup-finished')
    })
    OpenBrowserWindow({ private: true })
    const window = await opened
    globalThis.privateWindow = window
    window.gBrowser.selectedTab = window.gBrowser.addTab('${firefox.address('library.html')}', {
      triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    })
  })()`)
  const said = () =>
    firefox.inBrowser<string>(`new Promise((resolve) => {
      const { messageManager } = privateWindow.gBrowser.selectedBrowser
      const name = 'answer' + Math.random()
      messageManager.addMessageListener(name, function heard({ data }) {
        messageManager.removeMessageListener(name, heard)
        resolve(data)
      })
      messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(
        'sendAsyncMessage(' + JSON.stringify(name) + ', content.document.body?.innerText ?? "")'), false)
    })`)
  await until('the sentence', async () => (await said()).includes('Nothing is opened in a private window'))
})
