import {
  ALLIANCE,
  CASES,
  COMPARED,
  DIGEST,
  DOMESTIC,
  FALSE_FRIENDS,
  HEADLINE_FORMS,
  INCIDENT,
  KOREAN,
  LISTED,
  NAMES,
  NORTHERN_SPELLING,
  OURSELVES,
  PENINSULA,
  SECTION,
  STATE_DATELINE,
  STATE_HOSTS,
  SUBJECT_HOSTS,
} from './detect/cues'
import type { PageFacts, Reason, Verdict } from './types'

/** Points from which a page is *about* North Korea. */
const ABOUT = 5
/** The lead of a text: what an editor would file it by. */
const LEAD = 300
/** How much of a text is read. */
const READ = 4000

/** A report that opens with it, after the agency's dateline. */
const OPENS = /^(?:\([^)]{2,30}\) ?[^=]{0,40}= )?.{0,4}(?:북한|김정은|김여정|통일부)/

const find = (text: string, cues: RegExp) => text.match(cues) ?? []
const three = (words: string[]) => [...new Set(words.map((w) => w.trim()))].slice(0, 3)

/** Decides what a page is to a reader of North Korea news, by the definitions in docs/detection.md. */
export function detect(facts: PageFacts): Verdict {
  const reasons: Reason[] = []
  let score = 0
  const give = (points: number, where: Reason['where'], words: string[], count?: number) => {
    score += points
    reasons.push(count === undefined ? { where, words: three(words) } : { where, words: three(words), count })
  }

  const title = `${facts.title} ${facts.headline}`.replace(FALSE_FRIENDS, ' ').trim()
  const text = (facts.text || facts.metas.description || '').slice(0, READ).replace(FALSE_FRIENDS, ' ')
  const lead = text.slice(0, LEAD)
  const inTitle = find(title, NAMES)
  const short = KOREAN.test(title + lead) ? find(title, HEADLINE_FORMS) : []
  const weak = find(title, PENINSULA)
  const inText = find(text, NAMES)
  const inLead = find(lead, NAMES)
  const perThousand = (1000 * inText.length) / Math.max(400, text.length)

  if (inTitle.length + short.length) give(5, 'title', [...inTitle, ...short])
  else if (weak.length) give(find(title, ALLIANCE).length ? 2 : 5, 'title', weak)

  if (inText.length) {
    let points = Math.min(3, inLead.length)
    if (inText.length >= 4 && perThousand >= 3) points += 3
    const incident = find(`${title} ${lead}`, INCIDENT)
    if (!inTitle.length && inLead.length && incident.length) points += 4
    if (OPENS.test(lead)) points += 2
    give(points, 'text', inText, inText.length)
  }
  const northern = find(text, NORTHERN_SPELLING)
  if (northern.length > 2 && inText.length) give(5, 'text', northern, northern.length)

  const section = facts.sections.filter((s) => SECTION.test(s))
  if (section.length) give(3, 'section', section)

  const state = STATE_HOSTS.test(facts.host) ? facts.host : STATE_DATELINE.exec(text)?.[0]
  if (state) {
    const own = find(text.replace(STATE_DATELINE, ''), NAMES).concat(find(text, OURSELVES), inTitle)
    give(own.length ? 6 : 2, 'host', [state])
  } else if (SUBJECT_HOSTS.test(facts.host)) give(2, 'host', [facts.host])

  const against = (points: number, words: string[]) => words.length && give(-points, 'against', words)
  if (score && !state) {
    const marked = title.replace(NAMES, '§').replace(HEADLINE_FORMS, '§')
    against(9, find(title, DIGEST))
    against(4, find(title, DOMESTIC))
    against(4, find(`${title} ${lead}`, CASES))
    against(3, LISTED.exec(title) ?? LISTED.exec(marked) ?? [])
    against(4, find(marked, COMPARED))
    if (text.length >= 400 && !inText.length) give(-4, 'against', [])
  }
  const named =
    inTitle.length + inText.length + short.length > 0 || (KOREAN.test(text) && find(lead, HEADLINE_FORMS).length > 0)
  const decision = score >= ABOUT ? 'about' : named || state ? 'mentions' : 'none'
  return { decision, score, reasons }
}
