import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { type CardHost, createCardHost, TRIES } from '../../entrypoints/reader/card-host'

let stop: AbortController
let host: CardHost
let closed: ReturnType<typeof vi.fn<() => void>>
let word: Range
let root: HTMLElement | undefined
let mounted: number

beforeEach(() => {
  const p = document.createElement('p')
  p.setAttribute('style', 'margin: 60px; font: 20px/30px sans-serif')
  p.textContent = 'Hong went to Rason on Monday.'
  document.body.replaceChildren(p)
  word = new Range()
  word.setStart(p.firstChild as Text, 13)
  word.setEnd(p.firstChild as Text, 18)
  stop = new AbortController()
  closed = vi.fn()
  mounted = 0
  host = createCardHost(document, '.card { width: 200px; height: 100px; background: white }', stop.signal, closed)
})
afterEach(() => {
  stop.abort()
  document.body.replaceChildren()
  document.adoptedStyleSheets = []
})

const mount = (place: HTMLElement) => {
  root = place
  mounted += 1
  const card = document.createElement('div')
  card.className = 'card'
  const button = Object.assign(document.createElement('button'), { textContent: 'Open in panel' })
  const second = Object.assign(document.createElement('button'), { textContent: 'More' })
  card.append('Rason', button, second)
  place.append(card)
  return () => {
    mounted -= 1
    card.remove()
  }
}
const open = () => host.open({ range: word, line: 0 }, mount)
const ours = () => [...document.documentElement.children].filter((element) => !/^(?:HEAD|BODY)$/.test(element.tagName))
const placed = () => vi.waitFor(() => expect((root as HTMLElement).style.top).not.toBe(''))
const settled = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)))

/** How light the picture is at a point of the test's page, which stands in a frame of the runner's: 0 to 255. */
async function lightAt(x: number, y: number): Promise<number> {
  const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0, width: innerWidth }
  const scale = frame.width / innerWidth
  const clip = { x: frame.left + x * scale, y: frame.top + y * scale, width: 1, height: 1, scale: 1 }
  const { data } = (await cdp().send('Page.captureScreenshot', { clip })) as { data: string }
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (one) => one.charCodeAt(0))]))
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')
  canvas?.drawImage(bitmap, 0, 0)
  return canvas?.getImageData(0, 0, 1, 1).data[0] ?? Number.NaN
}

describe('what the page can see', () => {
  it('is one div without name, and only while a card is open', () => {
    expect(ours()).toHaveLength(0)
    expect(open()).toBe(true)
    const [element] = ours()
    expect(ours()).toHaveLength(1)
    expect(element?.tagName).toBe('DIV')
    expect(element?.getAttributeNames()).toEqual(['style'])
    expect(element?.shadowRoot).toBeNull()
    expect(element?.textContent).toBe('')
    host.close()
    expect(ours()).toHaveLength(0)
    expect(mounted).toBe(0)
    expect(closed).not.toHaveBeenCalled()
  })

  it('is one div, too, when a second card replaces the first', () => {
    open()
    open()
    expect(ours()).toHaveLength(1)
    expect(mounted).toBe(1)
  })

  it('is no key that is pressed in the card, in listeners further out', async () => {
    const heard = vi.fn()
    for (const type of ['keydown', 'keyup', 'keypress'] as const) document.addEventListener(type, heard)
    open()
    host.focusIn()
    await userEvent.keyboard('a')
    expect(heard).not.toHaveBeenCalled()
    for (const type of ['keydown', 'keyup', 'keypress'] as const) document.removeEventListener(type, heard)
  })

  it('cannot be shaped by its style sheets', async () => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      'div { display: none !important; position: static !important; color: red !important; font-size: 90px !important; opacity: 0 !important }',
    )
    document.adoptedStyleSheets = [sheet]
    open()
    const card = root?.firstElementChild as HTMLElement
    expect(card.getBoundingClientRect()).toMatchObject({ width: 200, height: 100 })
    expect(getComputedStyle(card)).toMatchObject({ color: 'rgb(0, 0, 0)', fontSize: '16px' })
    expect(getComputedStyle(ours()[0] as Element).opacity).toBe('1')
  })
})

