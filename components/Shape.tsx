import type { HighlightColour } from '../reading/types'

/** In the order of their numbers. */
export const COLOURS: readonly HighlightColour[] = [1, 2, 3, 4]

/** On 12 by 12, one a colour, so that a meaning is never told by colour alone. */
const SHAPES: Record<HighlightColour, string> = {
  1: 'M1.5 1.5h9v9h-9z',
  2: 'M6 1.25 11 10.5H1z',
  3: 'M11 6A5 5 0 1 1 1 6a5 5 0 0 1 10 0z',
  4: 'M6 .75 11.25 6 6 11.25.75 6z',
}

interface Props {
  colour: HighlightColour
  /** Not as it was saved: the text has changed, or is not on the page. */
  hollow?: boolean
}

/** The sign of a saved highlight's colour: square, triangle, circle, diamond. Words beside or around it say the same. */
export function Shape({ colour, hollow = false }: Props) {
  const name = `shape hue-${colour}`
  return (
    <svg class={hollow ? `${name} hollow` : name} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={SHAPES[colour]} />
    </svg>
  )
}
