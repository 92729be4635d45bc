import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Remember, RememberChoice } from './panel-props'
import { useText } from './text'

/** Offered first: what is read is of use for some weeks, and then nobody's business. */
const CHOICES: readonly RememberChoice[] = ['days-90', 'always', 'saved']

interface Props {
  now: Remember
  onKeep(choice: RememberChoice): void
  onClose(): void
}

/** What may be remembered of what is read; nothing holds before it is kept. */
export function RememberChoices({ now, onKeep, onClose }: Props) {
  const t = useText()
  const id = useId()
  const [choice, setChoice] = useState<RememberChoice>(now === 'unset' ? 'days-90' : now)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), [])
  return (
    <form
      class="ask"
      aria-labelledby={id}
      ref={form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return
        event.stopPropagation()
        onClose()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        onKeep(choice)
      }}
    >
      <fieldset>
        <legend id={id}>
          <b>{t.remember.title}</b>
        </legend>
        {CHOICES.map((offered) => (
          <label key={offered} class="choice">
            <input type="radio" name={id} checked={offered === choice} onChange={() => setChoice(offered)} />
            {t.remember.choices[offered]}
          </label>
        ))}
      </fieldset>
      <p class="alt">{t.remember.why}</p>
      <div class="acts">
        <button type="submit" class="plain">
          {t.remember.keep}
        </button>
        <button type="button" class="act fold" onClick={onClose}>
          {t.own.cancel}
        </button>
      </div>
    </form>
  )
}
