import { effect, signal } from '@preact/signals'
import { type ComponentType, render } from 'preact'
import { LibraryShell, type LibraryTab, TABS } from '../../components/library/LibraryShell'
import { TextContext, textFor } from '../../components/text'
import '../../components/styles/index.css'
import { en, ko } from '../../components/text/areas/library'
import { followLook, uiLang } from '../own-pages/look'
import { ArticlesTab } from './articles-tab'
import { DataTab } from './data-tab'
import { HighlightsTab } from './highlights-tab'
import { NotesTab } from './notes-tab'
import { PacksTab } from './packs-tab'
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

function App() {
  const lang = uiLang.value
  const name = place.value.split('/')[0]
  const at = TABS.find((tab) => tab === name) ?? 'articles'
  const View = VIEWS[at]
  return (
    <TextContext.Provider value={textFor(lang)}>
      {name === 'welcome' ? (
        <Welcome />
      ) : (
        <LibraryShell at={at} counts={{}}>
          <View />
        </LibraryShell>
      )}
    </TextContext.Provider>
  )
}

effect(() => {
  document.title = (uiLang.value === 'ko' ? ko : en).title
})
await followLook()
render(<App />, document.getElementById('app') as HTMLElement)
