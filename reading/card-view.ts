import type { PartialDate } from '../knowledge/dates'
import { type Fact, type Note, titleOf } from '../knowledge/note'
import { isPastCheck, leadOfDay, leadSince } from './as-of'
import { otherScripts, summaryOf } from './terms'
import type { AsOf, CardLine, CardView, PlacedFact } from './types'

/**
 * What the card in the page shows of a note, in the reader's language: one block only, chosen so that the card stays
 * small. What came since goes first, then a state that was last checked before the day, then who disputes what, then
 * the newest fact.
 */
export function cardView(note: Note, placed: AsOf, day: PartialDate, lang: 'en' | 'ko'): CardView {
  return {
    noteId: note.id,
    kind: note.kind,
    title: titleOf(note, lang),
    scripts: otherScripts(note, lang),
    summary: summaryOf(note, lang),
    block: blockOf(note, placed, day, lang),
    sources: Object.keys(note.sources).length,
  }
}

function blockOf(note: Note, placed: AsOf, day: PartialDate, lang: 'en' | 'ko'): CardView['block'] {
  // Of the day itself only what held or happened then; what was before is history and stands in the note.
  const at = leadOfDay(placed)
  const since = leadSince(placed)
  if (since || placed.toCome.length)
    return {
      kind: 'then-since',
      day,
      toCome: placed.toCome.length > 0,
      at: at && line(at, day, lang),
      since: since && line(since, day, lang),
    }
  if (at?.fact.verified_until && isPastCheck(at.fact, day))
    return { kind: 'last-checked', line: line(at, day, lang), checked: at.fact.verified_until }
  const dispute = note.contested[0]
  if (dispute) {
    const names = (sides: typeof dispute.says) => sides.map((side) => side.who[lang] ?? side.who.en).join(', ')
    return {
      kind: 'contested',
      claim: dispute.claim[lang] ?? dispute.claim.en,
      says: names(dispute.says),
      denies: dispute.denies.length ? names(dispute.denies) : undefined,
    }
  }
  const newest = at ?? placed.before.at(-1)
  return newest ? { kind: 'facts', line: line(newest, day, lang) } : null
}

function line({ fact }: PlacedFact, day: PartialDate, lang: 'en' | 'ko'): CardLine {
  const own = fact.text[lang]
  const by = saidBy(fact, lang)
  return {
    when: fact.from ? { from: fact.from, to: fact.to } : undefined,
    text: by ? `${by}: ${own ?? fact.text.en}` : (own ?? fact.text.en),
    lang: own ? lang : 'en',
    checked: isPastCheck(fact, day) ? fact.verified_until : undefined,
  }
}

/** Who says so, for a fact that is a claim; undefined where it is established. */
export function saidBy(fact: Fact, lang: 'en' | 'ko'): string | undefined {
  return fact.said_by && (fact.said_by[lang] ?? fact.said_by.en)
}
