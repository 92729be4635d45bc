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
  today: PartialDate
  onSet(date: PartialDate | null): void
  onReset(): void
}

/** When the article was published, how that is known, and a way to correct it by hand. */
export function DateLine({ date, pageDate, today, onSet, onReset }: Props) {
  const t = useText()
  const [editing, setEditing] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const edited = useRef(false)
  useEffect(() => {
    if (!editing && edited.current) opener.current?.focus()
    edited.current = editing
  }, [editing])
  const close = () => setEditing(false)
  if (editing)
    return <DateForm date={date} pageDate={pageDate} today={today} onSet={onSet} onReset={onReset} onClose={close} />
  if (!date)
    return (
      <p class="alt dated">
        {pageDate ? t.source.dateCleared : t.source.noDate}
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

function DateForm({ date, pageDate, today, onSet, onReset, onClose }: Props & { onClose(): void }) {
  const t = useText()
  const id = useId()
  const [typed, setTyped] = useState(date ? formatDate(date.value, t.lang) : '')
  const [problem, setProblem] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
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
    onClose()
  }
  const then = (act: () => void) => () => {
    act()
    onClose()
  }
  const own = !date || date.how === 'reader'
  return (
    <form
      class="date-form"
      noValidate
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      <label for={id}>{t.source.dateLabel}</label>
      <span class="one-line">
        <input
          id={id}
          type="text"
          class="entry"
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
        {problem ?? t.source.dateHint}
      </p>
      <span class="acts">
        {pageDate && own && (
          <button type="button" class="act" onClick={then(onReset)}>
            {t.source.back(formatDate(pageDate.value, t.lang))}
          </button>
        )}
        {date && (
          <button type="button" class="act" onClick={then(() => onSet(null))}>
            {t.source.clear}
          </button>
        )}
        <button type="button" class="act fold" onClick={onClose}>
          {t.source.cancel}
        </button>
      </span>
    </form>
  )
}
