import type { Reason, Verdict } from '../types'
import { FALSE_FRIENDS, HEADLINE_FORMS, NAMES, PENINSULA, STATE_DATELINE, STATE_HOSTS } from './cues'
import { ELSEWHERE, type Elsewhere } from './elsewhere'
import { isTheOneWhoActs, markNames, NAME } from './headline'
import { openingOfBrief } from './opening'

/** A word on a page: the gate's, or the one settled on after it. */
export type Said = Pick<Verdict, 'decision' | 'reasons'>

/** An article of this many characters has room to say what it is about. */
const LONG = 800
/** How much of it is read, as by the gate. */
const READ = 4000
/** The opening of an article, in which its subject is named. */
const OPENING = 400

/**
 * Looks a second time at what the gate called *about* or *mentions*, once the article is read, by rules for which the
 * gate has no room (docs/decisions/0006). *About* becomes *mentions* where the headline is on something else (*none*
 * where the North is not named at all), and a brief that opens with the North is *about* it. Any other word of the gate
 * stands, and North Korea's own media are not doubted.
 */
export function lookCloser(gate: Said, article: { title: string; text: string }): Said {
  if (gate.decision === 'none' || isOfTheState(gate.reasons)) return gate
  const title = clean(article.title)
  const text = clean(article.text.slice(0, READ).replace(article.title, ''))
  const opening = openingOfBrief(text)
  const against = matterElsewhere(title, text, opening)
  if (gate.decision === 'mentions') {
    const isDoubted = against || gate.reasons.some(({ where }) => where === 'against')
    return opening && !isDoubted ? { decision: 'about', reasons: [...gate.reasons, opening] } : gate
  }
  if (!against) return gate
  return { decision: isNamed(title, text) ? 'mentions' : 'none', reasons: withReason(gate.reasons, against) }
}

const clean = (text: string) => text.normalize().replace(FALSE_FRIENDS, ' ').replace(/\s+/g, ' ').trim()

const isOfTheState = (reasons: readonly Reason[]) =>
  reasons.some(
    ({ where, words: [word = ''] }) => where === 'host' && (STATE_HOSTS.test(word) || STATE_DATELINE.test(word)),
  )

/** The North, or a place that both halves share; the peninsula alone is none. */
const isNamed = (title: string, text: string) =>
  markNames(title, text).includes(NAME) ||
  text.search(NAMES) >= 0 ||
  `${title} ${text}`.replace(/한반도|peninsula|半[岛島]/gi, '').search(PENINSULA) >= 0

/** The panel shows each reason once. */
const withReason = (reasons: readonly Reason[], { where, words }: Reason): Reason[] =>
  reasons.some((reason) => reason.where === where && reason.words.join() === words.join())
    ? [...reasons]
    : [...reasons, { where, words }]

/** The first of the rules that holds, as a reason with the headline's words. */
function matterElsewhere(title: string, text: string, opening: Reason | undefined): Reason | undefined {
  const marked = markNames(title, text.slice(0, OPENING))
  const acts = opening || isTheOneWhoActs(marked)
  for (const rule of ELSEWHERE) {
    const found = (marked.match(rule.headline) ?? title.match(rule.headline))?.[0]
    if (found === undefined || (acts && !rule.evenIfItActs) || !holds(rule, marked, text)) continue
    return { where: 'against', words: [found.replace(NAME, title.match(NAMES)?.[0] ?? '').trim()] }
  }
  return undefined
}

function holds(rule: Elsewhere, marked: string, text: string): boolean {
  if (rule.and?.test(marked) === false || rule.unless?.test(marked)) return false
  if (rule.unnamed && marked.includes(NAME)) return false
  if (rule.unopened && [NAMES, HEADLINE_FORMS].some((forms) => text.slice(0, OPENING).search(forms) >= 0)) return false
  return !(rule.long && text.length < LONG) && !(rule.thin && !isThin(text))
}

const isThin = (text: string) => {
  const names = text.match(NAMES)?.length ?? 0
  return names < 4 || (1000 * names) / text.length < 3
}
