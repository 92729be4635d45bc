import { LIBRARY_TABLES, type LibraryRecords } from '../library-records'
import type { SidelightDatabase } from '../schema'
import { lastBackup } from '../settings'
import { type SecondIds, secondIds } from './content'
import { type Counts, type Here, merge } from './merge'
import type { Read } from './read'
import { planSettings, readSettings, type SettingName, writeSettings } from './settings'

/** What a file would do here, before it does it. */
export interface Report {
  articles: Counts
  highlights: Counts
  notes: Counts
  /** Names that the reader knows. */
  known: Counts
  settings: Counts
  /** Settings that are otherwise here than in the file. */
  settingsDiffer: SettingName[]
  /** Something of the file is not here yet. */
  adds: boolean
}

/** Says what a file holds that is here, new, or otherwise; writes nothing. */
export async function reportOn(database: SidelightDatabase, file: Read): Promise<Report> {
  const ids = await secondIds(file.records)
  const { write, articles, highlights, notes } = merge(file.records, await whatIsHere(database), ids)
  const here = await readSettings()
  const settings = planSettings(file.settings, here)
  const known = { inFile: file.settings.known?.length ?? 0, here: 0, fresh: 0, differ: 0 }
  const knownHere = new Set(here.known)
  known.here = (file.settings.known ?? []).filter((id) => knownHere.has(id)).length
  known.fresh = known.inFile - known.here
  return {
    articles,
    highlights,
    notes,
    known,
    settings: {
      inFile: settings.inFile,
      here: settings.here,
      fresh: settings.write.length,
      differ: settings.differ.length,
    },
    settingsDiffer: settings.differ,
    adds: settings.write.length > 0 || Object.values(write).some((rows) => rows.length > 0),
  }
}

/**
 * Writes what a file adds, in one transaction or not at all, and then the settings in one call. Stopped between the
 * two, the same file once more brings the rest.
 */
export async function restore(database: SidelightDatabase, file: Read, takeSettings = false): Promise<void> {
  // Before the transaction, which ends at an await for anything but the database.
  const ids = await secondIds(file.records)
  const wasEmpty = await database.transaction('rw', tablesOf(database), () => write(database, file.records, ids))
  const settings = planSettings(file.settings, await readSettings(), takeSettings)
  await writeSettings(settings.write)
  // All that is here now stands in that file.
  if (wasEmpty) await lastBackup.setValue(file.savedAt)
}

async function write(database: SidelightDatabase, records: LibraryRecords, ids: SecondIds): Promise<boolean> {
  const here = await whatIsHere(database)
  const { write: rows } = merge(records, here, ids)
  await database.articles.bulkPut(rows.articles)
  // Two articles of the file can be one here, and then share texts and readings.
  await database.texts.bulkPut(rows.texts)
  await database.readings.bulkPut(rows.readings)
  await database.highlights.bulkAdd(rows.highlights)
  await database.drafts.bulkAdd(rows.drafts)
  await database.opened.bulkAdd(rows.opened)
  await database.notes.bulkAdd(rows.notes)
  return here.articles.length === 0 && here.notes.length === 0
}

function whatIsHere(database: SidelightDatabase): Promise<Here> {
  const { articles, texts, readings, highlights, drafts, opened, notes } = database
  return database.transaction('r', tablesOf(database), async () => ({
    articles: await articles.toArray(),
    texts: new Set((await texts.toCollection().primaryKeys()).map(([id, hash]) => `${id} ${hash}`)),
    readings: new Set(await readings.toCollection().primaryKeys()),
    highlights: await highlights.toArray(),
    drafts: await drafts.toArray(),
    opened: await opened.toArray(),
    notes: await notes.where('[pack+id]').between(['mine', ''], ['mine', '\uffff']).toArray(),
  }))
}

const tablesOf = (database: SidelightDatabase) => [...LIBRARY_TABLES.map((name) => database[name]), database.notes]
