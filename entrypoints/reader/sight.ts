import { isHidden } from '../../reading/article/dom'

/** A page seen for so long, in all, has been read. */
const READ_MS = 5000

/** Calls back once when the page has been visible for five seconds in all. */
export function afterFiveSecondsInSight(signal: AbortSignal, seen: () => void): void {
  let left = READ_MS
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const change = () => {
    clearTimeout(timer)
    if (since) left -= performance.now() - since
    since = 0
    if (isHidden(document) || signal.aborted) return
    since = performance.now()
    timer = setTimeout(() => {
      window.removeEventListener('visibilitychange', change, true)
      seen()
    }, left)
  }
  window.addEventListener('visibilitychange', change, { signal, capture: true })
  signal.addEventListener('abort', () => clearTimeout(timer))
  change()
}
