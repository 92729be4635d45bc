import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './Icon'
import type { ToastView } from './panel-props'
import { useText } from './text'

/** How long a message stands, and can be taken back, in milliseconds; the line in states.css takes as long. */
export const TOAST_TIME = 5000

interface Props {
  toast: ToastView
  onUndo(): void
  onGone(id: number): void
}

/** What was just done, with "Undo" (Ctrl+Z) while the line runs. Pointer or focus on it stops the line and starts it anew. */
export function Toast({ toast, onUndo, onGone }: Props) {
  const t = useText()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => onGone(toast.id), TOAST_TIME)
    return () => clearTimeout(timer)
  }, [held, toast.id])
  const back = useRef(onUndo)
  back.current = onUndo
  useLayoutEffect(() => {
    if (!toast.undo) return
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea')
      if (event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing) return
      event.preventDefault()
      back.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [toast.undo])
  return (
    <div
      key={toast.id}
      class={held ? 'toast held' : 'toast'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span>{t.toast[toast.what](toast.title ?? '')}</span>
      {toast.undo && (
        <>
          <button type="button" class="act" aria-keyshortcuts="Control+Z" onClick={onUndo}>
            <Icon name="undo" />
            {t.toast.undo}
          </button>
          <span class="nw" aria-hidden="true">
            <kbd>Ctrl</kbd> <kbd>Z</kbd>
          </span>
        </>
      )}
      <button type="button" class="ib" aria-label={t.toast.dismiss} onClick={() => onGone(toast.id)}>
        <Icon name="close" />
      </button>
    </div>
  )
}
