import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * Opening a note begins at its top, with the focus on its name; closing it brings the list back as it was, with the
 * focus on the note's row.
 */
export function useReturn(body: RefObject<HTMLElement | null>, noteId: string | undefined) {
  const before = useRef<{ top: number; noteId: string | undefined }>({ top: 0, noteId: undefined })
  useLayoutEffect(() => {
    const last = before.current.noteId
    before.current.noteId = noteId
    if (!body.current || noteId === last) return
    if (noteId) {
      body.current.scrollTop = 0
      body.current.querySelector<HTMLElement>('.title')?.focus({ preventScroll: true })
    } else if (last) {
      body.current.scrollTop = before.current.top
      const rows = [...body.current.querySelectorAll<HTMLElement>('.row[data-note-id]')]
      const row = rows.find((row) => row.dataset.noteId === last)
      row?.querySelector<HTMLElement>('.open')?.focus({ preventScroll: true })
    }
  }, [noteId])
  // The list's place is read while it is still shown: an effect would come after the note has taken it.
  useLayoutEffect(() => {
    const scroller = body.current
    if (noteId || !scroller) return
    const keep = () => {
      before.current.top = scroller.scrollTop
    }
    scroller.addEventListener('scroll', keep, { passive: true })
    return () => scroller.removeEventListener('scroll', keep)
  }, [noteId])
}
