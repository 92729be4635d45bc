import { computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom'
import { createIn, elementAt, focusedIn, isConnected, parentOf, rootElementOf } from '../../reading/article/dom'
import { isOnDark } from './background-colour'

/** So often may the page remove, restyle or cover the card before it is left alone for good. */
export const TRIES = 5
/** Distance of the card from the word's line and from the edge of the window, in CSS pixels. */
const GAP = 8
/** Height in which a card with its menu can be read and used, in CSS pixels. */
const ENOUGH = 240
/** How often an open card is looked at for something of the page's over it, in milliseconds. */
const LOOK = 250

type Mount = (root: HTMLElement) => () => void

/** Words in the page, and the line of theirs that is pointed at; `all`: all their lines are to stay in sight. */
interface Place {
  range: Range
  line: number | 'all'
}

export interface CardHost {
  /** Opens the card at a word; `mount` fills it and returns what takes that down. False where it must not open. */
  open(spot: Place, mount: Mount): boolean
  close(): void
  /** Places it anew, after its content has changed its size. */
  place(): void
  /** Puts the focus on the first control; closing gives it back. False where there is none. */
  focusIn(): boolean
  hasFocus(): boolean
  isOpen(): boolean
  /** Whether an event happened in the card. */
  holds(event: Event): boolean
}

/**
 * The card's place in the page: one `div` without name or class, there only while a card is open, with a closed
 * shadow root and in it a popover in the top layer. The page can see the `div`, remove it or lay something over it;
 * then the card closes, and after five times it does not open again. `css` is the card's style sheet, `closed` is
 * told of every closing that `close` did not ask for.
 */
export function createCardHost(document: Document, css: string, signal: AbortSignal, closed: () => void): CardHost {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `.place{position:fixed;inset:auto;margin:0;border:0;padding:0;background:none;overflow:visible}` +
      `@media print{.place{display:none}}${css}`,
  )
  let card: OpenCard | undefined
  let tries = 0

  const close = () => {
    card?.end()
    card = undefined
  }
  const interrupted = () => {
    if (!card) return
    tries += 1
    close()
    closed()
  }
  signal.addEventListener('abort', close)

  window.addEventListener(
    'keydown',
    (event) => {
      if (!card || !event.isTrusted || event.isComposing || event.code !== 'Escape') return
      event.preventDefault()
      event.stopImmediatePropagation()
      // What is open in the card closes first.
      if (card.shutMenu()) return
      close()
      closed()
    },
    { signal, capture: true },
  )

  return {
    open(spot, mount) {
      close()
      if (tries >= TRIES || signal.aborted) return false
      card = openCard(document, sheet, spot, mount, interrupted)
      return true
    },
    close,
    place: () => card?.place(),
    focusIn: () => card?.focusIn() ?? false,
    hasFocus: () => card?.hasFocus() ?? false,
    isOpen: () => card !== undefined,
    holds: (event) => card !== undefined && event.composedPath().includes(card.host),
  }
}

interface OpenCard {
  host: HTMLElement
  place(): void
  focusIn(): boolean
  hasFocus(): boolean
  /** Closes the menu that is open in the card; false where none is. */
  shutMenu(): boolean
  end(): void
}

