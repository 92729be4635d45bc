import { parseArgs } from 'node:util'
import { kill } from './kill'

const USAGE = `Usage:
  npm run soak -- kill [--browser chromium|firefox] [--count 1000] [--seed 1]
The extension has to be built: npm run build, npm run build:firefox.`

/** `npm run soak -- NAME`: the long runs, of which `npm test` runs a small seeded part. */
const SOAKS: Record<
  string,
  (options: { browsers: ('chromium' | 'firefox')[]; count: number; seed: number }) => Promise<boolean>
> = {
  kill,
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: 'string' }, count: { type: 'string' }, seed: { type: 'string' } },
  })
  const soak = SOAKS[positionals[0] ?? '']
  const { browser } = values
  if (!soak || positionals.length !== 1 || (browser && browser !== 'chromium' && browser !== 'firefox'))
    throw new Error(USAGE)
  const browsers = browser ? [browser as 'chromium' | 'firefox'] : (['chromium', 'firefox'] as const)
  const whole = await soak({
    browsers: [...browsers],
    count: Number(values.count ?? 1000),
    seed: Number(values.seed ?? 1),
  })
  process.exitCode = whole ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
