import type { Row } from './match'

const WIDTH = 640
const HEIGHT = 360
const EDGE = { left: 60, right: 210, top: 20, bottom: 40 }
const COLOURS = [
  '#a4500b',
  '#1b6ca8',
  '#3c7a3c',
  '#7a3c74',
  '#6b7380',
  '#b08900',
  '#c03434',
  '#2f8f8f',
  '#444',
  '#e08fb0',
  '#9bc53d',
]

/** Number of names against nanoseconds a unit of Korean text, both in powers of ten. */
export function scalePlot(rows: readonly Row[]): string {
  const korean = rows.filter((row) => row.lang === 'ko')
  const x = (names: number) => EDGE.left + ((Math.log10(names) - 2.6) / 2.2) * (WIDTH - EDGE.left - EDGE.right)
  const y = (ns: number) =>
    HEIGHT - EDGE.bottom - (Math.log10(Math.max(1, ns)) / 4.5) * (HEIGHT - EDGE.top - EDGE.bottom)
  const text = (at: [number, number], words: string, more = '') =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${words}</text>`
  const parts = [10 ** 0, 10, 100, 1000, 10_000].map(
    (ns) =>
      `<line x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${y(ns)}" y2="${y(ns)}" stroke="#ddd"/>` +
      text([EDGE.left - 6, y(ns) + 4], `${ns} ns`, 'text-anchor="end"'),
  )
  for (const names of new Set(korean.map((row) => row.names)))
    parts.push(text([x(names), HEIGHT - EDGE.bottom + 20], names.toLocaleString('en'), 'text-anchor="middle"'))
  ;[...new Set(korean.map((row) => row.contender))].forEach((contender, at) => {
    const colour = COLOURS[at % COLOURS.length]
    const points = korean.filter((row) => row.contender === contender)
    const line = points.map((row) => `${x(row.names).toFixed(1)},${y(row.ns).toFixed(1)}`).join(' ')
    parts.push(`<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="2"/>`)
    const key = EDGE.top + 14 + at * 20
    parts.push(`<rect x="${WIDTH - EDGE.right + 10}" y="${key - 9}" width="10" height="10" fill="${colour}"/>`)
    parts.push(text([WIDTH - EDGE.right + 26, key], contender))
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>\n`
}
