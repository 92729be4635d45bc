import { localDay } from '../../knowledge/dates'
import { type Citation, cite, workOfPage } from '../../reading/citation'
import type { TabState } from '../../reading/types'
import { interfaceLang } from '../../storage/interface-lang'
import { citationStyle } from '../../storage/settings'
import type { Desk } from './desk'

/** Words of a tab's page with their source, in the style that was used last. */
export async function citeSelection(desk: Desk, state: TabState, quote: string): Promise<Citation> {
  const [{ publishers }, style, lang] = await Promise.all([
    desk.knowledge(state.private),
    citationStyle.getValue(),
    interfaceLang(),
  ])
  const today = localDay(new Date())
  return cite({ kind: 'highlight', quote, work: workOfPage(state, publishers, lang, today) }, { style, lang, today })
}
