import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { langOf } from '../../storage/interface-lang'
import { theme, type UiLanguage, uiLanguage } from '../../storage/settings'

const choice = signal<UiLanguage>('auto')

/** Language of the interface, as the setting has it now. */
export const uiLang: ReadonlySignal<'en' | 'ko'> = computed(() => langOf(choice.value))

/**
 * Gives a page of ours the reader's language and theme, now and whenever they change. To be awaited before the first
 * rendering, so that no page shows itself in another language first.
 */
export async function followLook(): Promise<void> {
  const root = document.documentElement
  const wear = (now: 'auto' | 'light' | 'dark') => {
    if (now === 'auto') delete root.dataset.theme
    else root.dataset.theme = now
  }
  uiLanguage.watch((now) => {
    choice.value = now
  })
  theme.watch(wear)
  const [language, worn] = await Promise.all([uiLanguage.getValue(), theme.getValue()])
  choice.value = language
  wear(worn)
  effect(() => {
    root.lang = uiLang.value
  })
}