describe('its place', () => {
  it('is under the word, in the top layer', async () => {
    open()
    await placed()
    const card = (root as HTMLElement).getBoundingClientRect()
    const under = word.getBoundingClientRect()
    expect(card.top).toBeGreaterThanOrEqual(under.bottom)
    expect(card.top - under.bottom).toBeLessThan(20)
    expect((root as HTMLElement).matches(':popover-open')).toBe(true)
  })

  it('is over the word where there is no room below, and never on it', async () => {
    const p = document.body.firstElementChild as HTMLElement
    p.style.cssText += ';position: absolute; bottom: 0; margin: 10px'
    open()
    await placed()
    expect((root as HTMLElement).getBoundingClientRect().bottom).toBeLessThanOrEqual(word.getBoundingClientRect().top)
  })

  it('stays within the window', async () => {
    const p = document.body.firstElementChild as HTMLElement
    p.style.cssText += ';position: absolute; right: 0; margin: 0; white-space: nowrap'
    open()
    await placed()
    expect((root as HTMLElement).getBoundingClientRect().right).toBeLessThanOrEqual(innerWidth)
  })

  it('is found anew when the card grows: all of it can be reached, and the word stays free', async () => {
    const p = document.body.firstElementChild as HTMLElement
    p.style.cssText += ';position: absolute; bottom: 120px; margin: 10px'
    open()
    await placed()
    const card = root?.firstElementChild as HTMLElement
    card.style.cssText = 'height: auto; max-height: var(--room); overflow: auto'
    const inside = document.createElement('div')
    inside.style.height = '2000px'
    card.append(inside)
    await vi.waitFor(() => {
      const { top, bottom, height } = card.getBoundingClientRect()
      expect(height).toBeGreaterThan(100)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(bottom).toBeLessThanOrEqual(word.getBoundingClientRect().top)
    })
  })

  it('stays on its side of the word when it grows and there is room to scroll in', async () => {
    open()
    await placed()
    const card = root?.firstElementChild as HTMLElement
    card.style.cssText = 'height: auto; max-height: var(--room); overflow: auto'
    const inside = document.createElement('div')
    inside.style.height = '2000px'
    card.append(inside)
    await vi.waitFor(() => expect(card.getBoundingClientRect().height).toBeGreaterThan(100))
    await settled()
    expect(card.getBoundingClientRect().top).toBeGreaterThanOrEqual(word.getBoundingClientRect().bottom)
    expect(card.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight)
  })

  it('follows the word when the window or the layout changes', async () => {
    open()
    await placed()
    const before = (root as HTMLElement).style.top
    ;(document.body.firstElementChild as HTMLElement).style.marginTop = '100px'
    window.dispatchEvent(new Event('resize'))
    await vi.waitFor(() => expect((root as HTMLElement).style.top).not.toBe(before))
  })
})

