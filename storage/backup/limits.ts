import { FORBIDDEN_KEYS } from '../../knowledge/limits'
import { BackupProblem, type Fault } from './problem'

/**
 * What a backup may weigh at most. It is not compressed, so its size is what it costs to read; the number of values is
 * bounded apart, since `[],[],[]` grows tenfold in memory. Written files keep to the same limits.
 */
export const LIMITS = {
  /** Bytes of the file. A string of so many characters is one that both browsers can hold. */
  bytes: 500_000_000,
  /** Lists, objects and their members together. */
  values: 10_000_000,
  /** Lists and objects inside each other; a note with its names and facts needs 8. */
  depth: 20,
}

const QUOTE = 34
const BACKSLASH = 92

/** Refuses JSON that is too deep or holds too much, in one pass over its characters and before any of it is built. */
export function checkSize(json: string): void {
  let depth = 0
  let values = 0
  for (let at = 0; at < json.length; at++) {
    switch (json.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(json, at)
        break
      case 91: // [
      case 123: // {
        values++
        if (++depth > LIMITS.depth) throw new BackupProblem('too-deep')
        break
      case 93: // ]
      case 125: // }
        depth--
        break
      case 44: // ,
        values++
    }
    if (values > LIMITS.values) throw new BackupProblem('too-large')
  }
}

function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === BACKSLASH) at++
    else if (code === QUOTE) return at
  }
  return json.length
}

/** Finds keys that would reach an object's prototype, wherever they stand. `JSON.parse` itself makes plain members of them. */
export function forbiddenKeys(value: unknown): Fault[] {
  const found: Fault[] = []
  const stack = [{ value, top: '' }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    for (const [key, inner] of Object.entries(next.value)) {
      if (FORBIDDEN_KEYS.includes(key)) found.push({ table: next.top || key, field: key, what: 'forbidden' })
      else stack.push({ value: inner, top: next.top === '' || next.top === 'records' ? key : next.top })
    }
  }
  return found
}
