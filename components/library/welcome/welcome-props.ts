import type { PartialDate } from '../../../knowledge/dates'
import type { OutletGroup } from '../../../knowledge/outlets'
import type { CardView } from '../../../reading/types'
import type { UiLang } from '../../panel-props'

/** `on`: allowed; `off`: allowed, and switched off by the reader; `ask`: the browser has to be asked. */
export type OutletStatus = 'on' | 'off' | 'ask'

/** An outlet as it is offered: one permission. */
export interface OutletRow {
  id: string
  name: string
  /** Its hosts without `www.`, which tell two editions apart. */
  hosts: string[]
  status: OutletStatus
  /** Allowed with the extension itself: it can be switched off, and not be taken back. */
  atInstall: boolean
}

export interface OutletGroupView {
  id: OutletGroup
  rows: OutletRow[]
}

/** The choices that hold together once they are kept. */
export interface Choices {
  remember: 'days-90' | 'always' | 'saved'
  rememberStateMedia: 'same' | 'saved'
  /** Undefined: not answered. */
  familiarity?: 'new' | 'follow' | 'field' | undefined
  /** Undefined: as it is, where some of its sites are underlined and some are not. */
  paintStateMedia?: boolean | undefined
}

/** The two cards of the demonstration, as of the day of its sentence. */
export interface DemoCards {
  day: PartialDate
  first: CardView
  second: CardView
}

/** Commands of the keyboard that are spoken of, with the key that each has; empty where it has none. */
export type CommandKeys = Record<'panel' | 'next-term' | 'save' | 'look-up', string>

export interface WelcomeProps {
  /** Absent until the notes are read. */
  cards?: DemoCards | undefined
  keys: CommandKeys
  groups: readonly OutletGroupView[]
  /** What holds now. */
  now: Choices
  /** `unset`: never kept. `private`: this window keeps nothing, and nothing can be chosen. */
  state: 'unset' | 'kept' | 'failed' | 'private'
  /** The browser has just refused a permission. */
  refused: boolean
  sampleAddress: string
  onLang(lang: UiLang): void
  onChooseKeys(): void
  /** Asks for these outlets' hosts, all at once. */
  onAllow(outlets: readonly OutletRow[]): void
  /** Gives an outlet's permission back; one that was given at install is switched off. */
  onTurnOff(outlet: OutletRow): void
  onTurnOn(outlet: OutletRow): void
  onKeep(choices: Choices): void
}
