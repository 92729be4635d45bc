// Looking up in Firefox, with the real menu of a selection and the real sidebar.
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from './harness/chromium'
import { type Firefox, startFirefox } from './harness/firefox'
import { paintedWords } from './harness/in-page'
import { ADDRESSES } from './harness/pages'

let firefox: Firefox
let page: Page

beforeAll(async () => {
  firefox = await startFirefox()
  page = await firefox.open(ADDRESSES.article)
  await until('the terms to be painted', async () => (await page.evaluate(paintedWords)).length > 0)
})
afterAll(async () => {
  expect(await firefox.close()).toEqual([])
})

/** Selects words of the page and presses our entry in the menu that the right button opens on them. */
async function lookUpByMenu(where: Page, words: string): Promise<string> {
  const at = await where.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const start = node.data.indexOf(wanted)
      if (start < 0 || !node.parentElement?.checkVisibility()) continue
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length)
      node.parentElement.scrollIntoView({ block: 'center' })
      const box = getSelection()?.getRangeAt(0).getBoundingClientRect()
      return { x: (box?.left ?? 0) + 8, y: (box?.top ?? 0) + 6 }
    }
    return undefined
  }, words)
  if (!at) throw new Error(`the page has no "${words}"`)
  await where.mouse.click(at.x, at.y, { button: 'right' })
  return firefox.chooseInMenu(/Look up/)
}

const value = () => firefox.inSidebar<string>(`document.querySelector('input[type=search]')?.value ?? ''`)

it('opens the sidebar from the menu of a selection, and looks the words up there', async () => {
  expect(await lookUpByMenu(page, 'trade officials')).toBe('Look up “trade officials” in Sidelight')
  await until('the words', async () => (await value()) === 'trade officials')
  await until('what was found', async () => /Notes/.test(await firefox.sidebarText()))
})

it('opens the note whose name was selected', async () => {
  await lookUpByMenu(page, 'Hunchun')
  await until('the note', async () =>
    firefox.inSidebar<boolean>(`/Hunchun/.test(document.querySelector('article')?.innerText ?? '')`),
  )
  expect(await value()).toBe('')
})

it('works on a page that is not allowed', async () => {
  const address = 'https://www.example.org/plain/'
  firefox.pages.add(address, '<title>Plain</title><p>What the premier 2019 said.</p>')
  const plain = await firefox.open(address)
  await lookUpByMenu(plain, 'premier 2019')
  await until('the people', async () => /People by post\s*2 in 2019/.test(await firefox.sidebarText()))
  await plain.close()
})

it('finds by first consonants, and says where it looked when it finds nothing', async () => {
  const type = (words: string) =>
    firefox.inSidebar(`(() => {
      const box = document.querySelector('input[type=search]')
      box.value = ${JSON.stringify(words)}
      box.dispatchEvent(new window.InputEvent('input', { bubbles: true }))
    })()`)
  await type('ㄱㅈㅇ')
  await until('the note', async () => /Kim Jong Un/.test(await firefox.sidebarText()))
  await type('Hunchunn gaet')
  await until('the answer', async () => /Nothing called “Hunchunn gaet”/.test(await firefox.sidebarText()))
  expect(await firefox.sidebarText()).toContain('Close to it: Hunchun')
})
