import type { PartialDate } from '../knowledge/dates'
import type { TermRow as Row } from '../reading/types'
import { Icon } from './Icon'
import type { PanelActions } from './panel-props'
import { useText } from './text'
import { factDate, factText, inLang } from './text/facts'
import { Attributed, DOT, Said, Scripts } from './words'

interface Props {
  row: Row
  /** The article's day, or today where it has none. */
  day: PartialDate
  /** Behind "n more": in the DOM, and not shown. */
  hidden: boolean
  actions: PanelActions
}

/** One term of the page: what it is, and what has happened to it since. A click anywhere opens its note. */
export function TermRow({ row, day, hidden, actions }: Props) {
  const t = useText()
  const { note, title, summary, unpainted } = row
  const reason = unpainted && t.terms.unpainted[unpainted]
  // The same sign as in the page, also where the page as a whole is left alone.
  const lit = row.lit && (!unpainted || unpainted === 'mentions' || unpainted === 'quiet' || unpainted === 'none')
  return (
    <li class="row" data-note-id={note.id} hidden={hidden}>
      <div class="line">
        <span>
          <button type="button" class="open" onClick={() => actions.openNote(note.id)}>
            <span class={lit ? 'name lit' : 'name'}>{title}</span>
          </button>{' '}
          <span class="alt">
            <Scripts scripts={row.scripts} />
            {row.spelling && (
              <>
                {row.scripts.length > 0 && DOT}
                {t.terms.spelling(row.spelling)}
              </>
            )}
          </span>
        </span>
        <span class="n">{t.times(row.count)}</span>
      </div>
      <p class="says">
        <span class="kd">{t.kinds[note.kind]}</span> <Said {...summary} />
      </p>
      <Dated row={row} day={day} />
      {reason && (
        <p class="alt why-not">
          {reason}
          {(unpainted === 'known' || unpainted === 'not-this') && (
            <button
              type="button"
              class="act"
              onClick={() => (unpainted === 'known' ? actions.unknow(note.id) : actions.thisAgain(note.id))}
            >
              {t.terms.again}
            </button>
          )}
        </p>
      )}
      <button
        type="button"
        class="show ib"
        aria-label={t.terms.showTerm(title)}
        title={t.terms.show}
        onClick={() => actions.showInPage(note.id)}
      >
        <Icon name="aim" />
      </button>
    </li>
  )
}

/** What came since, in lamp; where nothing did, the newest fact at or before the day. */
function Dated({ row, day }: { row: Row; day: PartialDate }) {
  const t = useText()
  if (row.since) {
    const said = inLang(row.since.fact.text, t.lang)
    return (
      <p class="then">
        <b>{t.since.short}</b> <span class="nw">{factDate(row.since.fact, day, t).date}</span>
        {DOT}
        <Said {...said} />
        <Attributed fact={row.since.fact} />
      </p>
    )
  }
  if (row.toCome) return <p class="alt">{t.terms.toCome}</p>
  if (!row.newest) return null
  const said = factText(row.newest.fact, day, t)
  const dated = row.newest.fact.from || row.newest.fact.reported
  return (
    <p class="alt">
      {dated && (
        <>
          <span class="nw">{factDate(row.newest.fact, day, t).date}</span>
          {DOT}
        </>
      )}
      <Said {...said} />
      <Attributed fact={row.newest.fact} />
    </p>
  )
}
