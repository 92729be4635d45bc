import { useId, useState } from 'preact/hooks'
import { useArea } from '../../text/area'
import * as words from '../../text/areas/data'

interface Props {
  label: string
  hint?: string
  note?: string
  value: string
  /** So that a password manager makes one, or fills in the one that it made. */
  autocomplete: 'new-password' | 'current-password'
  onInput(passphrase: string): void
}

/** A passphrase, hidden until it is asked to be seen. */
export function PassphraseField({ label, hint, note, value, autocomplete, onInput }: Props) {
  const d = useArea(words)
  const id = useId()
  const [shown, setShown] = useState(false)
  return (
    <div class="passphrase">
      <label for={id}>
        {label}
        {hint && <span class="alt">{hint}</span>}
      </label>
      <input
        id={id}
        class="field"
        {...(shown ? { type: 'text' } : { type: 'password' })}
        autocomplete={autocomplete}
        spellcheck={false}
        maxLength={1000}
        value={value}
        aria-describedby={note && `${id}-note`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <button type="button" class="act" aria-pressed={shown} aria-controls={id} onClick={() => setShown(!shown)}>
        {shown ? d.backup.hide : d.backup.show}
      </button>
      {note && (
        <p class="alt" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  )
}
