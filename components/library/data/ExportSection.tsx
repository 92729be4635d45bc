import { useId, useState } from 'preact/hooks'
import { useText } from '../../text'
import { useArea } from '../../text/area'
import * as words from '../../text/areas/data'
import type { DataProps } from './data-props'
import { dayInWords } from './days'

/** The reader's highlights as files for their own notebook. */
export function ExportSection({ summary, lastExport, busy, done, actions }: DataProps) {
  const { lang } = useText()
  const d = useArea(words)
  const id = useId()
  const { all, fresh } = summary.export
  const [onlyFresh, setOnlyFresh] = useState(true)
  const choice = lastExport > 0
  const chosen = choice && onlyFresh ? fresh : all
  const since = dayInWords(lastExport, lang)
  return (
    <section aria-labelledby={id} class="export">
      <h2 id={id}>{d.export.title}</h2>
      <p class="alt">{d.export.why}</p>
      {choice && all.articles > 0 && (
        <label class="choice">
          <input type="checkbox" checked={onlyFresh} onChange={(event) => setOnlyFresh(event.currentTarget.checked)} />
          <span>
            {d.export.fresh}
            <span class="alt">
              {fresh.articles
                ? d.export.freshSince(since, fresh.articles, fresh.highlights)
                : d.export.freshNothing(since)}
            </span>
          </span>
        </label>
      )}
      {all.articles > 0 ? (
        <div class="go">
          <button
            type="button"
            class="plain"
            disabled={busy === 'export' || chosen.articles === 0}
            onClick={() => actions.exportHighlights(choice && onlyFresh)}
          >
            {busy === 'export' ? d.export.busy : d.export.act}
          </button>
          {chosen.articles > 0 && (
            <span class="alt">
              {d.export.what(chosen.articles, chosen.highlights)}
              {chosen.articles > 1 && `, ${d.export.zip}`}
            </span>
          )}
        </div>
      ) : (
        <p>{d.export.none}</p>
      )}
      <p role="status" class="alt done">
        {done?.what === 'export' && d.export.done(done.name, done.articles)}
        {done?.what === 'export-failed' && d.export.failed}
      </p>
    </section>
  )
}
