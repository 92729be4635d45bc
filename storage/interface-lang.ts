import { browser } from 'wxt/browser'
import { type UiLanguage, uiLanguage } from './settings'

/** The language in which Sidelight speaks by a setting: with `auto`, Korean where the browser does, else English. */
export function langOf(choice: UiLanguage): 'en' | 'ko' {
  if (choice !== 'auto') return choice
  return browser.i18n.getUILanguage().startsWith('ko') ? 'ko' : 'en'
}

/** The language in which Sidelight speaks now. */
export async function interfaceLang(): Promise<'en' | 'ko'> {
  return langOf(await uiLanguage.getValue())
}
