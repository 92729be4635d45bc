import { spellings } from './lexicon'
import { fold } from './normalise'
import { LANGS, type Lang, type NameRule, type Note } from './note'
import type { Finding } from './problem'

/** A name of a note with its rules folded, as the matcher compares them. */
interface Claim {
  noteId: string
  /** Position of the note in the pack; of two that claim the same words the earlier one has them. */
  at: number
  lang: Lang
  position: number
  rule: NameRule
  cased: string
  near: Set<string> | undefined
  unless: Set<string>
}

/**
 * Names that two notes carry, by the note that should change. An error where no rule tells the two apart, so that one
 * of them never gets the words; a warning where both wait for the same word nearby. Names for look-up only may stand
 * in many notes: look-up lists them all.
 */
export function checkNameClashes(notes: readonly Pick<Note, 'id' | 'names'>[]): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>()
  const told = new Set<string>()
  for (const claims of bySpelling(notes).values()) {
    for (const loser of claims) {
      for (const winner of claims) {
        if (winner.noteId === loser.noteId) continue
        const finding = takesAll(winner, loser) ? neverCounts(winner, loser) : bothNear(winner, loser)
        // One pair of names can share several spellings (labour, labor).
        const pair = `${loser.noteId} ${loser.lang} ${loser.position} ${winner.noteId}`
        if (!finding || told.has(pair)) continue
        told.add(pair)
        found.set(loser.noteId, [...(found.get(loser.noteId) ?? []), finding])
      }
    }
  }
  return found
}

function bySpelling(notes: readonly Pick<Note, 'id' | 'names'>[]): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>()
  const foldedSet = (phrases: readonly string[]) => new Set(phrases.map((phrase) => fold(phrase.trim()).folded))
  notes.forEach(({ id: noteId, names }, at) => {
    for (const lang of LANGS) {
      names[lang].forEach((rule, position) => {
        if (rule.search) return
        const { folded, cased } = fold(rule.text.trim())
        const near = rule.near && foldedSet(rule.near)
        const claim = { noteId, at, lang, position, rule, cased, near, unless: foldedSet(rule.unless ?? []) }
        for (const key of spellings(folded)) claims.set(key, [...(claims.get(key) ?? []), claim])
      })
    }
  })
  return claims
}

/**
 * Wherever one name counts the other does too, and goes first (`reading/match.ts`: the sure one, then the one with a
 * near word, then the earlier note). Chinese and Japanese are told apart by the page's language.
 */
function takesAll(winner: Claim, loser: Claim): boolean {
  const [w, l] = [winner.rule, loser.rule]
  if ((winner.lang === 'zh' || winner.lang === 'ja') && winner.lang !== loser.lang) return false
  if (w.case && !(l.case && winner.cased === loser.cased)) return false
  if (![...winner.unless].every((phrase) => loser.unless.has(phrase))) return false
  if (w.possibly && !l.possibly) return false
  // What is possible needs no rule to be met, so that only a name without rules is always surer.
  if (!w.possibly && l.possibly) return !w.about && !w.whose && !w.near
  const surelyBoth = (l.about || !w.about) && (l.whose || !w.whose) && nearBoth(winner, loser)
  const neverSure = l.possibly && !l.near
  if (!surelyBoth && !neverSure) return false
  return Boolean(w.near) === Boolean(l.near) ? winner.at < loser.at : Boolean(w.near)
}

/** Every word that lets the loser count lets the winner count. */
function nearBoth({ near }: Claim, loser: Claim): boolean {
  if (!near) return true
  return loser.near !== undefined && [...loser.near].every((word) => near.has(word))
}

function neverCounts(winner: Claim, loser: Claim): Finding {
  return {
    level: 'error',
    path: ['names', loser.lang, loser.position],
    what: `"${loser.rule.text}" is a name of the note ${winner.noteId}, too, and always means that one`,
    instead: 'a rule that tells the two apart (near, unless, whose, about, case), "search: true", or leave it out',
  }
}

/** The later of two notes that wait for the same word. */
function bothNear(winner: Claim, loser: Claim): Finding | undefined {
  if (winner.at > loser.at || winner.rule.possibly !== loser.rule.possibly) return
  const word = [...(loser.near ?? [])].find((near) => winner.near?.has(near))
  if (!word || winner.lang !== loser.lang) return
  return {
    level: 'warning',
    path: ['names', loser.lang, loser.position, 'near'],
    what: `"${loser.rule.text}" near "${word}" means the note ${winner.noteId}, which has both, too`,
    instead: 'near words that stand beside one of the two only',
  }
}
