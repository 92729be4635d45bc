import type { Reason } from '../types'

/** A text of fewer characters is a brief or the summary of an article: its opening is the story. */
const BRIEF = 400

/** An agency's dateline and the reporter's name, as Korean reports open. */
const DATELINE = /^\([^=]+=[^=]+= /

/**
 * The North within the first words, as the one who does something or whose matter it is. Not 남북, with which the names
 * of South Korean foundations and meetings open.
 */
const OPENS = [
  /^(?:\S+ ){0,3}(?:북한[은이군의]?|북측[은이의]?|김정은|김여정) /,
  /^(?:[\w'’-]+ ){0,4}(?:North Korean?s?|NK|DPRK|Pyongyang)\b/,
  /^.{0,8}(?:北?朝[鮮鲜](?![族王時时])|北[韓韩])/,
  // An armed act in the first sentence, done or suffered.
  /^(?:[^.]{0,120}[^.\w])?(?:North Korean?|DPRK|NK)(?: [\w-]+){0,2} (?:attack|captur|seiz|fir(?:ed|ing)|shot|kill|detain|abduct|hijack|launch|test)\w*/,
  /^[^.]{0,120}\bby (?:[\w-]+ ){0,2}North Korean? /,
]

/** How a brief opens with the North; undefined for a longer text, and where it opens otherwise. */
export function openingOfBrief(text: string): Reason | undefined {
  if (text.length >= BRIEF) return undefined
  const report = text.replace(DATELINE, '')
  for (const pattern of OPENS) {
    const found = report.match(pattern)
    if (found) return { where: 'opening', words: [found[0].trim()] }
  }
  return undefined
}
