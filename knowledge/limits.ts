import type { Finding } from './problem'

/**
 * What a pack may weigh at most. A pack can come from a stranger; all of this is checked before its notes are
 * validated or a name is compiled, so that a hostile one costs no more than reading it.
 */
export const LIMITS = {
  /** UTF-8 bytes of all files together. */
  bytes: 20 * 1024 * 1024,
  /** Names of all notes together, in all languages. */
  names: 100_000,
  /** UTF-16 units of one name. */
  nameLength: 200,
  /** Lists and mappings inside each other. */
  depth: 20,
}

/** Keys that would reach the prototype of an object instead of the object. */
export const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype']

const REGEX_KEYS = ['regex', 'regexp', 'pattern']
const LOOKS_LIKE_REGEX = /^\/.+\/[a-z]*$|\\[a-zA-Z.(){}[\]]|\(\?|\.[*+]|\[\^|\[[^\]]*[a-z가-힣\d]-[a-z가-힣\d][^\]]*\]/i

/** How many names a parsed note lists. */
export function countNames(note: unknown): number {
  return namesOf(note).length
}

/** Names of a parsed, not yet validated note that are over length or are a regex, which nothing here ever runs. */
export function refuseNames(note: unknown): Finding[] {
  return namesOf(note).flatMap(({ path, entry }): Finding[] => {
    if (isObject(entry)) {
      const key = REGEX_KEYS.find((name) => Object.hasOwn(entry, name))
      if (key) {
        return [
          {
            level: 'error',
            path: [...path, key],
            atKey: true,
            what: `"${key}": a pack carries no regex`,
            instead: 'list each spelling as its own name',
          },
        ]
      }
    }
    const text = isObject(entry) ? entry.text : entry
    if (typeof text !== 'string') return []
    const at = isObject(entry) ? [...path, 'text'] : path
    if (text.length > LIMITS.nameLength) {
      return [
        {
          level: 'error',
          path: at,
          what: `a name of ${text.length} characters ("${text.slice(0, 24)}...")`,
          instead: `a name of at most ${LIMITS.nameLength} characters`,
        },
      ]
    }
    if (LOOKS_LIKE_REGEX.test(text)) {
      return [
        {
          level: 'error',
          path: at,
          what: `"${text.slice(0, 40)}" is a regex`,
          instead: 'each spelling as plain text, a name of its own',
        },
      ]
    }
    return []
  })
}

function namesOf(note: unknown): { path: (string | number)[]; entry: unknown }[] {
  if (!isObject(note) || !isObject(note.names)) return []
  return Object.entries(note.names).flatMap(([lang, list]) =>
    Array.isArray(list) ? list.map((entry, position) => ({ path: ['names', lang, position], entry })) : [],
  )
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
