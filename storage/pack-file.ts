import { browser } from 'wxt/browser'
import { LEXICON_FORMAT, type Lexicon } from '../knowledge/lexicon'
import { PACK_FORMAT } from '../knowledge/note'
import type { Pack } from '../knowledge/pack'

/** The starter pack as the zip carries it. */
export async function packFile(): Promise<Pack> {
  const pack = await readFile<Pack>('pack.json')
  if (pack.format !== PACK_FORMAT)
    throw new Error(`pack.json has format ${pack.format}, this build reads ${PACK_FORMAT}`)
  return pack
}

/** The starter pack's names, compiled when the extension was built. */
export async function lexiconFile(): Promise<Lexicon> {
  const lexicon = await readFile<Lexicon>('lexicon.json')
  if (lexicon.format !== LEXICON_FORMAT)
    throw new Error(`lexicon.json has format ${lexicon.format}, this build reads ${LEXICON_FORMAT}`)
  return lexicon
}

async function readFile<T>(name: string): Promise<T> {
  // The cast is for WXT's list of public paths, which does not know files made by the build.
  const response = await fetch(browser.runtime.getURL(`/${name}` as never))
  if (!response.ok) throw new Error(`${name} could not be read from the extension: ${response.status}`)
  return (await response.json()) as T
}
