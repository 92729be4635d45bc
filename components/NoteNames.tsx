import type { NameRule, Note } from '../knowledge/note'
import { Disclosure } from './Disclosure'
import type { PanelActions } from './panel-props'
import { type Text, useText } from './text'

interface Group {
  label: string
  lang: 'en' | 'ko' | 'zh' | 'ja'
  names: string[]
}

/** A note's names: the Korean ones, North and South, at once; those of other languages behind one line. */
export function NoteNames({ note, title, copy }: { note: Note; title: string; copy: PanelActions['copy'] }) {
  const t = useText()
  const korean = koreanGroups(note, t).filter(({ names }) => names.length > 0)
  const others = otherGroups(note, title, t).filter(({ names }) => names.length > 0)
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

const shown = (names: readonly NameRule[], use?: NameRule['use']) => [
  ...new Set(names.filter((name) => name.use === use && !name.search).map(({ text }) => text)),
]

function koreanGroups({ names }: Note, t: Text): Group[] {
  return [
    { label: t.note.koreanNorth, lang: 'ko', names: shown(names.ko, 'north') },
    { label: t.note.koreanSouth, lang: 'ko', names: shown(names.ko, 'south') },
    { label: t.note.korean, lang: 'ko', names: shown(names.ko) },
  ]
}

function otherGroups({ names }: Note, title: string, t: Text): Group[] {
  const romanised = [...shown(names.en, 'romanised'), ...shown(names.ko, 'romanised')]
  return [
    { label: t.note.english, lang: 'en', names: shown(names.en).filter((name) => name !== title) },
    { label: t.note.chinese, lang: 'zh', names: shown(names.zh) },
    { label: t.note.japanese, lang: 'ja', names: shown(names.ja) },
    { label: t.note.romanised, lang: 'en', names: romanised },
  ]
}
