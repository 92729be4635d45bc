/** What stands farther to the left or above than this was put there to be out of sight, in CSS pixels. */
const FAR = -999
const NOTHING_LEFT = /^(?:inset\((?:50|100)%|circle\(0|polygon\(0(?:px|%)? 0(?:px|%)?, 0(?:px|%)? 0)/

/**
 * Whether the style of a rendered element keeps all of its text out of the reader's sight: pushed off the page,
 * clipped to nothing, one pixel small.
 */
export function isUnseen(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.contentVisibility === 'hidden' || NOTHING_LEFT.test(style.clipPath)) return true
  if (Number.parseFloat(style.textIndent) < FAR) return true
  const placed = style.position !== 'static'
  if (placed && (isEmptyClip(style.clip) || Number.parseFloat(style.left) < FAR || Number.parseFloat(style.top) < FAR))
    return true
  // The box is asked for only where it can matter: it may cost a layout.
  const clipped = isClipped(style)
  if (!clipped && !placed) return false
  const box = boxOf.call(element)
  return (clipped && box.width <= 1 && box.height <= 1) || (box.width > 0 && box.right + scrollX < FAR)
}

/**
 * Folded to no height, as an accordion that a click opens. Not for certain: what is placed in such a box from further
 * out is seen.
 */
export const isFolded = (element: Element, style: CSSStyleDeclaration) =>
  isClipped(style) && boxOf.call(element).height === 0

const isClipped = (style: CSSStyleDeclaration) => style.overflowX !== 'visible' && style.display !== 'inline'

/** Transparent for good: what scrolling fades in has a transition or an animation. */
export const isTransparent = (style: CSSStyleDeclaration) =>
  style.opacity === '0' && style.animationName === 'none' && !/[1-9]/.test(style.transitionDuration)

const boxOf = globalThis.Element?.prototype.getBoundingClientRect

/** `rect(top, right, bottom, left)` with no area. */
function isEmptyClip(clip: string): boolean {
  const [top, right, bottom, left] = (clip.match(/-?[\d.]+/g) ?? []).map(Number)
  if (top === undefined || right === undefined || bottom === undefined || left === undefined) return false
  return bottom <= top || right <= left
}
