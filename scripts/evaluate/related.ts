import { createMatcher } from '../../reading/match'
import { createRelatedness, type RelatedDocument } from '../../reading/related'
import { buildPack } from '../pack/build-pack'
import { readRows, writeRows } from './jsonl'

interface Row {
  id: string
  title?: string
  text?: string
  date?: string
  lang?: string
}

const LIMIT = 20

/** Ranks, for each query, the other rows of `inPath` as the extension would if they were the reader's library. */
export async function evaluateRelated(inPath: string, queriesPath: string, outPath: string): Promise<void> {
  const { lexicon } = await buildPack('packs/core')
  const matcher = createMatcher([lexicon])
  const documents = readRows<Row>(inPath).map((row): RelatedDocument => {
    const title = row.title ?? ''
    const text = row.text ?? ''
    const hits = matcher.find(`${title}\n\n${text}`, { about: true, lang: row.lang })
    const terms = hits.filter((hit) => hit.certain).map((hit) => hit.noteId)
    return { id: row.id, title, text, date: row.date, lang: row.lang ?? '', terms }
  })
  const byId = new Map(documents.map((document) => [document.id, document]))
  const relatedness = createRelatedness(documents)
  writeRows(
    outPath,
    readRows<{ id: string }>(queriesPath).map(({ id }) => {
      const query = byId.get(id)
      if (!query) throw new Error(`query ${id} is not among the rows of ${inPath}`)
      const related = relatedness.to(query, LIMIT).map(({ id, score, both, text }) => ({
        id,
        score,
        why: [...both, ...(text ? ['similar words'] : [])],
      }))
      return { id, related }
    }),
  )
}
