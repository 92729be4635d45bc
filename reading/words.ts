/** How much of a text speaks for it: headline and opening. */
const LEAD = 4000
/** The title says in few words what the text is about. */
const TITLE_WEIGHT = 3

const LATIN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]+/gu
const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu

/**
 * The words of a title and the opening of a text, with counts. Latin words are folded to lower case and a plural or
 * past ending is cut; Korean, Chinese and Japanese, where particles cling to words or nothing parts them, are taken as
 * pairs of characters (the usual n-gram index for those scripts).
 */
export function leadWords({ title, text }: { title: string; text: string }): Map<string, number> {
  const words = new Map<string, number>()
  count(title, TITLE_WEIGHT, words)
  count(text.slice(0, LEAD), 1, words)
  return words
}

function count(text: string, weight: number, words: Map<string, number>): void {
  const folded = text.normalize('NFKC').toLowerCase()
  for (const [word] of folded.matchAll(LATIN)) if (word.length > 2) add(words, stem(word), weight)
  for (const [run] of folded.matchAll(EAST_ASIAN)) {
    const characters = [...run]
    for (let i = 0; i + 1 < characters.length; i++) add(words, `${characters[i]}${characters[i + 1]}`, weight)
  }
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(ies|es|s|ed|ing)$/, '') : word
}

function add(words: Map<string, number>, word: string, weight: number): void {
  words.set(word, (words.get(word) ?? 0) + weight)
}
