import type { Block, Frame, PageText } from './blocks'
import { attribute } from './dom'
import { saysArticle, saysCaption, saysComments, saysStandfirst, saysSubtitle } from './hints'

/** Which of a page's blocks are the article's text, in the page's order. */
export interface Choice {
  /** Position in `frames`; -1 for an empty page. */
  root: number
  blocks: number[]
  /** The `h1` (or what stands for it) in `frames`, or -1. */
  headline: number
  /** First paragraph of the body, as a position in the page's `blocks`, or -1. */
  lead: number
}

/** Less than this is no article: hints are dropped, then links are let in (a list of headlines). */
const ENOUGH = 250
const LINES =
  /^(?:advertise?ment|ad|anzeige|publicité|publicidad|read more|(?:related|recommended)(?: articles?| stories| news| content)?|more on this|share(?: this.*)?|follow us.*|sign up.*|subscribe.*|click here.*|print|e-?mail|copy link|listen|공유하기|관련 ?(?:기사|뉴스)|추천 ?(?:기사|뉴스)|댓글.*|인쇄|広告|関連(?:記事|ニュース)|スポンサー.*|广告|廣告|相关(?:新闻|阅读|报道))[:：]?$/i
/** A line that leads away, where a good part of it is a link. */
const LEADS_AWAY =
  /^(?:read (?:more|also|next)|also read|see also|related|more|watch|listen|lesen sie auch|lire aussi|관련 ?기사|関連記事|延伸阅读|相关)[^.]{0,12}[:：|]/i

/**
 * Finds the article in a page's text with Readability's ideas: paragraphs give points for length and commas to the
 * elements around them, links take points away, tags and class names add some. What a page marks as the body of
 * its article (`itemprop="articleBody"`) is believed before any count.
 */
export function chooseArticle(page: PageText, title: string): Choice {
  if (page.frames.length === 0) return { root: -1, blocks: [], headline: -1, lead: -1 }
  rescueArticles(page)
  let sums = new Sums(page, true)
  let root = bestRoot(page, sums)
  if (sums.weight(root) < ENOUGH) {
    const trusting = new Sums(page, false)
    const other = bestRoot(page, trusting)
    if (trusting.weight(other) >= ENOUGH) {
      sums = trusting
      root = other
    }
  }
  const headline = findHeadline(page, root, title)
  const list = isList(page, sums, root, headline)
  if (list) root = Math.max(0, page.frames.findIndex(isMain))
  const chosen = page.blocks.flatMap((_, index) => (belongs(page, sums, root, headline, index, list) ? [index] : []))
  const blocks = withoutEmptyHeadings(page, chosen, root)
  return { root, blocks, headline, lead: findLead(page, blocks, headline, root) }
}

/** Sums over blocks, so that those of any frame are a subtraction. */
class Sums {
  /** Of each block: not the article's, by tag, class or links. */
  readonly out: boolean[] = []
  /** Of each block: in a list of links. */
  readonly linky: boolean[] = []
  private readonly chars = [0]
  private readonly linked = [0]
  private readonly body = [0]
  private readonly prose = [0]
  /** More than one `h1`: they are not all headlines of this page. */
  private readonly manyTitles: boolean

  constructor(
    readonly page: PageText,
    believeHints: boolean,
  ) {
    this.manyTitles = page.frames.filter((frame) => frame.tag === 'h1').length > 1
    for (const block of page.blocks) {
      this.chars.push((this.chars.at(-1) as number) + block.text.length)
      this.linked.push((this.linked.at(-1) as number) + Math.min(block.linked, block.text.length))
      this.prose.push((this.prose.at(-1) as number) + (block.linked < block.text.length * 0.3 ? weightOf(block) : 0))
    }
    const out: boolean[] = []
    const linky: boolean[] = []
    for (const [index, frame] of page.frames.entries()) {
      out.push((out[frame.parent] ?? false) || frame.out === 'furniture' || (believeHints && frame.out === 'hinted'))
      linky.push((linky[frame.parent] ?? false) || this.isLinks(index, frame))
    }
    for (const block of page.blocks) {
      this.out.push(out[block.frame] as boolean)
      this.linky.push(linky[block.frame] as boolean)
      const counts = !out[block.frame] && !linky[block.frame] && !this.page.frames[block.frame]?.heading
      this.body.push((this.body.at(-1) as number) + (counts ? weightOf(block) : 0))
    }
  }

