import { effect, untracked } from '@preact/signals'
import { browser } from 'wxt/browser'
import type { PanelActions, ToastView } from '../../components/panel-props'
import { sendMessage } from '../../messages'
import { restored } from '../../storage/library-state'
import { db } from '../../storage/schema'
import { copyBoth } from '../reader/copy-both'
import { askForSite } from './ask-for-site'
import { citationOf } from './citations'
import { openLibrary, searchLibrary } from './open-library'
import { hostOf, type PanelModel } from './panel-model'
import { commentWriter, dropGone } from './unsaved'

/** What the reader does in the panel, sent to the background, which alone writes. */
export function createPanelActions(model: PanelModel): PanelActions {
  const { toast, openedNote, lookUp, order } = model
  let undo: (() => Promise<unknown>) | undefined
  const tabId = () => model.tab.value?.id ?? -1
  const title = (noteId: string) => model.props.value.titleOf(noteId)

  function say(what: ToastView['what'], noteId?: string, takeBack?: () => Promise<unknown>): void {
    undo = takeBack
    toast.value = { id: Date.now(), what, title: noteId && title(noteId), undo: takeBack !== undefined }
  }
  /** Says that a name was refused or known, in the tab where that was done, and offers to take it back. */
  function sayRefused(what: 'not-this-page' | 'not-this-always' | 'known', noteId: string, tab: number): void {
    say(what, noteId, () => {
      if (what === 'known') return sendMessage('setKnown', { tabId: tab, noteId, on: false })
      const where = what === 'not-this-page' ? 'page' : 'always'
      return sendMessage('setNotThis', { tabId: tab, noteId, where, on: false })
    })
  }
  effect(() => {
    const done = model.acted.value
    // What is said depends on much that saying it changes; only the act itself is waited for.
    if (done) untracked(() => sayRefused(done.what, done.noteId, tabId()))
  })

  effect(() => {
    const { what } = model.told.value ?? {}
    if (what) untracked(() => say(`save-${what}`))
  })
  /** A change of what is kept: where the storage does not take it, the reader is told, and reading goes on. */
  async function write(change: Promise<unknown>): Promise<boolean> {
    try {
      await change
      model.writeFailed.value = false
      return true
    } catch (error) {
      console.error('Sidelight: a change was not kept', error)
      model.writeFailed.value = true
      return false
    }
  }
  const writeComment = commentWriter(model.unsaved, write)

  let shown: { noteId: string; nth: number } | undefined
  async function showInPage(noteId: string, nth: number): Promise<void> {
    shown = { noteId, nth }
    try {
      await sendMessage('showInPage', { tabId: tabId(), ...shown })
    } catch {
      say('not-found-in-page', noteId)
    }
  }

  return {
    query: lookUp.type,
    searchLibrary,
    forgetOpened: () => write(sendMessage('forgetOpened', {})),
    openNote: (noteId) => {
      lookUp.type('')
      openedNote.value = noteId
      if (model.isInArticle(noteId)) showInPage(noteId, 0)
    },
    closeNote: () => {
      openedNote.value = undefined
    },
    // Each further press shows the next place of the same term.
    showInPage: (noteId) => showInPage(noteId, shown?.noteId === noteId ? shown.nth + 1 : 0),
    setOrder: (next) => {
      order.value = next
    },
    setDate: async (date) => {
      const tab = tabId()
      const before = model.state.value?.date
      await sendMessage('correctDate', { tabId: tab, date })
      say(date ? 'date-set' : 'date-cleared', undefined, () =>
        before?.how === 'reader'
          ? sendMessage('correctDate', { tabId: tab, date: before.value })
          : sendMessage('usePageDate', { tabId: tab }),
      )
    },
    resetDate: () => sendMessage('usePageDate', { tabId: tabId() }),
    copy: async (text) => {
      await navigator.clipboard.writeText(text)
      say('copied')
    },
    // The form says itself that it has copied.
    copyReport: (text) => navigator.clipboard.writeText(text),
    copyCitation: async (what, style) => {
      const citation = citationOf(model, what, style)
      if (!citation) return
      await copyBoth(citation)
      say('copied')
      await sendMessage('setSetting', { tabId: model.tab.value?.id, name: 'citationStyle', value: style })
    },
    know: async (noteId) => {
      const tab = tabId()
      await sendMessage('setKnown', { tabId: tab, noteId, on: true })
      sayRefused('known', noteId, tab)
    },
    unknow: (noteId) => sendMessage('setKnown', { tabId: tabId(), noteId, on: false }),
    notThis: async (noteId, where) => {
      const tab = tabId()
      await sendMessage('setNotThis', { tabId: tab, noteId, where, on: true })
      sayRefused(where === 'page' ? 'not-this-page' : 'not-this-always', noteId, tab)
    },
    thisAgain: async (noteId) => {
      for (const where of ['page', 'always'] as const)
        await sendMessage('setNotThis', { tabId: tabId(), noteId, where, on: false })
    },
    goToHighlight: async (id) => {
      try {
        await sendMessage('goToHighlight', { tabId: tabId(), id })
      } catch {
        say('not-found-in-page')
      }
    },
    setColour: (id, colour) => write(sendMessage('setColour', { id, colour })),
    keepDraft: (id, text) => writeComment(id, { text, what: 'draft' }),
    saveComment: (id, text) => writeComment(id, { text, what: 'comment' }),
    deleteHighlight: async (id) => {
      if (await write(sendMessage('deleteHighlight', { id })))
        say('highlight-deleted', undefined, () => sendMessage('restoreHighlight', { id }))
    },
    keepAsSaved: async (id) => {
      if (await write(sendMessage('keepAsSaved', { id, on: true })))
        say('highlight-kept', undefined, () => sendMessage('keepAsSaved', { id, on: false }))
    },
    placeAtSelection: async (id) => {
      let placed = false
      const asked = sendMessage('placeHighlight', { tabId: tabId(), id }).then((done) => {
        placed = done
      })
      if (!(await write(asked))) return
      if (!placed) return say('select-first')
      say('highlight-placed', undefined, () => sendMessage('unplaceHighlight', { id }))
    },
    setRemember: (choice) => write(sendMessage('setRemember', { tabId: model.tab.value?.id, choice })),
    openLibrary,
    forget: async (what) => {
      // Also where the page is not explained: off, not about North Korea, never looked at.
      const url = model.address.value
      const host = hostOf(url)
      const forgetting = () => {
        if (what === 'article') return url && sendMessage('forgetArticle', { url })
        if (what === 'site') return host && sendMessage('forgetSite', { host })
        return what === 'hour' ? sendMessage('forgetLastHour', {}) : sendMessage('eraseEverything', {})
      }
      const done = forgetting()
      if (!done || !(await write(done))) return
      say('forgotten')
      await dropGone(model.unsaved, db())
    },
    undo: async () => {
      toast.value = undefined
      await undo?.()
    },
    toastGone: (id) => {
      if (toast.value?.id === id) toast.value = undefined
    },
    switchSite: async (choice) => {
      const host = hostOf(model.tab.value?.url ?? model.state.value?.url ?? model.address.value)
      if (!host) return
      // Asked for first and with nothing awaited before it: browsers grant permissions only straight out of a click.
      if (choice === 'always') await browser.permissions.request({ origins: [`*://${host}/*`] })
      else if (choice === 'underline' || choice === 'panel-only')
        await sendMessage('setPainted', { tabId: tabId(), host, on: choice === 'underline' })
      else await sendMessage('setSite', { tabId: tabId(), host, on: choice === 'on' })
    },
    explain: () => sendMessage('explainAnyway', { tabId: tabId() }),
    askForSite: async () => {
      await askForSite(tabId())
      say('site-asked')
    },
    dismiss: (notice) => (notice === 'write-failed' ? model.dismissFailure() : restored.setValue(null)),
    retry: () => {
      model.retry()
      for (const [id, unsaved] of model.unsaved.value) writeComment(id, unsaved)
      if (model.state.value?.terms === 'failed') return sendMessage('readAgain', { tabId: tabId() })
    },
  }
}
