import { choicesOf, Segments } from '../Segments'
import { useArea } from '../text/area'
import * as words from '../text/areas/settings'
import { SettingRow } from './SettingRow'
import type { SettingsProps } from './settings-props'

/** Language, colours, and how names are written. */
export function Look({ values, actions }: Pick<SettingsProps, 'values' | 'actions'>) {
  const l = useArea(words).look
  return (
    <section class="set" aria-labelledby="set-look">
      <h2 id="set-look">{l.title}</h2>
      <SettingRow label={l.language}>
        <Segments
          label={l.language}
          choices={choicesOf(['auto', 'en', 'ko'] as const, l.languages)}
          value={values.uiLanguage}
          onChoose={(choice) => actions.set('uiLanguage', choice)}
        />
      </SettingRow>
      <SettingRow label={l.theme} hint={l.themeWhy}>
        <Segments
          label={l.theme}
          choices={choicesOf(['auto', 'light', 'dark'] as const, l.themes)}
          value={values.theme}
          onChoose={(choice) => actions.set('theme', choice)}
        />
      </SettingRow>
      <SettingRow label={l.korean} hint={l.koreanWhy}>
        <Segments
          label={l.korean}
          choices={choicesOf(['note', 'north', 'south'] as const, l.koreans)}
          value={values.koreanNames}
          onChoose={(choice) => actions.set('koreanNames', choice)}
        />
      </SettingRow>
      <SettingRow label={l.latin} hint={l.latinWhy}>
        <Segments
          label={l.latin}
          choices={choicesOf(['spaced', 'hyphen'] as const, l.latins)}
          value={values.latinNames}
          onChoose={(choice) => actions.set('latinNames', choice)}
        />
      </SettingRow>
    </section>
  )
}
