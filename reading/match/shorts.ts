import { Script, scriptOf } from '../../knowledge/characters'
import type { Normalised } from '../../knowledge/normalise'
import { beginsWord, latinEnds } from './borders'

/** A hit in units of the folded text. */
export interface Found {
  noteId: string
  name: string
  start: number
  end: number
  certain: boolean
  /** The full name of a person. */
  person: boolean
  short: boolean
}

const NOWHERE: ReadonlySet<number> = new Set()
const OPEN = /^ ?[([〔［「『"“] ?(?:(?:략칭|약칭|이하|or|the|known as) ?)?["“'「『]?/

/**
 * Marks the second of two names of one note side by side (金正恩（キム・ジョンウン）) as short, and finds from there on
 * the acronyms that the page itself defines: public distribution system (PDS).
 */
export function findGlosses(page: Normalised, hits: Found[]): Found[] {
  const { folded, cased } = page
  const added: Found[] = []
  const taken = new Set(hits.map((hit) => hit.start))
  hits.forEach((hit, i) => {
    const open = OPEN.exec(folded.slice(hit.end, hit.end + 16))
    if (!open || hit.short) return
    const inner = hit.end + open[0].length
    const next = hits[i + 1]
    if (next && next.noteId === hit.noteId && next.start === inner) next.short = true
    const acronym = /^[A-Z][A-Z&]{1,7}(?=["”’']? ?[)\],;])/.exec(cased.slice(inner, inner + 12))?.[0]
    if (!acronym || !stands(folded.slice(hit.start, hit.end), acronym)) return
    for (let at = cased.indexOf(acronym, inner); at >= 0; at = cased.indexOf(acronym, at + 1)) {
      const end = at + acronym.length
      if (taken.has(at) || !beginsWord(page, at, end, NOWHERE)) continue
      const plural = folded[end] === 's' ? 1 : 0
      if (!latinEnds(page, end + plural)) continue
      taken.add(at)
      added.push({ ...hit, start: at, end: end + plural, short: true })
    }
  })
  return added
}

/** The acronym's letters are found in this order in the name, from its first; in another script any acronym will do. */
function stands(name: string, acronym: string): boolean {
  if (scriptOf(name.charCodeAt(0)) !== Script.letter) return false
  const letters = acronym.toLowerCase()
  if (name[0] !== letters[0]) return false
  let at = 0
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

const FULL_NAME = /\b([A-Z][a-z]+) (?:[A-Z][a-z]+ ?){1,2}/g

/**
 * Surnames after a full name (Kim Jong Un ... Kim said). The last full name with that surname owns it, also one that
 * no note knows: after "Kim Myong Sik, commander of the Navy" a plain "Kim" is nobody of ours.
 */
export function findSurnames(page: Normalised, hits: readonly Found[]): Found[] {
  const { cased } = page
  const owners = new Map<string, { at: number; hit: Found | undefined }[]>()
  const startsAt = new Map(hits.map((hit) => [hit.start, hit]))
  for (const hit of hits) {
    if (!hit.person || hit.short || !hit.certain) continue
    const surname = surnameOf(cased.slice(hit.start, hit.end))
    if (surname) (owners.get(surname) ?? owners.set(surname, []).get(surname))?.push({ at: hit.end, hit })
  }
  if (owners.size === 0) return []
  for (const match of cased.matchAll(FULL_NAME)) {
    const full = owners.get(match[1] as string)
    if (full && !startsAt.has(match.index)) full.push({ at: match.index, hit: undefined })
  }
  const added: Found[] = []
  for (const [surname, full] of owners) {
    full.sort((a, b) => a.at - b.at)
    for (let at = cased.indexOf(surname); at >= 0; at = cased.indexOf(surname, at + 1)) {
      const end = at + surname.length
      if (startsAt.has(at) || !beginsWord(page, at, end, NOWHERE) || !latinEnds(page, end)) continue
      if (isPartOfName(cased, at, end)) continue
      const owner = full.findLast((named) => named.at <= at)?.hit
      if (owner) added.push({ ...owner, start: at, end, short: true })
    }
  }
  return added
}

/** First word of a name of two or three words; Korean order. */
function surnameOf(name: string): string | undefined {
  return /^([A-Z][a-z]+) [A-Z]\S+(?: \S+)?$/.exec(name)?.[1]
}

/** Another capitalised word at its side makes it a longer name (Kim Il Sung University), unless that begins a sentence. */
function isPartOfName(cased: string, at: number, end: number): boolean {
  if (/^ [A-Z][a-z]/.test(cased.slice(end, end + 3))) return true
  const before = /(^|\S ?)\b([A-Z][a-z]*)\.? $/.exec(cased.slice(Math.max(0, at - 24), at))
  return before !== null && /[\w,]/.test((before[1] as string).trim()) && !TITLES.has(before[2] as string)
}

const TITLES = new Set(
  'Mr Mrs Ms Dr Leader Chairman Marshal President Premier Minister General Secretary Comrade'.split(' '),
)
