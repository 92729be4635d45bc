import { useEffect, useState } from 'preact/hooks'
import { Icon } from './Icon'

/** How long a button says that it has copied. */
const SAID_MS = 2000

/** Copies on a press and says so in its own place. */
export function CopyButton({ label, copied, copy }: { label: string; copied: string; copy(): Promise<void> }) {
  const [done, setDone] = useState(0)
  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => setDone(0), SAID_MS)
    return () => clearTimeout(timer)
  }, [done])
  return (
    <span class="copy-button">
      <button type="button" class="act" onClick={() => copy().then(() => setDone(Date.now()))}>
        <Icon name="copy" />
        {label}
      </button>
      <span role="status" class="alt">
        {done > 0 && copied}
      </span>
    </span>
  )
}