describe('the focus', () => {
  it('goes to the first control and comes back', () => {
    const field = document.createElement('input')
    document.body.append(field)
    field.focus()
    open()
    expect(host.hasFocus()).toBe(false)
    expect(host.focusIn()).toBe(true)
    expect(host.hasFocus()).toBe(true)
    expect(document.activeElement).toBe(ours()[0])
    host.close()
    expect(document.activeElement).toBe(field)
  })

  it('is left alone where it never was in the card', () => {
    const field = document.createElement('input')
    document.body.append(field)
    open()
    field.focus()
    host.close()
    expect(document.activeElement).toBe(field)
  })

  it('has nowhere to go in a card without controls', () => {
    host.open({ range: word, line: 0 }, () => () => {})
    expect(host.focusIn()).toBe(false)
  })

  it('is given back by Escape, which the page does not hear', async () => {
    const heard = vi.fn()
    document.addEventListener('keydown', heard)
    const field = document.createElement('input')
    document.body.append(field)
    field.focus()
    open()
    host.focusIn()
    await userEvent.keyboard('{Escape}')
    expect(host.isOpen()).toBe(false)
    expect(closed).toHaveBeenCalledOnce()
    expect(document.activeElement).toBe(field)
    expect(heard).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    expect(heard).toHaveBeenCalledOnce()
    document.removeEventListener('keydown', heard)
  })

  it('is not lost by Escape while a menu is open in the card: only that closes', async () => {
    open()
    const menu = [...(root as HTMLElement).querySelectorAll('button')].at(-1) as HTMLButtonElement
    menu.ariaHasPopup = 'menu'
    menu.ariaExpanded = 'false'
    menu.onclick = () => {
      menu.ariaExpanded = String(menu.ariaExpanded !== 'true')
    }
    menu.click()
    await userEvent.keyboard('{Escape}')
    expect(menu.ariaExpanded).toBe('false')
    expect(host.isOpen()).toBe(true)
    await userEvent.keyboard('{Escape}')
    expect(host.isOpen()).toBe(false)
  })

  it.each([
    ['made by a script', { code: 'Escape', key: 'Escape' }],
    ['of an input method', { code: 'Escape', key: 'Process', isComposing: true }],
  ])('is not moved by an Escape %s', (_, init) => {
    open()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }))
    expect(host.isOpen()).toBe(true)
  })
})

describe('requirement 4: events that a script has made', () => {
  it.each([
    ['a click', new MouseEvent('click', { bubbles: true, composed: true })],
    ['a hover', new MouseEvent('mouseover', { bubbles: true, composed: true })],
    ['Enter', new KeyboardEvent('keydown', { code: 'Enter', key: 'Enter', bubbles: true, composed: true })],
    ['Escape', new KeyboardEvent('keydown', { code: 'Escape', key: 'Escape', bubbles: true, composed: true })],
  ])('do nothing to the card: %s', async (_, event) => {
    open()
    await placed()
    const pressed = vi.fn()
    const buttons = [...(root as HTMLElement).querySelectorAll('button')]
    for (const button of buttons) button.onclick = pressed
    host.focusIn()
    // All that the page can reach: what is under the button, what has the focus, and the element itself.
    const { left, top } = (buttons[0] as HTMLElement).getBoundingClientRect()
    for (const target of [document.elementFromPoint(left + 2, top + 2), document.activeElement, ours()[0]])
      target?.dispatchEvent(event)
    expect(document.elementFromPoint(left + 2, top + 2)).toBe(ours()[0])
    expect(pressed).not.toHaveBeenCalled()
    expect(host.isOpen()).toBe(true)
    expect(closed).not.toHaveBeenCalled()
    // The reader's own key does.
    await userEvent.keyboard('{Enter}')
    expect(pressed).toHaveBeenCalledOnce()
  })
})

