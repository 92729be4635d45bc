import { withEvents } from '../../knowledge/event'
import { compileLexicon } from '../../knowledge/lexicon'
import { formatProblem } from '../../knowledge/problem'
import { createMatcher } from '../../reading/match'
import { readPack } from '../pack/read-pack'
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
  const { pack, problems } = await readPack('packs/core')
  if (!pack) throw new Error(problems.map(formatProblem).join('\n'))
  const matcher = createMatcher([compileLexicon(withEvents(pack.notes, pack.events), pack.hash)])
  const rows = readRows<Row>(inPath)
  writeRows(
    outPath,
    rows.map(({ id, text, lang, about = true }) => ({ id, terms: matcher.find(text, { about, lang }) })),
  )
}
