import { computed, effect, signal } from '@preact/signals'
import { type ComponentType, render } from 'preact'
import { LibraryShell, type LibraryTab, TABS } from '../../components/library/LibraryShell'
import { TextContext, textFor } from '../../components/text'
import '../../components/styles/index.css'
import * as library from '../../components/text/areas/library'
import * as welcome from '../../components/text/areas/welcome'
import { followLook, uiLang } from '../own-pages/look'
import { ArticlesTab } from './articles-tab'
import { followSearches } from './asked-search'
import { DataTab } from './data-tab'
import { HighlightsTab } from './highlights-tab'
import { counts, openLibrary } from './library-data'
import { LibraryNotices } from './library-notices'
import { openNote } from './notes-model'
import { NotesTab } from './notes-tab'
import { PacksTab } from './packs-tab'
import { openArticle } from './reader-model'
import { SettingsTab } from './settings-tab'
import { Welcome } from './welcome'

const VIEWS: Record<LibraryTab, ComponentType> = {
  articles: ArticlesTab,
  highlights: HighlightsTab,
  notes: NotesTab,
  packs: PacksTab,
  data: DataTab,
  settings: SettingsTab,
}

/** `#articles/ID`: what stands after the tab's name belongs to the tab. */
const place = signal(location.hash.slice(1))
addEventListener('hashchange', () => {
  place.value = location.hash.slice(1)
})

/** What is named after the tab is opened in it. */
effect(() => {
  const [tab, id, highlight] = place.value.split('/')
  openArticle(tab === 'articles' || tab === '' ? id : undefined, highlight)
  if (tab === 'notes' && id) openNote(id)
})

const isFirstRun = computed(() => place.value === 'welcome')

function App() {
  const lang = uiLang.value
  const name = place.value.split('/')[0]
  const at = TABS.find((tab) => tab === name) ?? 'articles'
  const View = VIEWS[at]
  return (
    <TextContext.Provider value={textFor(lang)}>
      {isFirstRun.value ? (
        <Welcome />
      ) : (
        <LibraryShell at={at} counts={counts.value} notices={<LibraryNotices />}>
          <View />
        </LibraryShell>
      )}
    </TextContext.Provider>
  )
}

openLibrary()
followSearches()
effect(() => {
  const words = isFirstRun.value ? welcome : library
  document.title = (uiLang.value === 'ko' ? words.ko : words.en).title
})
await followLook()
render(<App />, document.getElementById('app') as HTMLElement)
