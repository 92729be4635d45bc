import { render } from 'preact'
import { Card } from '../../components/Card'
import cardCss from '../../components/card.css?inline'
import { type CardAnswer, sendMessage } from '../../messages'
import { createCardHost } from './card-host'
import { createTermWalk } from './keyboard'
import type { Painter, Spot } from './paint'
import { watchPointer } from './pointer'

/** The cards of a page: by pointer, and one after the other by command. */
export interface Cards {
  /** Opens the card of the next painted term and puts the focus into it. */
  openNext(): void
  isOpen(): boolean
}

/** `lost` is told when a message finds nobody: the extension was updated or removed under the page. */
export function createCards(painter: Painter, visit: number, signal: AbortSignal, lost: () => void): Cards {
  const walk = createTermWalk(() => painter.painted())
  const host = createCardHost(document, cardCss, signal, () => {
    painter.wash(null)
    pointer.dismissed()
  })
  /** Counts what was asked for, so that an answer that comes too late opens nothing. */
  let asked = 0

  const close = () => {
    asked++
    host.close()
    painter.wash(null)
  }

  const open = async (spot: Spot, focused: boolean) => {
    const mine = ++asked
    const card = await sendMessage('cardFor', { visit, noteId: spot.noteId }).catch(lost)
    if (!card || mine !== asked || signal.aborted) return
    if (!host.open(spot, (root) => mount(root, card, focused))) return
    painter.wash(spot.range)
    if (focused) host.focusIn()
  }

  const mount = (root: HTMLElement, { view, lang, panel }: CardAnswer, focused: boolean) => {
    const { noteId } = view
    const act = (send: () => Promise<unknown>) => {
      close()
      send().catch(lost)
    }
    render(
      <Card
        lang={lang}
        view={view}
        panel={panel}
        focused={focused}
        onOpen={() => act(() => sendMessage('openInPanel', { visit, noteId }))}
        onNotThis={(where) => act(() => sendMessage('notThis', { visit, noteId, where }))}
        onKnow={() => act(() => sendMessage('iKnowThis', { visit, noteId }))}
        onClose={close}
      />,
      root,
    )
    return () => render(null, root)
  }

  const pointer = watchPointer(signal, {
    at: (x, y) => painter.at(x, y),
    inCard: (event) => host.holds(event),
    held: () => host.hasFocus(),
    open: (spot) => void open(spot, false),
    close,
    press: (spot) => void sendMessage('openInPanel', { visit, noteId: spot.noteId }).catch(lost),
  })

  return {
    openNext() {
      const spot = walk.next()
      if (spot) void open(spot, true)
    },
    isOpen: () => host.isOpen(),
  }
}