describe('a page that interferes', () => {
  it.each([
    ['in front of all else', ''],
    ['that lets the pointer through', 'pointer-events: none;'],
  ])('lies behind the card with a cover %s', async (_, more) => {
    const cover = document.createElement('div')
    cover.setAttribute('style', `${more} position: fixed; inset: 0; z-index: 2147483647; background: black`)
    open()
    await placed()
    document.body.append(cover)
    await settled()
    const { left, top } = (root as HTMLElement).getBoundingClientRect()
    expect(await lightAt(left + 190, top + 90)).toBe(255)
    expect(await lightAt(left + 210, top + 90)).toBe(0)
    expect(host.isOpen()).toBe(true)
  })

  it.each<[string, (element: HTMLElement) => void]>([
    ['removes the card', (element) => element.remove()],
    ['restyles it', (element) => element.style.setProperty('display', 'none', 'important')],
    ['names it', (element) => element.setAttribute('class', 'hidden')],
    ['moves it away', (element) => document.body.append(element)],
  ])('requirement 5: %s: it closes', async (_, interfere) => {
    open()
    interfere(ours()[0] as HTMLElement)
    await settled()
    expect(host.isOpen()).toBe(false)
    expect(ours()).toHaveLength(0)
    expect(mounted).toBe(0)
    expect(closed).toHaveBeenCalledOnce()
  })

  it('requirement 5: covers it: it closes', async () => {
    open()
    await placed()
    const cover = document.createElement('dialog')
    cover.setAttribute('style', 'width: 100vw; height: 100vh; max-width: none; max-height: none')
    document.body.append(cover)
    cover.showModal()
    await vi.waitFor(() => expect(host.isOpen()).toBe(false))
  })

  it.each<[string, (element: HTMLElement, cover: HTMLElement) => void]>([
    ['removes', (element) => element.remove()],
    ['restyles', (element) => element.style.setProperty('top', `${Math.random()}px`, 'important')],
    [
      'covers',
      (_, cover) => {
        // Once more, so that it is the topmost.
        cover.hidePopover()
        cover.showPopover()
      },
    ],
  ])(
    'requirement 5: %s it a hundred times a second: five tries, then it stays away, and the page is usable',
    async (_, interfere) => {
      const cover = document.createElement('div')
      cover.popover = 'manual'
      cover.setAttribute('style', 'width: 100vw; height: 50vh; inset: 0; margin: 0')
      const pressed = vi.fn()
      const button = Object.assign(document.createElement('button'), { textContent: 'Share', onclick: pressed })
      button.setAttribute('style', 'position: fixed; bottom: 0')
      document.body.append(cover, button)
      cover.showPopover()
      const html = document.documentElement.outerHTML
      const storm = setInterval(() => {
        for (const element of ours()) interfere(element as HTMLElement, cover)
      }, 10)
      onTestFinished(() => clearInterval(storm))
      let opened = 0
      for (let time = 0; time < TRIES + 3; time += 1) {
        if (!open()) continue
        opened += 1
        await vi.waitFor(() => expect(host.isOpen()).toBe(false))
      }
      expect(TRIES).toBe(5)
      expect(opened).toBe(TRIES)
      expect(closed).toHaveBeenCalledTimes(TRIES)
      expect(mounted).toBe(0)
      expect(document.documentElement.outerHTML).toBe(html)
      await userEvent.click(button)
      expect(pressed).toHaveBeenCalledOnce()
    },
  )

  it('may change itself as it likes', async () => {
    open()
    document.documentElement.className = 'changed'
    document.documentElement.append(document.createComment('page'))
    document.body.append('more')
    await settled()
    expect(host.isOpen()).toBe(true)
    document.documentElement.lastChild?.remove()
  })

  it('requirement 7: with clobbered names changes nothing', () => {
    const names = ['createElement', 'documentElement', 'elementFromPoint', 'activeElement', 'addEventListener', 'body']
    const images = names.map((name) => Object.assign(new Image(), { name }))
    const button = document.createElement('button')
    document.body.append(...images)
    expect(document.createElement).toBe(images[0])
    const mountButton = (place: HTMLElement) => {
      place.append(button)
      return () => button.remove()
    }
    expect(host.open({ range: word, line: 0 }, mountButton)).toBe(true)
    expect(host.focusIn()).toBe(true)
    host.close()
    for (const image of images) image.remove()
  })
})

it('ends with its signal', () => {
  open()
  stop.abort()
  expect(ours()).toHaveLength(0)
  expect(open()).toBe(false)
})

it('is not printed', async () => {
  open()
  const emulate = (media: string) => cdp().send('Emulation.setEmulatedMedia', { media })
  onTestFinished(() => void emulate(''))
  expect(root?.checkVisibility()).toBe(true)
  await emulate('print')
  expect(root?.checkVisibility()).toBe(false)
})
