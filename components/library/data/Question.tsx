import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'

interface Props {
  ask: string
  /** What will happen. */
  children: ComponentChildren
  /** The buttons; the way back first. */
  acts: ComponentChildren
  onClose(): void
}

/** One question in place, before something that nothing brings back. Escape is the way back. */
export function Question({ ask, children, acts, onClose }: Props) {
  const id = useId()
  const box = useRef<HTMLFieldSetElement>(null)
  // The question has the focus, not a button of it, and has it at once: an Enter too many must do nothing.
  useLayoutEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <fieldset
      class="question"
      tabIndex={-1}
      ref={box}
      aria-describedby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      <legend>
        <b>{ask}</b>
      </legend>
      <div id={id}>{children}</div>
      <div class="acts">{acts}</div>
    </fieldset>
  )
}
