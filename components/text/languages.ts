import type { UiLang } from '../ui-lang'

/** A language by its tag, in words; undefined where the browser has no name for it. */
export function languageName(tag: string, lang: UiLang): string | undefined {
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(tag)
  return name === tag ? undefined : name
}
