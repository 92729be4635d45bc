import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

export interface PanelKeys {
  lookUp(): void
  /** j, k and the arrows: 1 is on, -1 is back. */
  move(by: 1 | -1, arrow: boolean): boolean
  showInPage(): boolean
  back(): boolean
}

/**
 * The panel's keys, wherever its focus is, but not while something is typed. Letters are read by their place on the
 * keyboard, so that they work with Hangul switched on; each of them says whether it was used.
 */
export function usePanelKeys(panel: RefObject<HTMLElement | null>, keys: PanelKeys) {
  const current = useRef(keys)
  current.current = keys
  useLayoutEffect(() => {
    const page = panel.current?.ownerDocument
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
      const target = event.composedPath()[0]
      if (target instanceof Element && target.closest('input, textarea, select')) return
      if (use(event, current.current)) event.preventDefault()
    }
    page?.addEventListener('keydown', onKeyDown)
    return () => page?.removeEventListener('keydown', onKeyDown)
  }, [panel])
}

function use(event: KeyboardEvent, keys: PanelKeys): boolean {
  if (event.key === '/' || (event.code === 'Slash' && !event.shiftKey)) {
    keys.lookUp()
    return true
  }
  if (event.shiftKey) return false
  if (event.code === 'KeyJ') return keys.move(1, false)
  if (event.code === 'KeyK') return keys.move(-1, false)
  if (event.key === 'ArrowDown') return keys.move(1, true)
  if (event.key === 'ArrowUp') return keys.move(-1, true)
  if (event.code === 'KeyP') return keys.showInPage()
  return event.key === 'Escape' && keys.back()
}
