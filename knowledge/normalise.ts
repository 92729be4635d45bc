/**
 * Text as it comes, brought to the one form in which names are compared, with the way back to the original.
 * Names and pages go through the same function, so whatever it makes equal matches.
 */
export interface Normalised {
  /** Folded, but with its capitals; as long as `folded`. */
  cased: string
  /** What names are compared with. */
  folded: string
  /** For each unit of `folded`: where its original starts and ends (UTF-16 units). */
  from: Uint32Array
  to: Uint32Array
  /** 1 where a space, dash or middle dot before the unit was dropped (between Han or kana). */
  gap: Uint8Array
}

/** What kind of character a folded unit is, as far as the borders of words go. */
export const Script = { other: 0, letter: 1, digit: 2, hangul: 3, katakana: 4, han: 5 } as const

const SCRIPT_LOW = new Uint8Array(0x3000)
for (let c = 0; c < SCRIPT_LOW.length; c++) {
  const char = String.fromCharCode(c)
  if (/\p{L}|\p{M}/u.test(char)) SCRIPT_LOW[c] = Script.letter
  else if (/\p{Nd}/u.test(char)) SCRIPT_LOW[c] = Script.digit
}

/** The script of a UTF-16 unit; hiragana counts as Han, since neither has borders of words. */
export function scriptOf(c: number): number {
  if (c < 0x3000) return SCRIPT_LOW[c] ?? 0
  if (c >= 0xac00 && c <= 0xd7a3) return Script.hangul
  if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff)) return Script.han
  if ((c >= 0x3041 && c <= 0x3096) || c === 0x3005 || c === 0x3007) return Script.han
  if ((c >= 0x30a1 && c <= 0x30fa) || c === 0x30fc) return Script.katakana
  return c >= 0x3131 && c <= 0x318e ? Script.hangul : Script.other
}

