import { useState } from 'preact/hooks'
import { BackupSection } from './BackupSection'
import type { DataProps } from './data-props'
import { ExportSection } from './ExportSection'
import { ForgetSection } from './ForgetSection'
import { RememberedSection } from './RememberedSection'
import { RestoreSection } from './RestoreSection'
import { RoomSection } from './RoomSection'

/** The tab *Data*: what leaves for a file and comes back from one, what is kept, and what is forgotten. */
export function DataPage(props: DataProps) {
  // One passphrase for both buttons that write a file; kept nowhere but here.
  const [passphrase, setPassphrase] = useState('')
  return (
    <main class="data-tab">
      <div>
        <BackupSection {...props} passphrase={passphrase} onPassphrase={setPassphrase} />
        <RestoreSection restore={props.restore} actions={props.actions} />
        <ExportSection {...props} />
      </div>
      <div>
        <RememberedSection {...props} />
        <RoomSection room={props.room} />
        <ForgetSection {...props} passphrase={passphrase} />
      </div>
    </main>
  )
}
