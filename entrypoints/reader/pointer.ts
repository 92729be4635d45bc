import { attribute, contains, parentOf, tagOf, typeOf } from '../../reading/article/dom'
import type { Spot } from './paint'

/** A word must be rested on this long before its card opens, in milliseconds (as in MediaWiki's Popups). */
export const DWELL = 150
/** The pointer may be off word and card this long on its way from one to the other, in milliseconds. */
export const GRACE = 300

export interface PointerCallbacks {
  /** The painted stretch under a point. */
  at(x: number, y: number): Spot | undefined
  /** Whether an event happened in our card. */
  inCard(event: Event): boolean
  /** Whether the card has the focus, and must stay open though the pointer is elsewhere. */
  held(): boolean
  open(spot: Spot): void
  close(): void
  /** A painted word was clicked that is no part of a link, a button or an editor. */
  press(spot: Spot): void
}

/**
 * - `idle`: no word, no card.
 * - `dwelling`: on a word, its card not yet open.
 * - `open`: on the word whose card is open, or on the card.
 * - `leaving`: off both, the card still open.
 * - `switching`: on another word while the first one's card is still open.
 * - `dismissed`: still on the word whose card was closed by Escape, a click or a scroll.
 */
type State =
  | { name: 'idle' }
  | { name: 'dwelling'; to: Spot }
  | { name: 'open'; on: Spot }
  | { name: 'leaving'; on: Spot }
  | { name: 'switching'; on: Spot; to: Spot }
  | { name: 'dismissed'; on: Spot }

/** Watches the pointer until the signal aborts. `dismissed()` is told when the card was closed by something else. */
export function watchPointer(signal: AbortSignal, callbacks: PointerCallbacks): { dismissed(): void } {
  let state: State = { name: 'idle' }
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  let last: { event: MouseEvent; inCard: boolean } | undefined

  const go = (next: State, wait = 0, after?: () => void) => {
    clearTimeout(timer)
    state = next
    timer = after && setTimeout(after, wait)
  }
  const open = (spot: Spot) => {
    go({ name: 'open', on: spot })
    callbacks.open(spot)
  }
  const close = () => {
    go({ name: 'idle' })
    callbacks.close()
  }
  const dwell = (next: Extract<State, { to: Spot }>) => go(next, DWELL, () => open(next.to))
  const leave = (on: Spot) =>
    go({ name: 'leaving', on }, GRACE, () => (callbacks.held() ? go({ name: 'open', on }) : close()))

  const overWord = (spot: Spot) => {
    const same = (other: Spot) => other.range === spot.range
    switch (state.name) {
      case 'idle':
        return dwell({ name: 'dwelling', to: spot })
      case 'dwelling':
        return same(state.to) ? undefined : dwell({ name: 'dwelling', to: spot })
      case 'open':
      case 'leaving':
        return same(state.on)
          ? go({ name: 'open', on: state.on })
          : dwell({ name: 'switching', on: state.on, to: spot })
      case 'switching':
        if (same(state.on)) return go({ name: 'open', on: state.on })
        return same(state.to) ? undefined : dwell({ name: 'switching', on: state.on, to: spot })
      case 'dismissed':
        return same(state.on) ? undefined : dwell({ name: 'dwelling', to: spot })
    }
  }
  const overCard = () => {
    if (state.name === 'leaving' || state.name === 'switching') go({ name: 'open', on: state.on })
  }
  const overNothing = () => {
    if (state.name === 'dwelling' || state.name === 'dismissed') go({ name: 'idle' })
    else if (state.name === 'open' || state.name === 'switching') leave(state.on)
  }
  /** Ends what is shown or about to be, until the pointer has left the word. */
  const dismiss = () => {
    if (state.name === 'open' || state.name === 'leaving' || state.name === 'switching') {
      go({ name: 'dismissed', on: state.name === 'switching' ? state.to : state.on })
      callbacks.close()
    } else if (state.name === 'dwelling') go({ name: 'dismissed', on: state.to })
  }

  const look = () => {
    frame = 0
    if (!last || signal.aborted) return
    const { event, inCard } = last
    if (inCard) return overCard()
    // While something is being dragged or text is selected, the reader is at other work.
    const busy = event.buttons !== 0 || isSelecting()
    const spot = busy ? undefined : callbacks.at(event.clientX, event.clientY)
    if (spot) overWord(spot)
    else overNothing()
  }

  const listen = <K extends keyof WindowEventMap>(type: K, on: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, (event) => event.isTrusted && on(event), { signal, capture: true, passive: true })

  listen('mousemove', (event) => {
    // Asked now: by the next frame the event has forgotten its way through the card's shadow root.
    last = { event, inCard: callbacks.inCard(event) }
    frame ||= requestAnimationFrame(look)
  })
  listen('mousedown', (event) => {
    if (!callbacks.inCard(event)) dismiss()
  })
  listen('scroll', (event) => {
    if (state.name === 'idle' || state.name === 'dismissed') return
    const { range } = state.name === 'dwelling' ? state.to : state.on
    // A ticker that scrolls elsewhere moves no word.
    if (event.target instanceof Node && contains(event.target, range.startContainer)) dismiss()
  })
  listen('mouseout', (event) => {
    if (event.relatedTarget === null) overNothing()
  })
  // At the end of bubbling, so that a page that handles the click keeps it.
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.defaultPrevented || event.button !== 0 || callbacks.inCard(event)) return
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || isSelecting() || isControl(event)) return
      const spot = callbacks.at(event.clientX, event.clientY)
      if (spot) callbacks.press(spot)
    },
    { signal },
  )
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  })

  return {
    dismissed() {
      if (state.name === 'open' || state.name === 'leaving') go({ name: 'dismissed', on: state.on })
      else if (state.name === 'switching') dwell({ name: 'dwelling', to: state.to })
    },
  }
}

const isSelecting = () => getSelection()?.isCollapsed === false

const CONTROLS = /^(?:a|area|button|input|select|option|textarea|label|summary|video|audio)$/
const ROLES = /^(?:button|link|menuitem|option|tab|switch|checkbox|radio|textbox)$/

/** A click that the page's own element takes: a link, a button, a field, an editor. */
function isControl(event: Event): boolean {
  for (let at = event.target as Node | null; at && typeOf(at) === 1; at = parentOf(at)) {
    const element = at as Element
    if (CONTROLS.test(tagOf(element)) || ROLES.test(attribute(element, 'role') ?? '')) return true
    const editable = attribute(element, 'contenteditable')
    if (editable !== null && editable !== 'false') return true
  }
  return false
}
