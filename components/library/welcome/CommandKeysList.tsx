import { Keys } from '../../Keys'
import { useArea } from '../../text/area'
import * as words from '../../text/areas/welcome'
import type { CommandKeys } from './welcome-props'

const COMMANDS = ['panel', 'next-term', 'save', 'look-up'] as const

/** The keys that the browser has given to the commands; those without one are named together, with the way to choose. */
export function CommandKeysList({ keys, onChoose }: { keys: CommandKeys; onChoose(): void }) {
  const w = useArea(words)
  const unset = COMMANDS.filter((command) => !keys[command])
  return (
    <dl class="keys-list">
      {COMMANDS.map(
        (command) =>
          keys[command] && (
            <div key={command}>
              <dt>
                <Keys shortcut={keys[command]} />
              </dt>
              <dd>{w.keys[command]}</dd>
            </div>
          ),
      )}
      <div>
        <dt>{unset.length > 0 && w.keys.unset}</dt>
        <dd>
          {unset.map((command) => w.keys[command]).join('; ')}{' '}
          <button type="button" class="act" onClick={onChoose}>
            {w.keys.choose}
          </button>
        </dd>
      </div>
    </dl>
  )
}
