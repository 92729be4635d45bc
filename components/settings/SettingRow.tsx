import type { ComponentChildren } from 'preact'

interface Props {
  label: ComponentChildren
  hint?: string | undefined
  children: ComponentChildren
}

/** One setting: what it is at the left, the choice at the right, below each other where there is no room. */
export function SettingRow({ label, hint, children }: Props) {
  return (
    <div class="set-row">
      <div class="set-what">
        <p>{label}</p>
        {hint && <p class="alt">{hint}</p>}
      </div>
      {children}
    </div>
  )
}

/** A setting that is on or off. */
export function Tick(props: { label: string; hint?: string | undefined; on: boolean; onSet(on: boolean): void }) {
  const { label, hint, on, onSet } = props
  return (
    <label class="tick">
      <input type="checkbox" checked={on} onChange={(event) => onSet(event.currentTarget.checked)} />
      <span>
        {label}
        {hint && <span class="alt">{hint}</span>}
      </span>
    </label>
  )
}