const SPACE = /[\s\u2028\u2029\u3164\u115f]/u
const DASH = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u
const DOT = /[\u00b7\u2027\u2219\u22c5\u30fb\uff65\u318d\u119e\u0387]/u
const APOSTROPHE = /['\u2018\u2019\u201b\u02b9\u02bb\u02bc\u00b4\u0060\u2032\uff07]/u
/** Soft hyphen, zero-width characters, bidi controls: nothing a reader sees. */
const INVISIBLE = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u

const Class = {
  plain: 0,
  capital: 1,
  space: 2,
  newline: 3,
  dash: 4,
  dot: 5,
  apostrophe: 6,
  invisible: 7,
  complex: 8,
} as const
const CLASS = new Uint8Array(0x10000)
for (let c = 0; c < 0x10000; c++) {
  const char = String.fromCharCode(c)
  if (c === 10) CLASS[c] = Class.newline
  else if (
    c > 0x2fff &&
    (scriptOf(c) === Script.hangul || scriptOf(c) >= Script.katakana) &&
    c < 0xf900 &&
    !DOT.test(char)
  )
    CLASS[c] = Class.plain
  else if (INVISIBLE.test(char)) CLASS[c] = Class.invisible
  else if (SPACE.test(char)) CLASS[c] = Class.space
  else if (DASH.test(char)) CLASS[c] = Class.dash
  else if (DOT.test(char)) CLASS[c] = Class.dot
  else if (APOSTROPHE.test(char)) CLASS[c] = Class.apostrophe
  else if (c < 0x80) CLASS[c] = c >= 65 && c <= 90 ? Class.capital : Class.plain
  else CLASS[c] = Class.complex
}

/** Marks, vowel and final jamo, half-width voicing marks, variation selectors: they belong to the unit before them. */
function joins(c: number): boolean {
  if (c < 0x300) return false
  if (c <= 0x36f) return true
  if (c < 0x1160) return false
  return (
    c <= 0x11ff ||
    c === 0x3099 ||
    c === 0x309a ||
    (c >= 0xfe00 && c <= 0xfe0f) ||
    c === 0xff9e ||
    c === 0xff9f ||
    (c >= 0xd7b0 && c <= 0xd7fb) ||
    (c >= 0x1ab0 && c <= 0x1aff) ||
    (c >= 0x1dc0 && c <= 0x1dff) ||
    (c >= 0x20d0 && c <= 0x20ff)
  )
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

const LOWER = new Uint16Array(0x2000)
for (let c = 0; c < LOWER.length; c++) {
  const lower = String.fromCharCode(c).toLowerCase()
  LOWER[c] = lower.length === 1 ? lower.charCodeAt(0) : c
}

/** What has been folded so far; grows, since one character can become several (㎜, ﷺ). */
class Folded {
  n = 0
  cased: Uint16Array
  lower: Uint16Array
  from: Uint32Array
  to: Uint32Array
  gap: Uint8Array
  /** Something before the next unit was dropped. */
  dropped = 0

  constructor(private size: number) {
    this.cased = new Uint16Array(size)
    this.lower = new Uint16Array(size)
    this.from = new Uint32Array(size)
    this.to = new Uint32Array(size)
    this.gap = new Uint8Array(size)
  }

  put(c: number, start: number, end: number): void {
    if (this.n === this.size) this.grow()
    const n = this.n++
    this.cased[n] = c
    this.lower[n] = c < 0x2000 ? (LOWER[c] as number) : c
    this.from[n] = start
    this.to[n] = end
    if (this.dropped) this.gap[n] = 1
    this.dropped = 0
  }

  private grow(): void {
    const bigger = new Folded(this.size * 2)
    for (const part of ['cased', 'lower', 'from', 'to', 'gap'] as const) bigger[part].set(this[part])
    const { cased, lower, from, to, gap, size } = bigger
    Object.assign(this, { cased, lower, from, to, gap, size })
  }
}

/**
 * Folds a text: case, width, composition and diacritics; every dash, space and middle dot between words to one space
 * (`-` where a dash stands apart from the words around it, a line feed where a blank line does); invisible characters
 * dropped; every apostrophe to `'`.
 */
export function normalise(text: string): Normalised {
  const length = text.length
  const out = new Folded(length + 32)
  let i = 0
  while (i < length) {
    const c = text.charCodeAt(i)
    const kind = CLASS[c] as number
    if (kind <= Class.capital && !joins(text.charCodeAt(i + 1))) {
      out.put(c, i, ++i)
    } else if (kind === Class.invisible) {
      i++
    } else if (kind === Class.apostrophe) {
      out.put(0x27, i, ++i)
    } else if (kind >= Class.space && kind <= Class.dot) {
      i = foldBetween(text, i, out)
    } else {
      let end = i + ((c & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00 ? 2 : 1)
      while (end < length && joins(text.charCodeAt(end))) end++
      const simple = simplify(text.slice(i, end))
      for (let k = 0; k < simple.length; k++) out.put(simple.charCodeAt(k), i, end)
      i = end
    }
  }
  const { n, cased, lower, from, to, gap } = out
  return {
    cased: decode(cased.subarray(0, n)),
    folded: decode(lower.subarray(0, n)),
    from: from.subarray(0, n),
    to: to.subarray(0, n),
    gap: gap.subarray(0, n),
  }
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
  const last = out.n > 0 ? (out.cased[out.n - 1] as number) : 0
  const next = i < text.length ? text.charCodeAt(i) : 0
  if (newlines > 1) out.put(0x0a, start, i)
  else if (dashes > 1 || (dashes === 1 && spaceBefore && spaceAfter)) out.put(0x2d, start, i)
  else if (unspaced(last) && (unspaced(next) || (next >= 0xff66 && next <= 0xff9d))) out.dropped = 1
  else if (dots === 1 && i - start === 1 && scriptOf(last) === Script.digit && scriptOf(next) === Script.digit)
    out.put(0x2e, start, i)
  else out.put(0x20, start, i)
  return i
}

/** Lone surrogates become U+FFFD, of the same length; a byte order mark was dropped before. */
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })
const decode = (units: Uint16Array) => utf16.decode(units)

const PLAIN = /^[A-Za-z0-9가-힣一-鿿]+(?: [A-Za-z0-9]+)*$/

/** A name folded as a page is, without the way back. Most names need no more than lower case. */
export function fold(name: string): Pick<Normalised, 'cased' | 'folded'> {
  return PLAIN.test(name) ? { cased: name, folded: name.toLowerCase() } : normalise(name)
}