  /** Share of a frame's text that links to other pages. */
  density(frame: number): number {
    const chars = this.of(this.chars, frame)
    return chars === 0 ? 0 : this.of(this.linked, frame) / chars
  }

  /** Length of a frame's paragraphs, without short lines. */
  weight(frame: number): number {
    return this.of(this.body, frame)
  }

  private of(sums: number[], index: number): number {
    const frame = this.page.frames[index]
    return frame ? (sums[frame.end] as number) - (sums[frame.first] as number) : 0
  }

  /** A list of links, a line that is one link, or a card: a linked heading with a few words under it. */
  private isLinks(index: number, frame: Frame): boolean {
    if (frame.heading > 0 || frame.tag === 'body' || isMain(frame)) return false
    const chars = this.of(this.chars, index)
    const linked = this.of(this.linked, index)
    // A box around the whole page is no list, however long its menus are.
    if (linked === 0 || this.of(this.prose, index) > ENOUGH) return false
    if (linked > chars * (/^(?:p|li|td|dd)$/.test(frame.tag) ? 0.75 : 0.5)) return true
    if (chars - linked > 400) return false
    return this.page.blocks
      .slice(frame.first, frame.end)
      .some(
        (block) =>
          (this.page.frames[block.frame]?.heading ?? 0) > (this.manyTitles ? 0 : 1) &&
          block.linked > block.text.length * 0.8,
      )
  }
}

/** A Chinese, Japanese or Korean letter says about twice as much as a Latin one. */
function weightOf(block: Block): number {
  const wide = block.text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/g)?.length ?? 0
  const weight = block.text.length + wide
  return weight < 50 ? 0 : weight
}

/** A hint that would take away the headline, the marked body or most of the page's text is wrong. */
function rescueArticles(page: PageText): void {
  const { frames, blocks } = page
  const sums = [0]
  for (const block of blocks) sums.push((sums.at(-1) as number) + weightOf(block))
  const most = (sums.at(-1) as number) / 2
  for (const frame of frames) {
    const marked = frame.tag === 'h1' || isMain(frame) || isBody(frame)
    const large = (sums[frame.end] as number) - (sums[frame.first] as number) > most && !saysComments(frame.words)
    if (!marked && !large) continue
    for (let at: Frame | undefined = frame; at; at = frames[at.parent]) if (at.out === 'hinted') at.out = null
  }
}

/**
 * A page of headlines: hardly any text, or no headline of its own and three times as much in links long enough to be
 * headlines. There the links are the text.
 */
function isList(page: PageText, sums: Sums, root: number, headline: number): boolean {
  const weight = sums.weight(root)
  const own = page.frames[headline]
  if (weight >= 80 && own && textIn(page, own).length >= 25) return false
  let links = 0
  for (const [index, block] of page.blocks.entries()) if (!sums.out[index] && block.linked >= 25) links += block.linked
  return links > 3 * weight
}

const isMain = (frame: Frame) => frame.tag === 'main' || attribute(frame.element, 'role') === 'main'
const isBody = (frame: Frame) => /\barticleBody\b/i.test(attribute(frame.element, 'itemprop') ?? '')
const isArticle = (frame: Frame) => frame.tag === 'article' || attribute(frame.element, 'role') === 'article'

