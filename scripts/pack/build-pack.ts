import { withEvents } from '../../knowledge/event'
import { compileLexicon, type Lexicon } from '../../knowledge/lexicon'
import type { Pack } from '../../knowledge/pack'
import { formatProblem } from '../../knowledge/problem'
import { readPack } from './read-pack'

/** The starter pack and its lexicon for a build; a pack with an error stops it, naming file and line. */
export async function buildPack(folder: string): Promise<{ pack: Pack; lexicon: Lexicon }> {
  const { pack, problems } = await readPack(folder)
  if (!pack) throw new Error(problems.map(formatProblem).join('\n'))
  return { pack, lexicon: compileLexicon(withEvents(pack.notes, pack.events), pack.hash) }
}
