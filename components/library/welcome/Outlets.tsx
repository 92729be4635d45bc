import { Disclosure } from '../../Disclosure'
import { Icon } from '../../Icon'
import { Segments } from '../../Segments'
import { useArea } from '../../text/area'
import * as words from '../../text/areas/welcome'
import type { OutletGroupView, OutletRow, WelcomeProps } from './welcome-props'

interface Props extends Pick<WelcomeProps, 'groups' | 'refused' | 'onAllow' | 'onTurnOff' | 'onTurnOn'> {
  /** Lines in the pages of state media; undefined where that is so on some of them. */
  paintStateMedia: boolean | undefined
  disabled: boolean
  onPaintStateMedia(on: boolean): void
}

/** Where Sidelight may read: by group, one click each, or outlet by outlet. */
export function Outlets({ groups, refused, ...props }: Props) {
  const w = useArea(words)
  return (
    <section aria-labelledby="where">
      <h2 id="where">{w.where}</h2>
      <p>{w.whereHow}</p>
      <ul class="outlet-groups">
        {groups.map((group) => (
          <Group key={group.id} group={group} {...props} />
        ))}
      </ul>
      <p class="alt" role="status">
        {refused && w.refused}
      </p>
      <Disclosure label={w.oneByOne}>
        {groups.map(({ id, rows }) => (
          <section key={id} aria-labelledby={`outlets-${id}`}>
            <h3 id={`outlets-${id}`}>{w.groups[id]}</h3>
            <ul class="outlets">
              {rows.map((row) => (
                <One key={row.id} row={row} {...props} />
              ))}
            </ul>
          </section>
        ))}
      </Disclosure>
    </section>
  )
}

/** More than these are never seen of a line of names. */
const NAMED = 8

function Group({
  group: { id, rows },
  paintStateMedia,
  disabled,
  onPaintStateMedia,
  onAllow,
}: { group: OutletGroupView } & Omit<Props, 'groups' | 'refused'>) {
  const w = useArea(words)
  const on = rows.filter(({ status }) => status === 'on').length
  const asked = rows.filter(({ status }) => status === 'ask')
  // What is on from the first day comes first; the line is cut where it is full.
  const names = [...rows].sort((a, b) => Number(b.atInstall) - Number(a.atInstall)).map(({ name }) => name)
  const isState = id === 'state'
  const allow = asked.length > 0 && (
    <button
      type="button"
      class={isState ? 'act' : 'plain'}
      aria-label={`${asked.length === rows.length ? w.allow : w.allowOthers(asked.length)}: ${w.groups[id]}`}
      onClick={() => onAllow(asked)}
    >
      {asked.length === rows.length ? w.allow : w.allowOthers(asked.length)}
    </button>
  )
  return (
    <li class="outlet-group" data-group={id}>
      <div>
        {w.groups[id]}
        <p class={isState ? 'alt' : 'alt outlet-names'}>
          {isState ? w.stateWhy : [...new Set(names)].slice(0, NAMED).join(', ')} {isState && allow}
        </p>
      </div>
      <span class="outlet-count">
        <span aria-hidden="true">{w.of(on, rows.length)}</span>
        <span class="unseen">{w.counted(on, rows.length)}</span>
      </span>
      <div class="outlet-act">
        {isState ? (
          <Segments
            label={w.groups.state}
            value={paintStateMedia === undefined ? undefined : paintStateMedia ? 'underline' : 'panel'}
            choices={[
              ['panel', w.panelOnly],
              ['underline', w.underline],
            ]}
            disabled={disabled}
            onChoose={(value) => onPaintStateMedia(value === 'underline')}
          />
        ) : (
          allow || (on === rows.length && <IsOn />)
        )}
      </div>
    </li>
  )
}

function One({
  row,
  onAllow,
  onTurnOff,
  onTurnOn,
}: { row: OutletRow } & Pick<Props, 'onAllow' | 'onTurnOff' | 'onTurnOn'>) {
  const w = useArea(words)
  const { name, hosts, status, atInstall } = row
  const [act, does] =
    status === 'ask'
      ? [w.allow, () => onAllow([row])]
      : status === 'off'
        ? [w.turnOn, () => onTurnOn(row)]
        : [atInstall ? w.turnOff : w.remove, () => onTurnOff(row)]
  return (
    <li data-outlet={row.id}>
      <span>
        {name} <span class="alt">{hosts.join(', ')}</span>
      </span>
      {status === 'on' ? <IsOn /> : <span class="alt">{status === 'off' && w.off}</span>}
      <button type="button" class="act" aria-label={w.actOn(act, `${name} (${hosts[0]})`)} onClick={does}>
        {act}
      </button>
    </li>
  )
}

function IsOn() {
  const w = useArea(words)
  return (
    <span class="is-on">
      <Icon name="check" />
      {w.on}
    </span>
  )
}
