import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Icon } from './Icon'

interface Props {
  label: string
  children: ComponentChildren
}

/** "More" of the same thing behind a soft line of words; folded at first, and in the DOM all the time. */
export function Disclosure({ label, children }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div class="disclosure">
      <button type="button" class="act fold" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {label}
        <Icon name={open ? 'up' : 'down'} />
      </button>
      <div id={id} hidden={!open}>
        {children}
      </div>
    </div>
  )
}
