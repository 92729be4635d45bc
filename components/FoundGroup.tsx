import { type ComponentChildren, cloneElement, type VNode } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Icon } from './Icon'
import { useText } from './text'

interface Props {
  title: string
  /** How many, in words; "none" where nothing was found. */
  count: string
  /** Rows before "n more". */
  shown: number
  rows: VNode<{ stop?: boolean }>[]
  /** Stands after the rows: what is to be said of them, or a way to more. */
  children?: ComponentChildren
}

/** One group of what was found. It stands also where it is empty, so that the order never changes. */
export function FoundGroup({ title, count, shown, rows, children }: Props) {
  const t = useText()
  const id = useId()
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const rest = rows.length - shown
  // The keyboard goes on with the first row that has come.
  useEffect(() => {
    if (all) list.current?.querySelectorAll<HTMLElement>('.open')[shown]?.focus({ preventScroll: true })
  }, [all])
  return (
    <div class="group">
      <h2 id={id}>
        {title} <span class="aside">{count}</span>
      </h2>
      {rows.length > 0 && (
        <ul aria-labelledby={id} ref={list}>
          {rows.slice(0, all ? undefined : shown).map((row, at) => cloneElement(row, { stop: at === 0 }))}
        </ul>
      )}
      {rest > 0 && (
        <button type="button" class="act fold" tabIndex={-1} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.fewer : t.more(rest)}
          <Icon name={all ? 'up' : 'down'} />
        </button>
      )}
      {children}
    </div>
  )
}
