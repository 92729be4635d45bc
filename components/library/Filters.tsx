import { useId, useState } from 'preact/hooks'
import type { PartialDate } from '../../knowledge/dates'
import type { Kind } from '../../knowledge/note'
import type { HighlightColour } from '../../reading/types'
import { Icon } from '../Icon'
import { Shape } from '../Shape'
import { useText } from '../text'
import { useArea } from '../text/area'
import * as words from '../text/areas/lists'
import { formatDate } from '../text/dates'
import { parseDate } from '../text/parse-date'
import type { ChoiceGroup, ListActions, PublishedView } from './list-props'
import { Years } from './Years'

interface Props {
  groups: readonly ChoiceGroup[]
  published?: PublishedView | undefined
  actions: Pick<ListActions, 'tick' | 'setDate'>
}

/** What a list can be narrowed down by. Each tick stands in the search as well. */
export function Filters({ groups, published, actions }: Props) {
  const l = useArea(words)
  const [before, after] = published ? [groups.slice(0, 2), groups.slice(2)] : [groups, []]
  const set = groups.some(({ choices }) => choices.some(({ on }) => on)) || published?.from || published?.to
  const [open, setOpen] = useState(false)
  const id = useId()
  const count = groups.flatMap(({ choices }) => choices.filter(({ on }) => on)).length
  return (
    <aside class="filters" aria-label={l.narrow}>
      <button type="button" class="act narrow" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {set ? l.narrowBy(count + (published?.from ? 1 : 0) + (published?.to ? 1 : 0)) : l.narrow}
        <Icon name={open ? 'up' : 'down'} />
      </button>
      <div id={id} class={open ? 'groups open' : 'groups'}>
        {before.map((group) => (
          <Group key={group.key} group={group} tick={actions.tick} />
        ))}
        {published && <Published view={published} setDate={actions.setDate} />}
        {after.map((group) => (
          <Group key={group.key} group={group} tick={actions.tick} />
        ))}
      </div>
    </aside>
  )
}

/** Choices shown before "n more"; what is ticked is shown in any case. */
const SHOWN = 3

function Group({ group: { key, choices }, tick }: { group: ChoiceGroup; tick: ListActions['tick'] }) {
  const t = useText()
  const l = useArea(words)
  const [unfolded, setUnfolded] = useState(false)
  const named = (key: string, value: string, label: string) => {
    if (key === 'colour') return t.highlights.colours[Number(value) as HighlightColour]
    if (key === 'kind') return t.kinds[value as Kind]
    return key === 'is' || key === 'has' ? l.values[value] : label
  }
  const few = key === 'is' || key === 'colour' || key === 'kind'
  const shown = unfolded || few ? choices : choices.filter(({ on }, at) => on || at < SHOWN)
  const rest = choices.length - shown.length
  if (choices.length === 0) return null
  return (
    <fieldset class="group" data-group={key}>
      <legend>
        {l.groups[key]}
        {choices.some(({ on }) => on) && <span class="set">{l.inSearch}</span>}
      </legend>
      {shown.map(({ value, label, own, count, on }) => (
        <label key={value} class={on ? 'choice on' : count ? 'choice' : 'choice empty'}>
          <input type="checkbox" checked={on} onChange={(event) => tick(key, value, event.currentTarget.checked)} />
          <span>
            {key === 'is' && value !== 'deleted' && <Icon name={value === 'saved' ? 'kept' : 'keep'} />}
            {key === 'is' && value === 'deleted' && <Icon name="bin" />}
            {key === 'colour' && <Shape colour={Number(value) as HighlightColour} />}
            {named(key, value, label)} {own && <span lang={own.lang}>{own.text}</span>}
          </span>
          <span class="n">{l.count(count)}</span>
        </label>
      ))}
      {(rest > 0 || unfolded) && (
        <button type="button" class="act fold" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? t.fewer : t.more(rest)}
          <Icon name={unfolded ? 'up' : 'down'} />
        </button>
      )}
    </fieldset>
  )
}

function Published({ view, setDate }: { view: PublishedView; setDate: ListActions['setDate'] }) {
  const l = useArea(words)
  return (
    <fieldset class="group" data-group="published">
      <legend>
        {l.published}
        {(view.from || view.to) && <span class="set">{l.inSearch}</span>}
      </legend>
      <Years years={view.years} />
      <div class="range">
        <DateField
          key={`from ${view.from}`}
          label={l.from}
          hint={l.fromAny}
          date={view.from}
          set={(date) => setDate('from', date)}
        />
        {l.toWord}
        <DateField
          key={`to ${view.to}`}
          label={l.to}
          hint={l.toAny}
          date={view.to}
          set={(date) => setDate('to', date)}
        />
      </div>
    </fieldset>
  )
}

interface DateFieldProps {
  label: string
  hint: string
  date: PartialDate | undefined
  set(date: PartialDate | undefined): void
}

/** A date as a reader writes it; taken when the field is left or Enter is pressed. */
function DateField({ label, hint, date, set }: DateFieldProps) {
  const t = useText()
  const l = useArea(words)
  const [wrong, setWrong] = useState(false)
  const id = useId()
  const take = (typed: string) => {
    const parsed = parseDate(typed)
    setWrong(typed.trim() !== '' && !parsed)
    if (typed.trim() === '' ? date !== undefined : parsed && parsed !== date) set(parsed)
  }
  return (
    <span class="date-field">
      <input
        type="text"
        class={date ? 'entry set' : 'entry'}
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        placeholder={hint}
        defaultValue={date && formatDate(date, t.lang)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return
          event.preventDefault()
          take(event.currentTarget.value)
        }}
        onBlur={(event) => take(event.currentTarget.value)}
      />
      {wrong && (
        <span id={id} class="alt wrong-date" role="alert">
          {l.noDate}
        </span>
      )}
    </span>
  )
}
