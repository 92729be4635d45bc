import { useState } from 'preact/hooks'
import { Icon } from './Icon'
import { NoteFoot } from './NoteFoot'
import { NoteNames } from './NoteNames'
import { Background, Contested, Relations } from './NoteParts'
import type { NoteActions, NoteOpened } from './panel-props'
import { Sources } from './Sources'
import { Timeline } from './Timeline'
import { useText } from './text'
import { formatDate } from './text/dates'
import { inLang } from './text/facts'
import { DOT, Said } from './words'

interface Props {
  opened: NoteOpened
  /** Its place among the terms of the page, from 0; -1 where the page does not name it. */
  at: number
  of: number
  before: string | undefined
  next: string | undefined
  /** Where the way back leads. */
  backLabel: string
  onBack(): void
  /** Opens a note that this one points to. */
  onOpenNote(noteId: string): void
  actions: NoteActions
}

/** A note, opened: what it is, its names, its facts as of the article's day, what is contested, and its sources. */
export function NoteView(props: Props) {
  const { opened, at, of, before, next, actions, onOpenNote } = props
  const t = useText()
  const [wanted, setWanted] = useState<{ key: string }>()
  const { note, title, day, dayIs, count, lit } = opened
  const summary = inLang(note.summary, t.lang)
  const { asOf } = opened
  const placed = [asOf.before, asOf.at, asOf.since, asOf.toCome].flat()
  const facts = note.facts.length > 0 || placed.length > 0
  const inEnglish = t.lang !== 'en' && note.facts.some(({ text }) => inLang(text, t.lang).fallback)
  // The same sign as in the page: a name that is never underlined there has none here.
  const painted = note.paint !== false && !opened.known && !opened.refused
  const onSource = (key: string) => setWanted({ key })
  return (
    <article class="note" aria-labelledby={`note-${note.id}`}>
      <nav class="crumb" aria-label={t.note.back}>
        <button type="button" class="act" onClick={props.onBack}>
          <Icon name="left" />
          <span class="words">{props.backLabel}</span>
        </button>
        {at >= 0 && (
          <>
            <span class="alt">{t.note.of(at + 1, of)}</span>
            <Step label={t.note.before} icon="up" noteId={before} open={actions.openNote} />
            <Step label={t.note.next} icon="down" noteId={next} open={actions.openNote} />
          </>
        )}
      </nav>
      <div class="kind alt">
        <span>
          {t.kinds[note.kind]}
          {of > 0 && DOT + (count > 0 ? t.note.inArticle(count) : t.note.notInArticle)}
        </span>
        {count > 0 && (
          <button type="button" class="act" onClick={() => actions.showInPage(note.id)}>
            <Icon name="aim" />
            {t.terms.show}
          </button>
        )}
      </div>
      <h2 class="title" id={`note-${note.id}`} tabIndex={-1}>
        <span class={painted && lit ? 'lit' : undefined}>{title}</span>
      </h2>
      <p class="sum">
        <Said {...summary} />
      </p>
      <NoteNames note={note} title={title} copy={actions.copy} />
      <div class="part" data-part="as-of">
        <div class="sec">
          <h2>{t.note.asOf}</h2>
          <span class="aside">
            <b class="lamp">{formatDate(day, t.lang)}</b> {dayIs === 'article' ? t.note.thisArticle : t.note.today}
          </span>
        </div>
        {inEnglish && facts && <p class="alt">{t.note.englishFacts}</p>}
        {facts ? <Timeline opened={opened} onSource={onSource} /> : <p class="alt">{t.note.noFacts}</p>}
      </div>
      <Contested note={note} onSource={onSource} />
      <Background body={note.body} onOpenNote={onOpenNote} />
      <Relations opened={opened} onOpenNote={onOpenNote} />
      <Sources note={note} wanted={wanted} />
      {/* Beside a list the next note comes into the same view: a report of the last one is not its own. */}
      <NoteFoot key={note.id} opened={opened} actions={actions} />
    </article>
  )
}

interface StepProps {
  label: string
  icon: 'up' | 'down'
  noteId: string | undefined
  open(noteId: string): void
}

function Step({ label, icon, noteId, open }: StepProps) {
  return (
    <button
      type="button"
      class="ib"
      aria-label={label}
      title={label}
      disabled={!noteId}
      onClick={() => noteId && open(noteId)}
    >
      <Icon name={icon} />
    </button>
  )
}
