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

/**
 * Folds a text: case, width, composition and diacritics; every dash, space and middle dot between words to one space
 * (`-` where a dash stands apart from the words around it, a line feed where a blank line does); invisible characters
 * dropped; every apostrophe to `'`.
 */
export function normalise(text: string): Normalised {
  const length = text.length
  let size = length + 64
  let units = new Uint16Array(size)
  let from = new Uint32Array(size)
  let to = new Uint32Array(size)
  let gap = new Uint8Array(size)
  let n = 0
  let dropped = 0

  const grow = <T extends Uint8Array | Uint16Array | Uint32Array>(old: T, bigger: T): T => {
    bigger.set(old)
    return bigger
  }
  const put = (c: number, start: number, end: number) => {
    if (n === size) {
      size *= 2
      units = grow(units, new Uint16Array(size))
      from = grow(from, new Uint32Array(size))
      to = grow(to, new Uint32Array(size))
      gap = grow(gap, new Uint8Array(size))
    }
    units[n] = c
    from[n] = start
    to[n] = end
    gap[n] = dropped
    dropped = 0
    n++
  }

  let i = 0
  while (i < length) {
    const c = text.charCodeAt(i)
    const kind = CLASS[c] as number
    if (kind <= Class.capital && !joins(text.charCodeAt(i + 1))) {
      put(c, i, i + 1)
      i++
    } else if (kind === Class.invisible) {
      i++
    } else if (kind === Class.apostrophe) {
      put(0x27, i, i + 1)
      i++
    } else if (kind >= Class.space && kind <= Class.dot) {
      const start = i
      let dashes = 0
      let dots = 0
      let newlines = 0
      let before = 0
      let after = 0
      for (; i < length; i++) {
        const k = CLASS[text.charCodeAt(i)] as number
        if (k === Class.dash) dashes++
        else if (k === Class.dot) dots++
        else if (k === Class.newline || k === Class.space) {
          if (k === Class.newline) newlines++
          if (dashes > 0) after = 1
          else before = 1
        } else if (k !== Class.invisible) break
      }
      const last = n > 0 ? (units[n - 1] as number) : 0
      const next = i < length ? text.charCodeAt(i) : 0
      if (newlines > 1) put(0x0a, start, i)
      else if (dashes > 1 || (dashes === 1 && before && after)) put(0x2d, start, i)
      else if (unspaced(last) && (unspaced(next) || (next >= 0xff66 && next <= 0xff9d))) dropped = 1
      else if (dots === 1 && i - start === 1 && scriptOf(last) === Script.digit && scriptOf(next) === Script.digit)
        put(0x2e, start, i)
      else put(0x20, start, i)
    } else {
      let end = i + ((c & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00 ? 2 : 1)
      while (end < length && joins(text.charCodeAt(end))) end++
      const simple = simplify(text.slice(i, end))
      for (let k = 0; k < simple.length; k++) put(simple.charCodeAt(k), i, end)
      i = end
    }
  }

  const cased = decode(units.subarray(0, n))
  for (let k = 0; k < n; k++) {
    const c = units[k] as number
    if (c >= 65 && c <= 90) units[k] = c + 32
    else if (c >= 0x80 && c < 0x2000) {
      const lower = String.fromCharCode(c).toLowerCase()
      if (lower.length === 1) units[k] = lower.charCodeAt(0)
    }
  }
  return {
    cased,
    folded: decode(units.subarray(0, n)),
    from: from.subarray(0, n),
    to: to.subarray(0, n),
    gap: gap.subarray(0, n),
  }
}

/** Units to a string, some thousand at a time: `apply` has a limit on arguments, and lone surrogates stay as they are. */
function decode(units: Uint16Array): string {
  let out = ''
  for (let i = 0; i < units.length; i += 8192)
    out += String.fromCharCode.apply(null, units.subarray(i, i + 8192) as unknown as number[])
  return out
}
