import type { Frame, PageText } from './blocks'

/** The `h1` in the article, else the one most like the page's title, else any heading or box that is the title. */
export function findHeadline(page: PageText, root: Frame, title: string): Frame | undefined {
  const known = new Set(wordsIn(title))
  let best: Frame | undefined
  let most = 0
  for (const frame of page.frames) {
    if (frame.first === frame.end || frame.out === 'furniture') continue
    const score =
      frame.tag === 'h1'
        ? 1 + likeness(page, frame, known) + (isInside(frame, root) ? 0.5 : 0)
        : other(page, frame, known)
    if (score <= most) continue
    most = score
    best = frame
  }
  return best
}

/** The words of a frame's first blocks. */
export const textIn = ({ blocks }: PageText, { first, end }: Frame) =>
  blocks
    .slice(first, Math.min(end, first + 4))
    .map((block) => block.text.replace(/\s+/g, ' '))
    .join(' ')
    .slice(0, 400)

function other(page: PageText, frame: Frame, known: ReadonlySet<string>): number {
  const named = frame.heading > 0 || /(?:head-?line|title|tit|heading)(?:$|[-\s])/.test(frame.words)
  if (!named || textIn(page, frame).length <= 12) return 0
  const like = likeness(page, frame, known)
  return like > 0.8 ? like : 0
}

/** Share of words in common, from 0 to 1. */
function likeness(page: PageText, frame: Frame, known: ReadonlySet<string>): number {
  const own = wordsIn(textIn(page, frame))
  return own.length === 0 ? 0 : (2 * own.filter((word) => known.has(word)).length) / (own.length + known.size)
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const isInside = (frame: Frame, root: Frame) => frame.first >= root.first && frame.end <= root.end
