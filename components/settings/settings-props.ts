import type { Kind } from '../../knowledge/note'
import type { Remember, RememberChoice } from '../panel-props'

/** The settings as they are now, without the lists of sites and names. */
export interface SettingValues {
  familiarity: 'unset' | 'new' | 'follow' | 'field'
  paintWhat: 'first' | 'all' | 'none'
  unpaintedKinds: Kind[]
  lineByKind: boolean
  paintSaved: boolean
  remember: Remember
  rememberStateMedia: 'same' | 'saved'
  uiLanguage: 'auto' | 'en' | 'ko'
  theme: 'auto' | 'light' | 'dark'
  koreanNames: 'note' | 'north' | 'south'
  latinNames: 'spaced' | 'hyphen'
}

/** What Sidelight does on a site: lines in the page, the panel only, or nothing. */
export type SiteState = 'on' | 'quiet' | 'off'

export interface SiteRow {
  /** Host without `www.`; `*` for a permission for all sites. */
  site: string
  /** The publisher's name, where it is known. */
  publisher?: string | undefined
  state: SiteState
  /** `yours`: allowed by the reader; `off`: switched off without being allowed. */
  group: 'yours' | 'install' | 'state' | 'off'
  /** The permission can be taken back. */
  removable: boolean
}

/** A note without a line. `title` is absent where no pack holds it any more. */
export interface NamedNote {
  noteId: string
  title?: string | undefined
}

export interface CommandRow {
  name: string
  /** The browser's words for it, where ours have none. */
  description: string
  /** As the browser writes it; empty where none is set. */
  key: string
  /** The key that was asked for at install. */
  wanted?: string | undefined
  /** Another command of ours has the same key, so that one of them never hears it. */
  twice?: true | undefined
}

export type SiteAdded = 'allowed' | 'refused' | 'already' | 'no-site'

export interface SettingsActions {
  set<K extends Exclude<keyof SettingValues, 'remember'>>(name: K, value: Exclude<SettingValues[K], 'unset'>): void
  setRemember(choice: RememberChoice): void
  setSite(site: string, state: SiteState): void
  setStatePainted(on: boolean): void
  /** Asks the browser for a site by its typed address. To be called straight out of a press: nothing is awaited before. */
  addSite(typed: string): Promise<{ what: SiteAdded; site: string }>
  removeSite(site: string): void
  /** Underlines a name again that was known or switched off. */
  takeBack(list: 'known' | 'refused', noteId: string): void
  openKeys(): void
}

export interface SettingsProps {
  values: SettingValues
  sites: readonly SiteRow[]
  known: readonly NamedNote[]
  refused: readonly NamedNote[]
  commands: readonly CommandRow[]
  /** A private window reads settings and writes none. */
  private: boolean
  actions: SettingsActions
}
