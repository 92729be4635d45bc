import type { Segment } from '../../reading/kept-text'

interface Props {
  title: string
  lang: string
  paragraphs: Segment[][]
  /** The note that is open beside the text. */
  openNoteId: string | undefined
  onOpenNote(noteId: string): void
}

/** The text of a kept article, its names to be pressed, under the same two lines as in a page; saved stretches washed. */
export function KeptText({ title, lang, paragraphs, openNoteId, onOpenNote }: Props) {
  const [first, ...rest] = paragraphs
  // The headline stands above already; without anything in it that can be pressed it need not stand twice.
  const repeated =
    first
      ?.map((run) => run.text)
      .join('')
      .trim() === title.trim() && first.every((run) => !run.saved)
  return (
    <div class="kept-text" lang={lang || undefined}>
      {(repeated ? rest : paragraphs).map((runs, at) => (
        <p key={at}>
          {runs.map((run, nth) => (
            <Run key={nth} run={run} open={run.noteId === openNoteId} onOpenNote={onOpenNote} />
          ))}
        </p>
      ))}
    </div>
  )
}

function Run({ run, open, onOpenNote }: { run: Segment; open: boolean; onOpenNote(noteId: string): void }) {
  const { text, noteId, lit, line, nth, saved } = run
  const words = saved ? (
    <span class={`wash hue-${saved.colour}`} data-saved={saved.ids.join(' ')}>
      {text}
    </span>
  ) : (
    text
  )
  if (!noteId) return <>{words}</>
  if (!line)
    return (
      <span data-term={noteId} data-nth={nth}>
        {words}
      </span>
    )
  return (
    <button
      type="button"
      class={`term${lit ? ' lamp-line' : ''}`}
      data-term={noteId}
      data-nth={nth}
      aria-pressed={open}
      onClick={() => onOpenNote(noteId)}
    >
      {words}
    </button>
  )
}
