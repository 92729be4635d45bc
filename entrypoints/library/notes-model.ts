import { computed, signal } from '@preact/signals'
import type { Asked } from '../../components/library/list-props'
import type { NotesView } from '../../components/library/NotesPage'
import { KINDS, type Kind, type Note, titleOf } from '../../knowledge/note'
import { createNameIndex, type FoundName } from '../../reading/look-up/names'
import { wantedOf } from '../../reading/look-up/needle'
import { summaryOf } from '../../reading/terms'
import { counted } from '../../storage/library-filters'
import { piecesOf, type QueryKey, valuesOf, withValue } from '../../storage/library-query'
import { uiLang } from '../own-pages/look'
import { foundNote, plainNote } from '../sidepanel/look-up-view'
import { knowledge } from './library-data'
import { createNoteModel } from './note-model'

const KEYS: QueryKey[] = ['kind']
const SHOWN = 60
/** No article is open beside the list. */
const NOWHERE = { terms: new Set<string>(), lit: new Set<string>() }

const typed = signal('')
const shown = signal(SHOWN)
const note = createNoteModel(signal(undefined), signal(undefined), signal(undefined))

/** Opens the note of `#notes/ID`. */
export function openNote(id: string | undefined): void {
  note.openId.value = id
}

const pieces = computed(() => piecesOf(typed.value, KEYS))
const words = computed(() =>
  pieces.value
    .filter((piece) => !piece.key)
    .map((piece) => piece.value)
    .join(' '),
)

const names = computed(
  () => knowledge.value && createNameIndex(knowledge.value.notes.values(), uiLang.value, knowledge.value.counts),
)
const wanted = computed(() => wantedOf(words.value))

/** Those that the words name, best first; without words all by their names. */
const named = computed((): (FoundName | { note: Note })[] => {
  if (wanted.value) return names.value?.find(wanted.value) ?? []
  const collator = new Intl.Collator(uiLang.value)
  return [...(knowledge.value?.notes.values() ?? [])]
    .map((note) => ({ note, title: titleOf(note, uiLang.value) }))
    .sort((a, b) => collator.compare(a.title, b.title))
    .map(({ note }) => ({ note }))
})

const found = computed(() => {
  const kinds = valuesOf(pieces.value, 'kind')
  return kinds.length ? named.value.filter(({ note }) => kinds.includes(note.kind)) : named.value
})

export const notesView = computed((): NotesView => {
  const on = valuesOf(pieces.value, 'kind') as Kind[]
  const counts = new Map(counted(named.value.map(({ note }) => note.kind)))
  const kinds = KINDS.filter((kind) => counts.has(kind) || on.includes(kind))
  return {
    ready: knowledge.value !== undefined,
    typed: typed.value,
    words: words.value,
    tokens: pieces.value.filter((piece) => piece.key).map(({ start, end, wrong }) => ({ start, end, wrong })),
    groups: [
      {
        key: 'kind',
        choices: kinds.map((kind) => ({
          value: kind,
          label: kind,
          count: counts.get(kind) ?? 0,
          on: on.includes(kind),
        })),
      },
    ],
    asked: asked(on),
    items: found.value.slice(0, shown.value).map((one) => {
      if (wanted.value && 'name' in one) return foundNote(one, wanted.value, uiLang.value, NOWHERE)
      return { ...plainNote(one.note, uiLang.value, NOWHERE), summary: summaryOf(one.note, uiLang.value) }
    }),
    hasMore: found.value.length > shown.value,
    note: note.view.value,
  }
})

function asked(kinds: Kind[]): Asked {
  return {
    found: found.value.length,
    total: knowledge.value?.notes.size ?? 0,
    kinds,
    words: words.value ? [{ typed: words.value, others: [] }] : [],
    wrong: pieces.value.filter((piece) => piece.wrong).map(({ start, end }) => typed.value.slice(start, end)),
    sites: [],
    langs: [],
    is: [],
    names: [],
    colours: [],
    comment: false,
    undated: 0,
    unread: 0,
  }
}

function type(text: string): void {
  typed.value = text
  shown.value = SHOWN
}

export const notesActions = {
  ...note.actions,
  // Nothing is named in a list.
  showInPage: () => {},
  type,
  tick: (key: QueryKey, value: string, on: boolean) => type(withValue(typed.value, KEYS, key, value, on)),
  more: () => {
    shown.value += SHOWN
  },
}
