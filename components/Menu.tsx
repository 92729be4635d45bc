import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Icon } from './Icon'

export interface MenuItem {
  label: string
  hint?: string | undefined
  /** Stands before the label. */
  icon?: ComponentChildren
  /** One of a few that exclude each other, and whether it is the one that holds. */
  checked?: boolean | undefined
  act(): void
}

interface Props {
  /** Accessible name of the button, where its content is not enough. */
  label?: string
  class: string
  button: ComponentChildren
  items: readonly MenuItem[]
}

/** A button and the few things it offers. Arrows move, Escape gives the focus back, leaving it closes it. */
export function Menu({ label, class: name, button, items }: Props) {
  const [open, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const opening = useRef<Press | undefined>(undefined)
  const id = useId()

  useEffect(() => {
    if (!open) return
    item(menu.current, 0)?.focus()
    // At the foot of a panel the rest of it would stay out of sight.
    menu.current?.scrollIntoView({ block: 'nearest' })
  }, [open])

  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.isComposing) return
    const step = STEPS[event.key]
    if (event.key === 'Escape') close()
    else if (step) step(menu.current, event.target as HTMLElement)?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const onFocusOut = (event: FocusEvent) => {
    // The button itself closes by its click; closing here, too, would open the menu again.
    const to = event.relatedTarget as Node | null
    if (to !== opener.current && !menu.current?.contains(to)) setOpen(false)
  }

  return (
    <div class="has-menu">
      <button
        ref={opener}
        type="button"
        class={name}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        onClick={(event) => {
          opening.current = event
          setOpen(!open)
        }}
      >
        {button}
      </button>
      <div ref={menu} id={id} class="menu" role="menu" hidden={!open} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
        {items.map(({ label, hint, icon, checked, act }) => (
          <button
            key={label}
            type="button"
            {...(checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': checked })}
            tabIndex={-1}
            onClick={(event) => {
              if (isSecondPress(opening.current, event)) return
              close()
              act()
            }}
          >
            <b>
              {icon}
              {label}
              {checked && <Icon name="check" />}
            </b>
            {hint && <span class="alt">{hint}</span>}
          </button>
        ))}
      </div>
    </div>
  )
}

type Press = Pick<MouseEvent, 'timeStamp' | 'detail' | 'clientX' | 'clientY'>

/**
 * The second press of a double click on the button: the menu has come to lie under a pointer that has not moved, and
 * nothing in it was chosen. A key has no `detail`.
 */
function isSecondPress(first: Press | undefined, press: Press): boolean {
  if (!first || press.detail === 0 || press.timeStamp - first.timeStamp > DOUBLE_MS) return false
  return Math.hypot(press.clientX - first.clientX, press.clientY - first.clientY) < STILL_PX
}

/** Longer than most systems take two presses for a double one. */
const DOUBLE_MS = 600
const STILL_PX = 6

const all = (root: HTMLElement | null) => [...(root?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
const item = (root: HTMLElement | null, at: number) => all(root).at(at)
const beside = (by: number) => (root: HTMLElement | null, from: HTMLElement) => {
  const items = all(root)
  return items[(items.indexOf(from) + by + items.length) % items.length]
}

const STEPS: Record<string, (root: HTMLElement | null, from: HTMLElement) => HTMLElement | undefined> = {
  ArrowDown: beside(1),
  ArrowUp: beside(-1),
  Home: (root) => item(root, 0),
  End: (root) => item(root, -1),
}
