import { parentOf, typeOf } from '../../reading/article/dom'

/**
 * Whether words stand on a dark ground, for choosing a line that can be seen there. The ground is the nearest opaque
 * background colour; over a picture, or where no colour is set (a page that only declares `color-scheme`), the text's
 * own colour tells: light words mean a dark ground. `known` keeps answers for the elements of one painting.
 */
export function isOnDark(node: Node, known: Map<Element, boolean>): boolean {
  const passed: Element[] = []
  let dark: boolean | undefined
  for (let at = parentOf(node); at && typeOf(at) === 1 && dark === undefined; at = parentOf(at)) {
    const element = at as Element
    dark = known.get(element)
    if (dark !== undefined) break
    passed.push(element)
    const style = getComputedStyle(element)
    const ground = lightness(style.backgroundColor)
    if (style.backgroundImage !== 'none') break
    if (ground && ground.alpha > 0.5) dark = ground.light < 0.4
  }
  if (dark === undefined) {
    const first = passed[0]
    const words = first && lightness(getComputedStyle(first).color)
    dark = words ? words.light > 0.6 : false
  }
  for (const element of passed) known.set(element, dark)
  return dark
}

/** Perceived lightness from 0 to 1 and opacity of a computed colour, in whatever notation the browser gives it. */
export function lightness(colour: string): { light: number; alpha: number } | undefined {
  const match = /^(rgba?|color|oklch|oklab|lch|lab)\(([^)]*)\)$/.exec(colour.trim())
  if (!match) return undefined
  const [, space, inner = ''] = match
  const parts = inner.split(/[\s,/]+/).filter(Boolean)
  const numbers = space === 'color' ? parts.slice(1) : parts
  const value = (at: number, whole: number) => {
    const part = numbers[at] ?? '0'
    return part.endsWith('%') ? Number.parseFloat(part) / 100 : (Number.parseFloat(part) || 0) / whole
  }
  const alpha = numbers.length > 3 ? value(3, 1) : 1
  if (space?.startsWith('ok')) return { light: value(0, 1), alpha }
  if (space?.startsWith('l')) return { light: value(0, 100), alpha }
  const [red, green, blue] = [0, 1, 2].map((at) => linear(value(at, space === 'color' ? 1 : 255))) as [
    number,
    number,
    number,
  ]
  // The cube root makes luminance what the eye takes for lightness.
  return { light: Math.cbrt(0.2126 * red + 0.7152 * green + 0.0722 * blue), alpha }
}

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
