import type { Reason } from '../types'

/** A reason in English, with the words as the page prints them: `title names "Pyongyang"`. */
export function reasonText({ where, words, count }: Reason): string {
  const quoted = words.map((word) => `"${word}"`).join(', ')
  switch (where) {
    case 'host':
      return `published by ${words.join(', ')}`
    case 'title':
      return `title names ${quoted}`
    case 'section':
      return `section ${quoted}`
    case 'keywords':
      return `keywords name ${quoted}`
    case 'description':
      return `description names ${quoted}`
    case 'text':
      if (count === 0) return `the text never names ${quoted}`
      return `${count} cue ${count === 1 ? 'word' : 'words'} in the text: ${quoted}`
    case 'opening':
      return `opens with ${quoted}`
    case 'against':
      return `but ${quoted}`
  }
}
