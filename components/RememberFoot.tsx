import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './Icon'
import type { RememberChoice } from './panel-props'
import { RememberChoices } from './RememberChoices'
import { useText } from './text'

/** The panel's foot until the reader has chosen: what holds meanwhile, and the choice in place. */
export function RememberFoot({ onKeep }: { onKeep(choice: RememberChoice): void }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !open) opener.current?.focus()
    was.current = open
  }, [open])
  return (
    <aside class="panel-foot" aria-label={t.remember.title}>
      {open ? (
        <RememberChoices now="unset" onKeep={onKeep} onClose={() => setOpen(false)} />
      ) : (
        <p class="alt">
          {t.remember.unset}{' '}
          <button type="button" class="act" ref={opener} onClick={() => setOpen(true)}>
            {t.remember.choose}
            <Icon name="right" />
          </button>
        </p>
      )}
    </aside>
  )
}
