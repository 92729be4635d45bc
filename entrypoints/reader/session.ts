import { answer, type SelectedNow, type Sender, sendMessage, toReader } from '../../messages'
import { type LiveArticle, readArticleInSlices } from '../../reading/article'
import { saidOfArticle } from '../../reading/said-of-article'
import type { Stretch } from '../../reading/types'
import { createCards } from './cards'
import { followArticle } from './follow'
import { bringIntoView } from './keyboard'
import { nextTask } from './next-task'
import { createPainter, type PaintStretch } from './paint'
import { createSavedHighlights } from './saved'
import { selectedIn, selectedRange, watchSelection } from './selection'
import { afterFiveSecondsInSight } from './sight'

/** How long a word that was scrolled to keeps its ground. */
const POINT_OUT_MS = 2000

/** Starts the reading of a page; everything that it starts stops with its controller. */
export async function startReading(reader: AbortController): Promise<void> {
  const { signal } = reader
  /** The frames of one page are one visit, as the gate says it. */
  const visit = parent.performance.timeOrigin
  const painter = createPainter(document)
  const lost = () => {
    if (!isStillInstalled()) reader.abort()
    return undefined
  }
  const cards = createCards(painter, visit, signal, lost)
  const saved = createSavedHighlights(painter, visit, signal)
  let atSelection: { focus(): void } | undefined
  /** Language of the interface, which can change while the page is open. */
  let speaks: 'en' | 'ko' = 'en'
  let article: LiveArticle | undefined
  /** Number of the text that was read last; what is answered about an older one comes too late. */
  let edition = 0

  const fail = (error: unknown) => {
    if (signal.aborted) return
    // After an update the extension that brought this script is gone: it goes silent and cleans up.
    if (!isStillInstalled()) return reader.abort()
    const problem = (error instanceof Error ? error.message : String(error)).slice(0, 200)
    sendMessage('readingFailed', { visit, problem }).catch(() => reader.abort())
  }
  const paint = (about: number, stretches: readonly Stretch[]) => {
    if (signal.aborted || about !== edition || !article) return
    const found: PaintStretch[] = []
    for (const { noteId, start, end, lit, kind } of stretches) {
      const range = article.rangeOf(start, end)
      if (range) found.push({ noteId, range, lit, kind })
    }
    painter.paint(found)
  }
  const tell = async (now: LiveArticle) => {
    article = now
    edition += 1
    const mine = edition
    const told = await sendMessage('articleRead', { ...messageOf(now), visit, edition: mine })
    paint(mine, told.stretches)
    if (!signal.aborted && mine === edition) await saved.show(told.highlights, now)
    return told
  }

  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  signal.addEventListener('abort', () => painter.clear())
  const stopAnswering = answer(toReader, isOurs, {
    paint: (wanted) => paint(wanted.edition, wanted.stretches),
    scrollTo: ({ edition: about, start, end, wash }) => {
      const range = about === edition ? article?.rangeOf(start, end) : undefined
      if (!range) throw new Error('scrollTo: the page has changed, and the place is gone')
      bringIntoView(range)
      if (!wash) return
      painter.wash(range)
      setTimeout(() => !cards.isOpen() && painter.wash(null), POINT_OUT_MS)
    },
    nextTerm: () => cards.openNext(),
    highlights: async ({ items }) => {
      if (article) await saved.show(items, article)
    },
    focusBar: () => atSelection?.focus(),
    scrollToHighlight: ({ id }) => {
      if (!saved.goTo(id)) throw new Error('scrollToHighlight: it is not on this page now')
    },
    whatIsSelected: async () => {
      // A reader that was brought in to save something has to read first.
      await begun
      return whatIsSelected()
    },
    speak: ({ lang }) => {
      speaks = lang
    },
    stop: () => reader.abort(),
  })
  signal.addEventListener('abort', stopAnswering)

  try {
    const first = await readArticleInSlices(document, nextTask, signal)
    const { keep, bar, lang } = await tell(first)
    begin()
    speaks = lang
    if (bar) offerBar(bar)
    if (keep) keepOnceRead()
    followArticle(document, first, signal, {
      read: () => readArticleInSlices(document, nextTask, signal),
      changed: (now) => void tell(now).catch(fail),
      failed: fail,
      restyled: () => painter.recolour(),
    })
  } catch (error) {
    fail(error)
  }

  /** The bar comes at a selection, to save it or, where nothing is kept, to copy it with its source. */
  function offerBar(what: 'save' | 'cite'): void {
    atSelection = watchSelection(signal, {
      article: () => article,
      get lang() {
        return speaks
      },
      ...(what === 'save' && {
        save: ({ selectors, sentence }, colour, note) =>
          sendMessage('saveHighlight', { visit, ...seen(), selectors, sentence, colour, note }).catch(lost),
      }),
      cite: (quote) => sendMessage('citeSelection', { visit, quote }).catch(lost),
    })
  }

  function whatIsSelected(): SelectedNow {
    const range = selectedRange()
    const found = range && article && selectedIn(article, range)
    if (!found) return { is: 'elsewhere' }
    if (found === 'too-long') return { is: found }
    const { selectors, sentence } = found
    return { is: 'here', visit, ...seen(), selectors, sentence }
  }

  function keepOnceRead(): void {
    afterFiveSecondsInSight(signal, () => {
      // The address of an endless page may be another article's already, under which this one would be lost.
      if (article?.titledOther) keepOnceRead()
      else sendMessage('visibleFiveSeconds', { visit, ...seen() }).catch(fail)
    })
  }

  function seen() {
    const canonical = article && saidOfArticle(document, location, article).canonical
    return { text: article?.text ?? '', canonical }
  }
}

function messageOf(article: LiveArticle) {
  const { authors, lang, ...said } = saidOfArticle(document, location, article)
  return {
    ...said,
    title: article.title.slice(0, 2000),
    authors: authors.map((name) => name.slice(0, 200)),
    lang: lang.slice(0, 200),
    text: article.text,
    sections: article.sections,
    leadEnd: article.leadEnd,
    partial: article.partial,
  }
}

/** The background's messages: from this extension, and from no tab. */
const isOurs = (sender: Sender) => sender.id === ownId && sender.tab === undefined

/** The extension's id; undefined once it has been updated or removed under this page. */
const runtimeId = () => (globalThis as { chrome?: { runtime?: { id?: string } } }).chrome?.runtime?.id
const ownId = runtimeId()
const isStillInstalled = () => runtimeId() !== undefined
