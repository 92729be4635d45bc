import { useId, useState } from 'preact/hooks'
import { choicesOf, Segments } from '../Segments'
import { useArea } from '../text/area'
import * as words from '../text/areas/settings'
import type { SettingsActions, SettingsProps, SiteAdded, SiteRow } from './settings-props'

const STATES = ['on', 'quiet', 'off'] as const

type Props = Pick<SettingsProps, 'sites' | 'actions'>

/** Every site that Sidelight may see or is switched off on, and what it does there. */
export function Sites({ sites, actions }: Props) {
  const s = useArea(words).sites
  const of = (group: SiteRow['group']) => sites.filter((row) => row.group === group)
  const media = of('state')
  const painted = media.filter(({ state }) => state === 'on').length
  const all = painted === 0 ? 'quiet' : painted === media.filter(({ state }) => state !== 'off').length && 'underline'
  return (
    <section class="set sites" aria-labelledby="set-sites">
      <h2 id="set-sites">{s.title}</h2>
      <p class="alt">{s.why}</p>
      <AddSite addSite={actions.addSite} />
      <Group title={s.yours} why={of('yours').length ? undefined : s.none} rows={of('yours')} actions={actions} />
      <Group title={s.state} why={s.stateWhy} rows={media} actions={actions}>
        <div class="set-row">
          <div class="set-what">
            <p>{s.stateMedia}</p>
            {!all && <p class="alt">{s.mixed}</p>}
          </div>
          <Segments
            label={`${s.state}: ${s.stateMedia}`}
            choices={choicesOf(['quiet', 'underline'] as const, s.stateMediaChoices)}
            value={all || undefined}
            onChoose={(choice) => actions.setStatePainted(choice === 'underline')}
          />
        </div>
      </Group>
      <Group title={s.install} why={s.installWhy} rows={of('install')} actions={actions} />
      {of('off').length > 0 && <Group title={s.off} why={s.offWhy} rows={of('off')} actions={actions} />}
    </section>
  )
}

interface GroupProps {
  title: string
  why?: string | undefined
  rows: readonly SiteRow[]
  actions: SettingsActions
  children?: preact.ComponentChildren
}

function Group({ title, why, rows, actions, children }: GroupProps) {
  const id = useId()
  return (
    <section class="site-group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {why && <p class="alt">{why}</p>}
      {children}
      <ul>
        {rows.map((row) => (
          <Site key={row.site} row={row} actions={actions} />
        ))}
      </ul>
    </section>
  )
}

function Site({ row, actions }: { row: SiteRow; actions: SettingsActions }) {
  const s = useArea(words).sites
  const { site, publisher, state, group, removable } = row
  const shown = site === '*' ? s.all : site
  return (
    <li class="set-row" data-site={site}>
      <div class="set-what">
        <p>{shown}</p>
        {publisher && <p class="alt">{publisher}</p>}
        {removable && (
          <button type="button" class="act" aria-label={s.removeOf(shown)} onClick={() => actions.removeSite(site)}>
            {s.remove}
          </button>
        )}
      </div>
      {group === 'off' ? (
        <button type="button" class="plain" aria-label={s.again(site)} onClick={() => actions.setSite(site, 'on')}>
          {s.switchOn}
        </button>
      ) : (
        site !== '*' && (
          <Segments
            label={s.what(site)}
            choices={choicesOf(STATES, s.states)}
            value={state}
            onChoose={(choice) => actions.setSite(site, choice)}
          />
        )
      )}
    </li>
  )
}

function AddSite({ addSite }: Pick<SettingsActions, 'addSite'>) {
  const s = useArea(words).sites
  const id = useId()
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<{ what: SiteAdded; site: string }>()
  const said = answer && {
    allowed: '',
    refused: s.refused(answer.site),
    already: s.already(answer.site),
    'no-site': s.noSite,
  }
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault()
        // Asked at once: a browser grants permissions only straight out of a press.
        addSite(typed).then((now) => {
          setAnswer(now)
          if (now.what === 'allowed') setTyped('')
        })
      }}
    >
      <label for={id}>{s.add}</label>
      <div class="add-line">
        <input
          id={id}
          type="text"
          class="site-address"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={s.addHint}
          aria-describedby={`${id}-said`}
          aria-invalid={answer?.what === 'no-site'}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setAnswer(undefined)
          }}
        />
        <button type="submit" class="plain">
          {s.allow}
        </button>
      </div>
      <p class="alt" id={`${id}-said`} role="status">
        {(answer && said?.[answer.what]) || s.asks}
      </p>
    </form>
  )
}
