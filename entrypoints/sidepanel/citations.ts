import type { CiteWish } from '../../components/panel-props'
import { localDay } from '../../knowledge/dates'
import type { Note } from '../../knowledge/note'
import {
  type Citable,
  type Citation,
  type CitationStyle,
  type CitedWork,
  cite,
  workOfPage,
} from '../../reading/citation'
import { quoteOf } from '../../storage/highlights'
import { uiLang } from '../own-pages/look'
import type { PanelModel } from './panel-model'

type Known = Pick<PanelModel, 'state' | 'knowledge' | 'kept' | 'todayNow'>

/** What the reader wants to copy, as a citation; undefined where it is gone by now. */
export function citationOf(model: Known, wish: CiteWish, style: CitationStyle): Citation | undefined {
  const what = citable(model, wish)
  return what && cite(what, { style, lang: uiLang.value, today: model.todayNow.value })
}

function citable(model: Known, wish: CiteWish): Citable | undefined {
  const knowledge = model.knowledge.value
  if (wish.kind === 'fact') {
    const note = knowledge?.notes.get(wish.noteId)
    if (!note) return undefined
    const works = wish.sources.flatMap((key) => sourceWork(note.sources[key]))
    return { kind: 'fact', statement: wish.statement, works }
  }
  const state = model.state.value
  if (!state || !knowledge) return undefined
  const work = workOfPage(state, knowledge.publishers, uiLang.value, model.todayNow.value)
  if (wish.kind === 'article') return { kind: 'article', work }
  const row = model.kept.value?.highlights.find(({ id }) => id === wish.id)
  if (!row) return undefined
  const quote = quoteOf(row)
  const on = localDay(new Date(row.placedAt ?? row.createdAt))
  const change = row.changes?.at(-1)
  if (wish.kind === 'versions' && change) {
    const now = { quote: change.text, on: localDay(new Date(change.seenAt)) }
    return { kind: 'changed', was: { quote, on }, now, work }
  }
  // Its words are those of the day on which they were saved.
  return { kind: 'highlight', quote, work: { ...work, retrieved: on } }
}

/** A fact is cited by what its note was written from, each page as it was read. */
function sourceWork(source: Note['sources'][string] | undefined): CitedWork[] {
  if (!source) return []
  const { title, publisher, date, url, seen_on, copy_of } = source
  // A working note in brackets stands before a title that the copy read did not have.
  const shown = title.replace(/^\[[^\]]*\]\s*/, '')
  return [{ title: shown, outlet: publisher, published: date, url, retrieved: seen_on, copyOf: copy_of }]
}
