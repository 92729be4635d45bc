import { useEffect, useRef, useState } from 'preact/hooks'
import type { PartialDate } from '../knowledge/dates'
import type { TermRow as Row } from '../reading/types'
import { Icon } from './Icon'
import type { PanelActions, Part, TermsView } from './panel-props'
import { Section } from './Section'
import { TermRow } from './TermRow'
import { useText } from './text'
import { Failed, Waiting } from './Waiting'

/** Rows shown before "n more": what fits under the source on a common screen. */
const SHOWN = 6

interface Props {
  terms: Part<TermsView>
  day: PartialDate
  actions: PanelActions
}

/** *In this article*: the terms of the page, by importance or in page order, and apart what is only possible. */
export function TermsSection({ terms, day, actions }: Props) {
  const t = useText()
  const view = terms.status === 'ready' ? terms.value : undefined
  return (
    <Section
      name="terms"
      title={t.terms.title}
      aside={view && view.rows.length > 0 && <Order view={view} actions={actions} />}
    >
      {terms.status === 'waiting' && <Waiting rows={4} />}
      {terms.status === 'failed' && <Failed text={t.terms.failed} problem={terms.problem} retry={actions.retry} />}
      {view && view.rows.length === 0 && <p class="alt">{t.terms.none}</p>}
      {view?.partial && <p class="alt">{t.terms.partial}</p>}
      {view && <Terms rows={view.rows} day={day} actions={actions} />}
    </Section>
  )
}

function Order({ view, actions }: { view: TermsView; actions: PanelActions }) {
  const t = useText()
  const byImportance = view.order === 'importance'
  const words = byImportance ? t.terms.byImportance : t.terms.inPageOrder
  return (
    <>
      {t.terms.count(view.rows.length)} ·{' '}
      <button
        type="button"
        class="order"
        aria-label={t.terms.orderButton(words)}
        onClick={() => actions.setOrder(byImportance ? 'page' : 'importance')}
      >
        {words}
      </button>
    </>
  )
}

function Terms({ rows, day, actions }: { rows: Row[]; day: PartialDate; actions: PanelActions }) {
  const t = useText()
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const certain = rows.filter((row) => row.certain)
  const possible = rows.filter((row) => !row.certain)
  const rest = certain.length - SHOWN

  // The keyboard goes on with the first row that has come.
  useEffect(() => {
    if (all) list.current?.querySelectorAll<HTMLElement>('.row .open')[SHOWN]?.focus({ preventScroll: true })
  }, [all])

  const row = (row: Row, at: number) => (
    <TermRow key={row.note.id} row={row} day={day} hidden={row.certain && !all && at >= SHOWN} actions={actions} />
  )
  return (
    <>
      <ul class="rows" ref={list}>
        {certain.map(row)}
      </ul>
      {rest > 0 && (
        <button type="button" class="act fold" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.fewer : t.more(rest)}
          <Icon name={all ? 'up' : 'down'} />
        </button>
      )}
      {possible.length > 0 && (
        <div class="possible">
          <h3>
            <b>{t.terms.possibly}</b> · {t.terms.possiblyWhy}
          </h3>
          <ul class="rows">{possible.map(row)}</ul>
        </div>
      )}
    </>
  )
}
