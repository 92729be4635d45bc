import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { withChromium } from './chromium'
import { median, quantile, ROUNDS } from './measure'
import type { Bench } from './result'

const BUILT = '.output/chrome-mv3/gate.js'
/** An unlisted script that does nothing, as WXT builds one. */
const EMPTY = 'var empty=(function(){return(()=>{})()})();empty;'

/**
 * What the built gate costs a page's main thread over a script that does nothing: compiling and running it once in a
 * fresh document. The second look at pages with little text is not in it. The argument is a folder of pages (`.html` or
 * `.html.gz`), else our own samples.
 */
export const gate: Bench = {
  async run([folder = 'tests/fixtures/pages']) {
    if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: npm run build`)
    const source = readFileSync(BUILT, 'utf8')
    const files = readdirSync(folder).filter((file) => /\.html(\.gz)?$/.test(file))
    const over: number[] = []
    const data: Record<string, number> = {}
    await withChromium(async (open) => {
      for (const file of files) {
        const bytes = readFileSync(join(folder, file))
        const html = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
        const rounds: number[] = []
        for (let round = 0; round < ROUNDS; round++) {
          const page = await open(html)
          rounds.push(await inIsolatedWorld(page, { source, empty: EMPTY, unique: `${file} ${round}` }))
          await page.close()
        }
        data[file] = median(rounds)
        over.push(median(rounds))
      }
    })
    return {
      data,
      tables: [
        {
          title: `gate.js over an empty script, ${files.length} pages, medians of ${ROUNDS} loads`,
          columns: ['', 'ms'],
          rows: [
            ['median page', median(over)],
            ['p95', quantile(over, 0.95)],
            ['slowest', Math.max(...over)],
            ['kB minified', source.length / 1000],
          ],
        },
      ],
    }
  },
}

type Scripts = Parameters<typeof gateOverEmpty>[0]

/** Where a content script runs: the page's own changes to built-in objects do not reach it. */
async function inIsolatedWorld(page: Page, scripts: Scripts): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  const { frameTree } = await cdp.send('Page.getFrameTree')
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    executionContextId,
    functionDeclaration: gateOverEmpty.toString(),
    arguments: [{ value: scripts }],
    returnByValue: true,
  })
  if (exceptionDetails) throw new Error(`the gate failed: ${exceptionDetails.exception?.description}`)
  return result.value
}

/** Runs in the page. The comment makes each source a new one, so that the engine compiles it as in a first visit. */
function gateOverEmpty({ source, empty, unique }: { source: string; empty: string; unique: string }): number {
  Object.assign(globalThis, { chrome: { runtime: { sendMessage: Promise.resolve.bind(Promise) } } })
  const [, nothing, gate] = [`${empty} `, empty, source].map((code) => {
    const script = `${code}\n// ${unique}`
    const start = performance.now()
    // biome-ignore lint/security/noGlobalEval: a script is compiled and run in one measured step
    globalThis.eval(script)
    return performance.now() - start
  }) as [number, number, number]
  return gate - nothing
}
