import { withEvents } from '../../knowledge/event'
import { compileLexicon, type Lexicon } from '../../knowledge/lexicon'
import type { Pack } from '../../knowledge/pack'
import { formatProblem } from '../../knowledge/problem'
import { readPack } from './read-pack'

/** The starter pack and its lexicon for a build; a pack with an error stops it, naming file and line. */
export async function buildPack(folder: string): Promise<{ pack: Pack; lexicon: Lexicon }> {
  const { pack, problems } = await readPack(folder)
  if (!pack) throw new Error(problems.map(formatProblem).join('\n'))
  return { pack, lexicon: lexiconOf(pack) }
}

/** The names of a pack's notes, compiled as the zip carries them. */
export function lexiconOf({ notes, events, hash }: Pack): Lexicon {
  return compileLexicon(withEvents(notes, events), hash)
}
