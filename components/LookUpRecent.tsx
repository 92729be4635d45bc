import type { RefObject } from 'preact'
import { NoteHit } from './FoundRows'
import { moveInRows } from './found-rows'
import type { FoundNote } from './look-up-props'
import { useArea } from './text/area'
import * as words from './text/areas/look-up'

interface Props {
  notes: FoundNote[]
  list: RefObject<HTMLElement | null>
  onOpenNote(noteId: string): void
  onForget(): void
  onBack(): void
  /** The focus leaves the list. */
  onLeave(to: Node | null): void
}

/** The box just opened: the notes opened last, so that one can go on. */
export function LookUpRecent({ notes, list, onOpenNote, onForget, onBack, onLeave }: Props) {
  const l = useArea(words)
  return (
    // A press must not take the focus from the box, with which this list would go before the press is a click.
    <section
      class="results"
      aria-label={l.recent}
      ref={list}
      onKeyDown={(event) => moveInRows(event, list.current, onBack)}
      onFocusOut={(event) => onLeave(event.relatedTarget as Node | null)}
      onMouseDown={(event) => event.preventDefault()}
    >
      <div class="group">
        <h2>
          {l.recent}{' '}
          <button type="button" class="aside act" onClick={onForget}>
            {l.forgetThese}
          </button>
        </h2>
        <ul>
          {notes.map((note, at) => (
            <NoteHit key={note.noteId} note={note} stop={at === 0} onOpen={onOpenNote} />
          ))}
        </ul>
      </div>
      <p class="alt not-kept">{l.notKept}</p>
    </section>
  )
}
