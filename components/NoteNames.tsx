import type { NameRule, Note } from '../knowledge/note'
import { Disclosure } from './Disclosure'
import type { PanelActions } from './panel-props'
import { type Text, useText } from './text'

interface Group {
  label: string
  lang: 'en' | 'ko' | 'zh' | 'ja'
  names: string[]
}

/** Korean names of one kind shown at once. */
const AT_ONCE = 3

const some = ({ names }: Group) => names.length > 0

/** A note's names: the Korean ones, North and South, at once; those of other languages behind one line. */
export function NoteNames({ note, title, copy }: { note: Note; title: string; copy: PanelActions['copy'] }) {
  const t = useText()
  const all = koreanGroups(note, t)
  const korean = all.map((group) => ({ ...group, names: group.names.slice(0, AT_ONCE) })).filter(some)
  const further = all.map(({ label, lang, names }) => ({
    label: t.note.moreNames(label),
    lang,
    names: names.slice(AT_ONCE),
  }))
  const others = [...further, ...otherGroups(note, title, t)].filter(some)
  if (korean.length + others.length === 0) return null
  return (
    <div class="names-block">
      {korean.length > 0 && <Names groups={korean} copy={copy} />}
      {others.length > 0 && (
        <Disclosure label={others.map(({ label }) => label).join(', ')}>
          <Names groups={others} copy={copy} />
        </Disclosure>
      )}
    </div>
  )
}

function Names({ groups, copy }: { groups: Group[]; copy: PanelActions['copy'] }) {
  const t = useText()
  return (
    <dl class="names">
      {groups.map(({ label, lang, names }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd lang={lang}>
            {names.map((name) => (
              <button
                key={name}
                type="button"
                class="copies"
                aria-label={t.note.copyName(name)}
                title={t.note.copyName(name)}
                onClick={() => copy(name)}
              >
                {name}
              </button>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Names of one use, spelled one way only: what differs in spaces and hyphens is found, and not shown. */
function spelled(names: readonly NameRule[], use?: NameRule['use']): string[] {
  const seen = new Map<string, string>()
  for (const { text, use: its, search } of names) {
    const key = text.toLowerCase().replace(/[\s\-’']/g, '')
    if (its === use && !search && !seen.has(key)) seen.set(key, text)
  }
  return [...seen.values()]
}

function koreanGroups({ names }: Note, t: Text): Group[] {
  return [
    { label: t.note.koreanNorth, lang: 'ko', names: spelled(names.ko, 'north') },
    { label: t.note.koreanSouth, lang: 'ko', names: spelled(names.ko, 'south') },
    { label: t.note.korean, lang: 'ko', names: spelled(names.ko) },
  ]
}

function otherGroups({ names }: Note, title: string, t: Text): Group[] {
  const romanised = [...spelled(names.en, 'romanised'), ...spelled(names.ko, 'romanised')]
  return [
    { label: t.note.english, lang: 'en', names: spelled(names.en).filter((name) => name !== title) },
    { label: t.note.chinese, lang: 'zh', names: spelled(names.zh) },
    { label: t.note.japanese, lang: 'ja', names: spelled(names.ja) },
    { label: t.note.romanised, lang: 'en', names: romanised },
  ]
}
