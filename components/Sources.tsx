import { useEffect, useRef, useState } from 'preact/hooks'
import type { Note, Source } from '../knowledge/note'
import { Icon } from './Icon'
import { OutArrow, OutLink, safeLink } from './links'
import { useText } from './text'
import { formatDate } from './text/dates'
import { quotedTitle } from './text/facts'
import { DOT } from './words'

interface ReferencesProps {
  text: string
  lang: string
  keys: string[]
  note: Note
  onSource(key: string): void
}

/** A text and after it small numbers, one for each source, that bring it into view. They keep to the last word. */
export function Sourced({ text, lang, keys, note, onSource }: ReferencesProps) {
  const last = text.lastIndexOf(' ') + 1
  const word = text.slice(last)
  const numbers = <References keys={keys} note={note} onSource={onSource} />
  if (word.length > 20)
    return (
      <span lang={lang}>
        {text}
        {numbers}
      </span>
    )
  return (
    <span lang={lang}>
      {text.slice(0, last)}
      <span class="nw">
        {word}
        {numbers}
      </span>
    </span>
  )
}

function References({ keys, note, onSource }: Pick<ReferencesProps, 'keys' | 'note' | 'onSource'>) {
  const t = useText()
  const all = Object.keys(note.sources)
  return (
    <sup>
      {keys
        .filter((key) => all.includes(key))
        .map((key) => (
          <button
            key={key}
            type="button"
            aria-label={t.note.source(all.indexOf(key) + 1)}
            onClick={() => onSource(key)}
          >
            {all.indexOf(key) + 1}
          </button>
        ))}
    </sup>
  )
}

/** Sources shown at once. */
const SHOWN = 4

interface SourcesProps {
  note: Note
  /** The source whose number was pressed; a new object is a new press. */
  wanted: { key: string } | undefined
}

/** Where each fact was read: publisher and title, its own date and host, when it was seen and how much of it. */
export function Sources({ note, wanted }: SourcesProps) {
  const t = useText()
  const [unfolded, setUnfolded] = useState(false)
  const all = unfolded || wanted !== undefined
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const rows = [...(list.current?.children ?? [])]
    const row = rows.find((row) => row.getAttribute('data-source') === wanted?.key)
    if (!(row instanceof HTMLElement)) return
    row.scrollIntoView({ block: 'center' })
    row.focus({ preventScroll: true })
  }, [wanted])
  const sources = Object.entries(note.sources)
  if (sources.length === 0) return null
  const publishers = new Set(sources.map(([, { publisher }]) => publisher)).size
  return (
    <div class="part" data-part="sources">
      <div class="sec">
        <h2>{t.note.sources}</h2>
        <span class="aside">{t.note.sourcesCount(sources.length, publishers)}</span>
      </div>
      <ol class="srcs" ref={list}>
        {sources.map(([key, source], at) => (
          <Row key={key} id={key} no={at + 1} source={source} hidden={!all && at >= SHOWN} />
        ))}
      </ol>
      {sources.length > SHOWN && !all && (
        <button type="button" class="act fold" onClick={() => setUnfolded(true)}>
          {t.more(sources.length - SHOWN)}
          <Icon name="down" />
        </button>
      )}
    </div>
  )
}

function Row({ id, no, source, hidden }: { id: string; no: number; source: Source; hidden: boolean }) {
  const t = useText()
  const { url, title, publisher, date, seen_on, seen, copy_of, original } = source
  const host = safeLink(url)?.host ?? url
  return (
    <li data-source={id} tabIndex={-1} hidden={hidden}>
      <span class="no">{no}</span>
      <div>
        <p>
          {publisher}, {quotedTitle(title, t)}
        </p>
        <p class="alt">{[date && formatDate(date, t.lang), host].filter(Boolean).join(DOT)}</p>
        <p class="alt">
          {t.note.seenOn(formatDate(seen_on, t.lang))}, {t.note.seen[seen]}
          {copy_of && DOT + t.note.copyOf(copy_of)}
          {original && (
            <>
              {DOT}
              <OutLink class="link" address={original}>
                {t.note.original}, {safeLink(original)?.host ?? original}
              </OutLink>
            </>
          )}
        </p>
      </div>
      <OutArrow address={url} />
    </li>
  )
}
