import type { Fact, Lang } from '../knowledge/note'
import type { MarkedText } from './look-up-props'
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
export function Scripts({ scripts }: { scripts: readonly (MarkedText & { lang: Lang })[] }) {
  return (
    <>
      {scripts.map((script, at) => (
        <span key={script.lang + script.text}>
          {at > 0 && DOT}
          <Marked {...script} />
        </span>
      ))}
    </>
  )
}

/** Text with what was looked for marked. */
export function Marked({ text, lang, marks = [] }: MarkedText) {
  const pieces = []
  let from = 0
  for (const [start, end] of marks) {
    pieces.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>)
    from = end
  }
  const whole = (
    <>
      {pieces}
      {text.slice(from)}
    </>
  )
  return lang ? <span lang={lang}>{whole}</span> : whole
}
