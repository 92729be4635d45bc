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
    if (document.hidden || signal.aborted) return
    since = performance.now()
    timer = setTimeout(() => {
      document.removeEventListener('visibilitychange', change)
      seen()
    }, left)
  }
  document.addEventListener('visibilitychange', change, { signal })
  signal.addEventListener('abort', () => clearTimeout(timer))
  change()
}
