import { Disclosure } from '../../Disclosure'
import { useArea } from '../../text/area'
import * as words from '../../text/areas/data'
import type { RestoreState } from './data-props'

type Props = Extract<RestoreState, { step: 'refused' }>

/** Why a file was not restored, and where in it the faults are. */
export function FileFaults({ name, problem, faults, count }: Props) {
  const d = useArea(words)
  return (
    <>
      <p>
        <b>{d.restore.refused(name)}</b> {d.restore.problems[problem]} {d.restore.nothingWritten}
      </p>
      {faults.length > 0 && (
        <Disclosure label={d.restore.faults(count)}>
          <ul class="faults alt">
            {faults.map((fault) => (
              <li key={JSON.stringify(fault)}>{d.restore.fault(fault)}</li>
            ))}
            {count > faults.length && <li>{d.restore.moreFaults(count - faults.length)}</li>}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
