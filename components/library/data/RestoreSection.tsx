import { useId, useRef, useState } from 'preact/hooks'
import { useArea } from '../../text/area'
import * as words from '../../text/areas/data'
import type { DataActions, RestoreState } from './data-props'
import { FileFaults } from './FileFaults'
import { FormerSites } from './FormerSites'
import { PassphraseField } from './PassphraseField'
import { ReportTable } from './ReportTable'

interface Props {
  restore: RestoreState
  actions: DataActions
}

/** From a file back into the library: read, said what it would do, and only then written. */
export function RestoreSection({ restore, actions }: Props) {
  const d = useArea(words)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  return (
    <section aria-labelledby={id} class="restore">
      <header>
        <h2 id={id}>{d.restore.title}</h2>
        <button type="button" class="act" disabled={restore.step === 'writing'} onClick={() => input.current?.click()}>
          {restore.step === 'none' ? d.restore.choose : d.restore.another}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            // The same file chosen again is a choice as well.
            currentTarget.value = ''
            if (file) actions.chooseFile(file)
          }}
        />
      </header>
      <div aria-live="polite">
        <Step restore={restore} actions={actions} />
      </div>
    </section>
  )
}

function Step({ restore, actions }: Props) {
  const d = useArea(words)
  switch (restore.step) {
    case 'none':
      return <p class="alt">{d.restore.why}</p>
    case 'reading':
      return <p class="alt">{d.restore.reading(restore.name)}</p>
    case 'locked':
      return <Unlock name={restore.name} wrong={restore.wrong} actions={actions} />
    case 'refused':
      return <FileFaults {...restore} />
    case 'report':
      return <ReportTable {...restore} actions={actions} />
    case 'writing':
      return <p class="alt">{d.restore.writing}</p>
    case 'failed':
      return <p>{restore.full ? d.restore.full : d.restore.failed}</p>
    case 'done': {
      const { rows } = restore.report
      const added = (kind: 'articles' | 'highlights' | 'notes') => rows[kind].fresh
      const kept = {
        articles: added('articles'),
        highlights: added('highlights') + rows.highlights.differ,
        notes: added('notes') + rows.notes.differ,
      }
      return (
        <>
          <p>{d.restore.done(kept, rows.known.fresh)}</p>
          <FormerSites sites={restore.sites} onAllow={actions.allowSites} />
        </>
      )
    }
  }
}

function Unlock({ name, wrong, actions }: { name: string; wrong: boolean; actions: DataActions }) {
  const d = useArea(words)
  const [passphrase, setPassphrase] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase) actions.unlock(passphrase)
      }}
    >
      <p>{d.restore.locked(name)}</p>
      <PassphraseField
        label={d.backup.passphrase}
        value={passphrase}
        autocomplete="current-password"
        onInput={setPassphrase}
      />
      {wrong && <p>{d.restore.wrong}</p>}
      <div class="go">
        <button type="submit" class="plain">
          {d.restore.open}
        </button>
        <button type="button" class="act fold" onClick={actions.leaveFile}>
          {d.restore.leave}
        </button>
      </div>
    </form>
  )
}
