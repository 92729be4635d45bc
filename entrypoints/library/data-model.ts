import { computed, effect, signal } from '@preact/signals'
import type { DataActions, DataProps, Done } from '../../components/library/data/data-props'
import { en, ko } from '../../components/text/areas/export'
import { dateInText } from '../../components/text/dates'
import { localDay } from '../../knowledge/dates'
import { sendMessage } from '../../messages'
import { BackupProblem } from '../../storage/backup/problem'
import { allowedSites } from '../../storage/backup/sites'
import { backupName, writeBackup } from '../../storage/backup/write'
import { exportHighlights } from '../../storage/export/export-highlights'
import { measureRoom, type Room } from '../../storage/room'
import { db } from '../../storage/schema'
import { lastBackup, lastExport, remember, rememberStateMedia } from '../../storage/settings'
import { type Rows, readRows, summarise } from '../../storage/summary'
import { liveRows } from '../own-pages/live-rows'
import { live } from '../own-pages/live-setting'
import { uiLang } from '../own-pages/look'
import { nothingToUndo } from './done'
import { download } from './download'
import { restoreSteps } from './restore-steps'

const MINUTE_MS = 60_000
const REST_MS = 2000

const settings = {
  lastBackup: live(lastBackup),
  lastExport: live(lastExport),
  remember: live(remember),
  stateMedia: live(rememberStateMedia),
}

/** What the tab *Data* shows, as signals, and what is done there. `stop` ends it when the tab is left. */
export function createDataModel() {
  const rows = signal<Rows | undefined>(undefined)
  const failed = signal(false)
  const room = signal<Room | undefined>(undefined)
  const now = signal(new Date())
  const done = signal<Done | undefined>(undefined)
  const busy = signal<DataProps['busy']>(undefined)
  const restore = restoreSteps()
  const stops: (() => void)[] = []

  // A page that stands open goes on to the next hour and day.
  const clock = setInterval(() => {
    now.value = new Date()
  }, MINUTE_MS)
  stops.push(() => clearInterval(clock))

  const attempt = signal(0)
  stops.push(
    effect(() => {
      void attempt.value
      return liveRows(
        () => readRows(db()),
        (read) => {
          failed.value = false
          now.value = new Date()
          rows.value = read
        },
        (error) => {
          console.error('Sidelight: the library did not open', error)
          failed.value = true
        },
      )
    }),
  )
  async function measure(): Promise<void> {
    try {
      room.value = await measureRoom(db())
    } catch (error) {
      console.warn('Sidelight: how much room is taken was not measured', error)
    }
  }
  // Measured at once, and again where what is kept has changed and then rests: all of it is read for that.
  stops.push(
    effect(() => {
      if (!rows.value) return
      const wait = setTimeout(measure, room.peek() ? REST_MS : 0)
      return () => clearTimeout(wait)
    }),
  )

  async function forgetting(work: Promise<unknown>): Promise<void> {
    done.value = undefined
    try {
      await work
      nothingToUndo()
      done.value = { what: 'forgotten' }
    } catch (error) {
      console.error('Sidelight: something was not forgotten', error)
      done.value = { what: 'not-forgotten' }
    }
  }

  const actions: DataActions = {
    async backup(passphrase) {
      busy.value = 'backup'
      try {
        const { name, content, savedAt } = await writeBackup(db(), await allowedSites(), passphrase)
        download(name, content)
        await lastBackup.setValue(savedAt)
        done.value = { what: 'backup', name }
      } catch (error) {
        console.error('Sidelight: no backup was written', error)
        done.value = { what: 'backup-failed', tooLarge: error instanceof BackupProblem }
      } finally {
        busy.value = undefined
      }
    },
    async exportHighlights(onlyFresh) {
      busy.value = 'export'
      const begun = Date.now()
      const lang = uiLang.value
      const words = lang === 'ko' ? ko : en
      try {
        const written = await exportHighlights(db(), onlyFresh ? settings.lastExport.value : 0, lang, {
          ...words,
          date: (day) => dateInText(day, lang),
        })
        if (!written) return
        download(written.name, written.content)
        await lastExport.setValue(begun)
        done.value = { what: 'export', name: written.name, articles: written.articles }
      } catch (error) {
        console.error('Sidelight: highlights were not exported', error)
        done.value = { what: 'export-failed' }
      } finally {
        busy.value = undefined
      }
    },
    chooseFile(file) {
      // What was said of something else is not true of what comes now.
      done.value = undefined
      return restore.chooseFile(file)
    },
    unlock: restore.unlock,
    restore: restore.restore,
    leaveFile: restore.leaveFile,
    allowSites: restore.allowSites,
    setStateMedia: (value) => sendMessage('setSetting', { name: 'rememberStateMedia', value }),
    forget(what) {
      if (what.what === 'hour') return forgetting(sendMessage('forgetLastHour', {}))
      if (what.what === 'site') return forgetting(sendMessage('forgetSite', { host: what.host }))
      return forgetting(sendMessage('eraseEverything', {}))
    },
    async takeBack({ kind, id }) {
      await sendMessage(kind === 'article' ? 'restoreArticles' : 'restoreHighlights', { ids: [id] })
    },
    emptyBin: () => forgetting(sendMessage('emptyBin', {})),
  }

  const props = computed((): DataProps | undefined => {
    if (!rows.value) return undefined
    const { lastBackup, lastExport, remember, stateMedia } = settings
    return {
      today: localDay(now.value),
      summary: summarise(rows.value, {
        lastBackup: lastBackup.value,
        lastExport: lastExport.value,
        ninetyDays: remember.value === 'days-90',
        now: now.value.getTime(),
      }),
      lastBackup: lastBackup.value,
      lastExport: lastExport.value,
      backupName: backupName(now.value),
      room: room.value,
      remember: remember.value,
      stateMedia: stateMedia.value,
      restore: restore.state.value,
      busy: busy.value,
      done: done.value,
      actions,
    }
  })

  return {
    props,
    failed,
    retry: () => attempt.value++,
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}
