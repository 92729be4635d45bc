import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { NoteActions, NoteOpened, NoteReport } from './panel-props'
import { useText } from './text'
import { useArea } from './text/area'
import * as words from './text/areas/report'
import { factLine, reportLines, rewritten } from './text/report'

interface Props {
  opened: NoteOpened
  report: NoteReport
  copy: NoteActions['copyReport']
  onClose(): void
}

/**
 * A report of a mistake in a note, ready to be copied. All of it stands in one box in which everything can be changed,
 * so that nothing leaves that the reader has not seen; the page's address only where they ask for it.
 */
export function ReportMistake({ opened, report, copy, onClose }: Props) {
  const t = useText()
  const r = useArea(words)
  const id = useId()
  const { note, title } = opened
  // Those it was opened with: another page, or another edition of the notes, must not change what is being written.
  const [{ pack, page }] = useState(report)
  const [choice, setChoice] = useState<{ fact: number | undefined; withPage: boolean }>({
    fact: undefined,
    withPage: false,
  })
  const linesOf = ({ fact, withPage }: typeof choice) =>
    reportLines({ note, title, fact, pack, page: withPage ? page : undefined }, t, r)
  const [text, setText] = useState(() => rewritten('', [], linesOf(choice)))
  const [said, setSaid] = useState<'copied' | 'notCopied'>()
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const end = box.current?.value.length ?? 0
    box.current?.focus({ preventScroll: true })
    box.current?.setSelectionRange(end, end)
    box.current?.form?.scrollIntoView({ block: 'nearest' })
  }, [])
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (said) status.current?.scrollIntoView({ block: 'nearest' })
  }, [said])

  const change = (next: string) => {
    setText(next)
    setSaid(undefined)
  }
  const choose = (next: typeof choice) => {
    setChoice(next)
    change(rewritten(text, linesOf(choice), linesOf(next)))
  }
  const onSubmit = (event: Event) => {
    event.preventDefault()
    copy(text.trim()).then(
      () => setSaid('copied'),
      () => {
        box.current?.select()
        setSaid('notCopied')
      },
    )
  }
  return (
    <form
      class="report-mistake"
      aria-labelledby={`${id}-title`}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <p>
        <b id={`${id}-title`}>{r.title}</b> <span class="alt">{r.nothingSent}</span>
      </p>
      {note.facts.length > 0 && (
        <label class="about">
          <span class="alt">{r.about}</span>
          <select
            class="entry"
            value={choice.fact ?? ''}
            onChange={({ currentTarget: { value } }) => choose({ ...choice, fact: value ? Number(value) : undefined })}
          >
            <option value="">{r.whole}</option>
            {note.facts.map((_fact, at) => (
              <option key={String(at)} value={at}>
                {factLine(note, at, t)}
              </option>
            ))}
          </select>
        </label>
      )}
      <textarea
        ref={box}
        class="entry"
        aria-label={r.text}
        value={text}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {page && (
        <label class="choice">
          <input
            type="checkbox"
            checked={choice.withPage}
            onChange={({ currentTarget: { checked } }) => choose({ ...choice, withPage: checked })}
          />
          {r.withPage}
        </label>
      )}
      <div class="acts">
        <button type="submit" class="filled">
          {r.copy}
        </button>
        <button type="button" class="act fold" onClick={onClose}>
          {r.close}
        </button>
      </div>
      <p role="status" ref={status}>
        {said && r[said]}
      </p>
    </form>
  )
}
