import { storage } from '@wxt-dev/storage'
import type { Kind } from '../knowledge/note'
import { siteOf } from '../knowledge/publisher'
import type { KoreanNames, LatinNames, Spelling } from '../knowledge/spelling'
import type { CitationStyle } from '../reading/citation'
import type { Familiarity } from '../reading/common-notes'
import type { PaintWhat } from '../reading/painting'

/** What may be kept of the articles read; `unset` until the reader has answered, and then only what is saved. */
export type Remember = 'unset' | 'days-90' | 'always' | 'saved'

/** Note ids that the reader knows: no line under them anywhere. */
export const known = storage.defineItem<string[]>('local:known', { fallback: [], version: 1 })

/** Note ids that the reader has turned off for good ("not this", always). */
export const notThisEver = storage.defineItem<string[]>('local:notThis', { fallback: [], version: 1 })

/** Hosts on which Sidelight is switched off: not even the gate runs there. */
export const sitesOff = storage.defineItem<string[]>('local:sitesOff', { fallback: [], version: 1 })

/** State-media sites on which the reader wants lines in the page as well; the others are quiet. */
export const paintedStateHosts = storage.defineItem<string[]>('local:paintedStateHosts', { fallback: [], version: 1 })

/** Sites, other than state media, on which the reader wants the panel alone. */
export const quietHosts = storage.defineItem<string[]>('local:quietHosts', { fallback: [], version: 1 })

export const remember = storage.defineItem<Remember>('local:remember', { fallback: 'unset', version: 1 })

/** Whether articles are kept because they were read; nothing is while the reader has not chosen. */
export const remembersReading = (choice: Remember) => choice === 'days-90' || choice === 'always'

/** Of state media: as of other outlets, or only what is saved. */
export const rememberStateMedia = storage.defineItem<'same' | 'saved'>('local:rememberStateMedia', {
  fallback: 'same',
  version: 1,
})

/** How well the reader knows the subject; decides which common names get no line. `unset`: not answered, none is hidden. */
export const familiarity = storage.defineItem<Familiarity>('local:familiarity', { fallback: 'unset', version: 1 })

/** What is underlined: the first occurrence of a name in each section, every one, or none. */
export const paintWhat = storage.defineItem<PaintWhat>('local:paintWhat', { fallback: 'first', version: 1 })

/** Kinds of notes whose names are not underlined. */
export const unpaintedKinds = storage.defineItem<Kind[]>('local:unpaintedKinds', { fallback: [], version: 1 })

/** Lines told apart by kind, instead of one quiet line for all. */
export const lineByKind = storage.defineItem<boolean>('local:lineByKind', { fallback: false, version: 1 })

/** Whether saved sentences are painted in pages, which a page could read. */
export const paintSaved = storage.defineItem<boolean>('local:paintSaved', { fallback: true, version: 1 })

/** Language of the interface; `auto` is the browser's. */
export type UiLanguage = 'auto' | 'en' | 'ko'
export const uiLanguage = storage.defineItem<UiLanguage>('local:uiLanguage', { fallback: 'auto', version: 1 })

/** Light or dark; `auto` is the system's. */
export type Theme = 'auto' | 'light' | 'dark'
export const theme = storage.defineItem<Theme>('local:theme', { fallback: 'auto', version: 1 })

/** How names are written: Korean as in the North or the South, and in Latin letters with or without hyphen. */
export const koreanNames = storage.defineItem<KoreanNames>('local:koreanNames', { fallback: 'note', version: 1 })
export const latinNames = storage.defineItem<LatinNames>('local:latinNames', { fallback: 'spaced', version: 1 })

/** The reader's way of writing names. */
export async function spelling(): Promise<Spelling> {
  const [korean, latin] = await Promise.all([koreanNames.getValue(), latinNames.getValue()])
  return { korean, latin }
}

/** The style in which the reader last copied something with its source. */
export const citationStyle = storage.defineItem<CitationStyle>('local:citationStyle', {
  fallback: 'chicago',
  version: 1,
})

/** The first run has been shown. */
export const welcomed = storage.defineItem<boolean>('local:welcomed', { fallback: false, version: 1 })

/** When all was last saved to a file, and when highlights were last written out as Markdown; milliseconds, 0 for never. */
export const lastBackup = storage.defineItem<number>('local:lastBackup', { fallback: 0, version: 1 })
export const lastExport = storage.defineItem<number>('local:lastExport', { fallback: 0, version: 1 })

/** Whether a site stands in a list of sites, in which it may have been written with `www.`. */
export async function isListed(list: typeof sitesOff, site: string): Promise<boolean> {
  return (await list.getValue()).some((host) => siteOf(host) === site)
}

/** Puts a site into a list of sites, or takes it out, however it is written there. */
export function setListed(list: typeof sitesOff, site: string, on: boolean): Promise<void> {
  return toggle(list, site, on, siteOf)
}

let turn: Promise<unknown> = Promise.resolve()

/**
 * Adds or removes one value of a list setting; two changes at once are made one after the other. `nameOf`: what of the
 * values there makes two of them the same.
 */
export function toggle(
  item: typeof known,
  value: string,
  on: boolean,
  nameOf = (there: string) => there,
): Promise<void> {
  const change = async () => {
    const others = (await item.getValue()).filter((other) => nameOf(other) !== value)
    await item.setValue(on ? [...others, value] : others)
  }
  const done = turn.catch(() => {}).then(change)
  turn = done
  return done
}
