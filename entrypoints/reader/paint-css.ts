const LIGHT = { term: '#6b7380', since: '#a4500b', word: '#e9e7e1' }
const DARK = { term: '#9aa2ae', since: '#f0a45b', word: '#343a44' }

const line = (style: 'dotted' | 'solid', colour: string) =>
  `text-decoration:underline ${style} 2px ${colour};text-underline-offset:4px;text-decoration-skip-ink:none`
const rules = (suffix: string, { term, since, word }: typeof LIGHT) =>
  `::highlight(sidelight-word${suffix}){background-color:${word}}` +
  `::highlight(sidelight-term${suffix}){${line('dotted', term)}}` +
  `::highlight(sidelight-since${suffix}){${line('solid', since)}}`
/**
 * Chromium 156 gives every highlight the system's ground and text in forced colours, whatever is asked for here, so
 * the line moves up into that box: 4px below the words it would be drawn in a colour meant for the box.
 */
const forced = (suffix: string) =>
  `::highlight(sidelight-word${suffix}){background-color:Highlight;color:HighlightText}` +
  `::highlight(sidelight-term${suffix}),::highlight(sidelight-since${suffix}){text-decoration-color:CanvasText;text-underline-offset:1px}`

/** The style sheet that the background inserts; nothing is printed. */
export const PAINT_CSS =
  `@media screen{${rules('', LIGHT)}${rules('-dark', DARK)}}` +
  `@media screen and (forced-colors:active){${forced('')}${forced('-dark')}}`
