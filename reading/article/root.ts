import type { Frame, PageText } from './blocks'
import { isArticle, isBody, isMain, saysArticle } from './hints'
import { ENOUGH, type Sums } from './sums'

/**
 * The element around the article, by Readability's ideas: paragraphs give points for length and commas to the
 * elements around them, links take points away, tags and class names add some. What a page marks as the body of its
 * article (`itemprop="articleBody"`) is believed before any count. `whole`: it is not looked for outside of that.
 * Undefined for a page without elements.
 */
export function findRoot(page: PageText, sums: Sums, whole?: Frame): Frame | undefined {
  const frames = whole ? page.frames.filter((frame) => isWithin(frame, whole)) : page.frames
  const marked = frames.filter((frame) => isBody(frame) && sums.weight(frame) >= ENOUGH)
  if (marked.length === 1) return marked[0]
  const points = new Map<Frame, number>()
  for (const block of page.blocks.slice(whole?.first, whole?.end)) {
    if (sums.isOut(block) || sums.isLink(block) || block.weight === 0 || block.frame.heading) continue
    const commas = block.text.match(/[,，、،]/g)?.length ?? 0
    const worth = 1 + commas + Math.min(Math.floor(block.weight / 100), 3)
    // A block of text right inside a <div> is that div's own paragraph.
    let at = block.frame.tag === 'p' ? block.frame.parent : block.frame
    for (let level = 0; at && level < 6; level += 1, at = at.parent) {
      const share = level === 0 ? 1 : level === 1 ? 1 / 2 : 1 / (level * 3)
      points.set(at, (points.get(at) ?? startingPoints(at)) + worth * share)
    }
  }
  const within = new Set(marked.length > 0 ? marked : frames)
  if (marked.length > 0) for (const frame of frames) if (frame.parent && within.has(frame.parent)) within.add(frame)
  let best = whole ?? frames[0]
  let most = -Infinity
  for (const [frame, sum] of points) {
    const score = sum * (1 - sums.density(frame))
    if (score <= most || !within.has(frame)) continue
    most = score
    best = frame
  }
  return best && climb(best, sums, page, whole)
}

function startingPoints(frame: Frame): number {
  const named = saysArticle(frame.words) ? 20 : 0
  if (isArticle(frame)) return named + 10
  if (/^(?:div|main|section)$/.test(frame.tag)) return named + 5
  if (/^(?:pre|td|blockquote)$/.test(frame.tag)) return named + 3
  return /^(?:address|ol|ul|dl|dd|dt|li|form)$/.test(frame.tag) ? named - 3 : named
}

/** An article in several boxes of one kind, or in bare paragraphs beside them, is whole in the element around them. */
function climb(from: Frame, sums: Sums, page: PageText, whole: Frame | undefined): Frame {
  let root = from
  let child = from
  for (let level = 0; level < 4; level += 1) {
    const around: Frame | undefined = child.parent
    if (!around || child === whole || isBody(root) || isMain(root)) break
    if (isArticle(root) && !isEntry(root, around, sums, page)) break
    const alike = around.children.filter((other) => other !== child && isAlike(other, child))
    if (alike.reduce((sum, other) => sum + sums.weight(other), 0) > sums.weight(root) * 0.3) {
      root = around
      level = 0
    }
    child = around
  }
  return root
}

const isAlike = (one: Frame, other: Frame) =>
  one.tag === 'p' || (one.tag === other.tag && firstWord(one) === firstWord(other))
const firstWord = ({ words }: Frame) => words.trim().split(' ', 1)[0]

/**
 * Entries of a live blog or a digest: articles beside articles, each perhaps in a list item. Two are so where they are of
 * like length and have no `h1` of their own.
 */
function isEntry(article: Frame, around: Frame, sums: Sums, page: PageText): boolean {
  const near = around.children.flatMap((child) => [child, ...child.children])
  const others = near.filter((other) => other !== article && isArticle(other) && sums.weight(other) > 0)
  const [other] = others
  if (!other || others.length > 1) return other !== undefined
  const hasHeadline = ({ first, end }: Frame) => page.blocks.slice(first, end).some(({ frame }) => frame.heading === 1)
  return sums.weight(other) > sums.weight(article) / 2 && !hasHeadline(article) && !hasHeadline(other)
}

function isWithin(frame: Frame, whole: Frame): boolean {
  for (let at: Frame | undefined = frame; at && at.first >= whole.first; at = at.parent) if (at === whole) return true
  return false
}
