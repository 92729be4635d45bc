import type { FoundArticle, FoundHighlight } from '../../components/look-up-props'
import { publisherName, publisherOrHost } from '../../knowledge/publisher'
import { normaliseAddress } from '../../reading/address'
import { foldText } from '../../reading/look-up/folded'
import type { FoundName } from '../../reading/look-up/names'
import { postAsked } from '../../reading/look-up/posts'
import { markText, rankText, snippetOf, type TextQuery, textQuery } from '../../reading/look-up/texts'
import { quoteOf } from '../../storage/highlights'
import type { Knowledge } from '../../storage/knowledge'
import type { LibraryFound, LibrarySearch } from '../../storage/library-texts'
import { addressOf } from '../../storage/schema'

/** Rows of each kind that are made at most. */
const ARTICLES = 4
const READING_LIST = 12
const HIGHLIGHTS = 40

/** Articles and highlights, as far as they have been looked through. */
export interface TextsFound {
  query: string
  articles: FoundArticle[]
  highlights: FoundHighlight[]
  total: { library: number; readingList: number; highlights: number }
  searching?: { looked: number; of: number } | undefined
}

/**
 * What to look for in texts: what was typed, and the other names of the note that it begins a name of, or of the office
 * that it names.
 */
export function textsQuery(query: string, found: readonly FoundName[], knowledge: Knowledge): TextQuery | undefined {
  const [best] = found
  if (best && best.rank <= 2) {
    const { id, names } = best.note
    return textQuery(query, { id, names: Object.values(names).flatMap((list) => list.map(({ text }) => text)) })
  }
  const asked = postAsked(query, knowledge.offices)
  const [office] = asked?.offices ?? []
  if (office && asked?.offices.length === 1)
    return textQuery(query, { id: '', names: [...office.names.en, ...office.names.ko] })
  return textQuery(query)
}

/** The rows of what was found, with the words marked; texts are read only of the rows. */
export async function textsFound(
  query: string,
  asked: TextQuery,
  found: LibraryFound | undefined,
  search: LibrarySearch | undefined,
  { knowledge, lang, pageUrl }: { knowledge: Knowledge; lang: 'en' | 'ko'; pageUrl: string | undefined },
): Promise<TextsFound> {
  const shown = found?.articles.slice(0, ARTICLES) ?? []
  const texts = (await search?.texts(shown)) ?? []
  const kept = new Set(found?.articles.flatMap(({ addresses }) => addresses))
  const list = listed(asked, knowledge).filter(({ url }) => !kept.has(normaliseAddress(url)))
  const here = pageUrl && normaliseAddress(pageUrl)
  return {
    query,
    articles: [
      ...shown.map(
        (row, at): FoundArticle => ({
          url: addressOf(row),
          title: { ...markText(row.title, asked), lang: row.lang },
          snippet: withLang(snippetOf(bodyOf(row.title, texts[at] ?? ''), asked), row.lang),
          publisher: publisherOrHost(knowledge.publishers, row, lang),
          date: row.published,
          from: 'library',
        }),
      ),
      ...list.slice(0, READING_LIST).map(
        (item): FoundArticle => ({
          url: item.url,
          title: { ...markText(item.title, asked), lang: item.lang },
          publisher: publisherName(knowledge.publishers, item.publisher, lang),
          date: item.date,
          from: 'reading-list',
        }),
      ),
    ],
    highlights: (found?.highlights.slice(0, HIGHLIGHTS) ?? []).flatMap((row): FoundHighlight[] => {
      const article = search?.articleOf(row)
      if (!article) return []
      const comment = row.comment ? markText(row.comment, asked) : undefined
      return [
        {
          id: row.id,
          quote: { ...markText(quoteOf(row), asked), lang: article.lang },
          colour: row.colour,
          comment: comment?.marks.length ? comment : undefined,
          publisher: publisherOrHost(knowledge.publishers, article, lang),
          date: article.published,
          url: addressOf(article),
          here: here !== undefined && article.addresses.includes(here),
        },
      ]
    }),
    total: {
      library: found?.articles.length ?? 0,
      readingList: list.length,
      highlights: found?.highlights.length ?? 0,
    },
    searching: found && found.looked < found.of ? { looked: found.looked, of: found.of } : undefined,
  }
}

const withLang = <T extends object>(marked: T | undefined, lang: string) => marked && { ...marked, lang }

/** The reading list folded, once for each reading of the notes. */
const folded = new WeakMap<object, string[]>()

function listed(query: TextQuery, { readingList }: Knowledge) {
  const titles = folded.get(readingList) ?? readingList.map(({ title }) => foldText(title))
  folded.set(readingList, titles)
  return readingList
    .flatMap((item, at) => {
      const rank = rankText({ title: titles[at] ?? '', text: '', published: item.date, terms: item.notes }, query)
      return rank === undefined ? [] : [{ item, rank }]
    })
    .sort((a, b) => a.rank - b.rank || b.item.date.localeCompare(a.item.date))
    .map(({ item }) => item)
}

/** A text without the headline that it begins with, which stands above its excerpt. */
const bodyOf = (title: string, text: string) => (text.startsWith(title) ? text.slice(title.length) : text)
