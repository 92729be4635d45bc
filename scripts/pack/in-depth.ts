import type { Note } from '../../knowledge/note'

/** What a note in depth has: issue 9 asks for 180 of them. */
export const IN_DEPTH = { words: [60, 180], datedFacts: 3, sources: 2 } as const

/** What a note lacks to be one in depth, in words; nothing for one that is. */
export function lacksForDepth({ body, facts, sources, relations, summary }: Note): string[] {
  const words = wordsOf(body?.en ?? '')
  const dated = facts.filter(({ from, reported }) => from ?? reported).length
  const [least, most] = IN_DEPTH.words
  return [
    ...(words === 0 ? ['body'] : words < least || words > most ? [`body of ${least}-${most} words`] : []),
    ...(dated < IN_DEPTH.datedFacts ? [`${IN_DEPTH.datedFacts} dated facts`] : []),
    ...(Object.keys(sources).length < IN_DEPTH.sources ? [`${IN_DEPTH.sources} sources`] : []),
    ...(relations.length === 0 ? ['relation'] : []),
    ...(summary.ko ? [] : ['Korean summary']),
  ]
}

/** Words of a text as it is read: of a link only its words count. */
export function wordsOf(markdown: string): number {
  return markdown
    .replace(/\]\([^)]*\)/g, ']')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word)).length
}
