import { computed, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Settings } from '../../components/settings/Settings'
import type { CommandRow, NamedNote, SettingsProps } from '../../components/settings/settings-props'
import { titleOf } from '../../knowledge/note'
import { type Knowledge, knowledgeFromFile } from '../../storage/knowledge'
import * as stored from '../../storage/settings'
import { live } from '../own-pages/live-setting'
import { uiLang } from '../own-pages/look'
import { namesAsSet } from '../own-pages/names-as-set'
import { settingsActions } from './settings-actions'
import { siteRows } from './sites'

/** The tab *Settings* of the library, joined to the settings, the browser's permissions and its keys. */
export function SettingsTab() {
  model ??= createSettingsModel()
  useEffect(model.follow, [])
  return <Settings {...model.props.value} />
}

/** Made when the tab is opened first, and kept: its signals follow the settings from then on. */
let model: ReturnType<typeof createSettingsModel> | undefined

function createSettingsModel() {
  const values = {
    familiarity: live(stored.familiarity),
    paintWhat: live(stored.paintWhat),
    unpaintedKinds: live(stored.unpaintedKinds),
    lineByKind: live(stored.lineByKind),
    paintSaved: live(stored.paintSaved),
    remember: live(stored.remember),
    rememberStateMedia: live(stored.rememberStateMedia),
    uiLanguage: live(stored.uiLanguage),
    theme: live(stored.theme),
    koreanNames: live(stored.koreanNames),
    latinNames: live(stored.latinNames),
  }
  const lists = {
    off: live(stored.sitesOff),
    quiet: live(stored.quietHosts),
    paintedState: live(stored.paintedStateHosts),
    known: live(stored.known),
    refused: live(stored.notThisEver),
  }
  const origins = signal<readonly string[]>([])
  const commands = signal<readonly CommandRow[]>([])
  // From the zip: what is named here are its notes and publishers, and this way the tab needs no database.
  const read = signal<Knowledge | undefined>(undefined)
  const knowledge = namesAsSet(read)
  const manifest = browser.runtime.getManifest()
  const actions = settingsActions(() => origins.value)
  const isPrivate = browser.extension.inIncognitoContext

  const props = computed((): SettingsProps => {
    const now = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.value]))
    const name = (noteId: string): NamedNote => {
      const note = knowledge.value?.notes.get(noteId)
      return { noteId, title: note && titleOf(note, uiLang.value) }
    }
    return {
      values: now as unknown as SettingsProps['values'],
      sites: siteRows(
        {
          origins: origins.value,
          atInstall: manifest.host_permissions ?? [],
          off: lists.off.value,
          quiet: lists.quiet.value,
          paintedState: lists.paintedState.value,
        },
        knowledge.value?.publishers ?? [],
        uiLang.value,
      ),
      known: lists.known.value.map(name),
      refused: lists.refused.value.map(name),
      commands: commands.value,
      private: isPrivate,
      actions,
    }
  })

  const readOrigins = async () => {
    origins.value = (await browser.permissions.getAll()).origins ?? []
  }
  const readCommands = async () => {
    const wanted = manifest.commands ?? {}
    const all = await browser.commands.getAll()
    commands.value = all.map(({ name = '', description = '', shortcut = '' }) => ({
      name,
      description,
      key: shortcut,
      wanted: wanted[name]?.suggested_key?.default,
      twice: (shortcut && all.some((other) => other.name !== name && other.shortcut === shortcut)) || undefined,
    }))
  }

  /** Follows what no setting tells of; returns the function that stops it. */
  function follow(): () => void {
    const { onAdded, onRemoved } = browser.permissions
    onAdded.addListener(readOrigins)
    onRemoved.addListener(readOrigins)
    // Keys are set in a page of the browser's; the reader comes back from there.
    addEventListener('focus', readCommands)
    readOrigins()
    readCommands()
    knowledgeFromFile().then((known) => {
      read.value = known
    })
    return () => {
      onAdded.removeListener(readOrigins)
      onRemoved.removeListener(readOrigins)
      removeEventListener('focus', readCommands)
    }
  }

  return { props, follow }
}
