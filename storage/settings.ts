import { storage } from '@wxt-dev/storage'

/** What may be kept of the articles read; `unset` until the reader has answered, and then only what is saved. */
export type Remember = 'unset' | 'days-90' | 'always' | 'saved'

/** Note ids that the reader knows: no line under them anywhere. */
export const known = storage.defineItem<string[]>('local:known', { fallback: [], version: 1 })

/** Note ids that the reader has turned off for good ("not this", always). */
export const notThisEver = storage.defineItem<string[]>('local:notThis', { fallback: [], version: 1 })

/** Hosts on which Sidelight is switched off: not even the gate runs there. */
export const sitesOff = storage.defineItem<string[]>('local:sitesOff', { fallback: [], version: 1 })

/** State-media hosts on which the reader wants lines in the page as well; the others are quiet. */
export const paintedStateHosts = storage.defineItem<string[]>('local:paintedStateHosts', { fallback: [], version: 1 })

export const remember = storage.defineItem<Remember>('local:remember', { fallback: 'unset', version: 1 })

let turn: Promise<unknown> = Promise.resolve()

/** Adds or removes one value of a list setting; two changes at once are made one after the other. */
export function toggle(item: typeof known, value: string, on: boolean): Promise<void> {
  const change = async () => {
    const others = (await item.getValue()).filter((other) => other !== value)
    await item.setValue(on ? [...others, value] : others)
  }
  const done = turn.catch(() => {}).then(change)
  turn = done
  return done
}
