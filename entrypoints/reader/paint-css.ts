import { KIND_LINES } from '../../reading/types'

const LIGHT = {
  term: '#6b7380',
  since: '#a4500b',
  word: '#e9e7e1',
  person: '#1f5fa8',
  place: '#0b7261',
  organisation: '#6a45a5',
  thing: '#8a4a12',
}
const DARK: typeof LIGHT = {
  term: '#9aa2ae',
  since: '#f0a45b',
  word: '#343a44',
  person: '#7fb2ee',
  place: '#5fc9b3',
  organisation: '#b79cf0',
  thing: '#e0a26b',
}
/** Lines by kind: told apart by their shape, and by colour only besides. */
const BY_KIND = { person: 'solid 1.5px', place: 'dotted 2px', organisation: 'dashed 1.5px', thing: 'double 1px' }

const line = (style: string, colour: string) =>
  `text-decoration:underline ${style} ${colour};text-underline-offset:4px;text-decoration-skip-ink:none`
const rules = (suffix: string, colours: typeof LIGHT) =>
  `::highlight(sidelight-word${suffix}){background-color:${colours.word}}` +
  `::highlight(sidelight-term${suffix}){${line('dotted 2px', colours.term)}}` +
  `::highlight(sidelight-since${suffix}){${line('solid 2px', colours.since)}}` +
  `::highlight(sidelight-since-thick${suffix}){${line('solid 3px', colours.since)}}` +
  KIND_LINES.map((kind) => `::highlight(sidelight-${kind}${suffix}){${line(BY_KIND[kind], colours[kind])}}`).join('')
/** Washes of saved highlights with their edges, in the order of their colours. A broken line: the text has changed. */
const SAVED_LIGHT = [
  ['#f6ec9f', '#857000'],
  ['#fbd9de', '#b3364d'],
  ['#cfe6fb', '#2a6ca8'],
  ['#d5efd3', '#39803a'],
]
const SAVED_DARK = [
  ['#4a4413', '#d9c65a'],
  ['#56292f', '#ef96a4'],
  ['#1f3f5c', '#84bdf0'],
  ['#24452a', '#86cf8a'],
]
const saved = (suffix: string, colours: typeof SAVED_LIGHT) =>
  colours
    .flatMap(([wash, edge], at) =>
      (['solid', 'dashed'] as const).map(
        (style) =>
          `::highlight(sidelight-saved-${at + 1}${style === 'dashed' ? '-changed' : ''}${suffix}){` +
          `background-color:${wash};text-decoration:underline ${style} 2px ${edge};text-underline-offset:6px}`,
      ),
    )
    .join('')

/**
 * Chromium 156 gives every highlight the system's ground and text in forced colours, whatever is asked for here, so
 * the line moves up into that box: 4px below the words it would be drawn in a colour meant for the box.
 */
const forced = (suffix: string) =>
  `::highlight(sidelight-word${suffix}){background-color:Highlight;color:HighlightText}` +
  ['term', 'since', 'since-thick', ...KIND_LINES].map((name) => `::highlight(sidelight-${name}${suffix})`).join(',') +
  '{text-decoration-color:CanvasText;text-underline-offset:1px}'

/** The style sheet that the background inserts; nothing is printed. */
export const PAINT_CSS =
  `@media screen{${saved('', SAVED_LIGHT)}${saved('-dark', SAVED_DARK)}${rules('', LIGHT)}${rules('-dark', DARK)}}` +
  `@media screen and (forced-colors:active){${forced('')}${forced('-dark')}}`
