import { browser } from 'wxt/browser'

/** The language in which Sidelight speaks: Korean where the browser does, else English. */
export function interfaceLang(): 'en' | 'ko' {
  return browser.i18n.getUILanguage().startsWith('ko') ? 'ko' : 'en'
}
