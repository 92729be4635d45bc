import { computed, signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import { type Knowledge, knowledgeFromDatabase, knowledgeFromFile } from '../../storage/knowledge'
import { textIndex } from '../../storage/library-filters'
import { nameIndex } from '../../storage/library-words'
import { type ArticleRow, type DraftRow, db, type HighlightRow } from '../../storage/schema'
import { remember } from '../../storage/settings'
import { liveRows } from '../own-pages/live-rows'
import { live } from '../own-pages/live-setting'
import { namesAsSet } from '../own-pages/names-as-set'

/** What all tabs of the library read, as it is in the database now. */
export interface LibraryData {
  /** Undefined while they are on their way; the bin is among them. */
  articles: ArticleRow[] | undefined
  highlights: HighlightRow[] | undefined
  drafts: DraftRow[]
  packs: number | undefined
}

const nothing: LibraryData = { articles: undefined, highlights: undefined, drafts: [], packs: undefined }

export const data = signal<LibraryData>(nothing)
/** The notes as they were read. */
const read = signal<Knowledge | undefined>(undefined)
export const knowledge = namesAsSet(read)
export const remembers = live(remember)
/** A private window opens no database: its notes come from the zip, and the lists stay closed. */
export const access = signal<'asking' | 'private' | 'failed' | 'open'>('asking')
/** Texts for searching; `textsRead` counts up as they come. */
export const texts = textIndex()
export const textsRead = signal(0)

export const names = computed(() => nameIndex(knowledge.value?.notes.values() ?? []))

/** How much there is in each tab, for the head. */
export const counts = computed(() => {
  const { articles, highlights, packs } = data.value
  return {
    articles: articles?.filter((row) => !row.deletedAt).length,
    highlights: highlights?.filter((row) => !row.deletedAt).length,
    notes: knowledge.value?.notes.size,
    packs,
  }
})

let stop = () => {}

/** Opens the library: once at the start, and again after it failed. */
export async function openLibrary(): Promise<void> {
  stop()
  if ((await browser.windows.getCurrent()).incognito) {
    access.value = 'private'
    read.value = await knowledgeFromFile()
    return
  }
  access.value = 'asking'
  const stopRows = liveRows(
    async () => {
      const { articles, highlights, drafts, packs } = db()
      const all = [articles.toArray(), highlights.toArray(), drafts.toArray(), packs.count()] as const
      const [a, h, d, p] = await Promise.all(all)
      return { articles: a, highlights: h, drafts: d, packs: p }
    },
    (now) => {
      data.value = now
      access.value = 'open'
      readTexts(now.articles).catch(failed)
    },
    failed,
  )
  const stopNotes = liveRows(
    () => knowledgeFromDatabase(db()),
    (now) => {
      read.value = now
    },
    failed,
  )
  stop = () => {
    stopRows()
    stopNotes()
  }
}

async function failed(error: unknown): Promise<void> {
  console.warn('Sidelight: the library did not open', error)
  access.value = 'failed'
  data.value = nothing
  read.value ??= await knowledgeFromFile()
}

/** Rows of texts that are read and folded between two moments in which the page may answer. */
const SLICE = 50
let reading = 0

/** Brings the texts up to these articles, a slice at a time; a newer call takes over from an older one. */
async function readTexts(articles: readonly ArticleRow[]): Promise<void> {
  const mine = ++reading
  texts.keep(new Set(articles.map((row) => row.id)))
  const missing = articles.filter((row) => !texts.get(row.id, row.textHash))
  for (let at = 0; at < missing.length && mine === reading; at += SLICE) {
    const slice = missing.slice(at, at + SLICE)
    const rows = await db().texts.bulkGet(slice.map((row) => [row.id, row.textHash]))
    for (const row of rows) if (row) texts.put(row.articleId, row.hash, row.text)
    textsRead.value = texts.size
  }
  textsRead.value = texts.size
}
