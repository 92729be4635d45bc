import { compileLexicon } from '../knowledge/lexicon'
import { fold, normalise } from '../knowledge/normalise'
import { createMatcher } from '../reading/match'
import { eachSpelling, indexSpellings } from '../reading/match/spellings'
import { sideBySide } from './measure'
import { madeUpNames, madeUpNews, type NewsLang, notesOf } from './news'
import { onePass, oneRegExp, PEERS, type Search, tokenMap } from './peers'
import type { Bench } from './result'

const SIZES = [500, 5000, 50_000]
/** Units of text; about 40 articles. */
const LENGTH = 100_000
/** A contender slower than this on a tenth of the text is measured on that tenth, in milliseconds. */
const PATIENCE = 5

const CANDIDATES = 'Sidelight: candidates'
const NORMALISE = 'Sidelight: normalise'
const WHOLE = 'Sidelight: whole matcher'
const LIMIT = 'one charCodeAt pass'
/** Left out at 50,000 names: the one run that tried it did not end in ten minutes, and why was not looked into. */
const DOUBLE_ARRAY = '@monyone/aho-corasick/fast'

export interface Row {
  lang: NewsLang
  names: number
  contender: string
  /** Nanoseconds a UTF-16 unit of text. */
  ns: number
  /** Places found in the whole text; those of the libraries include the insides of words. */
  found: number
}

/**
 * Finding names in news. Everybody gets the same folded text and the same folded names, and builds beforehand; the
 * rows of our own normalisation and of the whole matcher, with rules and borders of words, start from the raw text.
 */
export const match: Bench = {
  async run() {
    const rows: Row[] = []
    for (const lang of ['en', 'ko'] as const) {
      const all = madeUpNames(lang, SIZES.at(-1) as number)
      const raw = madeUpNews(lang, all, LENGTH)
      const { folded } = normalise(raw)
      for (const size of SIZES) {
        console.log(`match: ${lang}, ${size} names`)
        rows.push(...measure(lang, all.slice(0, size), raw, folded))
      }
    }
    return {
      data: rows,
      tables: (['en', 'ko'] as const).map((lang) => tableOf(lang, rows)),
    }
  },
}

function measure(lang: NewsLang, names: readonly string[], raw: string, folded: string): Row[] {
  const lexicon = compileLexicon(notesOf(lang, names), '')
  const index = indexSpellings(lexicon)
  const matcher = createMatcher([lexicon])
  const keys = [...new Set(names.map((name) => fold(name).folded))]
  const ours: Record<string, Search> = {
    [LIMIT]: onePass,
    [CANDIDATES]: (text) => {
      const found: number[] = []
      eachSpelling(index, text, (at, start, end) => found.push(at, start, end))
      return found.length / 3
    },
    [NORMALISE]: () => normalise(raw).folded.length,
    [WHOLE]: () => matcher.find(raw, { about: true, lang }).length,
  }
  // Before the others are built: their hundreds of megabytes would be collected again with each of our buffers.
  const times: Record<string, number> = sideBySide(withText(ours, () => folded))

  const others: Record<string, Search> = { 'token hash map': tokenMap(keys), 'one RegExp': oneRegExp(keys) }
  for (const [name, build] of Object.entries(PEERS))
    if (name !== DOUBLE_ARRAY || keys.length <= 5000) others[name] = build(keys)
  const part = folded.slice(0, folded.length / 10)
  const texts: Record<string, string> = {}
  for (const [name, search] of Object.entries(others)) {
    search(part)
    const start = performance.now()
    search(part)
    texts[name] = performance.now() - start > PATIENCE ? part : folded
  }
  Object.assign(times, sideBySide(withText(others, (name) => texts[name] as string)))
  return Object.entries({ ...ours, ...others }).map(([contender, search]) => ({
    lang,
    names: names.length,
    contender,
    ns: ((times[contender] as number) * 1e6) / (texts[contender] ?? folded).length,
    found: contender === LIMIT || contender === NORMALISE ? 0 : search(folded),
  }))
}

function withText(searches: Record<string, Search>, textFor: (name: string) => string) {
  return Object.fromEntries(
    Object.entries(searches).map(([name, search]) => {
      const text = textFor(name)
      return [name, () => search(text)]
    }),
  )
}

function tableOf(lang: NewsLang, rows: readonly Row[]) {
  const of = (contender: string, names: number) =>
    rows.find((row) => row.lang === lang && row.contender === contender && row.names === names)
  const contenders = [...new Set(rows.map((row) => row.contender))]
  return {
    title: `${lang === 'en' ? 'English' : 'Korean'} news: nanoseconds a UTF-16 unit (times ours); found at 50,000 names`,
    columns: ['', ...SIZES.map((size) => `${size.toLocaleString('en')} names`), 'found'],
    rows: contenders.map((contender) => [
      contender,
      ...SIZES.map((size) => {
        const ns = of(contender, size)?.ns
        if (ns === undefined) return 'not built'
        return `${ns.toFixed(1)} (${(ns / (of(CANDIDATES, size)?.ns as number)).toFixed(1)}x)`
      }),
      of(contender, SIZES.at(-1) as number)?.found ?? '',
    ]),
  }
}
