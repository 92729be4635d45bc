import type { Fact, Lang } from '../knowledge/note'
import type { UiLang } from './panel-props'
import { useText } from './text'
import { saidBy } from './text/facts'

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
      {' · '}
      <Said {...by} />
    </span>
  )
}

/** A name in its other scripts: "훈춘 · 珲春". */
export function Scripts({ scripts }: { scripts: readonly { text: string; lang: Lang }[] }) {
  return (
    <>
      {scripts.map(({ text, lang }, at) => (
        <span key={lang + text}>
          {at > 0 && ' · '}
          <span lang={lang}>{text}</span>
        </span>
      ))}
    </>
  )
}

/** Text with every occurrence of what was looked for marked, whatever its capitals. */
export function Marked({ text, query }: { text: string; query: string }) {
  const wanted = query.trim().toLowerCase()
  const lower = text.toLowerCase()
  // Lower case can change a text's length (İ); then offsets would be wrong, and nothing is marked.
  if (!wanted || lower.length !== text.length) return <>{text}</>
  const pieces = []
  let from = 0
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
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
