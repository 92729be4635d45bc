import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** What the keys of a list do; each says whether it was used. */
export interface ListKeys {
  search(): boolean
  move(by: 1 | -1, arrow: boolean): boolean
  open(): boolean
  select(upToHere: boolean): boolean
  save(): boolean
  edit(): boolean
  exportAs(): boolean
  remove(): boolean
  undo(): boolean
  help(): boolean
  escape(): boolean
}

/**
 * The keys of a list, wherever its focus is, but not while something is typed. Letters are read by their place on the
 * keyboard, so that they work with Hangul switched on.
 */
export function useListKeys(list: RefObject<HTMLElement | null>, keys: ListKeys) {
  const current = useRef(keys)
  current.current = keys
  useLayoutEffect(() => {
    const page = list.current?.ownerDocument
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      const target = event.composedPath()[0]
      if (target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select, dialog')) return
      const command = event.ctrlKey || event.metaKey
      const used = command
        ? event.code === 'KeyZ' && !event.shiftKey && current.current.undo()
        : use(event, current.current)
      if (used) event.preventDefault()
    }
    page?.addEventListener('keydown', onKeyDown)
    return () => page?.removeEventListener('keydown', onKeyDown)
  }, [list])
}

function use(event: KeyboardEvent, keys: ListKeys): boolean {
  // Signs by what they are, since keyboards have them in many places; with Hangul switched on they are the same.
  if (event.key === '?') return keys.help()
  if (event.key === '/') return keys.search()
  if (event.key === '#' || event.key === 'Delete') return keys.remove()
  if (event.key === 'Escape') return keys.escape()
  if (event.code === 'KeyX') return keys.select(event.shiftKey)
  if (event.shiftKey) return false
  if (event.key === 'ArrowDown') return keys.move(1, true)
  if (event.key === 'ArrowUp') return keys.move(-1, true)
  const letter = LETTERS[event.code]
  return letter ? letter(keys) : false
}

const LETTERS: Record<string, (keys: ListKeys) => boolean> = {
  KeyJ: (keys) => keys.move(1, false),
  KeyK: (keys) => keys.move(-1, false),
  KeyO: (keys) => keys.open(),
  KeyS: (keys) => keys.save(),
  KeyN: (keys) => keys.edit(),
  KeyE: (keys) => keys.exportAs(),
}
