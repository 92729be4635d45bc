import type { NameRule, Note } from './note'

/** Which Korean form of a name is shown: as the note has it, as the North or as the South writes it (리설주, 이설주). */
export type KoreanNames = 'note' | 'north' | 'south'
/** How a Korean person's name is written in Latin letters: Kim Jong Un, or Kim Jong-un. */
export type LatinNames = 'spaced' | 'hyphen'

export interface Spelling {
  korean: KoreanNames
  latin: LatinNames
}

/**
 * The note with its names in the order in which this reader wants to see them: the first of a language is the one that
 * is shown. No name is lost, so all of them are found and copied as before; a note without the form wanted stays as it
 * is. Vowels are never converted (Choe stays Choe): the notes do not say by which system a name was romanised.
 */
export function spelled(note: Note, { korean, latin }: Spelling): Note {
  const ko = korean === 'note' ? note.names.ko : firstOf(note.names.ko, korean)
  const en = latin === 'hyphen' && isKoreanPerson(note) ? hyphenated(note.names.en) : note.names.en
  return ko === note.names.ko && en === note.names.en ? note : { ...note, names: { ...note.names, en, ko } }
}

function firstOf(names: NameRule[], use: 'north' | 'south'): NameRule[] {
  const wanted = names.find((name) => name.use === use && !name.search)
  return wanted && wanted !== names[0] ? [wanted, ...names.filter((name) => name !== wanted)] : names
}

/** A family name of one syllable and a given name of two, in Hangul: what is written Kim Jong Un in the North. */
function isKoreanPerson({ kind, names }: Note): boolean {
  return kind === 'person' && names.ko.some(({ text }) => /^[가-힣]{3}$/.test(text))
}

function hyphenated(names: NameRule[]): NameRule[] {
  const [first, ...others] = names
  const parts = first && /^([A-Z][a-z]+) ([A-Z][a-z]+) ([A-Z][a-z]+)$/.exec(first.text)
  if (!parts) return names
  const [, family, given, second = ''] = parts
  const text = `${family} ${given}-${second.toLowerCase()}`
  return [{ ...first, text }, first, ...others.filter((name) => name.text !== text)]
}
