import { useId } from 'preact/hooks'

interface Props<T extends string> {
  label: string
  /** Undefined: none of them is chosen yet. */
  value: T | undefined
  options: readonly { value: T; label: string }[]
  disabled?: boolean
  onChoose(value: T): void
}

/** A few short choices in one row, of which one holds. */
export function Segments<T extends string>({ label, value, options, disabled = false, onChoose }: Props<T>) {
  const name = useId()
  return (
    <fieldset class="seg" aria-label={label} disabled={disabled}>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
