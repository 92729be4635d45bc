import { useArea } from '../text/area'
import * as words from '../text/areas/settings'
import { Keys } from './Keys'
import { Lines } from './Lines'
import { Look } from './Look'
import { Memory } from './Memory'
import { NamesWithout } from './NamesWithout'
import { Sites } from './Sites'
import type { SettingsProps } from './settings-props'

/** The library's tab *Settings*. In a private window all of it is shown and none can be changed. */
export function Settings(props: SettingsProps) {
  const s = useArea(words)
  return (
    <main class="settings-tab">
      <h2 class="tab-title">{s.title}</h2>
      <p class="alt">{props.private ? s.private : s.atOnce}</p>
      <fieldset class="settings-all" disabled={props.private}>
        <legend class="unseen">{s.title}</legend>
        <div>
          <Lines {...props} />
          <NamesWithout {...props} />
          <Memory {...props} />
          <Look {...props} />
          <Keys {...props} />
        </div>
        <Sites {...props} />
      </fieldset>
    </main>
  )
}
