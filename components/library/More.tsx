import { useEffect, useRef } from 'preact/hooks'
import { useArea } from '../text/area'
import * as words from '../text/areas/lists'

/** The end of what is shown: more comes when it is nearly in sight, or at a press. */
export function More({ onMore }: { onMore(): void }) {
  const l = useArea(words)
  const end = useRef<HTMLButtonElement>(null)
  const more = useRef(onMore)
  more.current = onMore
  useEffect(() => {
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) more.current()
      },
      { rootMargin: '600px' },
    )
    if (end.current) seen.observe(end.current)
    return () => seen.disconnect()
  })
  return (
    <button ref={end} type="button" class="act fold more" onClick={onMore}>
      {l.more}
    </button>
  )
}
