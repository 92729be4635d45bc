import type { Note } from '../knowledge/note'
import type { Localised } from '../knowledge/publisher'
import { Disclosure } from './Disclosure'
import { Markdown } from './Markdown'
import type { NoteOpened } from './panel-props'
import { Fold } from './Section'
import { Sourced } from './Sources'
import { useText } from './text'
import { inLang } from './text/facts'
import { Said, Scripts } from './words'

interface WithSources {
  note: Note
  onSource(key: string): void
}

/** The claim, who says so and who says otherwise, each with its kind of source; no verdict and no colour. */
export function Contested({ note, onSource }: WithSources) {
  const t = useText()
  if (note.contested.length === 0) return null
  return (
    <Fold name="contested" title={t.note.contested}>
      {note.contested.map(({ claim, says, denies }) => (
        <div key={claim.en} class="claim">
          <p>
            <Said {...inLang(claim, t.lang)} />
          </p>
          <dl class="says-what">
            <Sides label={t.note.saysSo} sides={says} note={note} onSource={onSource} />
            <Sides label={t.note.saysOtherwise} sides={denies} note={note} onSource={onSource} />
          </dl>
        </div>
      ))}
    </Fold>
  )
}

type Side = Note['contested'][number]['says'][number]

function Sides({ label, sides, note, onSource }: { label: string; sides: Side[] } & WithSources) {
  const t = useText()
  if (sides.length === 0) return null
  return (
    <div>
      <dt>{label}</dt>
      {sides.map(({ who, how, sources }) => (
        <dd key={who.en}>
          <Sourced {...inLang(who, t.lang)} keys={sources} note={note} onSource={onSource} />
          {how && (
            <span class="under">
              <Said {...inLang(how, t.lang)} />
            </span>
          )}
        </dd>
      ))}
    </div>
  )
}

/** What a reader needs and no more: the first paragraph, the rest on demand. */
export function Background({ body, onOpenNote }: { body: Localised | undefined; onOpenNote(noteId: string): void }) {
  const t = useText()
  if (!body) return null
  const { text, lang, fallback } = inLang(body, t.lang)
  const cut = text.search(/\n\s*\n/)
  const rest = cut < 0 ? '' : text.slice(cut).trim()
  return (
    <Fold name="background" title={t.note.background} aside={fallback && t.englishOnly}>
      <Markdown text={cut < 0 ? text : text.slice(0, cut)} lang={lang} onOpenNote={onOpenNote} />
      {rest && (
        <Disclosure label={t.note.readOn}>
          <Markdown text={rest} lang={lang} onOpenNote={onOpenNote} />
        </Disclosure>
      )}
    </Fold>
  )
}

/** The notes that this one points to. */
export function Relations({ opened, onOpenNote }: { opened: NoteOpened; onOpenNote(noteId: string): void }) {
  const t = useText()
  const { relations } = opened
  if (relations.length === 0) return null
  return (
    <Fold name="relations" title={t.note.relations} aside={relations.length}>
      <dl class="rel">
        {relations.map(({ rel, to, title, scripts, open }) => (
          <div key={rel + to}>
            <dt lang={t.note.relation(rel) ? undefined : 'en'}>{t.note.relation(rel) ?? rel}</dt>
            <dd>
              {open ? (
                <button type="button" class="to-note" onClick={() => onOpenNote(to)}>
                  {title}
                </button>
              ) : (
                title
              )}{' '}
              <span class="alt">
                <Scripts scripts={scripts} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Fold>
  )
}
