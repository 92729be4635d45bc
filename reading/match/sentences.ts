/** Words before whose full stop no sentence ends. Single letters (N. Korea, U.S.) never end one. */
const ABBREVIATED = new Set(
  'mr mrs ms dr prof gen col lt maj sgt adm sen rep gov st mt no vs jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp'.split(
    ' ',
  ),
)

/** A list or table without full stops is no sentence: nothing further away than this is near. */
const REACH = 300

/** The sentence of a folded text in which `at` lies, as [start, end), cut at 300 units on either side. */
export function sentenceAround(text: string, at: number): [number, number] {
  const first = Math.max(0, at - REACH)
  const last = Math.min(text.length, at + REACH)
  let start = at
  while (start > first && !endsSentence(text, start - 1)) start--
  let end = at
  while (end < last && !endsSentence(text, end)) end++
  return [start, end]
}

function endsSentence(text: string, i: number): boolean {
  const c = text.charCodeAt(i)
  if (c === 0x0a || c === 0x3002) return true
  if (c !== 0x2e && c !== 0x21 && c !== 0x3f) return false
  const next = text.charCodeAt(i + 1)
  // A letter or digit glued to the stop goes on: 9.19, U.S., kcna.kp.
  if (i + 1 < text.length && next > 0x2f && !(next >= 0x3a && next <= 0x40) && next !== 0x201d && next !== 0x300d)
    return false
  if (c !== 0x2e) return true
  let from = i
  while (from > 0 && text.charCodeAt(from - 1) >= 0x61 && text.charCodeAt(from - 1) <= 0x7a) from--
  return i - from !== 1 && !ABBREVIATED.has(text.slice(from, i))
}
