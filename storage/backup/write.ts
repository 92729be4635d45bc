import { localDay } from '../../knowledge/dates'
import { readLibrary } from '../library-records'
import type { SidelightDatabase } from '../schema'
import { lock } from './cipher'
import { type Backup, FORMAT, VERSION } from './format'
import { checkSize, LIMITS } from './limits'
import { BackupProblem } from './problem'
import { readSettings } from './settings'

export interface BackupFile {
  /** `sidelight-2026-11-24.json` */
  name: string
  content: Blob
  /** When what it holds was read. */
  savedAt: number
}

/**
 * Writes all that the reader has into one file, locked with a passphrase where one is given.
 * @param sites patterns of the sites that the reader has allowed
 * @throws BackupProblem `too-large` where no browser could read the file again
 */
export async function writeBackup(
  database: SidelightDatabase,
  sites: string[],
  passphrase: string,
  now = new Date(),
): Promise<BackupFile> {
  const backup: Backup = {
    format: FORMAT,
    version: VERSION,
    savedAt: now.getTime(),
    records: await readLibrary(database),
    settings: await readSettings(),
    sites,
  }
  const json = stringify(backup)
  const content = new Blob([passphrase ? stringify(await lock(json, passphrase)) : json], { type: 'application/json' })
  if (content.size > LIMITS.bytes) throw new BackupProblem('too-large')
  return { name: backupName(now), content, savedAt: backup.savedAt }
}

export const backupName = (now: Date) => `sidelight-${localDay(now)}.json`

function stringify(value: object): string {
  let json: string
  try {
    json = JSON.stringify(value)
  } catch (error) {
    // Longer than a string can be.
    if (error instanceof RangeError) throw new BackupProblem('too-large')
    throw error
  }
  checkSize(json)
  return json
}
