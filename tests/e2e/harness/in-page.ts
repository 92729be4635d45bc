import type { Page } from 'playwright-core'
import { until } from './chromium'

/**
 * Runs in a page: the words under a line, in the order in which they were painted. Any page can ask this. Written
 * without the array methods that the hostile sample page replaces.
 */
export function paintedWords(): string[] {
  const words: string[] = []
  for (const highlight of CSS.highlights.values()) for (const range of highlight) words.push(range.toString())
  return words
}

/** Runs in a page: the middle of the first line under these words, in the window's coordinates, scrolled into sight. */
export function placeOf(words: string): { x: number; y: number } | undefined {
  for (const highlight of CSS.highlights.values())
    for (const range of highlight)
      if (range instanceof Range && range.toString() === words) {
        const { top, bottom } = range.getBoundingClientRect()
        if (top < 0 || bottom > innerHeight - 60)
          range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
        // The first line's own box: of words broken over two lines the middle of all lies on neither.
        const box = range.getClientRects()[0]
        if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
      }
  return undefined
}

/** The words under a line, once there are any. */
export function painted(page: Page): Promise<string[]> {
  return until('the terms to be painted', async () => {
    const words = await page.evaluate(paintedWords)
    return words.length > 0 && words
  })
}

/** Rests the pointer on painted words until their card is there. */
export async function hover(page: Page, words: string): Promise<Card> {
  const place = await until(`a line under "${words}"`, () => page.evaluate(placeOf, words))
  await page.mouse.move(place.x - 200, place.y - 150)
  await page.mouse.move(place.x, place.y, { steps: 4 })
  return until('the card', () => cardIn(page))
}

/** A node as Chromium's debugger gives it, closed shadow roots included. */
interface DomNode {
  nodeId: number
  backendNodeId: number
  nodeName: string
  nodeValue: string
  attributes?: string[]
  children?: DomNode[]
  shadowRoots?: (DomNode & { shadowRootType: string })[]
}

/** The card in a page, which neither the page nor a test can reach but through the debugger. */
export interface Card {
  text: string
  noteId: string | undefined
  /** Clicks on the button that is called so. */
  press(name: string): Promise<void>
}

/** The open card, or nothing. */
export const cardIn = (page: Page) => shownIn(page, 'dialog')

/** The bar at a selection, or nothing; its text is what it says beside its buttons as well. */
export const barIn = (page: Page) => shownIn(page, 'toolbar')

async function shownIn(page: Page, role: 'dialog' | 'toolbar'): Promise<Card | undefined> {
  const session = await page.context().newCDPSession(page)
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode }
  const closed = all(root).flatMap((node) => (node.shadowRoots ?? []).filter((own) => own.shadowRootType === 'closed'))
  const roots = closed.filter((root) => all(root).some((node) => attribute(node, 'role') === role))
  const card = role === 'toolbar' ? roots[0] : roots.flatMap(all).find((node) => attribute(node, 'role') === role)
  if (!card) {
    await session.detach()
    return undefined
  }
  return {
    text: textOf(card),
    noteId: attribute(card, 'data-note-id'),
    async press(name) {
      const nodes = all(card)
      const button = nodes.find(
        (node) =>
          /^(BUTTON|A)$/.test(node.nodeName) &&
          (attribute(node, 'aria-label') === name || textOf(node).startsWith(name)),
      )
      if (!button) throw new Error(`no button "${name}" in the card: ${textOf(card)}`)
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId: button.backendNodeId })
      const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.border
      await page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2)
    },
  }
}

function all(node: DomNode): DomNode[] {
  return [node, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(all)]
}

const textOf = (node: DomNode) =>
  all(node)
    .filter(({ nodeName }) => nodeName === '#text')
    .map(({ nodeValue }) => nodeValue)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

function attribute(node: DomNode, name: string): string | undefined {
  const at = node.attributes?.findIndex((word, index) => index % 2 === 0 && word === name) ?? -1
  return at < 0 ? undefined : node.attributes?.[at + 1]
}
