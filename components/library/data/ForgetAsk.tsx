import { useArea } from '../../text/area'
import * as words from '../../text/areas/data'
import type { DataProps, ForgetWhat, SummaryView } from './data-props'
import { isTooShort } from './PassphraseField'
import { Question } from './Question'

interface Props extends DataProps {
  what: ForgetWhat['what']
  /** The site that is meant, where it is one. */
  site: SummaryView['sites'][number] | undefined
  passphrase: string
  onForget(): void
  onClose(): void
}

/** What would go, that nothing brings it back, and, before everything goes, a file of it first. */
export function ForgetAsk(props: Props) {
  const { what, site, summary, lastBackup, busy, passphrase, actions, onForget, onClose } = props
  const d = useArea(words)
  const keep = (
    <button type="button" class="plain" onClick={onClose}>
      {d.forget.keep}
    </button>
  )
  if (what !== 'everything') {
    const ask = what === 'hour' ? d.forget.askHour : d.forget.askSite(site?.host ?? '')
    return (
      <Question
        ask={ask}
        onClose={onClose}
        acts={
          <>
            {keep}
            <button type="button" class="plain hard" onClick={onForget}>
              {d.forget.act}
            </button>
          </>
        }
      >
        {what === 'hour' ? d.forget.whatHour : site && d.forget.whatSite(site.articles, site.highlights)}
      </Question>
    )
  }
  const { unsaved, kept } = summary
  const lost = lastBackup ? unsaved : kept
  const someLost = lost.articles + lost.highlights + lost.notes > 0
  return (
    <Question
      ask={d.forget.askAll}
      onClose={onClose}
      acts={
        <>
          {keep}
          <button
            type="button"
            class="plain"
            disabled={busy === 'backup' || isTooShort(passphrase)}
            onClick={() => actions.backup(passphrase)}
          >
            {busy === 'backup' ? d.backup.busy : d.forget.saveFirst}
          </button>
          <button type="button" class="plain hard" onClick={onForget}>
            {d.forget.eraseAll}
          </button>
        </>
      }
    >
      {!lastBackup && `${d.forget.inNoFile} `}
      {lastBackup > 0 && someLost && `${d.forget.daysInNoFile(unsaved)} `}
      {d.forget.whatAll}
    </Question>
  )
}
