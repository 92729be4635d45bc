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

/** The final consonants of a syllable, in Unicode's order; none first. */
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']
const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3

/** How text that ends in a syllable still being typed may go on: a beginning, and what its next unit lies between. */
export interface Ending {
  head: string
  /** Absent where nothing follows. */
  next?: [first: string, last: string]
}

/**
 * The texts that somebody who has typed so far may be typing, as an input method shows them: 훈추 may become 훈춘, 김저
 * 김정, 갑 가부 (its last consonant begins the next syllable), and 김ㅈ any syllable that begins so. Text that ends
 * otherwise stands for itself.
 */
export function endingsOf(typed: string): Ending[] {
  const before = typed.slice(0, -1)
  const last = typed.slice(-1)
  const initial = INITIALS.indexOf(last)
  if (last && initial >= 0) return [{ head: before, next: beginningWith(initial) }]
  const code = typed.charCodeAt(typed.length - 1)
  if (!(code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE)) return [{ head: typed }]
  const final = (code - FIRST_SYLLABLE) % FINALS.length
  const open = code - final
  if (final === 0) return [{ head: before, next: [last, String.fromCharCode(open + FINALS.length - 1)] }]
  const letters = JOINED[FINALS[final] ?? ''] ?? FINALS[final] ?? ''
  const moves = INITIALS.indexOf(letters.slice(-1))
  const stays = letters.length === 2 ? FINALS.indexOf(letters.charAt(0)) : 0
  if (moves < 0) return [{ head: typed }]
  return [{ head: typed }, { head: before + String.fromCharCode(open + stays), next: beginningWith(moves) }]
}

const beginningWith = (initial: number): [string, string] => [
  String.fromCharCode(FIRST_SYLLABLE + initial * SYLLABLES_EACH),
  String.fromCharCode(FIRST_SYLLABLE + (initial + 1) * SYLLABLES_EACH - 1),
]
