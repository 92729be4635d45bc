import { describe as selectorsOf } from '../../reading/selectors'
import { keepReading } from '../../storage/articles'
import { deleteHighlight, keepDraft, saveHighlight, setComment } from '../../storage/highlights'
import { type LibraryRecords, readLibrary } from '../../storage/library-records'
import type { SidelightDatabase } from '../../storage/schema'
import { known, paintedStateHosts, remember, sitesOff, theme } from '../../storage/settings'
import { sampleNote } from './sample-notes'

export const DAY = 86_400_000
export const NOW = Date.parse('2026-11-24T12:00:00Z')
export const TEXT = 'Sample text with a sentence that is worth keeping. And another, 훈춘 세관에서.'

export const sampleArticle = (n = 1, host = 'www.example.org') => ({
  addresses: [`https://${host}/news/${n}`],
  title: `Sample ${n}`,
  host,
  published: '2026-01-17',
  lang: 'en',
  text: TEXT,
  terms: ['hunchun'],
})
export const sampleStretch = {
  selectors: selectorsOf(TEXT, 19, 49),
  sentence: TEXT.slice(0, 50),
  colour: 1 as const,
}

/** Some of everything that a reader can have: read, saved, commented, drafted, binned, opened, set, a note of their own. */
export async function fillLibrary(database: SidelightDatabase): Promise<void> {
  await keepReading(database, sampleArticle(1), 1, NOW - 3 * DAY)
  await keepReading(database, { ...sampleArticle(1), text: 'Sample text, changed.' }, 2, NOW - 2 * DAY)
  await keepReading(database, sampleArticle(2, 'news.example.net'), 3, NOW - DAY)
  const first = await saveHighlight(database, sampleArticle(1), sampleStretch, NOW)
  await setComment(database, first.id, 'secret words')
  const second = await saveHighlight(database, sampleArticle(3), { ...sampleStretch, colour: 3 }, NOW)
  await keepDraft(database, second.id, 'half a thought')
  const other = { ...sampleStretch, selectors: selectorsOf(sampleArticle(3).text, 0, 6), colour: 4 as const }
  const binned = await saveHighlight(database, sampleArticle(3), other, NOW)
  await deleteHighlight(database, binned.id, NOW)
  await database.opened.put({ noteId: 'hunchun', at: NOW })
  await database.notes.put({ ...sampleNote('own'), pack: 'mine', updatedAt: NOW })
  await database.notes.put({ ...sampleNote('of-the-pack'), pack: 'core', updatedAt: NOW })
  await known.setValue(['pyongyang', 'hunchun'])
  await sitesOff.setValue(['mail.example'])
  await paintedStateHosts.setValue(['state.example'])
  await remember.setValue('days-90')
  await theme.setValue('dark')
}

/** Every record, in the order of its key, as it would stand in a file. */
export async function recordsOf(database: SidelightDatabase): Promise<LibraryRecords> {
  return JSON.parse(JSON.stringify(await readLibrary(database)))
}
