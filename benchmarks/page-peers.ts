import { readFileSync } from 'node:fs'

/** Words that are painted: the n-th `<p>` of a page, from and up to a place in its one text node, the line's name. */
export type Place = readonly [paragraph: number, start: number, end: number, name: string]

/** Scripts that do to a page what Sidelight does, each with all that it has to know. */
export function peerScripts(places: readonly Place[], names: readonly string[]): Record<string, string> {
  const markJs = readFileSync('node_modules/mark.js/dist/mark.min.js', 'utf8')
  return {
    'bare.js': `(${bareHighlights})(${JSON.stringify(places)})`,
    'split.js': `(${splitText})(${JSON.stringify(places)})`,
    'mark.js': `${markJs};new Mark(document.body).mark(${JSON.stringify(names)},{separateWordSearch:false})`,
  }
}

/** What the browser itself needs to paint ranges that are known beforehand. */
function bareHighlights(places: readonly Place[]): void {
  const paragraphs = document.getElementsByTagName('p')
  const lines = new Map<string, Highlight>()
  for (const [paragraph, start, end, name] of places) {
    const text = paragraphs[paragraph]?.firstChild as Text
    const range = new Range()
    range.setStart(text, start)
    range.setEnd(text, end)
    const line = lines.get(name) ?? new Highlight()
    line.add(range)
    lines.set(name, line)
  }
  for (const [name, line] of lines) CSS.highlights.set(name, line)
}

/** The same words in elements of their own; from the end, so that what comes before stays in its place. */
function splitText(places: readonly Place[]): void {
  const paragraphs = document.getElementsByTagName('p')
  for (const [paragraph, start, end] of [...places].reverse()) {
    const words = ((paragraphs[paragraph] as Element).firstChild as Text).splitText(start)
    words.splitText(end - start)
    const mark = document.createElement('mark')
    words.replaceWith(mark)
    mark.append(words)
  }
}
