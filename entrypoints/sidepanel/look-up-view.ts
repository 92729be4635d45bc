import type { FoundArticle, LookUpView } from '../../components/panel-props'
import type { PartialDate } from '../../knowledge/dates'
import { titleOf } from '../../knowledge/note'
import { publisherName } from '../../knowledge/publisher'
import { lookUpNotes, lookUpTitles } from '../../reading/look-up'
import { otherScripts, type Term } from '../../reading/terms'
import type { Knowledge } from '../../storage/knowledge'

/** An article that is kept, as far as looking it up needs it. */
export interface KeptArticle {
  id: string
  addresses: string[]
  title: string
  host: string
  publisherId?: string | undefined
  published?: PartialDate | undefined
  lang: string
  /** In the bin since. */
  deletedAt?: number | undefined
}

const NOTES_SHOWN = 8
const ARTICLES_SHOWN = 6

/** What the look-up box shows for what is typed; `kept` is null where the library stays closed. */
export function lookUpView(
  query: string,
  knowledge: Knowledge | undefined,
  kept: readonly KeptArticle[] | null,
  lang: 'en' | 'ko',
  terms: readonly Term[] | undefined,
): LookUpView {
  const articles = [
    ...(kept ?? []).filter(isThere).flatMap(fromLibrary),
    ...(knowledge?.readingList ?? []).map(fromReadingList),
  ]
  const looked = { notes: knowledge?.notes.size ?? 0, articles: kept === null ? null : articles.length }
  if (!query.trim() || !knowledge) return { query, looked }
  const here = new Set(terms?.map((term) => term.noteId))
  const foundNotes = lookUpNotes(query, knowledge.notes.values(), lang, knowledge.counts)
  const notes = foundNotes.slice(0, NOTES_SHOWN).map(({ item, matched }) => {
    const title = titleOf(item, lang)
    const scripts = otherScripts(item, lang)
    const shown = matched === title || scripts.some((script) => script.text === matched)
    const own = item.summary[lang]
    return {
      noteId: item.id,
      title,
      scripts,
      kind: item.kind,
      summary: { text: own ?? item.summary.en, lang: own ? lang : ('en' as const) },
      matched: shown ? undefined : matched,
      inArticle: here.has(item.id),
    }
  })
  const foundArticles = lookUpTitles(query, articles)
  return {
    query,
    looked,
    results: {
      notes,
      articles: foundArticles
        .slice(0, ARTICLES_SHOWN)
        .map(({ item }) => ({ ...item, publisher: publisherName(knowledge.publishers, item.publisher, lang) })),
      found: { notes: foundNotes.length, articles: foundArticles.length },
    },
  }
}

/** Not in the bin. */
export const isThere = ({ deletedAt }: KeptArticle) => deletedAt === undefined

export function fromLibrary(row: KeptArticle): FoundArticle[] {
  const url = row.addresses[0]
  const { title, published: date, lang } = row
  return url ? [{ url, title, publisher: row.publisherId ?? row.host, date, lang, from: 'library' }] : []
}

function fromReadingList({ url, title, publisher, date, lang }: Knowledge['readingList'][number]): FoundArticle {
  return { url, title, publisher, date, lang, from: 'reading-list' }
}
