import { HighlightList } from '../../components/library/HighlightList'
import { highlightActions, highlightItems, highlightsView } from './highlights-model'

/** The tab *Highlights* of the library, joined to the database. */
export function HighlightsTab() {
  return <HighlightList view={highlightsView.value} items={highlightItems.value} actions={highlightActions} />
}
