import { useId } from 'preact/hooks'
import { Icon } from '../../Icon'
import { useText } from '../../text'
import { useArea } from '../../text/area'
import * as words from '../../text/areas/data'
import type { DataProps } from './data-props'
import { ago, dayInWords } from './days'
import { isTooShort, PassphraseField } from './PassphraseField'

interface Props extends DataProps {
  passphrase: string
  onPassphrase(passphrase: string): void
}

/** How far what is here is in a file, and one button that puts it there. */
export function BackupSection({ passphrase, onPassphrase, ...data }: Props) {
  const { lang } = useText()
  const d = useArea(words)
  const id = useId()
  const { busy, done } = data
  const size = data.room && data.room.texts + data.room.others
  return (
    <section aria-labelledby={id} class="backup">
      <h2 id={id}>{heading(data, lang, d)}</h2>
      <p>{state(data, lang, d)}</p>
      <div class="go">
        <button
          type="button"
          class="filled"
          disabled={busy === 'backup' || isTooShort(passphrase)}
          onClick={() => data.actions.backup(passphrase)}
        >
          <Icon name="file" />
          {busy === 'backup' ? d.backup.busy : d.backup.act}
        </button>
        <span class="alt">{size === undefined ? data.backupName : d.backup.about(data.backupName, d.size(size))}</span>
      </div>
      <p role="status" class="alt done">
        {done?.what === 'backup' && d.backup.done(done.name)}
        {done?.what === 'backup-failed' && (done.tooLarge ? d.backup.tooLarge : d.backup.failed)}
      </p>
      <PassphraseField
        label={d.backup.passphrase}
        hint={d.backup.ifWanted}
        note={d.backup.price}
        value={passphrase}
        autocomplete="new-password"
        onInput={onPassphrase}
      />
      <p class="alt">{d.backup.holds}</p>
    </section>
  )
}

type Words = typeof words.en

function heading({ lastBackup, summary, today }: DataProps, lang: 'en' | 'ko', d: Words): string {
  if (isEmpty(summary)) return d.backup.nothing
  return lastBackup ? d.backup.last(ago(lastBackup, today, lang)) : d.backup.never
}

function state({ lastBackup, summary }: DataProps, lang: 'en' | 'ko', d: Words): string {
  const { kept, unsaved } = summary
  if (!lastBackup) return isEmpty(summary) ? '' : d.backup.all(kept)
  const on = d.backup.on(dayInWords(lastBackup, lang))
  if (isEmpty(summary)) return d.backup.lastFile(dayInWords(lastBackup, lang))
  const changed = unsaved.articles + unsaved.highlights + unsaved.notes > 0
  return `${on} ${changed ? d.backup.since(unsaved) : d.backup.upToDate}`
}

const isEmpty = ({ kept }: DataProps['summary']) => kept.articles + kept.highlights + kept.notes === 0
