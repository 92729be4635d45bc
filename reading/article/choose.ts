import type { Block, Frame, PageText } from './blocks'
import { findHeadline, textIn } from './headline'
import { isBody, isMain, saysCaption, saysComments, saysStandfirst, saysSubtitle } from './hints'
import { findRoot } from './root'
import { inView, type OwnArticle, severalArticles } from './several'
import { ENOUGH, Sums } from './sums'

/** Which of a page's blocks are the article's text, as positions in the page's order. */
export interface Choice {
  root: Frame | undefined
  blocks: number[]
  /** The `h1`, or what stands for it. */
  headline: Frame | undefined
  /** First paragraph of the body, or -1. */
  lead: number
  /** The articles of an endless page; empty where the page is one article. */
  several: readonly OwnArticle[]
  /** Which of them this is. */
  own: OwnArticle | undefined
}

/** Lines of the site's own between paragraphs. */
const LINES =
  /^(?:advertise?ment|ad|anzeige|publicité|publicidad|read more|(?:related|recommended)(?: articles?| stories| news| content)?|more on this|share(?: this.*)?|follow us.*|sign up.*|subscribe.*|click here.*|print|e-?mail|copy link|listen|공유하기|관련 ?(?:기사|뉴스)|추천 ?(?:기사|뉴스)|댓글.*|인쇄|広告|関連(?:記事|ニュース)|スポンサー.*|广告|廣告|相关(?:新闻|阅读|报道))[:：]?$/i
/** A line that leads away, where a good part of it is a link. */
const LEADS_AWAY =
  /^(?:read (?:more|also|next)|also read|see also|related|more|watch|listen|lesen sie auch|lire aussi|관련 ?기사|関連記事|延伸阅读|相关)[^.]{0,12}[:：|]/i

/** How state media sign: `www.kcna.kp (2026.01.12.)`, `www.kcna.kp (Juche115.1.12.)`, often in a box below the body. */
const SIGNED = /^[\w-]+(?:\.[\w-]+)+\s?[(（][^)）]{6,30}[)）]$/
/** Blocks below the body among which the signature is looked for. */
const BELOW = 3

/** Finds the article in a page's text. Yields between its steps, as `pageText` does. */
export function* chooseArticle(page: PageText, title: string): Generator<void, Choice> {
  rescueArticles(page)
  yield
  let sums = new Sums(page, true)
  yield
  const several = severalArticles(page, sums)
  const own = inView(several)
  let root = findRoot(page, sums, own?.frame)
  if (!root) return { root, blocks: [], headline: undefined, lead: -1, several, own }
  yield
  if (sums.weight(root) < ENOUGH) {
    const unhinted = new Sums(page, false)
    const other = findRoot(page, unhinted)
    if (other && unhinted.weight(other) >= ENOUGH) {
      sums = unhinted
      root = other
    }
    yield
  }
  const headline = own?.headline ?? findHeadline(page, root, title)
  yield
  const list = isList(page, sums, root, headline)
  if (list) root = page.frames.find(isMain) ?? (page.frames[0] as Frame)
  const belongs = list ? inList(sums, root) : inArticle(sums, root, headline)
  const isHead = (index: number) => headline && index >= headline.first && index < headline.end
  const chosen: number[] = []
  for (const [index, block] of page.blocks.entries())
    if (isHead(index) || (!sums.isOut(block) && !LINES.test(block.text) && belongs(block, index))) chosen.push(index)
  yield
  const blocks = withoutEmptyHeadings(page, chosen, root)
  return { root, blocks, headline, lead: findLead(page, blocks, headline, root), several, own }
}

/** A hint that would take away the headline, the marked body or most of the page's text is wrong. */
function rescueArticles({ frames, blocks }: PageText): void {
  const sums = [0]
  for (const block of blocks) sums.push((sums.at(-1) as number) + block.weight)
  const most = (sums.at(-1) as number) / 2
  for (const frame of frames) {
    const marked = frame.tag === 'h1' || isMain(frame) || isBody(frame)
    const large = (sums[frame.end] as number) - (sums[frame.first] as number) > most && !saysComments(frame.words)
    if (!marked && !large) continue
    for (let at: Frame | undefined = frame; at; at = at.parent) if (at.out === 'hinted') at.out = null
  }
}

/**
 * A page of headlines: hardly any text, or no headline of its own, and three times as much in links long enough to be
 * headlines. There the links are the text.
 */
function isList(page: PageText, sums: Sums, root: Frame, headline: Frame | undefined): boolean {
  const weight = sums.weight(root)
  if (weight >= 80 && headline && textIn(page, headline).length >= 25) return false
  let links = 0
  for (const block of page.blocks) if (block.linked >= 25 && !sums.isOut(block)) links += block.linked
  return links > 3 * weight
}

type Belongs = (block: Block, index: number) => boolean

const inList =
  (_sums: Sums, root: Frame): Belongs =>
  (block, index) =>
    index >= root.first && index < root.end && (block.frame.heading > 0 || block.text.length >= 15)

const inArticle =
  (sums: Sums, root: Frame, headline: Frame | undefined): Belongs =>
  (block, index) => {
    if (sums.isLink(block) || (block.linked > block.text.length * 0.4 && LEADS_AWAY.test(block.text))) return false
    if (index >= root.first && index < root.end) return true
    if (index >= root.end && index < root.end + BELOW && SIGNED.test(block.text)) return true
    // Between a headline outside the body and the body: the standfirst and the first picture's caption.
    const between = headline && headline.end <= root.first && index >= headline.end && index < root.first
    return Boolean(between) && (isCaption(block) || isStandfirst(block))
  }

const isCaption = (block: Block) => near(block, ({ tag, words }) => tag === 'figcaption' || saysCaption(words))
const isStandfirst = ({ text, frame }: Block) =>
  text.length >= 30 && near({ frame }, ({ tag, words }) => saysStandfirst(words) || (tag === 'p' && text.length >= 60))

/** Whether a block's element, its parent or its grandparent is such a one. */
function near({ frame }: Pick<Block, 'frame'>, is: (frame: Frame) => boolean): boolean {
  return [frame, frame.parent, frame.parent?.parent].some((at) => at !== undefined && is(at))
}

/** A heading whose every block was left out ("Related stories") goes with them. */
function withoutEmptyHeadings({ blocks }: PageText, chosen: number[], root: Frame): number[] {
  const level = (index: number) => blocks[index]?.frame.heading ?? 0
  return chosen.filter((index, at) => {
    if (level(index) < 2) return true
    const next = chosen[at + 1]
    if (next === undefined) return index + 1 >= root.end
    return next === index + 1 || level(next) === 0 || level(next) > level(index)
  })
}

function findLead({ blocks }: PageText, chosen: number[], headline: Frame | undefined, root: Frame): number {
  const from = Math.max(headline?.end ?? 0, root.first)
  const isLead = (block: Block) =>
    block.weight > 0 &&
    !/^h\d|li$/.test(block.frame.tag) &&
    !block.frame.heading &&
    !isCaption(block) &&
    !saysSubtitle(block.frame.words)
  return chosen.find((index) => index >= from && isLead(blocks[index] as Block)) ?? -1
}
