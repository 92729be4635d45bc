// `npm test`: static checks, unit tests, components in real Chromium, and the built extension in Chromium and
// Firefox. The last line is `N passed, N failed` and says the same as the exit code.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { setup } from './setup.mjs'

const REPORT = 'test-results/vitest.json'

try {
  setup(['chromium', 'firefox', 'korean'])
} catch (error) {
  console.error(message(error))
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const { checkRooms } = await import('./checks/rooms.mjs')
const { checkGate, checkHosts, checkZips } = await import('./checks/build.mjs')
const { run } = await import('./run.mjs')

const total = { passed: 0, failed: 0, skipped: 0 }
rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results')

await check('formatting and lint', () => run('biome check --error-on-warnings'))
await check('types', () => run('tsc --noEmit'))
await check('who imports whom', checkRooms)
await check('pack', () => run('tsx scripts/pack/index.ts check'))
await check('zip for the Chrome store', () => run('wxt zip --mode store'))
await check('zip for the Firefox store', () => run('wxt zip -b firefox --mv3 --mode store'))
await check('build for Chrome', () => run('wxt build'))
await check('build for Firefox', () => run('wxt build -b firefox --mv3'))
await check('build of the demo', () => run('wxt build', { env: { SIDELIGHT_DEMO: '1' } }))
await check('what the zips ask for', checkZips)
await check('what the builds ask for', checkHosts)
await check('the gate is small', checkGate)
await check("Firefox's own lint", () => run('web-ext lint --source-dir .output/firefox-mv3'))
await vitest()

const { passed, failed, skipped } = total
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exit(failed || !passed ? 1 : 0)

/**
 * One static check, counted as one test.
 * @param {string} name
 * @param {() => unknown} work returns a remark to print, or what a program printed, which is not
 */
async function check(name, work) {
  const start = Date.now()
  const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`
  try {
    const remark = await work()
    total.passed++
    console.log(
      `ok    ${name} (${seconds()})${typeof remark === 'string' && !remark.includes('\n') ? ` ${remark}` : ''}`,
    )
  } catch (error) {
    total.failed++
    console.log(`FAIL  ${name} (${seconds()})\n${message(error).replace(/^/gm, '      ')}`)
  }
}

/** All Vitest projects, summed from its own report, so that nothing is counted that did not run. */
async function vitest() {
  const failure = await run(`vitest run --reporter=default --reporter=json --outputFile.json=${REPORT}`, {
    show: true,
    minutes: 15,
  }).then(() => undefined, message)
  const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : undefined
  let failed = report?.numFailedTests ?? 0
  for (const file of report?.testResults ?? [])
    if (
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {{status: string}} */ t) => t.status === 'failed')
    )
      failed++
  // An error outside any test, or a run cut short, leaves a report without a failure, or none.
  if (failure && !failed) {
    console.log(failure)
    failed = 1
  }
  total.passed += report?.numPassedTests ?? 0
  total.failed += failed
  total.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
}

/** @param {unknown} error */
function message(error) {
  return error instanceof Error ? error.message.trim() : String(error)
}
