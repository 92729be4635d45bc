import { type Signal, signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import type { RestoreState, WhyFailed } from '../../components/library/data/data-props'
import { sendMessage } from '../../messages'
import { BackupProblem } from '../../storage/backup/problem'
import { type Read, readBackup } from '../../storage/backup/read'
import { type Report, reportOn, restore } from '../../storage/backup/restore'
import { notAllowed } from '../../storage/backup/sites'
import { NewerLibraryError } from '../../storage/durable/open-library'
import { db } from '../../storage/schema'

/** A file on its way back into the library, step by step. Each choice of a file begins anew. */
export function restoreSteps() {
  const state: Signal<RestoreState> = signal({ step: 'none' })
  let chosen: File | undefined
  let read: Read | undefined

  async function open(file: File, passphrase?: string): Promise<void> {
    const { name } = file
    state.value = { step: 'reading', name }
    let next: RestoreState
    try {
      const backup = await readBackup(file, passphrase)
      const report = await viewOf(backup)
      next = { step: 'report', name, report, sites: await notAllowed(backup.sites) }
      read = backup
    } catch (error) {
      next = whyNotRead(error, name)
    }
    // Another file may have been chosen meanwhile.
    if (chosen === file) state.value = next
  }

  return {
    state,

    chooseFile(file: File): Promise<void> {
      chosen = file
      read = undefined
      return open(file)
    },

    async unlock(passphrase: string): Promise<void> {
      if (chosen) await open(chosen, passphrase)
    },

    async restore(takeSettings: boolean): Promise<void> {
      const before = state.value
      if (before.step !== 'report' || !read) return
      const { name, sites } = before
      state.value = { step: 'writing', name }
      let why: (error: unknown) => WhyFailed = whyOf
      try {
        // Counted again: what is here may have changed while the report was looked at.
        const report = await viewOf(read)
        await restore(db(), read, takeSettings)
        read = undefined
        // It is in the library; what can fail now is its safety copy.
        why = () => 'uncopied'
        await sendMessage('libraryRestored', {})
        state.value = { step: 'done', name, report, sites }
      } catch (error) {
        console.error('Sidelight: a file was not restored', error)
        state.value = { step: 'failed', name, why: why(error) }
      }
    },

    leaveFile(): void {
      chosen = undefined
      read = undefined
      state.value = { step: 'none' }
    },

    async allowSites(): Promise<void> {
      const { value } = state
      if (value.step !== 'report' && value.step !== 'done') return
      // Asked for first and with nothing awaited before it: browsers grant permissions only straight out of a click.
      await browser.permissions.request({ origins: [...value.sites] })
      const sites = await notAllowed(value.sites)
      if (state.value.step === 'report' || state.value.step === 'done') state.value = { ...state.value, sites }
    },
  }
}

/** Why a file did not come to its report: of its own fault, or since the browser gave neither it nor the database. */
function whyNotRead(error: unknown, name: string): RestoreState {
  if (!(error instanceof BackupProblem)) {
    console.error('Sidelight: a file was not read', error)
    return { step: 'failed', name, why: 'unread' }
  }
  const { kind, faults, count } = error
  return kind === 'locked' || kind === 'wrong-passphrase'
    ? { step: 'locked', name, wrong: kind === 'wrong-passphrase' }
    : { step: 'refused', name, problem: kind, faults, count }
}

async function viewOf(backup: Read) {
  const { articles, highlights, notes, known, settings, adds }: Report = await reportOn(db(), backup)
  const rows = { articles, highlights, notes, known, settings }
  return { rows, adds, savedAt: backup.savedAt, leftOut: backup.leftOut }
}

function whyOf(error: unknown): 'full' | 'newer' | 'error' {
  if (error instanceof NewerLibraryError) return 'newer'
  // Dexie wraps what the browser says.
  const inner = (error as { inner?: unknown }).inner
  const isFull = [error, inner].some((one) => one instanceof Error && one.name === 'QuotaExceededError')
  return isFull ? 'full' : 'error'
}
