import type { ComponentChildren } from 'preact'
import { useText } from '../text'
import { useArea } from '../text/area'
import * as words from '../text/areas/lists'
import type { Asked } from './list-props'

/** Other spellings named before "and n more". */
const NAMED = 4

/** How many were found and what was asked, in one sentence; what was not understood and what was left out after it. */
export function AskedLine({ asked }: { asked: Asked }) {
  const t = useText()
  const l = useArea(words)
  const a = l.asked
  const parts: ComponentChildren[] = [
    asked.sites.length > 0 && a.sites(asked.sites),
    ...asked.is.map((why) => (why === 'deleted' ? a.deleted : why === 'saved' ? a.saved : a.read)),
    asked.after && a.after(asked.after),
    asked.before && a.before(asked.before),
    asked.langs.length > 0 && a.langs(asked.langs),
    asked.names.length > 0 && a.names(asked.names),
    asked.colours.length > 0 && a.colours(asked.colours.map((colour) => t.highlights.colours[colour])),
    asked.comment && a.comment,
    asked.kinds.length > 0 && a.kinds(asked.kinds.map((kind) => t.kinds[kind])),
    ...asked.words.map((word) => <Word key={word.typed} word={word} />),
  ].filter(Boolean)
  return (
    <p class="asked">
      <b role="status">{l.of(asked.found, asked.total)}</b>{' '}
      {parts.map((part, at) => (
        <span key={at}>
          {at > 0 && ', '}
          {part}
        </span>
      ))}
      {parts.length > 0 && '. '}
      {asked.wrong.map((typed) => (
        <span key={typed} class="wrong">
          {a.wrong(typed)}{' '}
        </span>
      ))}
      {asked.undated > 0 && <span>{a.undated(asked.undated)} </span>}
      {asked.unread > 0 && asked.words.length > 0 && <span>{a.unread(asked.unread)}</span>}
    </p>
  )
}

function Word({ word: { typed, others } }: { word: Asked['words'][number] }) {
  const { asked: a } = useArea(words)
  return (
    <span>
      {a.words(typed)}
      {others.length > 0 && (
        <>
          {' '}
          {a.others}{' '}
          {others.slice(0, NAMED).map(({ text, lang }, at) => (
            <span key={lang + text}>
              {at > 0 && ', '}
              <span lang={lang}>{text}</span>
            </span>
          ))}
          {others.length > NAMED && ` ${a.moreNames(others.length - NAMED)}`}
        </>
      )}
    </span>
  )
}
