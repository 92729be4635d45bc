import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { compileLexicon, type Lexicon } from '../knowledge/lexicon'
import { createMatcher } from '../reading/match'
import { buildPack } from '../scripts/pack/build-pack'
import { median, ROUNDS, sideBySide } from './measure'
import { madeUpNames, notesOf } from './news'
import { PEERS } from './peers'
import type { Bench } from './result'

const NAMES = 5000
const MANY = 50_000

/** Compiling names, loading the core pack's compiled names in a fresh process, and what many names hold in memory. */
export const lexicon: Bench = {
  async run() {
    const names = madeUpNames('en', NAMES)
    const notes = notesOf('en', names)
    const folded = names.map((name) => name.toLowerCase())
    const build = sideBySide({
      Sidelight: () => compileLexicon(notes, ''),
      'Sidelight, with its matcher': () => createMatcher([compileLexicon(notes, '')]),
      ...Object.fromEntries(Object.entries(PEERS).map(([name, make]) => [name, () => make(folded)])),
    })
    const core = (await buildPack('packs/core')).lexicon
    const cold = await coldLoads(core)
    const bytes = Buffer.byteLength(JSON.stringify(core))
    const many = JSON.stringify(compileLexicon(notesOf('en', madeUpNames('en', MANY)), ''))
    const megabytes = held(() => createMatcher([JSON.parse(many) as Lexicon]))
    return {
      data: { build, cold, bytes, megabytes },
      tables: [
        {
          title: `Compiling ${NAMES.toLocaleString('en')} names`,
          columns: ['', 'ms'],
          rows: Object.entries(build),
        },
        {
          title: 'The core pack in a fresh process, from its file to the first match',
          columns: ['', 'ms'],
          rows: [...Object.entries(cold), ['kB of JSON', bytes / 1000]],
        },
        {
          title: `A matcher's memory, ${MANY.toLocaleString('en')} names`,
          columns: ['', 'MB'],
          rows: [['Sidelight', megabytes]],
        },
      ],
    }
  },
}

async function coldLoads(core: Lexicon): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'))
  const file = join(folder, 'lexicon.json')
  writeFileSync(file, JSON.stringify(core))
  const loads: Record<string, number>[] = []
  for (let round = 0; round < ROUNDS; round++) loads.push(await coldLoad(file))
  rmSync(folder, { recursive: true })
  return Object.fromEntries(
    Object.keys(loads[0] ?? {}).map((step) => [step, median(loads.map((one) => one[step] ?? 0))]),
  )
}

function coldLoad(file: string): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const child = fork('benchmarks/lexicon-cold.ts', [file], { execArgv: ['--import', 'tsx'] })
    child.once('message', (message) => resolve(message as Record<string, number>))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the fresh process ended with ${code} before it had loaded`)))
  })
}

/** Megabytes that a value holds on the heap and in buffers. */
function held(make: () => unknown): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const used = () => {
    collect()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const before = used()
  const value = make()
  const bytes = used() - before
  // Holds the value until here.
  if (value === undefined) throw new Error('nothing was made')
  return bytes / 1e6
}
