import { signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import { Notices } from '../../components/Notices'
import { setAsideFile } from '../../storage/durable/set-aside'
import { type LibraryTrouble, libraryTrouble, restored } from '../../storage/library-state'
import { live } from '../own-pages/live-setting'
import { notices } from '../sidepanel/notices'
import { download } from './download'
import { access } from './library-data'

const trouble = live(libraryTrouble)
const putBack = live(restored)
/** The failure that the reader has read and put away. */
const read = signal<LibraryTrouble | null>(null)

/** What there is to say of the library as a whole, above whichever tab is open; the same as in the panel. */
export function LibraryNotices() {
  const list = notices({
    // The tabs say themselves that nothing could be opened.
    state: { kind: access.value === 'failed' ? 'storage-failed' : 'reading' },
    private: browser.extension.inIncognitoContext,
    unsaved: 0,
    failed: false,
    trouble: trouble.value === read.value ? null : trouble.value,
    restored: putBack.value,
  })
  return <Notices notices={list} actions={{ dismiss, saveOld }} />
}

function dismiss(kind: string): void {
  if (kind === 'write-failed') read.value = trouble.value
  else restored.setValue(null)
}

/** The library of the version before, where it could not be brought to this one. */
async function saveOld(): Promise<void> {
  const file = await setAsideFile().read()
  if (file) download(file.name, file)
}
