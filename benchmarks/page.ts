import { build } from 'esbuild'
import { compileLexicon } from '../knowledge/lexicon'
import { createMatcher } from '../reading/match'
import { withChromium } from './chromium'
import { median, ROUNDS } from './measure'
import { madeUpNames, madeUpNews, notesOf } from './news'
import type { Bench } from './result'

const NAMES = 500
const SIZES = [2000, 20_000]

interface InPage {
  read(): Promise<{ text: string; ms: number }>
  sidelight(places: [number, number][]): Promise<Timed>
  bare(places: [number, number][]): Promise<Timed>
  markJs(names: string[]): Promise<Timed>
}
interface Timed {
  ms: number
  nodes: number
}

/**
 * Underlining names in an article, from the injected script to the painted frame. Ours is measured in the page alone:
 * reading the article, ranges and paint; matching happens in the background and stands apart. mark.js gets the same
 * names, bare highlights get the ranges ready-made.
 */
export const page: Bench = {
  async run() {
    const names = madeUpNames('en', NAMES)
    const matcher = createMatcher([compileLexicon(notesOf('en', names), '')])
    const bundle = await build({
      entryPoints: ['benchmarks/page-in-page.ts'],
      bundle: true,
      write: false,
      format: 'iife',
    })
    const code = bundle.outputFiles[0]?.text as string
    const rows: (string | number)[][] = []
    await withChromium(async (open) => {
      for (const words of SIZES) {
        const html = articleOf(madeUpNews('en', names, words * 6.2))
        const all: Record<string, Timed[]> = {
          'bare highlights': [],
          'Sidelight: read': [],
          'Sidelight: paint': [],
          'Sidelight: match (background)': [],
          'mark.js': [],
        }
        const add = (name: string, one: Timed) => all[name]?.push(one)
        for (let round = 0; round < ROUNDS; round++) {
          const on = async <T>(run: (bench: InPage, argument: never) => Promise<T>, argument?: unknown) => {
            const tab = await open(html)
            await tab.evaluate(code)
            const result = await tab.evaluate(
              ([call, value]) =>
                new Function('bench', 'value', `return (${call})(bench, value)`)(
                  (globalThis as unknown as { bench: InPage }).bench,
                  value,
                ),
              [run.toString(), argument] as const,
            )
            return { tab, result: result as T }
          }
          const { tab, result } = await on((bench) => bench.read())
          const start = performance.now()
          const places = matcher
            .find(result.text, { about: true, lang: 'en' })
            .map(({ start, end }) => [start, end] as [number, number])
          add('Sidelight: match (background)', { ms: performance.now() - start, nodes: 0 })
          add('Sidelight: read', { ms: result.ms, nodes: 0 })
          add(
            'Sidelight: paint',
            await tab.evaluate((value) => (globalThis as unknown as { bench: InPage }).bench.sidelight(value), places),
          )
          await tab.close()
          const bare = await on((bench, value) => bench.bare(value), places)
          add('bare highlights', bare.result)
          await bare.tab.close()
          if (words > 2000 && round > 0) continue
          const marked = await on((bench, value) => bench.markJs(value), names)
          add('mark.js', marked.result)
          await marked.tab.close()
        }
        for (const [name, timed] of Object.entries(all))
          rows.push([
            `${words.toLocaleString('en')} words: ${name}`,
            median(timed.map(({ ms }) => ms)),
            median(timed.map(({ nodes }) => nodes)),
          ])
      }
    })
    return {
      data: rows,
      tables: [
        {
          title: `Underlining ${NAMES} names (mark.js at 20,000 words: one run)`,
          columns: ['', 'ms', 'nodes added'],
          rows,
        },
      ],
    }
  },
}

function articleOf(text: string): string {
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`)
  return `<!doctype html><html lang="en"><title>Sample</title><main><article><h1>Sample report</h1>${paragraphs.join('')}</article></main>`
}
