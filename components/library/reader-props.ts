import type { PartialDate } from '../../knowledge/dates'
import type { Segment } from '../../reading/kept-text'
import type { TermRow } from '../../reading/types'
import type { HighlightView, NoteActions, NoteOpened, PanelActions } from '../panel-props'
import type { ArticleItem } from './list-props'

/** An article of the library, opened. */
export interface ReaderView {
  article: Pick<
    ArticleItem,
    'id' | 'lang' | 'publisher' | 'published' | 'readAt' | 'savedAt' | 'goesOn' | 'binnedUntil'
  > & {
    title: string
    /** It has highlights, so it stays. */
    held: boolean
    /** As it was met; a link where it may be one. */
    address: string
    /** The same at web.archive.org, on about the day of the article. */
    archive: string
  }
  /** Its texts as they were seen, newest first; `version` is the one shown. */
  versions: { hash: string; seenAt: number }[]
  version: string
  /** Absent while it is on its way; empty where no text is kept. */
  paragraphs?: Segment[][] | undefined
  /** Absent while names are being looked for. */
  rows?: TermRow[] | undefined
  /** The day that its notes are read against. */
  day: PartialDate
  highlights: HighlightView[]
  note?:
    | { opened: NoteOpened; at: number; of: number; before: string | undefined; next: string | undefined }
    | undefined
  /** A highlight or a place to bring into view; a new object is a new wish. */
  goTo?: { highlight: string } | { noteId: string; nth: number } | undefined
}

export interface ReaderActions
  extends NoteActions,
    Pick<PanelActions, 'goToHighlight' | 'setColour' | 'keepDraft' | 'saveComment'> {
  back(): void
  closeNote(): void
  version(hash: string): void
  save(on: boolean): void
  remove(): void
  forget(): void
  deleteHighlight(id: string): void
  undo(): void
}
