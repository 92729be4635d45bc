import { useLayoutEffect, useRef } from 'preact/hooks'
import type { FoundNote } from '../look-up-props'
import { NoteView } from '../NoteView'
import type { NoteActions } from '../panel-props'
import { useText } from '../text'
import { useArea } from '../text/area'
import * as words from '../text/areas/lists'
import * as lookUp from '../text/areas/look-up'
import { Waiting } from '../Waiting'
import { Marked, Said, Scripts } from '../words'
import { AskedLine } from './AskedLine'
import { Filters } from './Filters'
import { useListKeys } from './list-keys'
import type { Asked, ChoiceGroup, ListActions, Token } from './list-props'
import { More } from './More'
import type { ReaderView } from './reader-props'
import { Saying } from './Saying'
import { SearchField } from './SearchField'

export interface NotesView {
  ready: boolean
  typed: string
  /** What was typed without its keys, to be marked. */
  words: string
  tokens: Token[]
  groups: ChoiceGroup[]
  asked: Asked
  items: FoundNote[]
  hasMore: boolean
  note: ReaderView['note']
}

interface Props {
  view: NotesView
  actions: NoteActions & Pick<ListActions, 'type' | 'tick' | 'more'> & { closeNote(): void }
}

/** *Notes*: all that Sidelight explains, found under every name in every script; a note opens beside the list. */
export function NotesPage({ view, actions }: Props) {
  const t = useText()
  const l = useArea(words)
  const found = useArea(lookUp)
  const page = useRef<HTMLElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const { note, items } = view
  const rows = () => [...(page.current?.querySelectorAll<HTMLElement>('.r .open') ?? [])]
  const no = () => false
  useListKeys(page, {
    search: () => {
      box.current?.focus()
      box.current?.select()
      return true
    },
    move: (by, arrow) => {
      const all = rows()
      const at = all.indexOf(document.activeElement as HTMLElement)
      if (arrow && at < 0) return false
      const next = at < 0 ? all[0] : all[at + by]
      if (at + by >= all.length - 1 && view.hasMore) actions.more()
      next?.focus()
      return next !== undefined
    },
    open: () => {
      const here = rows().find((row) => row === document.activeElement)
      here?.click()
      return here !== undefined
    },
    escape: () => {
      if (!note) return false
      actions.closeNote()
      return true
    },
    select: no,
    save: no,
    edit: no,
    exportAs: no,
    remove: no,
    undo: no,
    help: no,
  })

  const opened = note?.opened.note.id
  const before = useRef<string | undefined>(undefined)
  useLayoutEffect(() => {
    if (opened) page.current?.querySelector<HTMLElement>('.note .title')?.focus({ preventScroll: true })
    else if (before.current)
      page.current?.querySelector<HTMLElement>(`.r[data-note-id="${before.current}"] .open`)?.focus()
    before.current = opened
  }, [opened])

  return (
    <main class={`list-page notes-page${note ? ' with-note' : ''}`} ref={page}>
      <Filters groups={view.groups} actions={{ tick: actions.tick, setDate: () => {} }} />
      <div class="list-main">
        <SearchField
          label={l.search.notes}
          hint={l.hint.notes}
          typed={view.typed}
          tokens={view.tokens}
          box={box}
          type={actions.type}
          onDown={() => rows()[0]?.focus()}
        />
        <div class="info">{view.ready && <AskedLine asked={view.asked} />}</div>
        <div class="list-body">
          {!view.ready && <Waiting rows={6} />}
          {view.ready && items.length === 0 && (
            <Saying
              name="nothing"
              drawing="plain"
              title={view.asked.total ? l.empty.nothing : l.empty.notes.title}
              text={view.asked.total ? l.empty.looked.notes(view.asked.total) : l.empty.notes.text}
              act={view.typed ? { label: l.empty.clear, run: () => actions.type('') } : undefined}
            />
          )}
          <ul class="rs" aria-label={l.search.notes}>
            {items.map(({ noteId, title, scripts, kind, summary, matched }) => (
              <li key={noteId} class={noteId === opened ? 'r note-row picked' : 'r note-row'} data-note-id={noteId}>
                <button type="button" class="open name" onClick={() => actions.openNote(noteId)}>
                  <Marked {...title} />
                </button>{' '}
                <span class="alt">
                  <Scripts scripts={scripts} />
                </span>
                {summary && (
                  <p class="lines">
                    <span class="kd">{t.kinds[kind]}</span> <Said {...summary} />
                  </p>
                )}
                {matched && (
                  <p class="alt">
                    {found.namedWith(matched.text)[0]}
                    <Marked {...matched} />
                  </p>
                )}
              </li>
            ))}
          </ul>
          {view.hasMore && <More onMore={actions.more} />}
        </div>
      </div>
      {note && (
        <aside class="beside" aria-label={l.reader.note}>
          <NoteView
            {...note}
            at={-1}
            backLabel={l.reader.closeNote}
            onBack={actions.closeNote}
            onOpenNote={actions.openNote}
            actions={actions}
          />
        </aside>
      )}
    </main>
  )
}
