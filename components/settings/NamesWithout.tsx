import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useArea } from '../text/area'
import * as words from '../text/areas/settings'
import type { NamedNote, SettingsProps } from './settings-props'

/** Names shown before the rest is folded. */
const AT_ONCE = 8

/** The names that get no line because the reader said so; each can be taken back. */
export function NamesWithout({ known, refused, actions }: Pick<SettingsProps, 'known' | 'refused' | 'actions'>) {
  const n = useArea(words).names
  return (
    <section class="set" aria-labelledby="set-names">
      <h2 id="set-names">{n.title}</h2>
      <Names title={n.known} notes={known} takeBack={(noteId) => actions.takeBack('known', noteId)} />
      <Names title={n.refused} notes={refused} takeBack={(noteId) => actions.takeBack('refused', noteId)} />
    </section>
  )
}

interface Props {
  title: string
  notes: readonly NamedNote[]
  takeBack(noteId: string): void
}

function Names({ title, notes, takeBack }: Props) {
  const n = useArea(words).names
  const id = useId()
  const [all, setAll] = useState(false)
  const list = useRef<HTMLElement>(null)
  /** Where the name stood that was taken back last: the focus goes to the one that stands there now. */
  const gone = useRef<number | undefined>(undefined)
  useLayoutEffect(() => {
    if (gone.current === undefined) return
    const buttons = list.current?.querySelectorAll<HTMLElement>('li button')
    const next = buttons?.[Math.min(gone.current, buttons.length - 1)] ?? list.current
    gone.current = undefined
    next?.focus()
  }, [notes.length])
  const shown = all ? notes : notes.slice(0, AT_ONCE)
  return (
    <section class="names-without" ref={list} tabIndex={-1} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {notes.length === 0 && <p class="alt">{n.none}</p>}
      <ul>
        {shown.map(({ noteId, title: name }, at) => (
          <li key={noteId} class="set-row" data-note-id={noteId}>
            <p>{name ?? `${noteId} (${n.gone})`}</p>
            <button
              type="button"
              class="act"
              aria-label={n.takeBackOf(name ?? noteId)}
              onClick={() => {
                gone.current = at
                takeBack(noteId)
              }}
            >
              {n.takeBack}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < notes.length && (
        <button type="button" class="act fold" onClick={() => setAll(true)}>
          {n.more(notes.length - shown.length)}
        </button>
      )}
    </section>
  )
}
