import { pick } from '../../benchmarks/random'
import { normaliseAddress } from '../../reading/address'
import { until } from '../../tests/e2e/harness/chromium'
import type { Victim } from './kill-browsers'
import type { Act, Model } from './library-model'
import { send, sendAsPage } from './send'
import { highlightId } from './stored'

/** An act with the way to do it. */
export interface ReaderAct extends Act {
  perform(victim: Victim): Promise<void>
}

const NOTES = ['hunchun', 'pyongyang', 'daily-nk', 'banishment', 'chinese-yuan']

/** What a reader might do next; `mark` makes its words new, and is not the beginning of another mark. */
export function nextAct(random: () => number, model: Model, page: string, mark: string): ReaderAct {
  const saved = Object.entries(model.highlights).filter(([, row]) => !row.deleted)
  const binned = Object.entries(model.highlights).filter(([, row]) => row.deleted)
  const dice = random()
  if (!saved.length || dice < 0.3) return save(page, mark, dice < 0.15)
  const [words, row] = pick(random, saved)
  if (dice < 0.45)
    return ofHighlight(words, 'setComment', { comment: `Comment ${mark}` }, (one) => {
      one.comment = `Comment ${mark}`
      delete one.draft
    })
  if (dice < 0.6)
    return ofHighlight(words, 'keepDraft', { text: `Draft ${mark}` }, (one) => {
      one.draft = `Draft ${mark}`
    })
  if (dice < 0.7) {
    const colour = (row.colour % 4) + 1
    return ofHighlight(words, 'setColour', { colour }, (one) => {
      one.colour = colour
    })
  }
  if (dice < 0.78)
    return ofHighlight(words, 'deleteHighlight', {}, (one) => {
      one.deleted = true
    })
  const back = binned[0]
  if (dice < 0.86 && back)
    return ofHighlight(back[0], 'restoreHighlight', {}, (one) => {
      one.deleted = false
    })
  if (dice < 0.97) return know(pick(random, NOTES), model)
  return forget(row.article)
}

export async function perform(victim: Victim, act: Act): Promise<void> {
  await (act as ReaderAct).perform(victim)
}

/** The tab that shows a page, once the extension has judged it. */
export function pageState(victim: Victim, page: string): Promise<{ id: number; visit: number }> {
  return until('the article to be understood', () =>
    victim.ask<{ id: number; visit: number } | undefined>(
      `browser.storage.session.get(null).then((all) => {
        const found = Object.entries(all).find(([key, state]) => /^tab:\\d+$/.test(key) && state.pageUrl === '${page}')
        return found && { id: Number(found[0].slice(4)), visit: found[1].visit }
      })`,
    ),
  )
}

/** By the page's own script, as the bar at a selection does it. `newText`: the page has changed since. */
function save(page: string, mark: string, newText: boolean): ReaderAct {
  const address = normaliseAddress(page)
  const words = `words worth keeping ${mark}`
  const text = newText ? `The article as it stood at ${mark}.` : 'The article as it stood at first.'
  return {
    name: 'saveHighlight',
    apply: ({ highlights, texts }) => {
      highlights[words] = { article: address, colour: 1, comment: '', deleted: false }
      texts[address] = [...new Set([...(texts[address] ?? []), text])]
    },
    perform: async (victim) => {
      const tab = await pageState(victim, page)
      const selectors = [{ type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' }]
      const data = { visit: tab.visit, text, selectors, sentence: words, colour: 1, note: false }
      const { outcome } = await sendAsPage<{ outcome: string }>(victim, tab.id, 'saveHighlight', data)
      // A page is answered in any case: what could not be kept is said in the answer.
      if (outcome !== 'saved') throw new Error(`saveHighlight: ${outcome}`)
    },
  }
}

function ofHighlight(
  words: string,
  type: string,
  data: object,
  change: (row: Model['highlights'][string]) => void,
): ReaderAct {
  return {
    name: type,
    apply: ({ highlights }) => {
      const row = highlights[words]
      if (row) change(row)
    },
    perform: async (victim) => send(victim, type, { id: await highlightId(victim, words), ...data }),
  }
}

function know(noteId: string, model: Model): ReaderAct {
  const on = !model.known.includes(noteId)
  return {
    name: 'setKnown',
    apply: (now) => {
      now.known = on ? [...now.known, noteId] : now.known.filter((id) => id !== noteId)
    },
    // No tab has this number, so it is no private window.
    perform: (victim) => send(victim, 'setKnown', { tabId: 0, noteId, on }),
  }
}

function forget(url: string): ReaderAct {
  return {
    name: 'forgetArticle',
    apply: ({ highlights, texts }) => {
      for (const [words, row] of Object.entries(highlights)) if (row.article === url) delete highlights[words]
      delete texts[url]
    },
    perform: (victim) => send(victim, 'forgetArticle', { url }),
  }
}
