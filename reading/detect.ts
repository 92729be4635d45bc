import * as cues from './detect/cues'
import type { PageFacts, Reason, Verdict } from './types'

/** Points from which a page is *about* North Korea. */
const ABOUT = 5
/** The lead of a text: what an editor would file it by. */
const LEAD = 300
/** How much of a text is read. */
const READ = 4000

/** An agency's dateline and the reporter's name, as Korean reports open. */
const DATELINE = /^\([^)]{2,30}\)[^=]{0,40}= /
/** A report that names the North this soon has it as its subject. */
const SOON = 30

const find = (text: string, cue: RegExp): string[] => text.match(cue) ?? []

/**
 * Decides what a page is to a reader of North Korea news, by the definitions in docs/detection.md.
 * `score` is the sum of the points of its reasons; from 5 on a page is *about*.
 */
export function detect(facts: PageFacts): Verdict {
  const reasons: Reason[] = []
  let score = 0
  const give = (points: number, where: Reason['where'], found: string[], count?: number) => {
    const words = [...new Set(found.map((word) => word.trim()))].slice(0, 3)
    score += points
    reasons.push({ where, words, count })
  }
  const read = (text: string) => text.normalize().replace(/\s+/g, ' ').replace(cues.FALSE_FRIENDS, ' ').trim()

  const title = read(`${facts.title} ${facts.headline}`)
  const text = read((facts.text || facts.metas.description || '').slice(0, READ))
  const lead = text.slice(0, LEAD)

  const inTitle = find(title, cues.NAMES)
  const short = cues.KOREAN.test(title + lead) ? find(title, cues.HEADLINE_FORMS) : []
  const weak = find(title, cues.PENINSULA).concat(cues.KOREA_ALONE.test(title) ? find(title, cues.MATTER) : [])
  if (inTitle.length + short.length) give(5, 'title', [...inTitle, ...short])
  else if (weak.length) give(cues.ALLIANCE.test(title) ? 2 : 5, 'title', weak)

  const inText = find(text, cues.NAMES)
  const inLead = find(lead, cues.NAMES).length
  if (inText.length) give(textPoints(), 'text', inText, inText.length)
  const voice = find(text, cues.STATE_VOICE)
  if (voice.length && inText.length) give(4, 'text', voice, voice.length)

  const section = facts.sections.filter((name) => cues.SECTION.test(name))
  if (section.length) give(3, 'section', section)

  const state = cues.STATE_HOSTS.test(facts.host) ? facts.host : cues.STATE_DATELINE.exec(text)?.[0]
  // The dateline itself names Pyongyang and KCNA: a report on other countries' matters has little more.
  if (state) give(inTitle.length + inText.length > 2 ? 6 : 2, 'host', [state])
  else {
    if (cues.SUBJECT_HOSTS.test(facts.host)) give(2, 'host', [facts.host])
    if (score) weighAgainst()
  }
  const named =
    inTitle.length + inText.length + short.length || (cues.KOREAN.test(text) && find(lead, cues.HEADLINE_FORMS).length)
  return { decision: score >= ABOUT ? 'about' : named || state ? 'mentions' : 'none', score, reasons }

  function textPoints(): number {
    const density = (1000 * inText.length) / Math.max(LEAD, text.length)
    let points = Math.min(3, inLead)
    if (inText.length >= 8 && density >= 6) points += 5
    else if (inText.length >= 4 && density >= 3) points += 3
    if (!inTitle.length && inLead && !cues.OTHER_STATES.test(title) && cues.INCIDENT.test(`${title} ${lead}`))
      points += 4
    if (find(lead.replace(DATELINE, '').slice(0, SOON), cues.NAMES).length) points += 3
    return points
  }

  function weighAgainst() {
    const against = (points: number, words: string[] | null) => words?.length && give(-points, 'against', words)
    against(9, find(title, cues.DIGEST))
    against(4, find(title, cues.DOMESTIC))
    against(4, find(`${title} ${lead}`, cues.CASES))
    against(
      4,
      facts.sections.filter((name) => cues.OTHER_SECTION.test(name)),
    )
    const marked = title.replace(cues.NAMES, '§').replace(cues.HEADLINE_FORMS, '§')
    const printed = (words: string[]) => words.map((word) => word.replace('§', inTitle[0] ?? short[0] ?? ''))
    against(4, printed(cues.LISTED.exec(title) ?? cues.LISTED.exec(marked) ?? []))
    against(8, printed(cues.COMPARED.exec(marked) ?? []))
    if (text.length > 400 && !inText.length) give(-4, 'against', [])
  }
}
