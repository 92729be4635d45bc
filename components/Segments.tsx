import { useId } from 'preact/hooks'

interface Props<T extends string> {
  /** Accessible name of the group. */
  label: string
  /** Value and words of each, in their order. */
  choices: readonly (readonly [T, string])[]
  /** Undefined where none of them holds. */
  value: T | undefined
  onChoose(value: T): void
  disabled?: boolean | undefined
}

/** A few things of which one holds, side by side; arrows move between them. */
export function Segments<T extends string>({ label, choices, value, onChoose, disabled }: Props<T>) {
  const name = useId()
  return (
    <fieldset class="seg" disabled={disabled}>
      <legend class="unseen">{label}</legend>
      {choices.map(([choice, words]) => (
        <label key={choice}>
          <input type="radio" name={name} checked={choice === value} onChange={() => onChoose(choice)} />
          {words}
        </label>
      ))}
    </fieldset>
  )
}

/** The choices of a group out of its words by value, in the order of `order`. */
export function choicesOf<T extends string>(order: readonly T[], words: Record<T, string>): (readonly [T, string])[] {
  return order.map((choice) => [choice, words[choice]] as const)
}
