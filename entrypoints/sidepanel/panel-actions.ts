import { effect, untracked } from '@preact/signals'
import { browser } from 'wxt/browser'
import type { PanelActions, ToastView } from '../../components/panel-props'
import { sendMessage } from '../../messages'
import { citationStyle } from '../../storage/settings'
import { copyBoth } from '../reader/copy-both'
import { citationOf } from './citations'
import { hostOf, type PanelModel } from './panel-model'

/** What the reader does in the panel, sent to the background, which alone writes. */
export function createPanelActions(model: PanelModel): PanelActions {
  const { toast, openedNote, query, order } = model
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
    query: (text) => {
      query.value = text
    },
    openNote: (noteId) => {
      query.value = ''
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
    copyCitation: async (what, style) => {
      const citation = citationOf(model, what, style)
      if (!citation) return
      await copyBoth(citation)
      say('copied')
      await citationStyle.setValue(style)
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
    setColour: (id, colour) => sendMessage('setColour', { id, colour }),
    keepDraft: (id, text) => sendMessage('keepDraft', { id, text }),
    saveComment: (id, comment) => sendMessage('setComment', { id, comment }),
    deleteHighlight: async (id) => {
      await sendMessage('deleteHighlight', { id })
      say('highlight-deleted', undefined, () => sendMessage('restoreHighlight', { id }))
    },
    keepAsSaved: async (id) => {
      await sendMessage('keepAsSaved', { id, on: true })
      say('highlight-kept', undefined, () => sendMessage('keepAsSaved', { id, on: false }))
    },
    placeAtSelection: async (id) => {
      if (!(await sendMessage('placeHighlight', { tabId: tabId(), id }))) return say('select-first')
      say('highlight-placed', undefined, () => sendMessage('unplaceHighlight', { id }))
    },
    setRemember: (choice) => sendMessage('setRemember', { choice }),
    forget: async (what) => {
      const url = model.state.value?.pageUrl
      const host = hostOf(url)
      if (what === 'article' && url) await sendMessage('forgetArticle', { url })
      else if (what === 'site' && host) await sendMessage('forgetSite', { host })
      else if (what === 'hour') await sendMessage('forgetLastHour', {})
      else if (what === 'everything') await sendMessage('eraseEverything', {})
    },
    undo: async () => {
      toast.value = undefined
      await undo?.()
    },
    toastGone: (id) => {
      if (toast.value?.id === id) toast.value = undefined
    },
    switchSite: async (choice) => {
      const host = hostOf(model.tab.value?.url ?? model.state.value?.url)
      if (!host) return
      // Asked for first and with nothing awaited before it: browsers grant permissions only straight out of a click.
      if (choice === 'always') await browser.permissions.request({ origins: [`*://${host}/*`] })
      else if (choice === 'underline') await sendMessage('setPainted', { tabId: tabId(), host, on: true })
      else await sendMessage('setSite', { tabId: tabId(), host, on: choice === 'on' })
    },
    explain: () => sendMessage('explainAnyway', { tabId: tabId() }),
    retry: () => {
      model.retry()
      if (model.state.value?.terms === 'failed') return sendMessage('readAgain', { tabId: tabId() })
    },
  }
}
