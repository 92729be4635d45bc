import { useRef, useState } from 'preact/hooks'
import { Icon } from './Icon'
import { Menu } from './Menu'
import type { NoteActions, NoteOpened } from './panel-props'
import { ReportMistake } from './ReportMistake'
import { useText } from './text'
import { useArea } from './text/area'
import * as words from './text/areas/report'
import { formatDate } from './text/dates'

/** Of when the note is, how it was checked, what the reader can do with its name, and where a mistake is told. */
export function NoteFoot({ opened, actions }: { opened: NoteOpened; actions: NoteActions }) {
  const t = useText()
  const r = useArea(words)
  const { note, known, refused, count, report } = opened
  const checked = note.checked
  const [reporting, setReporting] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const stopReporting = () => {
    setReporting(false)
    opener.current?.focus()
  }
  return (
    <div class="note-foot">
      {opened.old && <p class="old">{t.note.old}</p>}
      <p class="alt">
        {t.note.reviewed(formatDate(note.reviewed, t.lang))}{' '}
        {checked ? t.note.checked[checked.by](formatDate(checked.on, t.lang)) : t.note.checked.none}
      </p>
      <div class="acts">
        {known ? (
          <button type="button" class="act" onClick={() => actions.unknow(note.id)}>
            <Icon name="check" />
            {t.note.unknow}
          </button>
        ) : (
          <button type="button" class="act" title={t.note.knowWhy} onClick={() => actions.know(note.id)}>
            <Icon name="check" />
            {t.note.know}
          </button>
        )}
        {refused && (
          <button type="button" class="act" onClick={() => actions.thisAgain(note.id)}>
            <Icon name="not" />
            {t.note.unknow}
          </button>
        )}
        {count > 0 && !refused && (
          <Menu
            class="act"
            button={
              <>
                <Icon name="not" />
                {t.note.notThis}
              </>
            }
            items={[
              { label: t.note.notThisPage, hint: t.note.notThisWhy, act: () => actions.notThis(note.id, 'page') },
              {
                label: t.note.notThisAlways,
                hint: t.note.notThisAlwaysWhy,
                act: () => actions.notThis(note.id, 'always'),
              },
            ]}
          />
        )}
        {report && (
          <button
            type="button"
            class="act"
            ref={opener}
            aria-expanded={reporting}
            onClick={() => setReporting(!reporting)}
          >
            <Icon name="pen" />
            {r.open}
          </button>
        )}
      </div>
      {report && reporting && (
        <ReportMistake opened={opened} report={report} copy={actions.copyReport} onClose={stopReporting} />
      )}
    </div>
  )
}
