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

/** Shorter ones are guessed from the file in no time, whatever the rounds of PBKDF2 (NIST SP 800-63B, 5.1.1.1). */
const FEWEST = 8

/** Whether a new passphrase is too short to keep a file shut; an empty one asks for no lock. */
export const isTooShort = (passphrase: string) => passphrase.length > 0 && passphrase.length < FEWEST

/** A passphrase, hidden until it is asked to be seen. */
export function PassphraseField({ label, hint, note, value, autocomplete, onInput }: Props) {
  const d = useArea(words)
  const id = useId()
  const [shown, setShown] = useState(false)
  const short = autocomplete === 'new-password' && isTooShort(value)
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
        aria-invalid={short}
        aria-describedby={note && `${id}-note`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <button type="button" class="act" aria-pressed={shown} aria-controls={id} onClick={() => setShown(!shown)}>
        {shown ? d.backup.hide : d.backup.show}
      </button>
      {note && (
        <p class="alt" id={`${id}-note`}>
          {short ? d.backup.tooShort(FEWEST) : note}
        </p>
      )}
    </div>
  )
}
