import { storage, type WxtStorageItem } from '@wxt-dev/storage'
import * as v from 'valibot'
import { KINDS } from '../../knowledge/note'
import { CITATION_STYLES } from '../../reading/citation'
import * as settings from '../settings'

/**
 * What becomes of a setting that is here and in the file: `join` a list with the other, take the `later` moment, or
 * leave what is `here` unless the reader wants the file's.
 */
type Meeting = 'join' | 'later' | 'here'

interface Travelling<T> {
  item: WxtStorageItem<T, Record<string, unknown>>
  schema: v.GenericSchema<unknown, T>
  meets: Meeting
}

const travels = <T>(
  item: WxtStorageItem<T, Record<string, unknown>>,
  schema: v.GenericSchema<unknown, T>,
  meets: Meeting = 'here',
): Travelling<T> => ({ item, schema, meets })

const noteIds = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/))), v.maxLength(100_000))
const hosts = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9.:[\]-]{1,253}$/i))), v.maxLength(5000))

/** The reader's settings that a backup holds: all but when the last one was made. */
export const TRAVELLING = {
  known: travels(settings.known, noteIds, 'join'),
  notThisEver: travels(settings.notThisEver, noteIds, 'join'),
  sitesOff: travels(settings.sitesOff, hosts, 'join'),
  paintedStateHosts: travels(settings.paintedStateHosts, hosts, 'join'),
  quietHosts: travels(settings.quietHosts, hosts, 'join'),
  remember: travels(settings.remember, v.picklist(['unset', 'days-90', 'always', 'saved'])),
  rememberStateMedia: travels(settings.rememberStateMedia, v.picklist(['same', 'saved'])),
  familiarity: travels(settings.familiarity, v.picklist(['unset', 'new', 'follow', 'field'])),
  paintWhat: travels(settings.paintWhat, v.picklist(['first', 'all', 'none'])),
  unpaintedKinds: travels(settings.unpaintedKinds, v.pipe(v.array(v.picklist(KINDS)), v.maxLength(KINDS.length))),
  lineByKind: travels(settings.lineByKind, v.boolean()),
  paintSaved: travels(settings.paintSaved, v.boolean()),
  uiLanguage: travels(settings.uiLanguage, v.picklist(['auto', 'en', 'ko'])),
  theme: travels(settings.theme, v.picklist(['auto', 'light', 'dark'])),
  koreanNames: travels(settings.koreanNames, v.picklist(['note', 'north', 'south'])),
  latinNames: travels(settings.latinNames, v.picklist(['spaced', 'hyphen'])),
  citationStyle: travels(settings.citationStyle, v.picklist(CITATION_STYLES)),
  welcomed: travels(settings.welcomed, v.boolean()),
  lastExport: travels(settings.lastExport, v.pipe(v.number(), v.integer(), v.minValue(0)), 'later'),
}
export type SettingName = keyof typeof TRAVELLING

type ValueOf<N extends SettingName> = (typeof TRAVELLING)[N] extends Travelling<infer T> ? T : never
export type SettingsInFile = { [N in SettingName]?: ValueOf<N> | undefined }

const NAMES = Object.keys(TRAVELLING) as SettingName[]
const entries = Object.fromEntries(NAMES.map((name) => [name, v.optional(TRAVELLING[name].schema as v.GenericSchema)]))
export const settingsSchema = v.strictObject(entries) as unknown as v.GenericSchema<unknown, SettingsInFile>

/** What the reader has set, without what stands as it came. */
export async function readSettings(): Promise<SettingsInFile> {
  const set: Record<string, unknown> = {}
  for (const name of NAMES) {
    const { item } = TRAVELLING[name]
    const value: unknown = await item.getValue()
    if (!same(value, item.fallback)) set[name] = value
  }
  return set as SettingsInFile
}

/** What a file's settings do to those here. */
export interface SettingsPlan {
  /** To be written: what was not set here, and lists with what both have. */
  write: { name: SettingName; value: unknown }[]
  /** Set here and in the file, each otherwise. */
  differ: SettingName[]
  inFile: number
  here: number
}

/** Joins a file's settings with those here. Of those that differ the ones here stay, unless the reader wants the file's. */
export function planSettings(file: SettingsInFile, here: SettingsInFile, takeFile = false): SettingsPlan {
  const plan: SettingsPlan = { write: [], differ: [], inFile: 0, here: 0 }
  for (const name of NAMES) {
    const theirs: unknown = file[name]
    if (theirs === undefined) continue
    plan.inFile++
    const mine: unknown = here[name]
    const value = mine === undefined ? theirs : met(TRAVELLING[name].meets, mine, theirs, takeFile)
    if (same(value, mine)) {
      if (same(mine, theirs) || TRAVELLING[name].meets !== 'here') plan.here++
      else plan.differ.push(name)
    } else {
      plan.write.push({ name, value })
      if (mine !== undefined && TRAVELLING[name].meets === 'here') plan.differ.push(name)
    }
  }
  return plan
}

function met(meets: Meeting, mine: unknown, theirs: unknown, takeFile: boolean): unknown {
  if (meets === 'join') return [...new Set([...(mine as unknown[]), ...(theirs as unknown[])])]
  if (meets === 'later') return Math.max(mine as number, theirs as number)
  return takeFile ? theirs : mine
}

/** Writes settings, all in one call to the browser. */
export async function writeSettings(write: SettingsPlan['write']): Promise<void> {
  await storage.setItems(
    write.map(({ name, value }) => ({
      item: TRAVELLING[name].item as WxtStorageItem<unknown, Record<string, unknown>>,
      value,
    })),
  )
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
