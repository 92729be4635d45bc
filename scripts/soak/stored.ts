import type { ArticleRow, DraftRow, HighlightRow, TextRow } from '../../storage/schema'
import type { Victim } from './kill-browsers'
import type { Model } from './library-model'
import { send } from './send'

/** Reads tables of the extension's database, in one of its own pages. */
const READ = `(names) => new Promise((resolve, reject) => {
  const opening = indexedDB.open('sidelight')
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const database = opening.result
    const transaction = database.transaction(names)
    const asked = names.map((name) => transaction.objectStore(name).getAll())
    transaction.oncomplete = () => {
      database.close()
      resolve(JSON.stringify(asked.map(({ result }) => result)))
    }
    transaction.onerror = () => reject(transaction.error)
  }
})`

async function tables<T>(victim: Victim, ...names: string[]): Promise<T> {
  return JSON.parse(await victim.ask<string>(`(${READ})(${JSON.stringify(names)})`)) as T
}

/** What is stored, as a model. The background is asked first, so that it has put back what was lost. */
export async function readModel(victim: Victim): Promise<Model> {
  await send(victim, 'setColour', { id: '00000000-0000-4000-8000-000000000000', colour: 1 })
  const [articles, texts, highlights, drafts] = await tables<[ArticleRow[], TextRow[], HighlightRow[], DraftRow[]]>(
    victim,
    'articles',
    'texts',
    'highlights',
    'drafts',
  )
  const { known = [] } = await victim.ask<{ known?: string[] }>(`browser.storage.local.get('known')`)
  const addressOf = new Map(articles.map(({ id, addresses }) => [id, `${addresses[0]}`]))
  const written = new Map(drafts.map(({ highlightId: id, text }) => [id, text]))
  const model: Model = { highlights: {}, texts: {}, known }
  for (const row of highlights) {
    const draft = written.get(row.id)
    model.highlights[row.sentence] = {
      article: addressOf.get(row.articleId) ?? 'an article that is not there',
      colour: row.colour,
      comment: row.comment,
      deleted: row.deletedAt !== undefined,
      ...(draft !== undefined && { draft }),
    }
  }
  for (const { articleId, text } of texts) {
    const address = addressOf.get(articleId) ?? 'an article that is not there'
    model.texts[address] = [...(model.texts[address] ?? []), text]
  }
  return model
}

export async function highlightId(victim: Victim, words: string): Promise<string> {
  const [rows] = await tables<[HighlightRow[]]>(victim, 'highlights')
  const row = rows.find(({ sentence }) => sentence === words)
  if (!row) throw new Error(`"${words}" was acknowledged and is not there`)
  return row.id
}

/** The reader is told that something was put back. Told once: it is put away here. */
export async function restoredNotice(victim: Victim): Promise<boolean> {
  return victim.ask<boolean>(
    `browser.storage.local.get('restored').then(({ restored }) => browser.storage.local.remove('restored').then(() => Boolean(restored)))`,
  )
}

const PLACES = {
  local: 'JSON.stringify(await browser.storage.local.get(null))',
  session: 'JSON.stringify(await browser.storage.session.get(null))',
  files: `await (async function read(folder) {
    const texts = []
    for await (const handle of folder.values())
      texts.push(handle.kind === 'directory' ? await read(handle) : await (await handle.getFile()).text())
    return texts.join()
  })(await navigator.storage.getDirectory())`,
  tables: `await (${READ})([...await new Promise((resolve) => {
    const opening = indexedDB.open('sidelight')
    opening.onsuccess = () => {
      resolve([...opening.result.objectStoreNames])
      opening.result.close()
    }
  })])`,
}
type Place = keyof typeof PLACES

/**
 * Those of the words that stand anywhere in what the extension stores, alone or within a longer text; `files` are the
 * private ones (OPFS). A word that is the beginning of another is found with it.
 */
export async function foundWords(
  victim: Victim,
  words: readonly string[],
  places: readonly Place[] = ['local', 'session', 'files', 'tables'],
): Promise<string[]> {
  if (!words.length) return []
  const found = await victim.ask<string>(`(async () => {
    const texts = [${places.map((place) => PLACES[place]).join(', ')}].join()
    return JSON.stringify(${JSON.stringify(words)}.filter((one) => texts.includes(one)))
  })()`)
  return JSON.parse(found) as string[]
}
