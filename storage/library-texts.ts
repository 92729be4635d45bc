import { foldText } from '../reading/look-up/folded'
import { rankText, type TextQuery, type TextRecord } from '../reading/look-up/texts'
import { quoteOf } from './highlights'
import type { ArticleRow, HighlightRow, SidelightDatabase } from './schema'

/** What was found so far, best first and then newest first. */
export interface LibraryFound {
  articles: ArticleRow[]
  highlights: HighlightRow[]
  /** Articles whose text was looked through; their titles all were. */
  looked: number
  of: number
}

export type LibrarySearch = ReturnType<typeof createLibrarySearch>

/** Work in one go before the page may do something else. */
const SLICE_MS = 8
/** Texts that are read out of the database at once. */
const BATCH = 50
/** While texts are still being read, what was found is told this often. */
const TELL_MS = 150

interface Shelved<T> {
  row: T
  record: TextRecord
}

/**
 * Looks through the titles and texts of kept articles, and the words and comments of highlights. Texts are read out of the
 * database when they are first needed, folded, and held in memory as long as this is.
 */
export function createLibrarySearch(database: SidelightDatabase) {
  const articles = new Map<string, Shelved<ArticleRow> & { read: boolean }>()
  const highlights = new Map<string, Shelved<HighlightRow>>()
  let taken: Parameters<typeof take>[0] | undefined

  /** The library as it is now: what is gone is let go, and a changed text will be read again. */
  function take(library: { articles: readonly ArticleRow[]; highlights: readonly HighlightRow[] }): void {
    if (library.articles === taken?.articles && library.highlights === taken.highlights) return
    taken = library
    const rows = library.articles.filter((row) => row.deletedAt === undefined)
    const before = new Map(articles)
    articles.clear()
    for (const row of rows) {
      const one = before.get(row.id) ?? { row, record: { title: '', text: '', terms: [] }, read: false }
      if (one.row.textHash !== row.textHash) Object.assign(one, { read: false, record: { ...one.record, text: '' } })
      if (one.row.title !== row.title || !one.record.title) one.record.title = foldText(row.title)
      one.record.published = row.published
      one.record.terms = row.terms
      one.row = row
      articles.set(row.id, one)
    }
    const marked = new Map(highlights)
    highlights.clear()
    for (const row of library.highlights) {
      const article = articles.get(row.articleId)
      if (row.deletedAt !== undefined || !article) continue
      const known = marked.get(row.id)
      const record =
        known?.row.updatedAt === row.updatedAt
          ? known.record
          : { title: foldText(quoteOf(row)), text: foldText(row.comment), terms: [] }
      highlights.set(row.id, { row, record: { ...record, published: article.row.published } })
    }
  }

  /** What answers a query, told again as more texts are read. Whoever stops asking stops the work. */
  async function* find(query: TextQuery): AsyncGenerator<LibraryFound> {
    const turn = slices()
    const found = new Map<string, { row: ArticleRow; rank: number }>()
    const look = ({ row, record }: Shelved<ArticleRow>) => {
      const rank = rankText(record, query)
      if (rank !== undefined) found.set(row.id, { row, rank })
    }
    const marked: { row: HighlightRow; rank: number }[] = []
    const tell = (looked: number): LibraryFound => ({
      articles: ordered(found.values(), ({ published, readAt }) => published ?? day(readAt)),
      highlights: ordered(marked, ({ createdAt }) => day(createdAt)),
      looked,
      of: articles.size,
    })

    for (const one of highlights.values()) {
      const rank = rankText(one.record, query)
      if (rank !== undefined) marked.push({ row: one.row, rank })
      await turn()
    }
    for (const one of articles.values()) {
      look(one)
      await turn()
    }
    const unread = [...articles.values()].filter(({ read }) => !read)
    let told = Date.now()
    if (unread.length > 0) yield tell(articles.size - unread.length)
    for (let at = 0; at < unread.length; at += BATCH) {
      const batch = unread.slice(at, at + BATCH)
      const texts = await database.texts.bulkGet(batch.map(({ row }) => [row.id, row.textHash]))
      for (const [index, one] of batch.entries()) {
        one.record.text = foldText(texts[index]?.text ?? '')
        one.read = true
        look(one)
        await turn()
      }
      if (Date.now() - told < TELL_MS) continue
      told = Date.now()
      yield tell(articles.size - unread.length + at + batch.length)
    }
    yield tell(articles.size)
  }

  return {
    take,
    find,
    /** The texts of some articles as they were read, for showing what stands around a word. */
    texts: async (rows: readonly ArticleRow[]) =>
      (await database.texts.bulkGet(rows.map((row) => [row.id, row.textHash]))).map((text) => text?.text ?? ''),
    articleOf: (highlight: HighlightRow) => articles.get(highlight.articleId)?.row,
  }
}

const day = (at: number) => new Date(at).toISOString()

/** The best first, among equals the newest; a date and a moment compare as text. */
function ordered<T>(found: Iterable<{ row: T; rank: number }>, when: (row: T) => string): T[] {
  const dated = Array.from(found, ({ row, rank }) => ({ row, rank, at: when(row) }))
  dated.sort((a, b) => a.rank - b.rank || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  return dated.map(({ row }) => row)
}

/** Gives way to the page's other work each time a slice is used up. */
function slices() {
  let end = performance.now() + SLICE_MS
  return async () => {
    if (performance.now() < end) return
    await new Promise((resolve) => setTimeout(resolve))
    end = performance.now() + SLICE_MS
  }
}
