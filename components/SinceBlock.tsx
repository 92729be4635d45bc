import type { SinceBlock as Block, PlacedFact } from '../reading/types'
import { Disclosure } from './Disclosure'
import { useText } from './text'
import { factDate, inLang } from './text/facts'
import { Said } from './words'

/** Facts shown at once; the page paints a lamp line for the same three. */
const SHOWN = 3

interface Props {
  block: Block
  onOpenNote(noteId: string): void
}

/** *Since this article*, in lamp; where nothing has happened since, *Lately*, without; or nothing at all. */
export function SinceBlock({ block, onOpenNote }: Props) {
  const t = useText()
  if (block.kind === 'nothing' || block.facts.length === 0) return null
  const rest = block.facts.slice(SHOWN)
  const rows = (facts: typeof rest) => (
    <ul>
      {facts.map(({ fact, title }) => (
        <Item key={`${fact.noteId} ${fact.index}`} placed={fact} title={title} onOpen={() => onOpenNote(fact.noteId)} />
      ))}
    </ul>
  )
  return (
    <div class={block.kind}>
      <h3>
        <b>{block.kind === 'since' ? t.since.title : t.since.lately}</b>
        {block.kind === 'lately' && ` · ${t.since.latelyWhy}`}
      </h3>
      {rows(block.facts.slice(0, SHOWN))}
      {rest.length > 0 && <Disclosure label={t.more(rest.length)}>{rows(rest)}</Disclosure>}
    </div>
  )
}

function Item({ placed, title, onOpen }: { placed: PlacedFact; title: string; onOpen(): void }) {
  const t = useText()
  const { date, about } = factDate(placed.fact, t)
  const { text, lang, fallback } = inLang(placed.fact.text, t.lang)
  const at = text.indexOf(title)
  const name = (
    <button type="button" class="to-note" onClick={onOpen}>
      {title}
    </button>
  )
  return (
    <li>
      <span class="when">{date}</span>
      <span>
        {at < 0 ? (
          <>
            {name} · <Said text={text} lang={lang} fallback={fallback} />
          </>
        ) : (
          <span lang={lang}>
            {text.slice(0, at)}
            {name}
            {text.slice(at + title.length)}
          </span>
        )}
        {about && <span class="alt"> ({about})</span>}
      </span>
    </li>
  )
}
