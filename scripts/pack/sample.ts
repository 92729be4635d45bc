import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { randomFrom } from '../../benchmarks/random'
import { withEvents } from '../../knowledge/event'
import { type Fact, holderKey, type Source } from '../../knowledge/note'
import { counted, rightPack } from './check'
import { commitOf } from './commit'
import { type DrawnFact, drawFacts } from './draw-facts'

/** Prints `count` facts with their sources, to be read a second time. The same seed draws the same ones from a pack. */
export async function sample(folder: string, count: number, seed: string | undefined, json: boolean): Promise<number> {
  if (!Number.isInteger(count) || count < 1) {
    console.error('How many facts? npm run pack -- sample 20')
    return 2
  }
  const pack = await rightPack(folder)
  if (!pack) return 1
  const by = seed === undefined ? await commitOf(folder) : undefined
  const sown = seed ?? by?.hash ?? pack.hash
  const facts = drawFacts({ notes: withEvents(pack.notes, pack.events) }, count, seededBy(sown))
  if (json) {
    console.log(JSON.stringify({ seed: sown, pack: pack.hash, facts }, null, 2))
    return 0
  }
  console.log(
    `${counted(facts.length, 'fact')} of ${folder}, drawn by the seed ${sown}; the pack is ${pack.hash.slice(0, 12)}.`,
  )
  if (by?.changed) console.log(`There are changes in ${folder} that are not in this commit; another may draw others.`)
  for (const [at, fact] of facts.entries()) console.log(`\n${asText(fact, at + 1, folder)}`)
  return 0
}

/** Numbers that follow from a text: two people with one seed draw the same facts. */
export const seededBy = (seed: string): (() => number) =>
  randomFrom(createHash('sha256').update(seed).digest().readUInt32LE())

/** A fact as it is worked through: its number, what is claimed, and where to look. */
export function asText({ noteId, kind, name, fact, sources }: DrawnFact, number: number, folder: string): string {
  const { text, post, said_by } = fact
  return [
    `${`${number}.`.padEnd(4)}${name} (${kind}), ${join(folder, 'notes', `${noteId}.yaml`)}`,
    text.en,
    ...(text.ko ? [text.ko] : []),
    datesOf(fact),
    ...(post ? [`post: ${post.office} held by ${holderKey(post.holder)}${post.body ? `, ${post.body}` : ''}`] : []),
    ...(said_by ? [`said by ${said_by.en}`] : []),
    ...sources.flatMap(sourceLines),
    '[ ] right   [ ] wrong:',
  ].join('\n    ')
}

function datesOf(fact: Fact): string {
  const dates = (['from', 'to', 'reported', 'scheduled', 'verified_until'] as const).flatMap((key) =>
    fact[key] ? [`${key} ${fact[key]}`] : [],
  )
  return [fact.type, ...dates].join(', ')
}

function sourceLines({ publisher, title, date, url, seen, copy_of, original }: Source): string[] {
  return [
    `- ${[`${publisher}: ${title}`, date, `${seen === 'page' ? 'page' : 'excerpt'} seen`].filter(Boolean).join(', ')}`,
    `  ${url}`,
    ...(copy_of ? [`  copy of ${copy_of}${original ? `: ${original}` : ''}`] : []),
  ]
}
