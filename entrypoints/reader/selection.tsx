import { render } from 'preact'
import { type Said, SelectionBar } from '../../components/SelectionBar'
import barCss from '../../components/selection-bar.css?inline'
import { MAX_QUOTE, type SaveAnswer } from '../../messages'
import type { LiveArticle } from '../../reading/article'
import { attribute, focusedIn, rootElementOf } from '../../reading/article/dom'
import type { Citation } from '../../reading/citation'
import { describe, sentenceAround } from '../../reading/selectors'
import type { HighlightColour, Selector } from '../../reading/types'
import { createCardHost } from './card-host'
import { copyBoth } from './copy-both'
import { isEditor } from './editor'

/** A selection settles for so long before the bar comes: a reader who marks to copy is not chased by it. */
const SETTLE_MS = 250
/** Longest sentence that is kept around a selection. */
const LONGEST_SENTENCE = 5000

/** A stretch of the article that is selected. */
export interface Selected {
  selectors: Selector[]
  sentence: string
  quote: string
}

interface Wanted {
  article(): LiveArticle | undefined
  /** Language of the interface. */
  lang: 'en' | 'ko'
  /** Absent where nothing is kept; undefined where nobody answers any more. */
  save?(selected: Selected, colour: HighlightColour, note: boolean): Promise<SaveAnswer | undefined>
  cite(quote: string): Promise<Citation | null | undefined>
}

/**
 * Shows the bar at a selection in the article, and saves what is selected. `focus` goes to the bar by the keyboard, and
 * saves in the first colour where the focus is there already.
 */
export function watchSelection(signal: AbortSignal, wanted: Wanted): { focus(): void } {
  const host = createCardHost(document, barCss, signal, () => {})
  let timer: ReturnType<typeof setTimeout> | undefined
  let save = (_colour: HighlightColour): unknown => undefined

  const change = () => {
    clearTimeout(timer)
    if (!host.hasFocus()) host.close()
    timer = setTimeout(show, SETTLE_MS)
  }
  const show = () => {
    const range = selectedRange()
    const article = wanted.article()
    const selected = range && article && selectedIn(article, range)
    if (!range || !selected || selected === 'too-long' || host.hasFocus()) return
    if (!wanted.save && !canCopy()) return
    host.open({ range, line: 'all' }, (root) => {
      const keep = wanted.save
      save = async (colour) => {
        const answer = await keep?.(selected, colour, false)
        if (answer?.outcome === 'saved') host.close()
        else if (keep) draw({ outcome: answer?.outcome ?? 'failed' })
      }
      const draw = (said?: Said) => {
        // The answer may come after the bar was closed, or opened at other words.
        if (said && !root.isConnected) return
        render(
          <SelectionBar
            lang={wanted.lang}
            said={said}
            {...(keep && {
              onSave: save,
              onNote: async () => {
                const answer = await keep(selected, 1, true)
                draw({ outcome: answer?.outcome ?? 'failed', panel: answer?.panel })
              },
            })}
            onCite={canCopy() ? async () => draw({ cited: await copy(wanted.cite(selected.quote)) }) : undefined}
            onClose={() => host.close()}
          />,
          root,
        )
      }
      draw()
      return () => render(null, root)
    })
  }
  window.addEventListener('selectionchange', (event) => event.isTrusted && change(), { signal, capture: true })
  signal.addEventListener('abort', () => clearTimeout(timer))

  return {
    focus() {
      clearTimeout(timer)
      // The key pressed once more: nothing is to be chosen.
      if (host.isOpen() && host.hasFocus()) return void save(1)
      if (!host.isOpen()) show()
      host.focusIn()
    },
  }
}

/** What is selected in the page's text; nothing while the reader writes in a field or an editor of the page's. */
export function selectedRange(): Range | undefined {
  const focused = focusedIn(document)
  if (focused && isEditor(focused)) return undefined
  const selection = getSelection()
  return selection && !selection.isCollapsed && selection.rangeCount ? selection.getRangeAt(0) : undefined
}

/** The stretch of the article that a range covers; undefined for none. */
export function selectedIn(article: LiveArticle, range: Range): Selected | 'too-long' | undefined {
  const place = article.offsetsOf(range)
  if (!place) return undefined
  const { start, end } = place
  if (end - start > MAX_QUOTE) return 'too-long'
  const lang = attribute(rootElementOf(document) as Element, 'lang') ?? ''
  return {
    quote: article.text.slice(start, end),
    selectors: describe(article.text, start, end),
    sentence: sentenceAround(article.text, start, end, lang).slice(0, LONGEST_SENTENCE),
  }
}

/** Pages that came without encryption have no clipboard for scripts; there the row in the panel copies. */
const canCopy = () => isSecureContext && 'clipboard' in navigator

/** Puts a citation on the clipboard, rich and plain at once; no event of it happens in the page. */
async function copy(asked: Promise<Citation | null | undefined>): Promise<boolean> {
  const citation = await asked
  if (!citation) return false
  try {
    await copyBoth(citation)
    return true
  } catch {
    return false // the page's own policy keeps the clipboard shut, or its window lost the focus
  }
}