function openCard(
  document: Document,
  sheet: CSSStyleSheet,
  { range, line }: Place,
  mount: Mount,
  interrupted: () => void,
): OpenCard {
  const stop = new AbortController()
  const { signal } = stop
  const host = createIn(document, 'div')
  // The page's own rules for a div reach the host; these come before them, and the shadow root inherits nothing.
  for (const [name, value] of Object.entries({
    all: 'initial',
    display: 'block',
    position: 'fixed',
    width: '0',
    height: '0',
    direction: 'ltr',
    // It takes after the page, not after the system: a dark card on a white page dazzles as a white one on a dark page.
    'color-scheme': isOnDark(range.startContainer, new Map()) ? 'dark' : 'light',
  }))
    host.style.setProperty(name, value, 'important')
  const shadow = host.attachShadow({ mode: 'closed' })
  shadow.adoptedStyleSheets = [sheet]
  const box = createIn(document, 'div')
  box.className = 'place'
  box.popover = 'manual'
  shadow.append(box)
  // What is typed or pressed in the card is no business of the page's listeners further out.
  for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput'] as const)
    host.addEventListener(type, (event) => event.stopPropagation(), { signal })
  const unmount = mount(box)
  const root = rootElementOf(document) as Element
  root.append(host)
  box.showPopover()

  const word = { getBoundingClientRect: () => lineBox(range, line) }
  let side: Placement = 'bottom-start'
  let room = 0
  const place = async (grown = false) => {
    // A card that has grown under the pointer stays where it is, and scrolls, unless there is too little room.
    const stays = grown && room >= ENOUGH
    // Measured at its full height, so that it goes to the side where more of it has room.
    const scrolled = box.firstElementChild?.scrollTop ?? 0
    box.style.removeProperty('--room')
    const { x, y, placement } = await computePosition(word, box, {
      strategy: 'fixed',
      placement: stays ? side : 'bottom-start',
      middleware: [
        offset(GAP),
        !stays && flip({ padding: GAP }),
        shift({ padding: GAP }),
        size({
          padding: GAP,
          // The card's own style sheet says what scrolls in that room.
          apply: ({ availableHeight }) => {
            room = availableHeight
            box.style.setProperty('--room', `${Math.max(80, availableHeight)}px`)
          },
        }),
      ],
    })
    if (signal.aborted) return
    side = placement
    box.firstElementChild?.scrollTo({ top: scrolled, behavior: 'instant' })
    box.style.left = `${Math.round(x)}px`
    box.style.top = `${Math.round(y)}px`
  }
  void place()
  for (const [target, type] of [
    [window, 'resize'],
    [window.visualViewport, 'resize'],
    [window, 'scroll'],
  ] as const)
    target?.addEventListener(type, () => void place(), { signal, capture: true, passive: true })
  // In the next frame: a size changed out of its own report would be an error event in the page.
  const sizes = new ResizeObserver(() => requestAnimationFrame(() => !signal.aborted && void place(true)))
  sizes.observe(box)

  const observer = new MutationObserver((records) => {
    if (parentOf(host) !== root || records.some((record) => record.target === host)) interrupted()
  })
  observer.observe(host, { attributes: true })
  observer.observe(root, { childList: true })
  const looking = setInterval(() => {
    if (!isOnTop(document, host, box)) interrupted()
  }, LOOK)

  let before: Element | null = null
  const hasFocus = () => shadow.activeElement !== null
  return {
    host,
    place: () => void place(),
    focusIn() {
      const control = box.querySelector<HTMLElement>('a[href],button:not([disabled]),input,[tabindex="0"]')
      if (!control) return false
      if (!hasFocus()) before = focusedIn(document)
      control.focus({ preventScroll: true })
      return true
    },
    hasFocus,
    shutMenu() {
      const opener = box.querySelector<HTMLElement>('[aria-haspopup][aria-expanded="true"]')
      opener?.click()
      opener?.focus({ preventScroll: true })
      return opener !== null
    },
    end() {
      const had = hasFocus()
      stop.abort()
      observer.disconnect()
      sizes.disconnect()
      clearInterval(looking)
      unmount()
      host.remove()
      if (had && before instanceof HTMLElement && isConnected(before))
        HTMLElement.prototype.focus.call(before, { preventScroll: true })
    },
  }
}

/**
 * The box of the line on which the word was pointed at; of its last line, where it is broken otherwise by now. `all`:
 * of all lines that are in sight, or of the last one under which there is room, where they fill the window.
 */
function lineBox(range: Range, line: number | 'all'): DOMRect {
  if (line === 'all') return boxInSight(range)
  const boxes = [...range.getClientRects()]
  return boxes[line] ?? boxes.at(-1) ?? range.getBoundingClientRect()
}

/** Room that the bar at a selection needs above or below it, in CSS pixels. */
const BAR = 96

function boxInSight(range: Range): DOMRect {
  const whole = range.getBoundingClientRect()
  if (whole.top >= BAR || whole.bottom <= innerHeight - BAR) return whole
  const lines = [...range.getClientRects()].filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight - BAR)
  return (
    lines.reduce<DOMRect | undefined>((low, one) => (!low || one.bottom > low.bottom ? one : low), undefined) ?? whole
  )
}

/** Nothing of the page's lies over the middle of the card. */
function isOnTop(document: Document, host: Element, box: Element): boolean {
  const { left, top, width, height } = box.getBoundingClientRect()
  if (width === 0 || height === 0) return false
  const x = left + width / 2
  const y = top + height / 2
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return true
  return elementAt(document, x, y) === host
}
