import { localDay } from '../../knowledge/dates'
import { bareHost } from '../../knowledge/publisher'
import { quoteOf } from '../highlights'
import { type ArticleRow, addressOf, type HighlightRow } from '../schema'
import { escapeMarkdown, quoteYaml } from './escape-markdown'

/** An article with its highlights, and the words of its file. */
export interface ArticleFile {
  article: ArticleRow
  highlights: readonly HighlightRow[]
  /** Who published it, in the reader's language. */
  publisher: string
}

/** Words that a file needs in the reader's language. */
export interface FileWords {
  date(day: string): string
  saved(date: string): string
  comment: string
}

/**
 * One note an article, as readers of Obsidian and its like keep their sources: what it is in the head, then a block a
 * highlight with an id that never changes, so that a link to it holds however often the file is written.
 */
export function articleMarkdown({ article, highlights, publisher }: ArticleFile, words: FileWords): string {
  const url = addressOf(article)
  const head = [
    '---',
    `title: ${quoteYaml(article.title)}`,
    `aliases: [${quoteYaml(article.title)}]`,
    `source: ${quoteYaml(url)}`,
    `publisher: ${quoteYaml(publisher)}`,
    ...(article.published ? [`published: ${article.published}`] : []),
    `lang: ${quoteYaml(article.lang)}`,
    'tags: [sidelight]',
    '---',
  ]
  const title = `# ${escapeMarkdown(article.title.replace(/\s+/g, ' '))}`
  const source = sourceLine(article, publisher, url, words)
  return `${[head.join('\n'), title, ...inOrder(highlights).map((row) => block(row, source, words))].join('\n\n')}\n`
}

/** A quotation with its comment and its source in one block, so that embedding it elsewhere brings all three. */
function block(row: HighlightRow, source: string, words: FileWords): string {
  const comment = row.comment.trim()
  const parts = [
    escapeMarkdown(quoteOf(row)),
    // As the reader wrote it: links to notes and tags in it are meant. The quotation's frame holds whatever stands in it.
    ...(comment ? [`**${words.comment}** ${comment}`] : []),
    `${source}. ${words.saved(words.date(localDay(new Date(row.createdAt))))}`,
  ]
  const lines = parts.flatMap((part, at) => (at ? ['', ...part.split(/\r?\n/)] : part.split('\n')))
  return `${lines.map((line) => (line ? `> ${line}` : '>')).join('\n')}\n\n${blockId(row)}`
}

/** `^sl-1a2b3c4d` */
export function blockId({ id }: Pick<HighlightRow, 'id'>): string {
  return `^sl-${id.replaceAll('-', '').slice(0, 8)}`
}

function sourceLine(article: ArticleRow, publisher: string, url: string, words: FileWords): string {
  const title = escapeMarkdown(article.title.replace(/\s+/g, ' '))
  const linked = /^https?:\/\//.test(url) ? `[${title}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)` : title
  return [`— ${linked}`, escapeMarkdown(publisher), ...(article.published ? [words.date(article.published)] : [])].join(
    ', ',
  )
}

/** In the order in which they stand in the article; those without a place by when they were saved. */
function inOrder(highlights: readonly HighlightRow[]): HighlightRow[] {
  const start = (row: HighlightRow) =>
    row.selectors.find((selector) => selector.type === 'TextPositionSelector')?.start ?? Number.POSITIVE_INFINITY
  return highlights.toSorted((a, b) => {
    const [before, after] = [start(a), start(b)]
    return before === after ? a.createdAt - b.createdAt : before - after
  })
}

/**
 * A name that stays the same however often title and date are corrected: host, the last words of the address, and the
 * beginning of the article's id. Without what Windows, links in Obsidian or a path could stumble over.
 */
export function fileNameOf(article: Pick<ArticleRow, 'id' | 'addresses' | 'host'>): string {
  const [first = ''] = article.addresses
  const words = URL.canParse(first) ? lastWords(new URL(first)) : ''
  const name = [bareHost(article.host).replace(/:\d+$/, ''), words, article.id.slice(0, 8)].filter(Boolean).join(' ')
  return `${name}.md`
}

function lastWords({ pathname }: URL): string {
  const last = pathname.split('/').findLast((part) => part) ?? ''
  return decoded(last)
    .normalize('NFC')
    .replace(/\.(html?|php|aspx?)$/i, '')
    .replace(/[^\p{L}\p{N}-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
