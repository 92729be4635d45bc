import { computed } from '@preact/signals'
import type { ArticleItem, ArticleListActions } from '../../components/library/list-props'
import { bareHost, publisherOrHost } from '../../knowledge/publisher'
import { sendMessage } from '../../messages'
import { BIN_MS, KEPT_MS } from '../../storage/forget'
import { holdsWords } from '../../storage/library-filters'
import { folded, marked, snippet } from '../../storage/library-words'
import { type ArticleRow, addressOf, type HighlightRow } from '../../storage/schema'
import { uiLang } from '../own-pages/look'
import { act, nothingToUndo, say } from './done'
import { exportSome } from './export'
import { data, knowledge, openLibrary, remembers, texts, textsRead } from './library-data'
import { type Candidate, createListModel, siteName } from './list-model'

interface Row extends Candidate {
  row: ArticleRow
  /** Title, publisher and host, folded. */
  head: string
}

const publisherOf = (row: ArticleRow) => publisherOrHost(knowledge.value?.publishers ?? [], row, uiLang.value)

const rows = computed(() =>
  data.value.articles?.map((row): Row => {
    const { id, host, published, terms, savedAt, deletedAt, readAt } = row
    return {
      id,
      host,
      published,
      lang: row.lang,
      terms,
      saved: savedAt !== undefined,
      deleted: deletedAt !== undefined,
      at: Math.max(readAt, savedAt ?? 0),
      row,
      head: folded([row.title, publisherOf(row), siteName(bareHost(host), knowledge.value), host].join('\n')),
    }
  }),
)

/** Highlights that an article shows: those in the bin with it where it is there itself. */
const highlightsBy = computed(() => {
  const byArticle = new Map<string, HighlightRow[]>()
  const binned = new Map(data.value.articles?.map((row) => [row.id, row.deletedAt]))
  for (const row of data.value.highlights ?? []) {
    if (row.deletedAt !== binned.get(row.articleId)) continue
    byArticle.set(row.articleId, [...(byArticle.get(row.articleId) ?? []), row])
  }
  return byArticle
})

const list = createListModel({
  keys: ['site', 'before', 'after', 'lang', 'is', 'name'],
  groups: ['is', 'site', 'lang', 'name'],
  rows,
  unread: computed(() => Math.max(0, (data.value.articles?.length ?? 0) - textsRead.value)),
  hasWords: ({ row, head }, wanted) => {
    // Read anew as the texts come.
    void textsRead.value
    return wanted.length === 0 || holdsWords(head, texts.get(row.id, row.textHash)?.folded, row.terms, wanted)
  },
})

export const articlesView = list.view

/** The rows that are shown, with what was looked for marked in them. */
export const articleItems = computed(() =>
  list.found.value.slice(0, list.shown.value).map(({ row }): ArticleItem => {
    const { id, title, published, readAt, savedAt, deletedAt } = row
    void textsRead.value
    const text = texts.get(id, row.textHash)?.raw
    const colours = (highlightsBy.value.get(id) ?? [])
      .sort((a, b) => a.createdAt - b.createdAt)
      .map((highlight) => highlight.colour)
    return {
      id,
      title: marked(title, list.wanted.value),
      lang: row.lang,
      lines: text === undefined ? undefined : snippet(text, title, list.wanted.value),
      publisher: publisherOf(row),
      published,
      readAt,
      savedAt,
      goesOn: goesOn(row),
      binnedUntil: deletedAt === undefined ? undefined : deletedAt + BIN_MS,
      colours,
      address: addressOf(row),
    }
  }),
)

/** When an article goes by itself. */
export function goesOn({ savedAt, readAt }: ArticleRow): number | undefined {
  return savedAt === undefined && remembers.value === 'days-90' ? readAt + KEPT_MS : undefined
}

const rowsOf = (ids: readonly string[]) => {
  const wanted = new Set(ids)
  return (data.value.articles ?? []).filter((row) => wanted.has(row.id))
}
const some = (ids: readonly string[]) => ({ ids: [...ids] })

/** Gives articles that were let go of their days of saving back. */
async function saveAgain(before: readonly ArticleRow[]): Promise<void> {
  const days = Map.groupBy(before, (row) => row.savedAt)
  for (const [at, rows] of days)
    if (at !== undefined) await sendMessage('saveArticles', { ids: rows.map(({ id }) => id), at })
}

async function save(ids: readonly string[], on: boolean): Promise<void> {
  const chosen = rowsOf(ids)
  if (on) {
    const fresh = chosen.filter((row) => row.savedAt === undefined).map((row) => row.id)
    if (fresh.length === 0) return
    await act(
      'saved',
      fresh.length,
      () => sendMessage('saveArticles', some(fresh)),
      () => sendMessage('unsaveArticles', some(fresh)),
    )
    return
  }
  const free = chosen.filter((row) => row.savedAt !== undefined && !highlightsBy.value.get(row.id)?.length)
  if (free.length === 0) return say('held', chosen.length)
  const freed = free.map((row) => row.id)
  await act(
    'unsaved',
    freed.length,
    () => sendMessage('unsaveArticles', some(freed)),
    () => saveAgain(free),
  )
}

export const articleActions: ArticleListActions = {
  ...list.actions,
  retry: openLibrary,
  save,
  remove: async (ids) => {
    list.actions.clear()
    await act(
      'deleted',
      ids.length,
      () => sendMessage('deleteArticles', some(ids)),
      () => sendMessage('restoreArticles', some(ids)),
    )
  },
  restore: async (ids) => {
    list.actions.clear()
    await act(
      'restored',
      ids.length,
      () => sendMessage('restoreArticles', some(ids)),
      () => sendMessage('deleteArticles', some(ids)),
    )
  },
  forget: async (id) => {
    const url = rowsOf([id])[0]?.addresses[0]
    if (url) await act('forgotten', 1, () => sendMessage('forgetArticle', { url }).then(nothingToUndo))
  },
  exportAs: async (ids) => {
    const wanted = new Set(ids)
    const highlights = (data.value.highlights ?? []).filter((row) => wanted.has(row.articleId) && !row.deletedAt)
    await exportSome(highlights)
  },
}
