import * as cues from './detect/cues'
import type { PageFacts, Reason, Verdict } from './types'

/** Points from which a page is *about* North Korea. */
const ABOUT = 5
/** The lead of a text: what an editor would file it by. */
const LEAD = 300
/** How much of a text is read. */
const READ = 4000

/** An agency's dateline and the reporter's name, as Korean reports open: `(서울=연합뉴스) 홍길동 기자 = `. */
const DATELINE = /^\([^=]+=[^=]+= /
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
    if (!found.length) return
    score += points
    reasons.push({
      where,
      words: [...new Set(found.map((word) => word.replace('§', inTitle[0] ?? '').trim()))].slice(0, 3),
      count,
    })
  }
  const read = (text = '') => text.slice(0, READ).normalize().replace(cues.FALSE_FRIENDS, ' ').trim()

  const title = read(`${facts.headline} ${facts.title}`)
  const body = read(facts.text || facts.metas.description)
  const dateline = find(body, cues.STATE_DATELINE)[0] ?? ''
  // The dateline names Pyongyang and KCNA, and is no matter of the report.
  const text = body.replace(dateline, '')
  const lead = text.slice(0, LEAD)

  const inTitle = find(title, cues.NAMES).concat(cues.KOREAN.test(title + lead) ? find(title, cues.HEADLINE_FORMS) : [])
  const weak = find(title, cues.PENINSULA).concat(cues.KOREA_ALONE.test(title) ? find(title, cues.MATTER) : [])
  if (inTitle.length) give(5, 'title', inTitle)
  else give(cues.NOT_THE_NORTH.test(title) ? 2 : 5, 'title', weak)

  const inText = find(text, cues.NAMES)
  give(textPoints(), 'text', inText, inText.length)
  const voice = find(text, cues.STATE_VOICE)
  if (inText.length) give(4, 'text', voice, voice.length)

  give(
    3,
    'section',
    facts.sections.filter((name) => cues.SECTION.test(name)),
  )
  if (score) {
    give(1, 'description', find(facts.metas.description ?? '', cues.NAMES))
    give(1, 'keywords', find(`${facts.metas.keywords} ${facts.jsonLd.map((item) => item.keywords)}`, cues.NAMES))
  }

  const state = cues.STATE_HOSTS.test(facts.host) ? facts.host : dateline
  if (state) give(inTitle[0] || inText[0] || cues.OURSELVES.test(text) ? 6 : 2, 'host', [state])
  else {
    if (cues.SUBJECT_HOSTS.test(facts.host)) give(2, 'host', [facts.host])
    if (score) weighAgainst()
  }
  const named = inTitle[0] || inText[0] || state || (cues.KOREAN.test(text) && find(lead, cues.HEADLINE_FORMS)[0])
  return { decision: score >= ABOUT ? 'about' : named ? 'mentions' : 'none', score, reasons }

  function textPoints(): number {
    const density = (1000 * inText.length) / Math.max(LEAD, text.length)
    const inLead = find(lead, cues.NAMES).length
    let points = Math.min(3, inLead)
    if (inText.length > 7 && density >= 6) points += 5
    else if (inText.length > 3 && density >= 3) points += 3
    if (!inTitle.length && inLead && cues.INCIDENT.test(title + lead)) points += 4
    if (lead.replace(DATELINE, '').slice(0, SOON).match(cues.NAMES)) points += 3
    return points
  }

  function weighAgainst() {
    const against = (points: number, where: string, cue: RegExp) => give(-points, 'against', find(where, cue))
    against(4, title + lead, cues.CASES)
    if (text.length > 400 && !inText.length) give(-4, 'text', inTitle, 0)
  }
}
