import { AhoCorasick as Monyone } from '@monyone/aho-corasick'
import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast'
import Ahocorasick from 'ahocorasick'
import FastScanner from 'fastscan'
import Modern from 'modern-ahocorasick'

/** Looks for names in a text and returns how many it found. */
export type Search = (text: string) => number

/** Others that find many words in a text: given the folded names, each builds what it needs. */
export const PEERS = {
  ahocorasick: (names) => {
    const scanner = new Ahocorasick(names)
    return (text) => scanner.search(text).reduce((sum, [, words]) => sum + words.length, 0)
  },
  'modern-ahocorasick': (names) => {
    const scanner = new Modern(names)
    return (text) => scanner.search(text).length
  },
  '@monyone/aho-corasick': (names) => {
    const scanner = new Monyone([...names])
    return (text) => scanner.matchInText(text).length
  },
  '@monyone/aho-corasick/fast': (names) => {
    const scanner = new MonyoneFast([...names])
    return (text) => scanner.matchInText(text).length
  },
  fastscan: (names) => {
    const scanner = new FastScanner(names)
    return (text) => scanner.search(text).length
  },
} satisfies Record<string, (names: readonly string[]) => Search>

/** One alternation, the longest name first: finds the names that do not overlap. */
export function oneRegExp(names: readonly string[]): Search {
  const escaped = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const all = new RegExp(escaped.join('|'), 'g')
  return (text) => {
    let found = 0
    for (const _ of text.matchAll(all)) found++
    return found
  }
}

/** Splits at spaces and looks up every run of words up to the longest name's: knows no particle and no comma. */
export function tokenMap(names: readonly string[]): Search {
  const known = new Map(names.map((name, at) => [name, at]))
  const longest = names.reduce((most, name) => Math.max(most, name.split(' ').length), 1)
  return (text) => {
    const tokens = text.split(/[\s.,]+/)
    let found = 0
    for (let at = 0; at < tokens.length; at++) {
      let words = tokens[at] as string
      if (known.has(words)) found++
      for (let more = 1; more < longest && at + more < tokens.length; more++) {
        words += ` ${tokens[at + more]}`
        if (known.has(words)) found++
      }
    }
    return found
  }
}

/** What no search can do without: each unit looked at once. */
export const onePass: Search = (text) => {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0
  return sum
}
