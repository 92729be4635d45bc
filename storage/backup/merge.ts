import type { LibraryRecords } from '../library-records'
import type { ArticleRow, DraftRow, HighlightRow, NoteRow } from '../schema'
import { canonical, highlightContent, noteContent, type SecondIds } from './content'

/** What a file holds of one kind, beside what is here. */
export interface Counts {
  inFile: number
  /** The same is here. */
  here: number
  fresh: number
  /** It is here, but not the same. */
  differ: number
}

/** What is here already, as far as joining a file with it needs to know. */
export interface Here extends Pick<LibraryRecords, 'articles' | 'highlights' | 'drafts' | 'opened' | 'notes'> {
  /** Keys of texts, as `articleId hash`. */
  texts: ReadonlySet<string>
  readings: ReadonlySet<string>
}

export interface Plan {
  /** Rows to put. An article that is here is among them where the file adds to it. */
  write: LibraryRecords
  articles: Counts
  highlights: Counts
  notes: Counts
}

/**
 * Joins a file's records with those here, so that nothing here is overwritten and the same file twice adds nothing:
 * - an article is the same under its id or any of its addresses; addresses and texts are added to the one here, which
 *   keeps its title and date;
 * - a highlight or an own note that differs is added as a second one, under an id made of its content;
 * - what is in the bin on one side alone stays as it is here.
 */
export function merge(file: LibraryRecords, here: Here, ids: SecondIds): Plan {
  const articles = joinArticles(file, here)
  const highlights = joinHighlights(file, here, articles.idHere, ids)
  const notes = joinNotes(file.notes, here.notes, ids)

  // A highlight out of the bin brings its article out of the bin as well.
  const live = new Set(highlights.write.filter((row) => !row.deletedAt).map((row) => row.articleId))
  const touched = new Map(articles.write.map((row) => [row.id, row]))
  for (const row of here.articles)
    if (row.deletedAt && live.has(row.id))
      touched.set(row.id, { ...(touched.get(row.id) ?? row), deletedAt: undefined })

  const opened = new Set(here.opened.map((row) => row.noteId))
  return {
    write: {
      articles: [...touched.values()],
      texts: file.texts
        .map((row) => ({ ...row, articleId: articles.idHere(row.articleId) }))
        .filter((row) => !here.texts.has(`${row.articleId} ${row.hash}`)),
      readings: file.readings
        .map((row) => readingOf(row, articles.idHere(row.articleId)))
        .filter((row) => !here.readings.has(row.id)),
      highlights: highlights.write,
      drafts: highlights.drafts,
      opened: file.opened.filter((row) => !opened.has(row.noteId)),
      notes: notes.write,
    },
    articles: articles.counts,
    highlights: highlights.counts,
    notes: notes.counts,
  }
}

function joinArticles(file: LibraryRecords, here: Here) {
  const byId = new Map(here.articles.map((row) => [row.id, row]))
  const byAddress = new Map(here.articles.flatMap((row) => row.addresses.map((address) => [address, row] as const)))
  const counts: Counts = { inFile: file.articles.length, here: 0, fresh: 0, differ: 0 }
  const write = new Map<string, ArticleRow>()
  const idsHere = new Map<string, string>()
  for (const theirs of file.articles) {
    const same = byId.get(theirs.id) ?? theirs.addresses.map((address) => byAddress.get(address)).find((row) => row)
    if (!same) {
      counts.fresh++
      write.set(theirs.id, theirs)
      continue
    }
    idsHere.set(theirs.id, same.id)
    const mine = write.get(same.id) ?? same
    const joined = joinArticle(mine, theirs, (address) => (byAddress.get(address) ?? same).id === same.id)
    if (canonical(joined) !== canonical(mine)) write.set(same.id, joined)
    if (joined.title === theirs.title && joined.published === theirs.published) counts.here++
    else counts.differ++
  }
  return { write: [...write.values()], counts, idHere: (id: string) => idsHere.get(id) ?? id }
}

/** The article here with what the file's adds to it. An address that another article here has stays with that one. */
function joinArticle(mine: ArticleRow, theirs: ArticleRow, isFree: (address: string) => boolean): ArticleRow {
  return {
    ...mine,
    addresses: [...new Set([...mine.addresses, ...theirs.addresses.filter(isFree)])],
    publisherId: mine.publisherId ?? theirs.publisherId,
    published: mine.published ?? (mine.dateByHand ? undefined : theirs.published),
    readAt: Math.max(mine.readAt, theirs.readAt),
    savedAt: mine.savedAt ?? theirs.savedAt,
  }
}

function joinHighlights(file: LibraryRecords, here: Here, idHere: (id: string) => string, ids: SecondIds) {
  const rowsHere = new Map(here.highlights.map((row) => [row.id, row]))
  const draftsHere = new Map(here.drafts.map((row) => [row.highlightId, row]))
  const draftsThere = new Map(file.drafts.map((row) => [row.highlightId, row]))
  const counts: Counts = { inFile: file.highlights.length, here: 0, fresh: 0, differ: 0 }
  const write: HighlightRow[] = []
  const drafts: DraftRow[] = []
  const add = (row: HighlightRow, id: string, draft: DraftRow | undefined) => {
    const articleId = idHere(row.articleId)
    write.push({ ...row, id, articleId })
    if (draft) drafts.push({ ...draft, highlightId: id, articleId })
  }
  for (const theirs of file.highlights) {
    const mine = rowsHere.get(theirs.id)
    const draft = draftsThere.get(theirs.id)
    if (!mine) {
      counts.fresh++
      add(theirs, theirs.id, draft)
      continue
    }
    const draftHere = draftsHere.get(theirs.id)
    const sameDraft = !draft || !draftHere || draft.text === draftHere.text
    if (sameDraft && highlightContent(mine) === highlightContent(theirs)) {
      counts.here++
      if (draft && !draftHere) drafts.push({ ...draft, articleId: mine.articleId })
      continue
    }
    const second = ids.highlights.get(theirs.id)
    if (second === undefined) throw new Error(`no second id for highlight ${theirs.id}`)
    if (rowsHere.has(second)) counts.here++
    else {
      counts.differ++
      add(theirs, second, draft)
    }
  }
  return { write, drafts, counts }
}

function joinNotes(file: readonly NoteRow[], here: readonly NoteRow[], ids: SecondIds) {
  const notesHere = new Map(here.map((row) => [row.id, row]))
  const counts: Counts = { inFile: file.length, here: 0, fresh: 0, differ: 0 }
  const write: NoteRow[] = []
  for (const theirs of file) {
    const mine = notesHere.get(theirs.id)
    const second = ids.notes.get(theirs.id)
    if (second === undefined) throw new Error(`no second id for note ${theirs.id}`)
    if (!mine) {
      counts.fresh++
      write.push(theirs)
    } else if (noteContent(mine) === noteContent(theirs) || notesHere.has(second)) counts.here++
    else {
      counts.differ++
      write.push({ ...theirs, id: second })
    }
  }
  return { write, counts }
}

/** A reading's id begins with its article's. */
function readingOf<R extends { id: string; articleId: string }>(row: R, articleId: string): R {
  const id = row.id.startsWith(row.articleId) ? articleId + row.id.slice(row.articleId.length) : row.id
  return { ...row, id, articleId }
}
