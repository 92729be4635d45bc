import { bareHost } from '../knowledge/publisher'
import { exportCount } from './export/export-highlights'
import { BIN_MS, KEPT_MS } from './forget'
import { quoteOf } from './highlights'
import type { ArticleRow, HighlightRow, NoteRow, SidelightDatabase } from './schema'

export interface Count {
  articles: number
  highlights: number
}

/** Something in the bin; `goes`: when its time is up. */
export interface BinItem {
  kind: 'article' | 'highlight'
  id: string
  /** The article's title, or the highlight's words. */
  words: string
  host: string
  /** Highlights that went with an article and come back with it. */
  taken: number
  goes: number
}

/** What is kept, in numbers, as the tab *Data* shows it. Moments are in milliseconds. */
export interface Summary {
  /** What is not in the bin. */
  kept: Count & { notes: number }
  /** New or changed since the last backup. */
  unsaved: Count & { notes: number }
  /** Articles that stay, and those that were only read. */
  saved: number
  onlyRead: number
  /** When the next of those that were only read go, and how many, where they go by themselves. */
  next: { at: number; articles: number } | undefined
  /** Read or saved in the last hour. */
  lastHour: Count
  /** Sites with what is kept of them, most first. */
  sites: (Count & { host: string })[]
  bin: BinItem[]
  export: { all: Count; fresh: Count }
}

export interface Since {
  lastBackup: number
  lastExport: number
  /** Articles that were only read go after 90 days. */
  ninetyDays: boolean
  now: number
}

const HOUR_MS = 3_600_000

/** The rows that the numbers are made of: all but texts and readings. */
export interface Rows {
  articles: ArticleRow[]
  highlights: HighlightRow[]
  notes: NoteRow[]
}

export function readRows({ articles, highlights, notes }: SidelightDatabase): Promise<Rows> {
  return articles.db.transaction('r', articles, highlights, notes, async () => ({
    articles: await articles.toArray(),
    highlights: await highlights.toArray(),
    notes: await notes.where('[pack+id]').between(['mine', ''], ['mine', '\uffff']).toArray(),
  }))
}

export function summarise(rows: Rows, { lastBackup, lastExport, ninetyDays, now }: Since): Summary {
  const articles = rows.articles.filter((row) => !row.deletedAt)
  const highlights = rows.highlights.filter((row) => !row.deletedAt)
  const onlyRead = articles.filter((row) => !row.savedAt)
  const after = (moment: number) => (row: { updatedAt: number }) => row.updatedAt > moment
  const hourAgo = now - HOUR_MS
  return {
    kept: { articles: articles.length, highlights: highlights.length, notes: rows.notes.length },
    // What was put into the bin has changed as well, and is in no file like that.
    unsaved: {
      articles: rows.articles.filter(after(lastBackup)).length,
      highlights: rows.highlights.filter(after(lastBackup)).length,
      notes: rows.notes.filter(after(lastBackup)).length,
    },
    saved: articles.length - onlyRead.length,
    onlyRead: onlyRead.length,
    next: ninetyDays ? nextToGo(onlyRead) : undefined,
    lastHour: {
      articles: rows.articles.filter((row) => row.readAt >= hourAgo || (row.savedAt ?? 0) >= hourAgo).length,
      highlights: rows.highlights.filter((row) => row.createdAt >= hourAgo).length,
    },
    sites: sitesOf(rows),
    bin: binOf(rows),
    export: { all: exportCount(highlights, 0), fresh: exportCount(highlights, lastExport) },
  }
}

/** Those whose day comes first. */
function nextToGo(onlyRead: readonly ArticleRow[]): Summary['next'] {
  const days = onlyRead.map((row) => new Date(row.readAt + KEPT_MS).setHours(0, 0, 0, 0))
  if (!days.length) return undefined
  const at = days.reduce((first, day) => Math.min(first, day))
  return { at, articles: days.filter((day) => day === at).length }
}

function sitesOf({ articles, highlights }: Rows): Summary['sites'] {
  const sites = new Map<string, Summary['sites'][number]>()
  const siteOfArticle = new Map<string, Summary['sites'][number]>()
  for (const row of articles) {
    const host = bareHost(row.host)
    const site = sites.get(host) ?? { host, articles: 0, highlights: 0 }
    site.articles++
    sites.set(host, site)
    siteOfArticle.set(row.id, site)
  }
  for (const row of highlights) {
    const site = siteOfArticle.get(row.articleId)
    if (site) site.highlights++
  }
  return [...sites.values()].sort((a, b) => b.articles - a.articles || (a.host < b.host ? -1 : 1))
}

/** Last put in first. */
function binOf({ articles, highlights }: Rows): BinItem[] {
  const byId = new Map(articles.map((row) => [row.id, row]))
  const items: BinItem[] = []
  const taken = new Map<string, number>()
  for (const row of highlights) {
    if (!row.deletedAt) continue
    if (byId.get(row.articleId)?.deletedAt === row.deletedAt) {
      taken.set(row.articleId, (taken.get(row.articleId) ?? 0) + 1)
      continue
    }
    items.push({
      kind: 'highlight',
      id: row.id,
      words: quoteOf(row),
      host: byId.get(row.articleId)?.host ?? '',
      taken: 0,
      goes: row.deletedAt + BIN_MS,
    })
  }
  for (const { id, title, host, deletedAt } of articles)
    if (deletedAt)
      items.push({ kind: 'article', id, words: title, host, taken: taken.get(id) ?? 0, goes: deletedAt + BIN_MS })
  return items.sort((a, b) => b.goes - a.goes)
}
