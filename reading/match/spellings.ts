import { HEAD, type Lexicon, type LexiconRules } from '../../knowledge/lexicon'
import { fold } from '../../knowledge/normalise'
import { Bucket, createFilter, eachPossible } from './filter'
import { createHeadTable, type HeadTable } from './heads'
import { commonLength, countOf, type Lines, lengthOf, lineAt, linesOf } from './lines'

/** A name of a note with its rules. */
export interface Name extends LexiconRules {
  noteId: string
  /** As the note writes it. */
  name: string
  /** Position of its lexicon, and of its note there. */
  rank: number
  note: number
  /** Folded with its capitals, where these count. */
  cased: string | undefined
  nearWords: string[] | undefined
}

/** Every spelling of a lexicon, sorted. */
export interface SpellingIndex {
  keys: Lines
  /** The name that a key spells; made when it is first asked for, since a page has few of them. */
  nameOf(at: number): Name
  /**
   * For each key the nearest of its group that stands before it and with which it begins, or which it is; -1 where none
   * is. Told for a group (`groupsRead`) when a text first has its head.
   */
  prefixOf: Int32Array
  groupsRead: Uint8Array
  /** Passes most places in one step. */
  filter: Int32Array
  heads: HeadTable
}

/** @param rank position of the lexicon among those that are asked */
export function indexSpellings(lexicon: Lexicon, rank = 0): SpellingIndex {
  const keys = linesOf(lexicon.keys)
  const names = linesOf(lexicon.names)
  const heads = createHeadTable(keys, lexicon.heads)
  const made: Name[] = []
  return {
    keys,
    nameOf: (at) => (made[at] ??= nameAt(at)),
    prefixOf: new Int32Array(countOf(keys)),
    groupsRead: new Uint8Array(heads.firsts.length),
    filter: createFilter(keys, heads.firsts),
    heads,
  }

  function nameAt(at: number): Name {
    const note = lexicon.noteOf[at] as number
    const rules = lexicon.rules[lexicon.rulesOf[at] as number] as LexiconRules
    const name = lineAt(names, at) || lineAt(keys, at)
    return {
      ...rules,
      noteId: lexicon.notes[note] as string,
      name,
      rank,
      note,
      cased: rules.case && fold(name.trim()).cased,
      nearWords: rules.near === undefined ? undefined : lexicon.lists[rules.near],
    }
  }
}

/** Told of a spelling in a text: its row, and where it stands. */
type Tell = (at: number, start: number, end: number) => void

/**
 * Calls `found` for every spelling in the folded text, by place and longest first. None starts inside a word of
 * letters and digits.
 */
export function eachSpelling(index: SpellingIndex, text: string, found: Tell): void {
  eachPossible(index.filter, text, (at, buckets) => {
    if (buckets & Bucket.long) tellOf(index, text, at, HEAD, found)
    if (buckets & Bucket.three) tellOf(index, text, at, 3, found)
    if (buckets & Bucket.two) tellOf(index, text, at, 2, found)
  })
}

/** Tells of the keys with a head of this length with which the text at `at` begins. */
function tellOf(index: SpellingIndex, text: string, at: number, head: number, found: Tell): void {
  const { keys, heads, prefixOf, groupsRead } = index
  const left = text.length - at
  const group = left < head ? -1 : heads.find(text, at, head)
  if (group < 0) return
  let low = heads.firsts[group] as number
  let high = heads.firsts[group + 1] as number
  if (!groupsRead[group]) {
    readPrefixes(keys, prefixOf, low, high)
    groupsRead[group] = 1
  }
  // The last key that is not behind the text in their order: a key with which the text begins is that or begins it.
  let row = -1
  // What the rows around have in common with the text, the ones between have, too (Manber and Myers 1993).
  let lowSame = head
  let highSame = head
  while (low < high) {
    const middle = (low + high) >> 1
    const length = lengthOf(keys, middle)
    const most = Math.min(length, left)
    const same = commonLength(keys, middle, most, text, at, Math.min(lowSame, highSame, most))
    const begin = keys.begins[middle] as number
    if (same === length || keys.text.charCodeAt(begin + same) < text.charCodeAt(at + same)) {
      row = middle
      low = middle + 1
      lowSame = same
    } else {
      high = middle
      highSame = same
    }
  }
  for (; row >= 0; row = prefixOf[row] as number) {
    const length = lengthOf(keys, row)
    if (length <= lowSame) found(row, at, at + length)
  }
}

function readPrefixes(keys: Lines, prefixOf: Int32Array, low: number, high: number): void {
  prefixOf[low] = -1
  for (let row = low + 1; row < high; row++) {
    let other = row - 1
    const common = commonLength(keys, other, lengthOf(keys, other), keys.text, keys.begins[row] as number)
    while (other >= 0 && lengthOf(keys, other) > common) other = prefixOf[other] as number
    prefixOf[row] = other
  }
}
