import type {
  ArticleRow,
  DraftRow,
  HighlightRow,
  NoteRow,
  OpenedRow,
  ReadingRow,
  SidelightDatabase,
  TextRow,
} from './schema'

/** The tables that hold nothing but the reader's own. */
export const LIBRARY_TABLES = ['articles', 'texts', 'readings', 'highlights', 'drafts', 'opened'] as const

/** All that the reader has in the database: what a backup and a safety copy hold. */
export interface LibraryRecords {
  articles: ArticleRow[]
  texts: TextRow[]
  readings: ReadingRow[]
  highlights: HighlightRow[]
  drafts: DraftRow[]
  opened: OpenedRow[]
  /** The reader's own notes, pack `mine`. */
  notes: NoteRow[]
}

/** Reads all of it as it stands at one moment. */
export function readLibrary(database: SidelightDatabase): Promise<LibraryRecords> {
  const { articles, texts, readings, highlights, drafts, opened, notes } = database
  return database.transaction('r', [articles, texts, readings, highlights, drafts, opened, notes], async () => ({
    articles: await articles.toArray(),
    texts: await texts.toArray(),
    readings: await readings.toArray(),
    highlights: await highlights.toArray(),
    drafts: await drafts.toArray(),
    opened: await opened.toArray(),
    notes: await notes.filter((note) => note.pack === 'mine').toArray(),
  }))
}
