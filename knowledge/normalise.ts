import { CLASS, Class, joins, LOWER, Script, scriptOf, utf16 } from './characters'

/**
 * Text as it comes, brought to the one form in which names are compared, with the way back to the original.
 * Names and pages go through the same function, so whatever it makes equal matches.
 */
export interface Normalised {
  /** Folded, but with its capitals; as long as `folded`. */
  cased: string
  /** What names are compared with. */
  folded: string
  /** Where the original of a unit of `folded` starts (UTF-16 units). */
  from(at: number): number
  /** Where the original of a unit of `folded` ends. */
  to(at: number): number
  /** The units before which a space, dash or middle dot was dropped (between Han or kana). */
  gaps: ReadonlySet<number>
}

const MARKS = /\p{M}/gu

/** Compatibility forms made plain (full width, ligatures, jamo composed), Latin letters without their marks. */
function simplify(cluster: string): string {
  let out = ''
  for (const char of cluster.normalize('NFKC').replace(/\u00d7/g, 'x')) {
    const c = char.charCodeAt(0)
    out += c >= 0x3000 && scriptOf(c) > Script.digit ? char : char.normalize('NFD').replace(MARKS, '')
  }
  return out
}

/** Han and kana are written without spaces, so a space, dash or line break between two of them says nothing. */
const unspaced = (c: number) => scriptOf(c) >= Script.katakana

/**
 * What has been folded so far. Nearly all of a text stays as it is, so the way back is kept as the places where
 * something else begins: a run of units that stay (width 0), or units that stand for `width` units of the original.
 */
class Folded {
  n = 0
  cased = ''
  lower: Uint16Array
  gaps = new Set<number>()
  /** The next unit has something dropped before it. */
  dropped = false
  private places: number[] = []
  private starts: number[] = []
  private widths: number[] = []

  constructor(readonly text: string) {
    this.lower = new Uint16Array(text.length + 32)
  }

  /** The unit that was folded last, in lower case; 0 at the beginning. */
  get last(): number {
    return this.n > 0 ? (this.lower[this.n - 1] as number) : 0
  }

  /** Takes [start, end) of the text over; their lower case stands in `lower` already. */
  keep(start: number, end: number): void {
    if (end === start) return
    this.begin(start, 0)
    this.cased += this.text.slice(start, end)
    this.n += end - start
  }

  /** Puts units for [start, end) of the text. */
  put(units: string, start: number, end: number): void {
    if (units === '') return
    this.begin(start, end - start)
    if (this.n + units.length > this.lower.length) this.grow(units.length)
    for (let i = 0; i < units.length; i++) this.lower[this.n++] = LOWER[units.charCodeAt(i)] as number
    this.cased += units
  }

  /** Room for the rest of the text after `start`, which may have become further away: one character can become several (㎜, ﷺ). */
  room(start: number): void {
    const lacking = this.n + this.text.length - start - this.lower.length
    if (lacking > 0) this.grow(lacking)
  }

  result(): Normalised {
    const { cased, lower, n, places, starts, widths, gaps } = this
    const partOf = (at: number) => {
      let low = 0
      let high = places.length
      while (low + 1 < high) {
        const middle = (low + high) >> 1
        if ((places[middle] as number) <= at) low = middle
        else high = middle
      }
      return low
    }
    const from = (at: number) => {
      const part = partOf(at)
      const start = starts[part] as number
      return widths[part] ? start : start + at - (places[part] as number)
    }
    return {
      cased,
      folded: utf16.decode(lower.subarray(0, n)),
      from,
      to: (at) => from(at) + (widths[partOf(at)] || 1),
      gaps,
    }
  }

  private begin(start: number, width: number): void {
    this.places.push(this.n)
    this.starts.push(start)
    this.widths.push(width)
    if (this.dropped) this.gaps.add(this.n)
    this.dropped = false
  }

  private grow(more: number): void {
    const bigger = new Uint16Array(this.lower.length * 2 + more)
    bigger.set(this.lower)
    this.lower = bigger
  }
}

/**
 * Folds a text: case, width, composition and diacritics; every dash, space and middle dot between words to one space
 * (`-` where a dash stands apart from the words around it, a line feed where a blank line does); invisible characters
 * dropped; every apostrophe to `'`.
 */
export function normalise(text: string): Normalised {
  const out = new Folded(text)
  const length = text.length
  let i = 0
  while (i < length) {
    out.room(i)
    const end = keepRun(text, i, out.lower, out.n)
    out.keep(i, end)
    i = end < length ? foldOne(text, end, out) : end
  }
  return out.result()
}

/** Where the run of units that stay as they are ends; puts their lower case at `n`. */
function keepRun(text: string, start: number, lower: Uint16Array, n: number): number {
  let i = start
  for (let kind = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    kind = CLASS[c] as number
    if (kind > Class.unspaced) {
      // A single space, as it stands between most words.
      const between = c === 0x20 && i > start && (CLASS[text.charCodeAt(i + 1)] as number) <= Class.capital
      if (!between || i + 1 === text.length) return i > start && joins(c) ? i - 1 : i
    }
    lower[n + i - start] = LOWER[c] as number
  }
  return i
}

/** Folds what does not stay as it is, from `i` on; gives the place after it. */
function foldOne(text: string, i: number, out: Folded): number {
  const c = text.charCodeAt(i)
  const kind = CLASS[c] as number
  if (kind === Class.invisible) return i + 1
  if (kind === Class.apostrophe) {
    out.put("'", i, i + 1)
    return i + 1
  }
  if (kind >= Class.space && kind <= Class.dot) return foldBetween(text, i, out)
  let end = i + ((c & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00 ? 2 : 1)
  while (end < text.length && joins(text.charCodeAt(end))) end++
  out.put(simplify(text.slice(i, end)), i, end)
  return end
}

/** Folds the run of spaces, dashes and dots that starts at `start`; gives the place after it. */
function foldBetween(text: string, start: number, out: Folded): number {
  let dashes = 0
  let dots = 0
  let newlines = 0
  let spaceBefore = false
  let spaceAfter = false
  let i = start
  for (; i < text.length; i++) {
    const kind = CLASS[text.charCodeAt(i)] as number
    if (kind === Class.dash) dashes++
    else if (kind === Class.dot) dots++
    else if (kind === Class.newline || kind === Class.space) {
      if (kind === Class.newline) newlines++
      if (dashes > 0) spaceAfter = true
      else spaceBefore = true
    } else if (kind !== Class.invisible) break
  }
  const { last } = out
  const next = i < text.length ? text.charCodeAt(i) : 0
  if (newlines > 1) out.put('\n', start, i)
  else if (dashes > 1 || (dashes === 1 && spaceBefore && spaceAfter)) out.put('-', start, i)
  else if (unspaced(last) && (unspaced(next) || (next >= 0xff66 && next <= 0xff9d))) out.dropped = true
  else if (dots === 1 && i - start === 1 && scriptOf(last) === Script.digit && scriptOf(next) === Script.digit)
    out.put('.', start, i)
  else out.put(' ', start, i)
  return i
}

const PLAIN = /^[A-Za-z0-9가-힣一-鿿]+(?: [A-Za-z0-9]+)*$/

/** A name folded as a page is, without the way back. Most names need no more than lower case. */
export function fold(name: string): Pick<Normalised, 'cased' | 'folded'> {
  return PLAIN.test(name) ? { cased: name, folded: name.toLowerCase() } : normalise(name)
}
