import axe from 'axe-core'
import { render } from 'preact'
import { afterEach, expect } from 'vitest'
import { Panel } from '../../components/Panel'
import type { PanelProps } from '../../components/panel-props'
import '../../components/styles/index.css'

let root: HTMLElement | undefined

afterEach(() => {
  if (root) render(null, root)
  root?.remove()
  root = undefined
  delete document.documentElement.dataset.theme
})

/** Puts a panel on the page as the side panel does; a second call brings new props to the same panel. */
export function show(props: PanelProps): HTMLElement {
  if (!root) {
    root = document.createElement('div')
    document.body.style.margin = '0'
    document.body.append(root)
  }
  render(<Panel {...props} />, root)
  return root
}

/** An element's words, with every space a plain one. */
export const spaced = (element: Element | null | undefined) => element?.textContent?.replaceAll('\u00a0', ' ')

/** Every violation that axe finds, in one line each; none is wanted. */
export async function expectAccessible(context: Element | Document = root ?? document): Promise<void> {
  // axe takes no notice of what the test page itself lacks (a title, a second landmark).
  const { violations } = await axe.run(context, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
}
