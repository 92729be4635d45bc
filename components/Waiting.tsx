import { useEffect, useState } from 'preact/hooks'
import { useText } from './text'

/** Before this many milliseconds nothing is shown: what comes at once must not flash. */
const PATIENCE = 150

/** Grey bars where rows will stand, and one word for who does not see them. */
export function Waiting({ rows = 2 }: { rows?: number }) {
  const t = useText()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div class="waiting" role="status">
      <span class="unseen">{t.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} class="bars" aria-hidden="true">
          <i />
          <i />
        </div>
      ))}
    </div>
  )
}

/** What went wrong in one part, and one action. */
export function Failed({ text, problem, retry }: { text: string; problem?: string | undefined; retry(): void }) {
  const t = useText()
  return (
    <div class="failed" role="alert">
      <p>{text}</p>
      {problem && <p class="alt">{problem}</p>}
      <button type="button" class="act" onClick={retry}>
        {t.retry}
      </button>
    </div>
  )
}
