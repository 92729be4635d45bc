/** The consonants that can begin a syllable, in the order of Unicode's syllables. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
/** Syllables that begin with the same consonant stand together. */
const SYLLABLES_EACH = 588
/** What an input method makes of two consonants typed one after the other. */
const JOINED: Record<string, string> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
}

/** What was typed, as the first consonants of syllables (ㄱㅈㅇ for 김정은); undefined where it is anything else. */
export function asConsonants(query: string): string | undefined {
  const typed = query.trim()
  return /^[ㄱ-ㅎ][ㄱ-ㅎ ]*$/.test(typed) ? typed.replace(/[^ ]/g, (letter) => JOINED[letter] ?? letter) : undefined
}

/** A text with its first consonant in the place of each Hangul syllable; as long as the text itself. */
export function initialsOf(text: string): string {
  return text.replace(/[가-힣]/g, (syllable) => INITIALS.charAt((syllable.charCodeAt(0) - 0xac00) / SYLLABLES_EACH))
}
