import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { UiLang } from '../panel-props'
import { en, type Text } from './en'
import { ko } from './ko'

export type { Text }

/** The words of the interface in a language. */
export function textFor(lang: UiLang): Text {
  return lang === 'ko' ? ko : en
}

/** Wrap a view in `TextContext.Provider` to give it its language. */
export const TextContext = createContext<Text>(en)

export function useText(): Text {
  return useContext(TextContext)
}
