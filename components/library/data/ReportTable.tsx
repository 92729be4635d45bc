import { useState } from 'preact/hooks'
import { useText } from '../../text'
import { useArea } from '../../text/area'
import * as words from '../../text/areas/data'
import type { DataActions, ReportKind, RestoreState } from './data-props'
import { dayInWords } from './days'
import { FormerSites } from './FormerSites'

const ROWS: readonly ReportKind[] = ['articles', 'highlights', 'notes', 'known', 'settings']

type Props = Extract<RestoreState, { step: 'report' }> & { actions: DataActions }

/** What a file would do here, before anything is written; and the two ways on. */
export function ReportTable({ name, report, sites, actions }: Props) {
  const { lang } = useText()
  const d = useArea(words)
  const [takeSettings, setTakeSettings] = useState(false)
  const settingsDiffer = report.rows.settings.differ
  const differs = ROWS.some((kind) => report.rows[kind].differ > 0)
  return (
    <>
      <p>
        <b>{name}</b>
        {d.restore.saved(dayInWords(report.savedAt, lang))}
        <b>{d.restore.nothingYet}</b>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{d.restore.what}</span>
            </th>
            {d.restore.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((kind) => {
            const { inFile, here, fresh, differ } = report.rows[kind]
            return (
              <tr key={kind}>
                <th scope="row">{d.restore.rows[kind]}</th>
                <Cell n={inFile} />
                <Cell n={here} />
                <Cell n={fresh} strong />
                <Cell n={differ} strong />
              </tr>
            )
          })}
        </tbody>
      </table>
      {differs && <p class="alt">{d.restore.differ}</p>}
      {report.leftOut > 0 && <p class="alt">{d.restore.leftOut(report.leftOut)}</p>}
      {settingsDiffer > 0 && (
        <label class="choice">
          <input
            type="checkbox"
            checked={takeSettings}
            onChange={(event) => setTakeSettings(event.currentTarget.checked)}
          />
          {d.restore.takeSettings(settingsDiffer)}
        </label>
      )}
      {!report.adds && !takeSettings ? (
        <div class="go">
          <p>{d.restore.nothingNew}</p>
          <button type="button" class="act fold" onClick={actions.leaveFile}>
            {d.restore.close}
          </button>
        </div>
      ) : (
        <div class="go">
          <button type="button" class="plain" onClick={() => actions.restore(takeSettings)}>
            {d.restore.act}
          </button>
          <button type="button" class="act fold" onClick={actions.leaveFile}>
            {d.restore.leave}
          </button>
        </div>
      )}
      <FormerSites sites={sites} onAllow={actions.allowSites} />
    </>
  )
}

function Cell({ n, strong = false }: { n: number; strong?: boolean }) {
  const d = useArea(words)
  if (n === 0) return <td class="no">{d.restore.none}</td>
  return <td>{strong ? <b>{d.restore.count(n)}</b> : d.restore.count(n)}</td>
}
