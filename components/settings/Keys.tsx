import { asPrinted } from '../Keys'
import { useArea } from '../text/area'
import * as words from '../text/areas/settings'
import type { CommandRow, SettingsProps } from './settings-props'

/** The commands of the keyboard with their keys; they are set in the browser. */
export function Keys({ commands, actions }: Pick<SettingsProps, 'commands' | 'actions'>) {
  const k = useArea(words).keys
  return (
    <section class="set" aria-labelledby="set-keys">
      <h2 id="set-keys">{k.title}</h2>
      <dl>
        {commands.map((command) => (
          <div key={command.name} class="set-row" data-command={command.name}>
            <dt>{k.commands[command.name] ?? command.description}</dt>
            <dd>
              <Key command={command} />
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" class="plain" onClick={actions.openKeys}>
        {k.change}
      </button>
    </section>
  )
}

function Key({ command: { key, wanted, twice } }: { command: CommandRow }) {
  const k = useArea(words).keys
  if (twice)
    return (
      <>
        <kbd>{asPrinted(key)}</kbd> <span class="alt">{k.twice}</span>
      </>
    )
  if (key) return <kbd>{asPrinted(key)}</kbd>
  return <span class="alt">{wanted ? k.taken(asPrinted(wanted)) : k.notSet}</span>
}
