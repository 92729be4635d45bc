import { answer, type Sender, sendMessage, toReader } from '../../messages'
import { type LiveArticle, readArticleInSlices } from '../../reading/article'
import { articleDate } from '../../reading/article-date'
import { collectPageFacts } from '../../reading/page-facts'
import { structured } from '../../reading/structured'
import type { Stretch } from '../../reading/types'
import { createCards } from './cards'
import { followArticle } from './follow'
import { bringIntoView } from './keyboard'
import { createPainter, type PaintStretch } from './paint'
import { afterFiveSecondsInSight } from './sight'

/** How long a word that was scrolled to keeps its ground. */
const POINT_OUT_MS = 2000

/** Starts the reading of a page; everything that it starts stops with its controller. */
export async function startReading(reader: AbortController): Promise<void> {
  const { signal } = reader
  const painter = createPainter(document)
  const cards = createCards(painter, signal, () => {
    if (!isStillInstalled()) reader.abort()
  })
  let article: LiveArticle

  const paint = (stretches: readonly Stretch[]) => {
    const found: PaintStretch[] = []
    for (const { noteId, start, end, lit } of stretches) {
      const range = article.rangeOf(start, end)
      if (range) found.push({ noteId, range, lit })
    }
    painter.paint(found)
  }
  const tell = async (): Promise<{ keep: boolean }> => {
    const { stretches, keep } = await sendMessage('articleRead', messageOf(article))
    if (!signal.aborted) paint(stretches)
    return { keep }
  }
  const fail = (error: unknown) => {
    if (signal.aborted) return
    // After an update the extension that brought this script is gone: it goes silent and cleans up.
    if (!isStillInstalled()) return reader.abort()
    const problem = error instanceof Error ? error.message.slice(0, 200) : String(error)
    sendMessage('readingFailed', { problem }).catch(() => reader.abort())
  }

  signal.addEventListener('abort', () => painter.clear())

  try {
    article = await readArticleInSlices(document, nextTask, signal)
    const stopAnswering = answer(toReader, isOurs, {
      paint: ({ stretches }) => paint(stretches),
      scrollTo: ({ start, end, wash }) => {
        const range = article.rangeOf(start, end)
        if (!range) throw new Error('scrollTo: the page has changed, and the place is gone')
        bringIntoView(range)
        if (!wash) return
        painter.wash(range)
        setTimeout(() => !cards.isOpen() && painter.wash(null), POINT_OUT_MS)
      },
      nextTerm: () => cards.openNext(),
      stop: () => reader.abort(),
    })
    signal.addEventListener('abort', stopAnswering)
    const { keep } = await tell()
    if (keep) afterFiveSecondsInSight(signal, () => sendMessage('visibleFiveSeconds', seenOf(article)).catch(fail))
  } catch (error) {
    return fail(error)
  }

  followArticle(document, article, signal, {
    read: () => readArticleInSlices(document, nextTask, signal),
    changed: (now) => {
      article = now
      tell().catch(fail)
    },
    restyled: () => painter.recolour(),
  })
}

function messageOf(article: LiveArticle) {
  const facts = collectPageFacts(document, location)
  const { lang, canonical } = structured(document, facts)
  return {
    url: location.href,
    title: article.title,
    lang: lang ?? facts.lang,
    canonical,
    text: article.text,
    sections: article.sections,
    leadEnd: article.leadEnd,
    date: articleDate(document, article.text, facts),
    partial: article.partial,
  }
}

function seenOf(article: LiveArticle) {
  const { canonical } = structured(document, collectPageFacts(document, location))
  return { url: location.href, text: article.text, canonical }
}

const isOurs = (sender: Sender) => sender.id === ownId && sender.tab === undefined
const ownId = runtimeId()

/** The extension's id, or undefined once it has been updated or removed under this page. */
function runtimeId(): string | undefined {
  return (globalThis as { chrome?: { runtime?: { id?: string } } }).chrome?.runtime?.id
}

const isStillInstalled = () => runtimeId() !== undefined

const nextTask = () => new Promise<void>((resume) => setTimeout(resume))
