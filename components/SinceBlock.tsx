import type { PartialDate } from '../knowledge/dates'
import type { SinceBlock as Block, PlacedFact } from '../reading/types'
import { Disclosure } from './Disclosure'
import { useText } from './text'
import { factDate, factText } from './text/facts'
import { Attributed, DOT, Said } from './words'

/** Facts shown at once; the page paints a lamp line for the same three. */
const SHOWN = 3

interface Props {
  block: Block
  /** The article's day, or today where it has none. */
  day: PartialDate
  /** The article has a date. */
  dated: boolean
  onOpenNote(noteId: string): void
}

interface ItemProps {
  placed: PlacedFact
  title: string
  day: PartialDate
  onOpen(): void
}

/** *Since this article*, in lamp; where nothing has happened since, *Lately*, without; or nothing at all. */
export function SinceBlock({ block, day, dated, onOpenNote }: Props) {
  const t = useText()
  if (block.kind === 'nothing' || block.facts.length === 0) return null
  const rest = block.facts.slice(SHOWN)
  const rows = (facts: typeof rest) => (
    <ul>
      {facts.map(({ fact, title }) => (
        <Item
          key={`${fact.noteId} ${fact.index}`}
          placed={fact}
          title={title}
          day={day}
          onOpen={() => onOpenNote(fact.noteId)}
        />
      ))}
    </ul>
  )
  return (
    <div class={block.kind}>
      <h3>
        <b>{block.kind === 'since' ? t.since.title : t.since.lately}</b>
        {block.kind === 'lately' && `${DOT}${dated ? t.since.latelyWhy : t.since.latelyUndated}`}
      </h3>
      {rows(block.facts.slice(0, SHOWN))}
      {rest.length > 0 && <Disclosure label={t.more(rest.length)}>{rows(rest)}</Disclosure>}
    </div>
  )
}

function Item({ placed, title, day, onOpen }: ItemProps) {
  const t = useText()
  const { date, happened } = factDate(placed.fact, day, t)
  const { text, lang, fallback } = factText(placed.fact, day, t)
  return (
    <li>
      <span class="when">{date}</span>{' '}
      <button type="button" class="to-note" onClick={onOpen}>
        {title}
        {/* In the button, after which a line may be broken whatever follows. */}
        <span class="dot" aria-hidden="true">
          {DOT.trimEnd()}
        </span>
      </button>{' '}
      <Said text={text} lang={lang} fallback={fallback} />
      {happened && <span class="alt"> ({happened})</span>}
      <Attributed fact={placed.fact} />
    </li>
  )
}