function bestRoot(page: PageText, sums: Sums): number {
  const { frames, blocks } = page
  const marked = frames.flatMap((frame, index) => (isBody(frame) && sums.weight(index) >= ENOUGH ? [index] : []))
  const scores = new Map<number, number>()
  for (const [index, block] of blocks.entries()) {
    const weight = weightOf(block)
    if (sums.out[index] || sums.linky[index] || weight < 50 || frames[block.frame]?.heading) continue
    const commas = block.text.match(/[,，、،]/g)?.length ?? 0
    const points = 1 + commas + Math.min(Math.floor(weight / 100), 3)
    // A block of text right inside a <div> is that div's own paragraph.
    let at = frames[block.frame]?.tag === 'p' ? (frames[block.frame] as Frame).parent : block.frame
    for (let level = 0; at >= 0 && level < 6; level += 1) {
      const share = level === 0 ? 1 : level === 1 ? 1 / 2 : 1 / (level * 3)
      scores.set(at, (scores.get(at) ?? baseScore(frames[at] as Frame)) + points * share)
      at = (frames[at] as Frame).parent
    }
  }
  let best = 0
  let most = -Infinity
  for (const [index, score] of scores) {
    const scaled = score * (1 - sums.density(index))
    if (scaled > most && !(marked.length > 0 && !marked.some((one) => inside(frames, one, index)))) {
      most = scaled
      best = index
    }
  }
  return climb(page, sums, marked.length === 1 ? (marked[0] as number) : best)
}

const inside = (frames: Frame[], outer: number, inner: number): boolean => {
  for (let at = inner; at >= 0; at = (frames[at] as Frame).parent) if (at === outer) return true
  return false
}

function baseScore(frame: Frame): number {
  const byTag = isArticle(frame)
    ? 10
    : /^(?:div|main|section)$/.test(frame.tag)
      ? 5
      : /^(?:pre|td|blockquote)$/.test(frame.tag)
        ? 3
        : /^(?:address|ol|ul|dl|dd|dt|li|form)$/.test(frame.tag)
          ? -3
          : 0
  return byTag + (saysArticle(frame.words) ? 20 : 0)
}

/** An article in several boxes of one kind, or in bare paragraphs beside them, is whole in the element around them. */
function climb(page: PageText, sums: Sums, from: number): number {
  let root = from
  let child = from
  for (let level = 0; level < 4; level += 1) {
    const at = page.frames[child]?.parent ?? -1
    const frame = page.frames[root] as Frame
    if (at < 0 || isBody(frame) || isMain(frame) || (isArticle(frame) && !isOneOfMany(page, sums, root, at))) break
    let alike = 0
    for (
      let other = at + 1;
      other < page.frames.length && (page.frames[other] as Frame).first < (page.frames[at] as Frame).end;
      other += 1
    )
      if (
        (page.frames[other] as Frame).parent === at &&
        other !== child &&
        isAlike(page.frames[other] as Frame, page.frames[child] as Frame)
      )
        alike += sums.weight(other)
    if (alike > sums.weight(root) * 0.3) {
      root = at
      level = 0
    }
    child = at
  }
  return root
}

const isAlike = (one: Frame, other: Frame) =>
  one.tag === 'p' || (one.tag === other.tag && one.words.trim().split(' ')[0] === other.words.trim().split(' ')[0])

/** Entries of a live blog: articles beside articles. */
function isOneOfMany(page: PageText, sums: Sums, article: number, around: number): boolean {
  const outer = page.frames[around] as Frame
  let others = 0
  for (let at = around + 1; at < page.frames.length && (page.frames[at] as Frame).first < outer.end; at += 1)
    if (
      at !== article &&
      isArticle(page.frames[at] as Frame) &&
      sums.weight(at) >= 50 &&
      !inside(page.frames, article, at)
    )
      others += 1
  return others >= 2
}

