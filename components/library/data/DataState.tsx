import { useArea } from '../../text/area'
import * as words from '../../text/areas/data'

interface Props {
  why: 'failed' | 'private'
  onRetry(): void
}

/** Instead of the tab, where there is no library to show: a heading, a sentence, and what can be done. */
export function DataState({ why, onRetry }: Props) {
  const d = useArea(words)
  return (
    <main class="data-tab">
      <section>
        <h2>{d[why].title}</h2>
        <p>{d[why].text}</p>
        {why === 'failed' && (
          <div class="go">
            <button type="button" class="plain" onClick={onRetry}>
              {d.failed.act}
            </button>
          </div>
        )}
      </section>
    </main>
  )
}
