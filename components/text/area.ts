import { useText } from '.'

/** The words of one area of the interface (`areas/NAME.ts`) in the language of the view around it. */
export function useArea<T>(area: { en: T; ko: T }): T {
  return area[useText().lang]
}
