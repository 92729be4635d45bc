import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Row } from './match'
import { scalePlot } from './scale-plot'
import { markdown, type Table } from './table'

const PLOT = 'docs/pictures/names-against-speed.svg'

interface Saved {
  on: { date: string; node: string; cpu?: string }
  tables: Table[]
  data: unknown
}

/** Writes docs/performance.md and its plot from the results that are there. */
export function writeReport(benches: readonly string[]): void {
  const parts = [
    '# Performance',
    '',
    'Written by `npm run bench`; medians of seven where a title says nothing else. Nothing here is written by hand.',
    '',
    'To be read with care: the contenders of `match` share one process and ours are timed before the others are built,',
    'which favours ours; ours look for no Latin name inside a word, the libraries report those as well. `gate`, `page` and',
    '`live` come from the trace of a browser with the built extension: the time that a thread was itself at work, while',
    'wall times hold what other programs did. `gate` loads a page again and again in one tab, and what the engine has kept',
    'of the script helps from the second load on. In `page` each article is opened in a new process, where every script is',
    'compiled anew; the gate is part of ours, and the ranges of the bare highlights are those that Sidelight painted. In',
    '`live` a task counts whole where our scripts alone run in it.',
  ]
  for (const bench of benches) {
    const file = `benchmarks/results/${bench}.json`
    if (!existsSync(file)) continue
    const { on, tables, data } = JSON.parse(readFileSync(file, 'utf8')) as Saved
    parts.push('', `## ${bench}`, '', `${on.date}, Node ${on.node}${on.cpu ? `, ${on.cpu}` : ''}.`)
    if (bench === 'match') {
      writeFileSync(PLOT, scalePlot(data as Row[]))
      parts.push('', '![Names against speed](pictures/names-against-speed.svg)')
    }
    for (const table of tables) parts.push('', markdown(table))
  }
  writeFileSync('docs/performance.md', `${parts.join('\n')}\n`)
}
