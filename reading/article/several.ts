import type { Frame, PageText } from './blocks'
import { isArticle } from './hints'
import { ENOUGH, type Sums } from './sums'

/** One of several articles of a page, with its own headline. */
export interface OwnArticle {
  frame: Frame
  headline: Frame
}

/**
 * The articles of an endless page, in its order: each an `<article>` with an `h1` and enough prose, none in another.
 * Entries of a live blog have no `h1` of their own. Empty where the page is one article.
 */
export function severalArticles({ frames }: PageText, sums: Sums): OwnArticle[] {
  const headlines = new Map<Frame, Frame>()
  for (const frame of frames) {
    if (frame.tag !== 'h1' || frame.first === frame.end) continue
    const around = articleAround(frame)
    if (around && !headlines.has(around)) headlines.set(around, frame)
  }
  const own = [...headlines].flatMap(([frame, headline]) => {
    for (let at = frame.parent; at; at = at.parent) if (headlines.has(at)) return []
    return sums.weight(frame) >= ENOUGH ? { frame, headline } : []
  })
  return own.length > 1 ? own : []
}

function articleAround(frame: Frame): Frame | undefined {
  for (let at = frame.parent; at; at = at.parent) if (isArticle(at)) return at
  return undefined
}

/** The one that is read: nearest to the middle of the window. The first, where nothing is laid out. */
export function inView(articles: readonly OwnArticle[]): OwnArticle | undefined {
  let nearest = articles[0]
  let least = Infinity
  if (!boxOf) return nearest
  for (const article of articles) {
    const { top, bottom } = boxOf.call(article.frame.element)
    const distance = Math.max(0, top - innerHeight / 2, innerHeight / 2 - bottom)
    if (distance >= least) continue
    least = distance
    nearest = article
  }
  return nearest
}

const boxOf: ((this: Element) => DOMRect) | undefined = globalThis.Element?.prototype.getBoundingClientRect
