import Mark from 'mark.js'
import { createPainter } from '../entrypoints/reader/paint'
import { PAINT_CSS } from '../entrypoints/reader/paint-css'
import { type LiveArticle, readArticleInSlices } from '../reading/article'

/** Runs in the page: what each way of underlining does there between being injected and the next painted frame. */

const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)))
const pause = () => new Promise<void>((done) => setTimeout(done))
const style = (css: string) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
let article: LiveArticle | undefined

/** Milliseconds until painted, and nodes added by then. */
async function timed(run: () => void | Promise<void>) {
  const nodes = countNodes()
  const start = performance.now()
  await run()
  await painted()
  return { ms: performance.now() - start, nodes: countNodes() - nodes }
}

function countNodes(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL)
  let count = 0
  while (walker.nextNode()) count++
  return count
}

Object.assign(globalThis, {
  bench: {
    /** First half of ours; the background matches between the halves. */
    async read() {
      const start = performance.now()
      article = await readArticleInSlices(document, pause, new AbortController().signal)
      return { text: article.text, ms: performance.now() - start }
    },
    sidelight(places: readonly [number, number][]) {
      style(PAINT_CSS)
      return timed(() => {
        const ranges = places.flatMap(([start, end]) => article?.rangeOf(start, end) ?? [])
        createPainter(document).paint(ranges.map((range) => ({ range, lit: false, noteId: 'note' })))
      })
    },
    /** Ranges that are known beforehand: what the browser itself needs. */
    async bare(places: readonly [number, number][]) {
      style(PAINT_CSS)
      const known = await readArticleInSlices(document, pause, new AbortController().signal)
      const ranges = places.flatMap(([start, end]) => known.rangeOf(start, end) ?? [])
      return timed(() => void CSS.highlights.set('sidelight-term', new Highlight(...ranges)))
    },
    markJs: (names: string[]) =>
      timed(
        () =>
          new Promise<void>((done) =>
            new Mark(document.body).mark(names, { separateWordSearch: false, done: () => done() }),
          ),
      ),
  },
})
