/** Language of the interface. */
export type UiLang = 'en' | 'ko'
