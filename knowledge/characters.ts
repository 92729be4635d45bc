/** What kind of character a folded unit is, as far as the borders of words go. */
export const Script = { other: 0, letter: 1, digit: 2, hangul: 3, katakana: 4, han: 5 } as const

/** Lone surrogates become U+FFFD, of the same length. */
export const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })

/** Every UTF-16 unit in its order: classes of characters are looked up in it once, to be read from tables afterwards. */
const ALL = new Uint16Array(0x10000)
for (let unit = 0; unit < ALL.length; unit++) ALL[unit] = unit
const UNITS = utf16.decode(ALL)

const SCRIPT = new Uint8Array(0x10000)
const LOW = UNITS.slice(0, 0x3000)
fill(SCRIPT, /[\p{L}\p{M}]+/gu, Script.letter, LOW)
fill(SCRIPT, /\p{Nd}+/gu, Script.digit, LOW)
const HANGUL = /[\u3131-\u318e\uac00-\ud7a3]+/g
const KATAKANA = /[\u30a1-\u30fa\u30fc]+/g
/** With hiragana and the marks 々 and 〇. */
const HAN = /[\u3005\u3007\u3041-\u3096\u3400-\u4dbf\u4e00-\u9fff]+/g
/** Compatibility forms of Han, which become others. */
const HAN_FORMS = /[\uf900-\ufaff]+/g
fill(SCRIPT, HANGUL, Script.hangul)
fill(SCRIPT, KATAKANA, Script.katakana)
fill(SCRIPT, HAN, Script.han)
fill(SCRIPT, HAN_FORMS, Script.han)

/** The script of a UTF-16 unit; hiragana counts as Han, since neither has borders of words. */
export const scriptOf = (unit: number): number => SCRIPT[unit] ?? Script.other

/** Letters and digits, which make words that begin and end. */
export const isWord = (unit: number): boolean => {
  const script = SCRIPT[unit]
  return script === Script.letter || script === Script.digit
}

function fill(table: Uint8Array, units: RegExp, value: number, within = UNITS): void {
  for (const { 0: run, index } of within.matchAll(units)) table.fill(value, index, index + run.length)
}

const SPACES = /[\s\u2028\u2029\u3164\u115f]+/g
const DASHES = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+/g
const DOTS = /[\u00b7\u2027\u2219\u22c5\u30fb\uff65\u318d\u119e\u0387]+/g
const APOSTROPHES = /['\u2018\u2019\u201b\u02b9\u02bb\u02bc\u00b4\u0060\u2032\uff07]+/g
/** Soft hyphen, zero-width characters, bidi controls: nothing a reader sees. */
const INVISIBLE = /(?:\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff])+/g

/** The first two stay as they are, whatever stands beside them; so do Han and kana, but for the spaces between them. */
export const Class = {
  plain: 0,
  capital: 1,
  unspaced: 2,
  space: 3,
  newline: 4,
  dash: 5,
  dot: 6,
  apostrophe: 7,
  invisible: 8,
  complex: 9,
} as const
/** The class of every UTF-16 unit. */
export const CLASS = new Uint8Array(0x10000).fill(Class.complex)
CLASS.fill(Class.plain, 0, 0x80)
fill(CLASS, /[A-Z]+/g, Class.capital)
fill(CLASS, HANGUL, Class.plain)
fill(CLASS, KATAKANA, Class.unspaced)
fill(CLASS, HAN, Class.unspaced)
fill(CLASS, APOSTROPHES, Class.apostrophe)
fill(CLASS, DOTS, Class.dot)
fill(CLASS, DASHES, Class.dash)
fill(CLASS, SPACES, Class.space)
fill(CLASS, INVISIBLE, Class.invisible)
CLASS[0x0a] = Class.newline

/** Marks, vowel and final jamo, half-width voicing marks, variation selectors: they belong to the unit before them. */
export function joins(c: number): boolean {
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

/** The lower case of every UTF-16 unit, where that is one unit. */
export const LOWER = ALL.slice()
for (const { 0: upper, index } of LOW.matchAll(/\p{Changes_When_Lowercased}/gu)) {
  const lower = upper.toLowerCase()
  if (lower.length === 1) LOWER[index] = lower.charCodeAt(0)
}
