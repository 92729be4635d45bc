import { localDay } from '../../knowledge/dates'
import { publisherOrHost } from '../../knowledge/publisher'
import type { HighlightRow, SidelightDatabase } from '../schema'
import { type ArticleFile, articleMarkdown, type FileWords, fileNameOf } from './markdown'

export interface MarkdownExport {
  /** One Markdown file, or a zip of them. */
  name: string
  content: Blob
  articles: number
  highlights: number
}

/**
 * The reader's highlights as Markdown, one file an article; more than one come in a zip.
 * @param since only articles with something saved or changed after this moment. Each of their files is whole, so that it
 *   can take the place of the one of the same name that was written before.
 * @param only these highlights and no others; all of them where it is absent
 */
export async function exportHighlights(
  database: SidelightDatabase,
  since: number,
  lang: 'en' | 'ko',
  words: FileWords,
  now = new Date(),
  only?: ReadonlySet<string>,
): Promise<MarkdownExport | undefined> {
  const files = await filesToWrite(database, since, lang, only)
  const [first] = files
  if (!first) return undefined
  const counts = { articles: files.length, highlights: files.reduce((sum, file) => sum + file.highlights.length, 0) }
  if (files.length === 1) {
    const content = new Blob([articleMarkdown(first, words)], { type: 'text/markdown' })
    return { name: fileNameOf(first.article), content, ...counts }
  }
  // Brought in only here: it is larger than all the rest of the page.
  const { default: JSZip } = await import('jszip')
  const zip = new JSZip()
  for (const file of files) zip.file(fileNameOf(file.article), articleMarkdown(file, words), { date: now })
  const content = await zip.generateAsync({ type: 'blob', compression: 'DEFLATE' })
  return { name: `sidelight-highlights-${localDay(now)}.zip`, content, ...counts }
}

async function filesToWrite(
  database: SidelightDatabase,
  since: number,
  lang: 'en' | 'ko',
  only: ReadonlySet<string> | undefined,
): Promise<ArticleFile[]> {
  const { articles, highlights, packs } = database
  return database.transaction('r', articles, highlights, packs, async () => {
    const publishers = (await packs.get('core'))?.publishers ?? []
    const rowsToWrite = (await highlights.toArray()).filter((row) => only?.has(row.id) ?? true)
    const byArticle = highlightsByArticle(rowsToWrite)
    const rows = await articles.bulkGet([...byArticle.keys()])
    return rows.flatMap((article): ArticleFile[] => {
      const saved = article && !article.deletedAt ? byArticle.get(article.id) : undefined
      if (!article || !saved || !hasNews(saved, since)) return []
      return [{ article, highlights: saved, publisher: publisherOrHost(publishers, article, lang) }]
    })
  })
}

/** How much an export would write; `since` 0 for all. */
export function exportCount(
  highlights: readonly HighlightRow[],
  since: number,
): { articles: number; highlights: number } {
  const saved = [...highlightsByArticle(highlights).values()].filter((rows) => hasNews(rows, since))
  return { articles: saved.length, highlights: saved.flat().filter((row) => row.updatedAt > since).length }
}

function highlightsByArticle(rows: readonly HighlightRow[]): Map<string, HighlightRow[]> {
  const byArticle = new Map<string, HighlightRow[]>()
  for (const row of rows)
    if (!row.deletedAt) byArticle.set(row.articleId, [...(byArticle.get(row.articleId) ?? []), row])
  return byArticle
}

const hasNews = (rows: readonly HighlightRow[], since: number) => rows.some((row) => row.updatedAt > since)
