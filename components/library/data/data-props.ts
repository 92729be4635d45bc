import type { PartialDate } from '../../../knowledge/dates'
import type { Remember } from '../../panel-props'

/** Moments are in milliseconds, sizes in bytes. */
export interface Count {
  articles: number
  highlights: number
}

export interface BinItemView {
  kind: 'article' | 'highlight'
  id: string
  /** The article's title, or the highlight's words. */
  words: string
  host: string
  /** Highlights that went with an article and come back with it. */
  taken: number
  /** When its time is up. */
  goes: number
}

/** What is kept, in numbers. */
export interface SummaryView {
  kept: Count & { notes: number }
  /** New or changed since the last backup. */
  unsaved: Count & { notes: number }
  saved: number
  onlyRead: number
  next: { at: number; articles: number } | undefined
  lastHour: Count
  sites: readonly (Count & { host: string })[]
  bin: readonly BinItemView[]
  export: { all: Count; fresh: Count }
}

export interface RoomView {
  used: number | undefined
  allowed: number | undefined
  texts: number
  others: number
}

/** What a file holds of one kind, beside what is here. */
export interface ReportRow {
  inFile: number
  here: number
  fresh: number
  differ: number
}

export type ReportKind = 'articles' | 'highlights' | 'notes' | 'known' | 'settings'

export interface ReportView {
  rows: Record<ReportKind, ReportRow>
  /** Something of the file is not here yet. */
  adds: boolean
  /** When it was written. */
  savedAt: number
  /** Rows that belong to nothing in the file. */
  leftOut: number
}

export type FileProblem =
  | 'empty'
  | 'too-large'
  | 'too-deep'
  | 'broken'
  | 'not-ours'
  | 'newer'
  | 'locked'
  | 'wrong-passphrase'
  | 'faulty'

/** A place in a file that is not as it must be. */
export interface FaultView {
  table: string
  entry?: number | undefined
  field?: string | undefined
  what: 'missing' | 'unknown' | 'wrong' | 'twice' | 'forbidden'
}

/** How far restoring from a file has come. `name` is the file's. */
export type RestoreState =
  | { step: 'none' }
  | { step: 'reading'; name: string }
  /** It needs its passphrase; `wrong`: the one that was tried does not open it. */
  | { step: 'locked'; name: string; wrong: boolean }
  | { step: 'refused'; name: string; problem: FileProblem; faults: readonly FaultView[]; count: number }
  | { step: 'report'; name: string; report: ReportView; sites: readonly string[] }
  | { step: 'writing'; name: string }
  | { step: 'done'; name: string; report: ReportView; sites: readonly string[] }
  | { step: 'failed'; name: string; why: WhyFailed }

/**
 * Why a file was not restored: no room, a later version wrote what is here, or the browser did not write it (`error`) or
 * not even read it (`unread`). `uncopied`: it is restored, but its safety copy was not made.
 */
export type WhyFailed = 'full' | 'newer' | 'error' | 'unread' | 'uncopied'

/** What came of the last thing that was done on this page, said beside it. */
export type Done =
  | { what: 'backup'; name: string }
  | { what: 'backup-failed'; tooLarge: boolean }
  | { what: 'export'; name: string; articles: number }
  | { what: 'export-failed' }
  | { what: 'forgotten' }
  | { what: 'not-forgotten' }

export type ForgetWhat = { what: 'hour' } | { what: 'site'; host: string } | { what: 'everything' }

export interface DataActions {
  /** Hands a backup to the browser, locked where there is a passphrase. */
  backup(passphrase: string): Promise<void>
  chooseFile(file: File): Promise<void>
  unlock(passphrase: string): Promise<void>
  restore(takeSettings: boolean): Promise<void>
  leaveFile(): void
  /** Asks the browser for all former sites at once; straight out of a click. */
  allowSites(): Promise<void>
  exportHighlights(onlyFresh: boolean): Promise<void>
  setStateMedia(choice: 'same' | 'saved'): Promise<void>
  forget(what: ForgetWhat): Promise<void>
  takeBack(item: BinItemView): Promise<void>
  emptyBin(): Promise<void>
}

export interface DataProps {
  today: PartialDate
  summary: SummaryView
  /** 0 for never. */
  lastBackup: number
  lastExport: number
  /** What a backup of today is called. */
  backupName: string
  room: RoomView | undefined
  remember: Remember
  stateMedia: 'same' | 'saved'
  restore: RestoreState
  /** Something is being written that takes a moment. */
  busy: 'backup' | 'export' | undefined
  done: Done | undefined
  actions: DataActions
}
