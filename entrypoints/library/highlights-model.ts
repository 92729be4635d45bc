import { computed } from '@preact/signals'
import type { HighlightItem, HighlightListActions } from '../../components/library/list-props'
import { publisherOrHost } from '../../knowledge/publisher'
import { sendMessage } from '../../messages'
import { BIN_MS } from '../../storage/forget'
import { quoteOf } from '../../storage/highlights'
import { folded, hasAll, marked } from '../../storage/library-words'
import { type ArticleRow, addressOf, type HighlightRow } from '../../storage/schema'
import { uiLang } from '../own-pages/look'
import { act } from './done'
import { exportSome } from './export'
import { data, knowledge, openLibrary } from './library-data'
import { type Candidate, createListModel } from './list-model'

interface Row extends Candidate {
  row: HighlightRow
  article: ArticleRow | undefined
  words: string
}

const rows = computed(() => {
  const articles = new Map(data.value.articles?.map((row) => [row.id, row]))
  const drafts = new Map(data.value.drafts.map((row) => [row.highlightId, row.text]))
  return data.value.highlights?.map((row): Row => {
    const article = articles.get(row.articleId)
    const draft = drafts.get(row.id)
    return {
      id: row.id,
      host: article?.host ?? '',
      published: article?.published,
      lang: article?.lang ?? '',
      terms: article?.terms ?? [],
      saved: true,
      deleted: row.deletedAt !== undefined,
      colour: row.colour,
      comment: row.comment !== '' || draft !== undefined,
      at: row.createdAt,
      row,
      article,
      words: folded([quoteOf(row), row.comment, draft ?? '', article?.title ?? ''].join('\n')),
    }
  })
})

const list = createListModel({
  keys: ['colour', 'site', 'before', 'after', 'lang', 'has', 'is'],
  groups: ['colour', 'site', 'lang', 'has'],
  rows,
  unread: computed(() => 0),
  // The names of its article say nothing of a sentence.
  hasWords: ({ words }, wanted) => hasAll(words, [], wanted),
})

export const highlightsView = list.view

export const highlightItems = computed(() => {
  const drafts = new Map(data.value.drafts.map((row) => [row.highlightId, row.text]))
  return list.found.value.slice(0, list.shown.value).map(({ row, article }): HighlightItem => {
    const { id, articleId, comment, colour, createdAt, deletedAt } = row
    const publishers = knowledge.value?.publishers ?? []
    return {
      id,
      articleId,
      quote: marked(quoteOf(row), list.wanted.value),
      lang: article?.lang ?? '',
      comment: marked(comment, list.wanted.value),
      draft: drafts.get(id),
      plainComment: comment,
      sentence: row.sentence,
      colour,
      savedAt: createdAt,
      binnedUntil: deletedAt === undefined ? undefined : deletedAt + BIN_MS,
      title: article?.title ?? '',
      publisher: article ? publisherOrHost(publishers, article, uiLang.value) : '',
      published: article?.published,
      address: article ? addressOf(article) : '',
    }
  })
})

const some = (ids: readonly string[]) => ({ ids: [...ids] })

export const highlightActions: HighlightListActions = {
  ...list.actions,
  retry: openLibrary,
  remove: async (ids) => {
    list.actions.clear()
    await act(
      'highlights-deleted',
      ids.length,
      () => sendMessage('deleteHighlights', some(ids)),
      () => sendMessage('restoreHighlights', some(ids)),
    )
  },
  restore: async (ids) => {
    list.actions.clear()
    await act(
      'highlights-restored',
      ids.length,
      () => sendMessage('restoreHighlights', some(ids)),
      () => sendMessage('deleteHighlights', some(ids)),
    )
  },
  exportAs: async (ids) => {
    const wanted = new Set(ids)
    const highlights = (data.value.highlights ?? []).filter((row) => wanted.has(row.id))
    await exportSome(highlights)
  },
  setColour: (id, colour) => sendMessage('setColour', { id, colour }),
  keepDraft: (id, text) => sendMessage('keepDraft', { id, text }),
  saveComment: (id, comment) => sendMessage('setComment', { id, comment }),
}