/** The `h1` in the article, else the one most like the page's title, else any heading or box that is the title. */
function findHeadline(page: PageText, root: number, title: string): number {
  const known = new Set(words(title))
  const likeness = (frame: Frame) => {
    const own = words(textIn(page, frame))
    return own.length === 0 ? 0 : (2 * own.filter((word) => known.has(word)).length) / (own.length + known.size)
  }
  let best = -1
  let most = 0
  for (const [index, frame] of page.frames.entries()) {
    if (frame.first === frame.end || frame.out === 'furniture') continue
    const like = likeness(frame)
    const score =
      frame.tag === 'h1'
        ? 1 + like + (inside(page.frames, root, index) ? 0.5 : 0)
        : like > 0.8 &&
            (frame.heading > 0 || /(?:head-?line|title|tit|heading)(?:$|[-_\s])/.test(frame.words)) &&
            textIn(page, frame).length > 12
          ? like
          : 0
    if (score > most) {
      most = score
      best = index
    }
  }
  return best
}

/** Words, or letters where a language does not part its words. */
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const textIn = (page: PageText, frame: Frame) =>
  page.blocks
    .slice(frame.first, Math.min(frame.end, frame.first + 4))
    .map((block) => block.text)
    .join(' ')
    .slice(0, 400)

function belongs(page: PageText, sums: Sums, root: number, headline: number, index: number, list: boolean): boolean {
  const head = page.frames[headline]
  if (head && index >= head.first && index < head.end) return true
  const block = page.blocks[index] as Block
  const frame = page.frames[block.frame] as Frame
  if (sums.out[index] || LINES.test(block.text)) return false
  const body = page.frames[root] as Frame
  if (list) return index >= body.first && index < body.end && (frame.heading > 0 || block.text.length >= 15)
  if (sums.linky[index] || (block.linked > block.text.length * 0.4 && LEADS_AWAY.test(block.text))) return false
  if (index >= body.first && index < body.end) return true
  // Between a headline outside the body and the body: the standfirst and the first picture's caption.
  if (!head || head.end > body.first || index < head.end || index >= body.first) return false
  return isCaption(page, block) || isStandfirst(page, block)
}

const isCaption = (page: PageText, block: Block) =>
  around(page, block.frame, (frame) => frame.tag === 'figcaption' || saysCaption(frame.words))
const isStandfirst = (page: PageText, block: Block) =>
  block.text.length >= 30 &&
  around(page, block.frame, (frame) => saysStandfirst(frame.words) || (frame.tag === 'p' && block.text.length >= 60))

/** Whether a frame, its parent or its grandparent is such a one. */
function around(page: PageText, index: number, is: (frame: Frame) => boolean): boolean {
  for (let at = index, level = 0; at >= 0 && level < 3; at = (page.frames[at] as Frame).parent, level += 1)
    if (is(page.frames[at] as Frame)) return true
  return false
}

/** A heading whose every block was left out ("Related stories") goes with them. */
function withoutEmptyHeadings(page: PageText, chosen: number[], root: number): number[] {
  const level = (index: number) => page.frames[(page.blocks[index] as Block).frame]?.heading ?? 0
  return chosen.filter((index, at) => {
    if (level(index) < 2) return true
    const next = chosen[at + 1]
    if (next === undefined) return index + 1 >= (page.frames[root] as Frame).end
    return next === index + 1 || level(next) === 0 || level(next) > level(index)
  })
}

function findLead(page: PageText, chosen: number[], headline: number, root: number): number {
  const from = Math.max(page.frames[headline]?.end ?? 0, page.frames[root]?.first ?? 0)
  const isLead = (index: number) => {
    const block = page.blocks[index] as Block
    return (
      index >= from &&
      !page.frames[block.frame]?.heading &&
      weightOf(block) >= 50 &&
      !isCaption(page, block) &&
      !saysSubtitle((page.frames[block.frame] as Frame).words)
    )
  }
  return chosen.find((index) => isLead(index) && page.frames[(page.blocks[index] as Block).frame]?.tag !== 'li') ?? -1
}
