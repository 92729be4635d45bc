import type { PackFigures } from '../../knowledge/pack-figures'
import { useText } from '../text'
import { useArea } from '../text/area'
import * as words from '../text/areas/packs'
import { formatDate } from '../text/dates'

/** Months and years that are named; what is before them is one number. */
const NAMED = 3

/** Who wrote the notes and who checked them, by what means and when; every number is the pack's own. */
export function PackChecks({ figures }: { figures: PackFigures }) {
  const t = useText()
  const { who } = useArea(words)
  const { readAgain, sources, notes } = figures
  const withFacts = readAgain.none + readAgain['second-reading'] + readAgain['second-person']
  const again = readAgain['second-reading']
  const byPerson = readAgain['second-person']
  const lookedOver = named(
    figures.lookedOver.map(({ month, notes: n }) => ({ when: month, n })),
    (month, n) => who.month(formatDate(month, t.lang), n),
    who.earlier,
  )
  const lastHeld = named(
    figures.lastHeld.map(({ year, facts: n }) => ({ when: year, n })),
    (year, n) => who.year(formatDate(year, t.lang), n),
    who.earlier,
  )
  return (
    <section>
      <h2>{who.title}</h2>
      <dl class="kv">
        <dt>{who.written}</dt>
        <dd>
          {who.writtenBy(sources.page, sources.excerpt)} {sources.copies > 0 && who.copies(sources.copies)} {who.titles}
        </dd>
        <dt>{who.again}</dt>
        <dd>{again > 0 ? who.againBy(again, readAgain.none) : who.againNone}</dd>
        <dt>{who.person}</dt>
        <dd>{byPerson > 0 ? who.personSome(byPerson, withFacts) : who.personNone}</dd>
        <dt>{who.when}</dt>
        <dd>{lookedOver}.</dd>
        <dt>{who.held}</dt>
        <dd>
          {who.heldWhat} {lastHeld}.
        </dd>
        <dt>{who.publishers}</dt>
        <dd>{who.publishersChecked(figures.publishersChecked, figures.publishers)}</dd>
        <dt>{who.rules}</dt>
        <dd>
          {who.rulesWhat} {notes > withFacts && who.nameOnly(notes - withFacts)}
        </dd>
      </dl>
    </section>
  )
}

function named(
  counts: readonly { when: string; n: number }[],
  one: (when: string, n: number) => string,
  earlier: (n: number) => string,
): string {
  const rest = counts.slice(NAMED).reduce((sum, { n }) => sum + n, 0)
  return [...counts.slice(0, NAMED).map(({ when, n }) => one(when, n)), ...(rest ? [earlier(rest)] : [])].join(', ')
}
