import { useId } from 'preact/hooks'
import { choicesOf, Segments } from '../Segments'
import { useText } from '../text'
import { useArea } from '../text/area'
import * as words from '../text/areas/settings'
import { SettingRow } from './SettingRow'
import type { SettingsProps } from './settings-props'

const CHOICES = ['days-90', 'always', 'saved'] as const

/** What is remembered of what is read. */
export function Memory({ values, actions }: Pick<SettingsProps, 'values' | 'actions'>) {
  const t = useText()
  const m = useArea(words).memory
  const name = useId()
  const { remember } = values
  return (
    <section class="set" aria-labelledby="set-memory">
      <h2 id="set-memory">{m.title}</h2>
      <fieldset class="set-row memory">
        <legend class="unseen">{t.remember.title}</legend>
        {CHOICES.map((choice) => (
          <label key={choice} class="choice">
            <input
              type="radio"
              name={name}
              checked={choice === remember}
              onChange={() => actions.setRemember(choice)}
            />
            {t.remember.choices[choice]}
          </label>
        ))}
      </fieldset>
      {remember === 'unset' && <p class="alt">{m.unset}</p>}
      <SettingRow label={m.state}>
        <Segments
          label={m.state}
          choices={choicesOf(['same', 'saved'] as const, m.stateChoices)}
          value={values.rememberStateMedia}
          onChoose={(choice) => actions.set('rememberStateMedia', choice)}
        />
      </SettingRow>
      <p class="alt">
        {m.private}{' '}
        <a class="link" href="#data">
          {m.data}
        </a>
      </p>
    </section>
  )
}
