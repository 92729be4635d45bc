import { readFileSync } from 'node:fs'
import type { Pack } from '../knowledge/pack'
import { madeUpNews } from './news'

/** Names of the built core pack that need no other word near them. */
export function coreNames(): string[] {
  const { notes } = JSON.parse(readFileSync('.output/chrome-mv3/pack.json', 'utf8')) as Pack
  const names = notes.flatMap((note) => note.names.en.filter((name) => !name.near && !name.possibly && !name.whose))
  return [...new Set(names.map(({ text }) => text))]
}

/** An article of made-up news of about so many words, one in fifteen a name; each paragraph is one text node. */
export function sampleArticle(names: readonly string[], words: number): string {
  const paragraphs = madeUpNews('en', names, words * 6.2).split('\n\n')
  return (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>North Korea: a sample report</title>' +
    `<main><article><h1>North Korea: a sample report</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}` +
    '</article></main></html>'
  )
}
