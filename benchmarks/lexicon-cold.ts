import { readFileSync } from 'node:fs'
import { createMatcher } from '../reading/match'

/** Run in a process of its own: what a worker that was just started pays before its first match, in milliseconds. */
const file = process.argv[2] as string
const start = performance.now()
const text = readFileSync(file, 'utf8')
const read = performance.now()
const lexicon = JSON.parse(text)
const parsed = performance.now()
const matcher = createMatcher([lexicon])
const made = performance.now()
matcher.find('Officials in Pyongyang met trade officials from Hyesan.', { about: true, lang: 'en' })
const found = performance.now()
process.send?.({
  read: read - start,
  parse: parsed - read,
  index: made - parsed,
  first: found - made,
  all: found - start,
})
