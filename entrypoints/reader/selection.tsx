import { render } from 'preact'
import { SelectionBar } from '../../components/SelectionBar'
import barCss from '../../components/selection-bar.css?inline'
import type { LiveArticle } from '../../reading/article'
import { describe, sentenceAround } from '../../reading/selectors'
import type { HighlightColour, Selector } from '../../reading/types'
import { createCardHost } from './card-host'

/** A selection settles for so long before the bar comes: a reader who marks to copy is not chased by it. */
const SETTLE_MS = 250
/** Longer selections are pages, not sentences. */
const LONGEST = 5000

export interface Selected {
  start: number
  end: number
  selectors: Selector[]
  sentence: string
}

interface Wanted {
  article(): LiveArticle
  lang: 'en' | 'ko'
  pageLang: string
  save(selected: Selected, colour: HighlightColour, note: boolean): void
  cite(selected: Selected): void
}

/** Shows the bar at a selection in the article, and saves what is selected. `save` saves without the bar, by a key. */
export function watchSelection(signal: AbortSignal, wanted: Wanted): { save(colour: HighlightColour): boolean } {
  const host = createCardHost(document, barCss, signal, () => {})
  let timer: ReturnType<typeof setTimeout> | undefined

  const change = () => {
    clearTimeout(timer)
    if (!host.hasFocus()) host.close()
    timer = setTimeout(show, SETTLE_MS)
  }
  const show = () => {
    const range = selectedRange()
    const selected = range && selectedIn(wanted.article(), range, wanted.pageLang)
    if (!range || !selected || host.hasFocus()) return
    const done = (then: () => void) => {
      host.close()
      then()
    }
    host.open({ range, line: Math.max(0, range.getClientRects().length - 1) }, (root) => {
      render(
        <SelectionBar
          lang={wanted.lang}
          onSave={(colour) => done(() => wanted.save(selected, colour, false))}
          onNote={() => done(() => wanted.save(selected, 1, true))}
          onCite={() => done(() => wanted.cite(selected))}
          onClose={() => host.close()}
        />,
        root,
      )
      return () => render(null, root)
    })
  }
  document.addEventListener('selectionchange', (event) => event.isTrusted && change(), { signal })
  signal.addEventListener('abort', () => clearTimeout(timer))

  return {
    save(colour) {
      const range = selectedRange()
      const selected = range && selectedIn(wanted.article(), range, wanted.pageLang)
      if (!selected) return false
      host.close()
      wanted.save(selected, colour, false)
      return true
    },
  }
}

function selectedRange(): Range | undefined {
  const selection = getSelection()
  return selection && !selection.isCollapsed && selection.rangeCount ? selection.getRangeAt(0) : undefined
}

function selectedIn(article: LiveArticle, range: Range, lang: string): Selected | undefined {
  const place = article.offsetsOf(range)
  if (!place || place.end - place.start > LONGEST) return undefined
  const { start, end } = place
  return {
    start,
    end,
    selectors: describe(article.text, start, end),
    sentence: sentenceAround(article.text, start, end, lang).slice(0, LONGEST),
  }
}
