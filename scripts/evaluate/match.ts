import { createMatcher } from '../../reading/match'
import { buildPack } from '../pack/build-pack'
import { readRows, writeRows } from './jsonl'

interface Row {
  id: string
  text: string
  lang?: string
  /** The page is about North Korea. */
  about?: boolean
}

/** Finds the names of the core pack in each row's text and writes `{id, terms: Hit[]}` rows. */
export async function evaluateMatch(inPath: string, outPath: string): Promise<void> {
  const { lexicon } = await buildPack('packs/core')
  const matcher = createMatcher([lexicon])
  const rows = readRows<Row>(inPath)
  writeRows(
    outPath,
    rows.map(({ id, text, lang, about = true }) => ({ id, terms: matcher.find(text, { about, lang }) })),
  )
}
