import type { LiveArticle } from '../../reading/article'
import { bodyOf, contains, isConnected, rootElementOf } from '../../reading/article/dom'

/** Quiet time before a changed page is read again, in milliseconds, doubled up to the longest while it goes on. */
const SHORTEST = 1000
const LONGEST = 30_000
/** Changes looked at one by one; a storm of more is taken for one of the article's. */
const RECORDS = 200

export interface FollowCallbacks {
  /** Reads the article as it stands. */
  read(): Promise<LiveArticle>
  /** The text is another, or stands in other nodes. */
  changed(article: LiveArticle): void
  /** Reading failed, or was given up because the signal aborted. */
  failed(error: unknown): void
  /** `<html>` or `<body>` has got other classes or styles: a page may have turned dark. */
  restyled(): void
}

/**
 * Watches the page until the signal aborts, and reads the article again when it may have changed: a late body, an
 * opened accordion, the next part of an endless page. The first change stops the watch until the article was read, so
 * that a storm of changes costs one reading at a time, at longer and longer intervals; a hidden page is not read.
 */
export function followArticle(
  document: Document,
  first: LiveArticle,
  signal: AbortSignal,
  callbacks: FollowCallbacks,
): void {
  let article = first
  // The first change is waited for the shortest time.
  let wait = SHORTEST / 2
  let lastRead = performance.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  /** A page can take longer to read than to change; what was begun is read to its end first. */
  let reading = Promise.resolve()

  const observer = new MutationObserver((records) => {
    if (records.length <= RECORDS && !records.some((record) => concerns(article, record.target))) return
    observer.disconnect()
    wait = performance.now() - lastRead > 4 * wait ? SHORTEST : Math.min(2 * wait, LONGEST)
    timer = setTimeout(() => whenIdle(() => (reading = reading.then(readAgain).catch(callbacks.failed))), wait)
  })
  const watch = () => {
    const body = bodyOf(document)
    if (body && !signal.aborted) observer.observe(body, { childList: true, characterData: true, subtree: true })
  }

  const whenIdle = (then: () => unknown) => {
    if (signal.aborted) return
    if (document.hidden)
      return window.addEventListener('visibilitychange', () => whenIdle(then), { once: true, signal })
    requestIdleCallback(then, { timeout: LONGEST })
  }

  const readAgain = async () => {
    if (signal.aborted) return
    // From here on a change is a new one.
    watch()
    const now = await callbacks.read()
    lastRead = performance.now()
    if (signal.aborted || (now.text === article.text && article.stands())) return
    article = now
    callbacks.changed(now)
  }

  const look = new MutationObserver(() => callbacks.restyled())
  for (const element of [rootElementOf(document), bodyOf(document)])
    if (element)
      look.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode'] })

  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    observer.disconnect()
    look.disconnect()
  })
  watch()
}

/** Within the article, around it, or anywhere if it has left the page. */
function concerns({ root }: LiveArticle, target: Node): boolean {
  return !root || !isConnected(root) || contains(root, target) || contains(target, root)
}
