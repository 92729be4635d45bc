import type { Kind, Note } from '../knowledge/note'
import type { Hit, KindLine, Section, Stretch, TermRow } from './types'

/** What is underlined: the first occurrence of a name in each section, every one, or none. */
export type PaintWhat = 'first' | 'all' | 'none'

/** What decides whether a term gets a line in the page. */
export interface PaintRules {
  /** "I know this": no line anywhere. */
  known: ReadonlySet<string>
  /** "Not this", always and on this page. */
  notThis: ReadonlySet<string>
  /** Notes behind *Since this article*. */
  lit: ReadonlySet<string>
  what: PaintWhat
  /** Kinds of notes whose names get no line. */
  unpaintedKinds: ReadonlySet<Kind>
  /** A line of its own for each kind, instead of one quiet line for all. */
  byKind: boolean
}

/** Why a term has no line in the page; undefined where it has one. */
export function unpaintedBecause(note: Note, certain: boolean, rules: PaintRules): TermRow['unpainted'] {
  if (!certain) return 'possibly'
  if (note.paint === false) return 'never'
  if (rules.notThis.has(note.id)) return 'not-this'
  if (rules.known.has(note.id)) return 'known'
  if (rules.what === 'none') return 'none'
  if (rules.unpaintedKinds.has(note.kind)) return 'kind'
  return note.facts.length ? undefined : 'no-facts'
}

/**
 * The stretches to paint, in the order of the text: the first certain occurrence of each note in each section, or all.
 * A short form ("Kim" after the full name) is known and counted but carries no line.
 */
export function stretchesToPaint(
  hits: readonly Hit[],
  sections: readonly Section[],
  notes: ReadonlyMap<string, Note>,
  rules: PaintRules,
): Stretch[] {
  const done = new Set<string>()
  const stretches: Stretch[] = []
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const note = notes.get(hit.noteId)
    if (!note || hit.short || unpaintedBecause(note, hit.certain, rules)) continue
    const key = `${sectionOf(hit, sections)} ${hit.noteId}`
    if (rules.what === 'first' && done.has(key)) continue
    done.add(key)
    const kind = rules.byKind ? lineOfKind(note.kind) : undefined
    stretches.push({ noteId: hit.noteId, start: hit.start, end: hit.end, lit: rules.lit.has(hit.noteId), kind })
  }
  return stretches
}

/** Four lines are told apart, and no more: people, places, organisations, and everything else. */
function lineOfKind(kind: Kind): KindLine {
  if (kind === 'person' || kind === 'place') return kind
  return kind === 'organisation' || kind === 'media' ? 'organisation' : 'thing'
}

function sectionOf(hit: Hit, sections: readonly Section[]): number {
  return sections.findIndex((section) => hit.start >= section.start && hit.start < section.end)
}
