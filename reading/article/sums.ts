import type { Block, Frame, PageText } from './blocks'
import { isMain } from './hints'

/** Less weight than this is no article. */
export const ENOUGH = 250

/** What a page's boxes hold: sums over its blocks, so that those of any box are a subtraction. */
export class Sums {
  private readonly out = new Set<Frame>()
  private readonly links = new Set<Frame>()
  private readonly chars = [0]
  private readonly linked = [0]
  private readonly prose = [0]
  private readonly body = [0]
  /** More than one `h1`: they are not all headlines of this page. */
  private readonly manyTitles: boolean

  /** `believeHints`: what a class name calls a share bar or a promotion is none of the article's. */
  constructor({ frames, blocks }: PageText, believeHints: boolean) {
    this.manyTitles = frames.filter((frame) => frame.tag === 'h1').length > 1
    for (const block of blocks) {
      add(this.chars, block.text.length)
      add(this.linked, block.linked)
      add(this.prose, block.linked < block.text.length * 0.3 ? block.weight : 0)
    }
    for (const frame of frames) {
      const { parent, out } = frame
      if (out === 'furniture' || (believeHints && out === 'hinted') || (parent && this.out.has(parent)))
        this.out.add(frame)
      if ((parent && this.links.has(parent)) || this.isLinks(frame, blocks)) this.links.add(frame)
    }
    for (const block of blocks)
      add(this.body, this.isOut(block) || this.isLink(block) || block.frame.heading ? 0 : block.weight)
  }

  /** Not the article's, by tag, role or class. */
  isOut(block: Block): boolean {
    return this.out.has(block.frame)
  }

  /** In a list of links, or one itself. */
  isLink(block: Block): boolean {
    return this.links.has(block.frame)
  }

  /** Share of a box's text that links to other pages. */
  density(frame: Frame): number {
    return of(this.linked, frame) / (of(this.chars, frame) || 1)
  }

  /** Length of a box's paragraphs, without short lines. */
  weight(frame: Frame): number {
    return of(this.body, frame)
  }

  /** A list of links, a line that is one link, or a card: a linked heading with a few words under it. */
  private isLinks(frame: Frame, blocks: readonly Block[]): boolean {
    if (frame.heading > 0 || frame.tag === 'body' || isMain(frame)) return false
    const chars = of(this.chars, frame)
    const linked = of(this.linked, frame)
    // A box around the whole page is no list, however long its menus are.
    if (linked === 0 || of(this.prose, frame) > ENOUGH) return false
    if (linked > chars * (/^(?:p|li|td|dd)$/.test(frame.tag) ? 0.75 : 0.5)) return true
    if (chars - linked > 400) return false
    const isLinkedHeading = ({ frame: { heading }, linked, text }: Block) =>
      heading > (this.manyTitles ? 0 : 1) && linked > text.length * 0.8
    return blocks.slice(frame.first, frame.end).some(isLinkedHeading)
  }
}

const add = (sums: number[], value: number) => sums.push((sums.at(-1) as number) + value)
const of = (sums: number[], { first, end }: Frame) => (sums[end] as number) - (sums[first] as number)
