import type { ComponentChildren } from 'preact'
import { Icon } from '../Icon'
import { useText } from '../text'
import { useArea } from '../text/area'
import * as words from '../text/areas/library'

/** The tabs of the library, in their order; the address's fragment names the one that is open. */
export const TABS = ['articles', 'highlights', 'notes', 'packs', 'data', 'settings'] as const
export type LibraryTab = (typeof TABS)[number]

interface Props {
  at: LibraryTab
  /** How much there is in a tab, where that is known. */
  counts: Partial<Record<LibraryTab, number>>
  /** What is to be said above whichever tab is open. */
  notices?: ComponentChildren
  children: ComponentChildren
}

/** Head and tabs of the library; the open tab fills the rest. */
export function LibraryShell({ at, counts, notices, children }: Props) {
  const t = useText()
  const l = useArea(words)
  return (
    <div class="library" lang={t.lang}>
      <header class="library-head">
        <h1 class="me">
          <Icon name="logo" />
          {t.name}
        </h1>
        <nav class="tabs">
          {TABS.map((tab) => (
            <a key={tab} href={`#${tab}`} class={tab === at ? 'at' : undefined} aria-current={tab === at && 'page'}>
              {l.tabs[tab]} {counts[tab] !== undefined && <i>{l.count(counts[tab])}</i>}
            </a>
          ))}
        </nav>
        <span class="two">{l.keptHere}</span>
      </header>
      <div>{notices}</div>
      {children}
    </div>
  )
}
