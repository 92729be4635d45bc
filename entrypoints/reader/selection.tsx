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
  article(): LiveArticle | undefined
  /** Language of the interface. */
  lang: 'en' | 'ko'
  save(selected: Selected, colour: HighlightColour, note: boolean): void
}

/** Shows the bar at a selection in the article, and saves what is selected. `focus` goes to the bar by the keyboard. */
export function watchSelection(signal: AbortSignal, wanted: Wanted): { focus(): void } {
  const host = createCardHost(document, barCss, signal, () => {})
  let timer: ReturnType<typeof setTimeout> | undefined

  const change = () => {
    clearTimeout(timer)
    if (!host.hasFocus()) host.close()
    timer = setTimeout(show, SETTLE_MS)
  }
  const show = () => {
    const range = selectedRange()
    const article = wanted.article()
    const selected = range && article && selectedIn(article, range)
    if (!range || !selected || host.hasFocus()) return
    const done = (then: () => void) => {
      host.close()
      then()
    }
    host.open({ range, line: 'all' }, (root) => {
      render(
        <SelectionBar
          lang={wanted.lang}
          onSave={(colour) => done(() => wanted.save(selected, colour, false))}
          onNote={() => done(() => wanted.save(selected, 1, true))}
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
    focus() {
      clearTimeout(timer)
      show()
      host.focusIn()
    },
  }
}

function selectedRange(): Range | undefined {
  const selection = getSelection()
  return selection && !selection.isCollapsed && selection.rangeCount ? selection.getRangeAt(0) : undefined
}

function selectedIn(article: LiveArticle, range: Range): Selected | undefined {
  const place = article.offsetsOf(range)
  if (!place || place.end - place.start > LONGEST) return undefined
  const { start, end } = place
  return {
    start,
    end,
    selectors: describe(article.text, start, end),
    sentence: sentenceAround(article.text, start, end, document.documentElement.lang).slice(0, LONGEST),
  }
}
