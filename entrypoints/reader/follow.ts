import type { LiveArticle } from '../../reading/article'
import { bodyOf, contains, isConnected, isHidden, rootElementOf } from '../../reading/article/dom'

/** Quiet time before a changed page is read again, in milliseconds, doubled up to the longest while it goes on. */
const SHORTEST = 1000
const LONGEST = 30_000
/** Changes looked at one by one; a storm of more is taken for one of the article's. */
const RECORDS = 200

export interface FollowCallbacks {
  /** Reads the article as it stands. */
  read(): Promise<LiveArticle>
  /** The text is another, stands in other nodes, or has come among other articles. */
  changed(article: LiveArticle): void
  /** Reading failed, or was given up because the signal aborted. */
  failed(error: unknown): void
  /** `<html>` or `<body>` has got other classes or styles: a page may have turned dark. */
  restyled(): void
}

/**
 * Watches the page until the signal aborts, and reads the article again when it may have changed: a late body, an
 * opened accordion, the next article of an endless page. The first change stops the watch until the article was read,
 * so that a storm of changes costs one reading at a time, at longer and longer intervals; a hidden page is not read.
 * What is shown by a style alone, after a click, makes no change that is watched for: then it is looked at anyway.
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
    readIn(wait)
  })
  const watch = () => {
    const body = bodyOf(document)
    if (body && !signal.aborted) observer.observe(body, { childList: true, characterData: true, subtree: true })
  }

  /** Reads again after so many milliseconds, or up to twice as many where the page is busy. */
  const readIn = (time: number) => {
    clearTimeout(timer)
    const read = () => (reading = reading.then(readAgain).catch(callbacks.failed))
    timer = setTimeout(() => whenSeen(() => requestIdleCallback(read, { timeout: time })), time)
  }

  const whenSeen = (then: () => unknown) => {
    if (signal.aborted) return
    if (!isHidden(document)) return then()
    window.addEventListener('visibilitychange', () => whenSeen(then), { once: true, signal })
  }

  const readAgain = async () => {
    if (signal.aborted) return
    // From here on a change is a new one.
    watch()
    const now = await callbacks.read()
    lastRead = performance.now()
    if (signal.aborted) return
    const isSame = isSameList(now.several, article.several)
    if (isSame && now.text === article.text && article.stands()) return
    article = now
    if (!isSame) watchSeveral(now.several)
    callbacks.changed(now)
  }

  /** Articles of an endless page that reach a line across the middle of the window. */
  const reaching = new Set<Element>()
  const middle = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) reaching.add(target)
        else reaching.delete(target)
      if (reaching.size > 0 && article.own && !reaching.has(article.own)) readIn(SHORTEST / 2)
    },
    { root: document, rootMargin: '-50% 0px' },
  )
  const watchSeveral = (several: readonly Element[]) => {
    middle.disconnect()
    reaching.clear()
    for (const element of several) middle.observe(element)
  }

  for (const type of ['click', 'toggle'])
    window.addEventListener(type, ({ isTrusted }) => isTrusted && readIn(SHORTEST / 2), {
      signal,
      capture: true,
      passive: true,
    })

  const look = new MutationObserver(() => {
    callbacks.restyled()
    // A page may hide itself until its fonts or its scripts are there.
    if (!article.text) readIn(SHORTEST / 2)
  })
  for (const element of [rootElementOf(document), bodyOf(document)])
    if (element)
      look.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode'] })

  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    observer.disconnect()
    look.disconnect()
    middle.disconnect()
  })
  watch()
  watchSeveral(first.several)
}

const isSameList = (one: readonly Element[], other: readonly Element[]) =>
  one.length === other.length && one.every((element, at) => element === other[at])

/** Within the article, around it, or anywhere if it has left the page. */
function concerns({ root }: LiveArticle, target: Node): boolean {
  return !root || !isConnected(root) || contains(root, target) || contains(target, root)
}
