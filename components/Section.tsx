import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useState } from 'preact/hooks'
import { Icon } from './Icon'

interface Props {
  /** The same in every language, for tests and styles. */
  name: string
  title: string
  /** What the section counts, at the right of its title. */
  aside?: ComponentChildren
  /** A new number unfolds it. */
  unfold?: number | undefined
  /** Folded at first. */
  folded?: boolean | undefined
  children: ComponentChildren
}

/** A section of the panel: a landmark with its name, folded by its title. What is folded stays in the DOM. */
export function Section({ name, title, aside, unfold, folded = false, children }: Props) {
  const [open, setOpen] = useState(!folded)
  useLayoutEffect(() => {
    if (unfold !== undefined) setOpen(true)
  }, [unfold])
  const id = useId()
  return (
    <section class="section" aria-label={title} data-section={name}>
      <Heading title={title} open={open} controls={id} toggle={() => setOpen(!open)} aside={aside} />
      <div id={id} hidden={!open}>
        {children}
      </div>
    </section>
  )
}

/** A part of an opened note: folds in the same way, and is no landmark. */
export function Fold({ name, title, aside, children }: Props) {
  const [open, setOpen] = useState(true)
  const id = useId()
  return (
    <div class="part" data-part={name}>
      <Heading title={title} open={open} controls={id} toggle={() => setOpen(!open)} aside={aside} />
      <div id={id} hidden={!open}>
        {children}
      </div>
    </div>
  )
}

interface HeadingProps {
  title: string
  open: boolean
  controls: string
  toggle(): void
  aside?: ComponentChildren
}

function Heading({ title, open, controls, toggle, aside }: HeadingProps) {
  return (
    <div class="sec">
      <h2>
        <button type="button" class="folder" aria-expanded={open} aria-controls={controls} onClick={toggle}>
          {title}
          <Icon name={open ? 'down' : 'right'} />
        </button>
      </h2>
      {aside && <span class="aside">{aside}</span>}
    </div>
  )
}
