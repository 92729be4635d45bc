import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ReaderView } from '../../components/library/reader-props'
import type { NoteActions } from '../../components/panel-props'
import { localDay, type PartialDate } from '../../knowledge/dates'
import { sendMessage } from '../../messages'
import { litNotes, type Term } from '../../reading/terms'
import { known as knownItem, notThisEver } from '../../storage/settings'
import { uiLang } from '../own-pages/look'
import { noteOpened } from '../sidepanel/article-view'
import { knowledge } from './library-data'

export const known = signal<string[]>([])
export const notThis = signal<string[]>([])

for (const [item, value] of [
  [knownItem, known],
  [notThisEver, notThis],
] as const) {
  const take = (now: string[]) => {
    value.value = now
  }
  item.getValue().then(take)
  item.watch(take)
}

/**
 * The note that is open beside a list or a text; `day`: what it is read against, today where there is none; `page`: the
 * address of the text, for a report.
 */
export function createNoteModel(
  terms: ReadonlySignal<readonly Term[] | undefined>,
  day: ReadonlySignal<PartialDate | undefined>,
  page: ReadonlySignal<string | undefined>,
) {
  const openId = signal<string | undefined>(undefined)

  const view = computed((): ReaderView['note'] => {
    if (openId.value === undefined) return undefined
    const state = {
      lit: terms.value ? litNotes(terms.value) : [],
      notThis: [],
      date: day.value === undefined ? undefined : { value: day.value },
    }
    const opened = noteOpened(
      {
        lang: uiLang.value,
        today: localDay(new Date()),
        state,
        knowledge: knowledge.value,
        known: known.value,
        notThis: notThis.value,
        page: page.value,
      },
      terms.value,
      openId.value,
    )
    if (!opened) return undefined
    const order = terms.value?.map((term) => term.noteId) ?? []
    const at = order.indexOf(openId.value)
    return { opened, at, of: order.length, before: order[at - 1], next: at < 0 ? undefined : order[at + 1] }
  })

  const actions: Omit<NoteActions, 'showInPage'> & { closeNote(): void } = {
    openNote: (id) => {
      openId.value = id
    },
    closeNote: () => {
      openId.value = undefined
    },
    copy: (text) => void navigator.clipboard.writeText(text),
    copyReport: (text) => navigator.clipboard.writeText(text),
    know: (noteId) => sendMessage('setKnown', { noteId, on: true }),
    unknow: (noteId) => sendMessage('setKnown', { noteId, on: false }),
    notThis: (noteId) => sendMessage('setNotThis', { noteId, where: 'always', on: true }),
    thisAgain: (noteId) => sendMessage('setNotThis', { noteId, where: 'always', on: false }),
  }

  return { openId, view, actions, close: actions.closeNote }
}
