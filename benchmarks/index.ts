import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { gate } from './gate'
import { lexicon } from './lexicon'
import { live } from './live'
import { match } from './match'
import { page } from './page'
import { writeReport } from './report'
import type { Bench } from './result'
import { markdown } from './table'

/** `npm run bench` runs all of these in turn, `npm run bench -- NAME` one. */
const BENCHES: Record<string, Bench> = { match, lexicon, gate, page, live }

async function main([name, ...args]: readonly string[]): Promise<void> {
  const chosen = name === undefined ? Object.keys(BENCHES) : [name]
  for (const one of chosen) {
    const bench = BENCHES[one]
    if (!bench) throw new Error(`No bench "${one}"; there are ${Object.keys(BENCHES).join(', ')}.`)
    const { data, tables } = await bench.run(args)
    for (const table of tables) console.log(`\n${markdown(table)}`)
    const on = { date: new Date().toISOString().slice(0, 10), node: process.version, cpu: cpus()[0]?.model }
    mkdirSync('benchmarks/results', { recursive: true })
    writeFileSync(`benchmarks/results/${one}.json`, `${JSON.stringify({ on, tables, data }, null, 2)}\n`)
    writeReport(Object.keys(BENCHES))
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
