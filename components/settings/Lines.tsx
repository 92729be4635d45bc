import { KINDS } from '../../knowledge/note'
import { choicesOf, Segments } from '../Segments'
import { useText } from '../text'
import { useArea } from '../text/area'
import * as words from '../text/areas/settings'
import { SettingRow, Tick } from './SettingRow'
import type { SettingsProps } from './settings-props'

const LINES = ['person', 'place', 'organisation', 'thing', 'since'] as const

/** What gets a line in the page, and which. */
export function Lines({ values, actions }: Pick<SettingsProps, 'values' | 'actions'>) {
  const t = useText()
  const p = useArea(words).paint
  const { paintWhat, unpaintedKinds, familiarity } = values
  return (
    <section class="set" aria-labelledby="set-lines">
      <h2 id="set-lines">{p.title}</h2>
      <SettingRow label={p.what} hint={p.whatWhy[paintWhat]}>
        <Segments
          label={p.what}
          choices={choicesOf(['first', 'all', 'none'] as const, p.whats)}
          value={paintWhat}
          onChoose={(choice) => actions.set('paintWhat', choice)}
        />
      </SettingRow>
      <SettingRow label={p.familiarity} hint={p.familiarityWhy[familiarity]}>
        <Segments
          label={p.familiarity}
          choices={choicesOf(['new', 'follow', 'field'] as const, p.familiarities)}
          value={familiarity === 'unset' ? undefined : familiarity}
          onChoose={(choice) => actions.set('familiarity', choice)}
        />
      </SettingRow>
      <fieldset class="set-row kinds" disabled={paintWhat === 'none'}>
        <legend>{p.kinds}</legend>
        {KINDS.map((kind) => (
          <Tick
            key={kind}
            label={t.kinds[kind]}
            on={!unpaintedKinds.includes(kind)}
            onSet={(on) => {
              const others = unpaintedKinds.filter((other) => other !== kind)
              actions.set('unpaintedKinds', on ? others : [...others, kind])
            }}
          />
        ))}
      </fieldset>
      <div class="set-row">
        <Tick
          label={p.byKind}
          hint={p.byKindWhy}
          on={values.lineByKind}
          onSet={(on) => actions.set('lineByKind', on)}
        />
      </div>
      {values.lineByKind && (
        <ul class="by-kind">
          {LINES.map((line) => (
            <li key={line}>
              <span class={`line-${line}`}>{p.lines[line]}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="set-row">
        <Tick label={p.saved} hint={p.savedWhy} on={values.paintSaved} onSet={(on) => actions.set('paintSaved', on)} />
      </div>
    </section>
  )
}
