import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { firstDay, type PartialDate } from '../knowledge/dates'
import type { ArticleDate } from '../reading/types'
import { Icon } from './Icon'
import { useText } from './text'
import { distance, formatDate } from './text/dates'
import { isAmbiguous, parseDate } from './text/parse-date'

/** No article on the subject is older. */
const FIRST_YEAR = '1945'

interface Props {
  date?: ArticleDate | undefined
  /** What the page itself says, where the reader's own date stands in its place. */
  pageDate?: ArticleDate | undefined
  /** The reader said that it has no date: then it is not asked for. */
  cleared?: boolean | undefined
  today: PartialDate
  onSet(date: PartialDate | null): void
  onReset(): void
}

/** When the article was published, how that is known, and a way to correct it by hand; asked for where it is not known. */
export function DateLine({ date, pageDate, cleared, today, onSet, onReset }: Props) {
  const t = useText()
  const [editing, setEditing] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const edited = useRef(false)
  useEffect(() => {
    if (!editing && edited.current) opener.current?.focus()
    edited.current = editing
  }, [editing])
  const close = () => setEditing(false)
  // The answer to the invitation takes its form away, and the keyboard goes on where the date stands.
  const answered = useRef(false)
  useEffect(() => {
    if (answered.current) opener.current?.focus()
    answered.current = false
  }, [date, cleared])
  const set = (value: PartialDate | null) => {
    answered.current = !editing
    onSet(value)
  }
  const form = { date, pageDate, today, onSet: set, onReset }
  if (editing) return <DateForm {...form} onClose={close} />
  if (!date && !cleared) return <DateForm {...form} />
  if (!date)
    return (
      <p class="alt dated">
        {t.source.dateCleared}
        <button type="button" class="act" ref={opener} onClick={() => setEditing(true)}>
          {t.source.setDate}
        </button>
      </p>
    )
  const [before, day, after] = t.source.published(formatDate(date.value, t.lang), distance(date.value, today, t.lang))
  return (
    <p class="alt dated">
      {before}
      <time dateTime={date.value}>{day}</time>
      {after} · {t.source.how[date.how]}
      <button
        type="button"
        class="ib"
        ref={opener}
        aria-label={t.source.correct}
        title={t.source.correct}
        onClick={() => setEditing(true)}
      >
        <Icon name="pen" />
      </button>
    </p>
  )
}

/** With `onClose` the form was asked for and has the focus; without it stands there as an invitation. */
function DateForm({ date, pageDate, today, onSet, onReset, onClose }: Omit<Props, 'cleared'> & { onClose?(): void }) {
  const t = useText()
  const id = useId()
  const [typed, setTyped] = useState(date ? formatDate(date.value, t.lang) : '')
  const [problem, setProblem] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (onClose) field.current?.select()
  }, [])
  const refuse = (why: string) => {
    setProblem(why)
    field.current?.focus()
  }
  const save = (event: Event) => {
    event.preventDefault()
    const value = parseDate(typed)
    if (!value) return refuse(isAmbiguous(typed) ? t.source.dateAmbiguous : t.source.dateInvalid)
    if (value < FIRST_YEAR) return refuse(t.source.dateTooEarly)
    if (firstDay(value) > today) return refuse(t.source.dateAhead)
    onSet(value)
    onClose?.()
  }
  const then = (act: () => void) => () => {
    act()
    onClose?.()
  }
  const own = !date || date.how === 'reader'
  return (
    <form
      class="date-form"
      noValidate
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || !onClose) return
        event.stopPropagation()
        onClose()
      }}
    >
      <label for={id}>{onClose ? t.source.dateLabel : t.source.askDate}</label>
      <span class="one-line">
        <input
          id={id}
          type="text"
          class="entry"
          placeholder={onClose ? undefined : t.source.dateExample}
          autocomplete="off"
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-hint`}
          ref={field}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setProblem(undefined)
          }}
        />
        <button type="submit" class="plain">
          {t.source.save}
        </button>
      </span>
      <p id={`${id}-hint`} class={problem ? 'problem' : 'alt'} role={problem ? 'alert' : undefined}>
        {problem ?? (onClose ? t.source.dateHint : t.source.askDateWhy)}
      </p>
      <span class="acts">
        {pageDate && own && (
          <button type="button" class="act" onClick={then(onReset)}>
            {t.source.back(formatDate(pageDate.value, t.lang))}
          </button>
        )}
        {(date || !onClose) && (
          <button type="button" class={onClose ? 'act' : 'act fold'} onClick={then(() => onSet(null))}>
            {t.source.clear}
          </button>
        )}
        {onClose && (
          <button type="button" class="act fold" onClick={onClose}>
            {t.source.cancel}
          </button>
        )}
      </span>
    </form>
  )
}
