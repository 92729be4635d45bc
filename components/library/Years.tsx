import { useArea } from '../text/area'
import * as words from '../text/areas/lists'
import type { PublishedView } from './list-props'

const WIDTH = 216
const HEIGHT = 40
/** Years that have room; older ones are left to the fields. */
const MOST = 24

/** How many articles there are of each year, and behind them in soft how many in all. It shows and is not pressed. */
export function Years({ years }: Pick<PublishedView, 'years'>) {
  const l = useArea(words)
  const shown = years.slice(-MOST)
  if (shown.length === 0) return null
  const most = Math.max(...shown.map(({ all }) => all), 1)
  const step = WIDTH / shown.length
  const bar = (at: number, count: number) => {
    const height = count ? Math.max(2, (count / most) * (HEIGHT - 2)) : 0
    return `M${at * step} ${HEIGHT}h${step - 2}v-${height}h-${step - 2}z`
  }
  const found = shown.filter((year) => year.found > 0)
  const sum = found.reduce((total, year) => total + year.found, 0)
  return (
    <figure class="years">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={l.years(found, sum)} preserveAspectRatio="none">
        <path class="all" d={shown.map(({ all }, at) => bar(at, all)).join('')} />
        <path class="found" d={shown.map(({ found }, at) => bar(at, found)).join('')} />
        <path class="ground" d={`M0 ${HEIGHT - 0.5}h${WIDTH}`} />
      </svg>
      <figcaption class="alt" aria-hidden="true">
        <span>{shown[0]?.year}</span>
        {shown.length > 1 && <span>{shown.at(-1)?.year}</span>}
      </figcaption>
    </figure>
  )
}
