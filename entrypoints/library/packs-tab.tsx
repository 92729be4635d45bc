import { signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import { useEffect } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Packs, type PacksProps } from '../../components/library/Packs'
import { packFigures } from '../../knowledge/pack-figures'
import { packFile } from '../../storage/pack-file'
import { db } from '../../storage/schema'

const core = signal<PacksProps['core']>(undefined)
const failed = signal(false)
const mine = signal(0)

/** The tab *Packs* of the library, joined to the pack of the zip and to the reader's own notes. */
export function PacksTab() {
  useEffect(follow, [])
  return (
    <Packs
      core={core.value}
      failed={failed.value}
      mine={mine.value}
      version={browser.runtime.getManifest().version}
      copy={(text) => navigator.clipboard.writeText(text)}
    />
  )
}

/** Reads the pack, and follows how many notes the reader has; returns the function that stops that. */
function follow(): () => void {
  packFile().then(
    (pack) => {
      core.value = { figures: packFigures(pack), hash: pack.hash }
    },
    (error) => {
      console.error('Sidelight: the pack could not be read', error)
      failed.value = true
    },
  )
  // A private window opens no database.
  if (browser.extension.inIncognitoContext) return () => {}
  const own = () => db().notes.where('[pack+id]').between(['mine', ''], ['mine', '\uffff']).count()
  const subscription = liveQuery(own).subscribe({
    next: (count) => {
      mine.value = count
    },
    // Without a database there are no notes of the reader's to tell of; what came in the zip is shown all the same.
    error: () => {},
  })
  return () => subscription.unsubscribe()
}
