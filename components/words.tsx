import { asConsonants, initialsOf } from '../knowledge/hangul'
import type { Fact, Lang } from '../knowledge/note'
import type { UiLang } from './panel-props'
import { useText } from './text'
import { saidBy } from './text/facts'

/** Between two things on one line; it keeps to the first, so that no line begins with it. */
export const DOT = '\u00a0· '

/** Text in whatever language it has; English that stands in for Korean says so. */
export function Said({ text, lang, fallback }: { text: string; lang: UiLang; fallback?: boolean | undefined }) {
  const t = useText()
  if (lang === t.lang) return <>{text}</>
  return (
    <>
      <span lang={lang}>{text}</span>
      {fallback && <span class="stand-in">{t.englishOnly}</span>}
    </>
  )
}

/** Who says so, after a fact that is a claim; nothing after one that is established. */
export function Attributed({ fact }: { fact: Fact }) {
  const by = saidBy(fact, useText().lang)
  if (!by) return null
  return (
    <span class="alt by">
      {DOT}
      <Said {...by} />
    </span>
  )
}

/** A name in its other scripts: "훈춘 · 珲春"; with what was looked for marked. */
export function Scripts({
  scripts,
  query = '',
}: {
  scripts: readonly { text: string; lang: Lang }[]
  query?: string | undefined
}) {
  return (
    <>
      {scripts.map(({ text, lang }, at) => (
        <span key={lang + text}>
          {at > 0 && DOT}
          <span lang={lang}>
            <Marked text={text} query={query} />
          </span>
        </span>
      ))}
    </>
  )
}

/** Text with every occurrence of what was looked for marked, whatever its capitals; first consonants mark syllables. */
export function Marked({ text, query }: { text: string; query: string }) {
  const consonants = asConsonants(query)
  const wanted = consonants ?? query.trim().toLowerCase()
  const searched = consonants ? initialsOf(text) : text.toLowerCase()
  // Lower case can change a text's length (İ); then offsets would be wrong, and nothing is marked.
  if (!wanted || searched.length !== text.length) return <>{text}</>
  const pieces = []
  let from = 0
  for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, from)) {
    pieces.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + wanted.length)}</mark>)
    from = at + wanted.length
  }
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  )
}
