import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { foldText } from '../../reading/look-up/folded'
import { markText, rankText, snippetOf, textQuery } from '../../reading/look-up/texts'
import { keepArticle } from '../../storage/articles'
import { createLibrarySearch, type LibraryFound } from '../../storage/library-texts'
import { keepOpened, openedLast } from '../../storage/opened-notes'
import { SidelightDatabase } from '../../storage/schema'

const query = (typed: string, note?: { id: string; names: string[] }) => {
  const asked = textQuery(typed, note)
  if (!asked) throw new Error('nothing asked')
  return asked
}
const rank = (typed: string, title: string, text = '', more: object = {}, note?: { id: string; names: string[] }) =>
  rankText({ title: foldText(title), text: foldText(text), terms: [], ...more }, query(typed, note))
const HUNCHUN = { id: 'hunchun', names: ['Hunchun', '훈춘'] }

describe('what answers in a text', () => {
  it.each([
    ['its title', rank('hunch', 'A morning in Hunchun'), 0],
    ['all words in its title', rank('mill premier', 'The new premier visits a mill'), 1],
    ['another name of the note in its title', rank('hunch', '훈춘에서 맞은 새해', '', {}, HUNCHUN), 2],
    ['what it is known to name', rank('hunch', 'A morning', '', { terms: ['hunchun'] }, HUNCHUN), 3],
    ['its text', rank('hunch', 'A morning', 'The road from Hunchun is busy.'), 3],
    ['words in title and text', rank('morning hunchun', 'A morning', 'The road from Hunchun.'), 3],
    ['not inside a word', rank('ri', 'The price', 'A price of rice.'), 3],
    ['not there', rank('hunchun', 'A morning', 'The road.'), undefined],
    ['only one of two words', rank('hunchun rason', 'A morning', 'The road from Hunchun.'), undefined],
    ['first consonants in a title', rank('ㅎㅊ', '훈춘에서'), 0],
    ['not first consonants in a text', rank('ㅎㅊ', '견본', '훈춘에서'), undefined],
    ['the year of its date', rank('premier 2019', 'The premier', '', { published: '2019-11-11' }), 0],
    ['a year that it prints', rank('premier 2019', 'The premier', 'Since 2019.', { published: '2026' }), 0],
    ['another year', rank('premier 2019', 'The premier', '', { published: '2026-01-17' }), undefined],
    ['a year alone', rank('2019', 'The plan of 2019'), 0],
  ])('%s', (_name, was, is) => {
    expect(was).toBe(is)
  })

  it('looks for no single letter, but for a single syllable', () => {
    expect(textQuery('k')).toBeUndefined()
    expect(rank('쌀', '쌀값이 올랐다')).toBe(0)
  })
})

describe('what is shown of it', () => {
  const marked = (text: string, typed: string, note?: typeof HUNCHUN) =>
    markText(text, query(typed, note)).marks.map(([start, end]) => text.slice(start, end))

  it('marks the words, and the other names of the note', () => {
    expect(marked('Hunchun, that is 훈춘', 'hunch', HUNCHUN)).toEqual(['Hunch', '훈춘'])
    expect(marked('The premier of 2019, a premier', 'premier 2019')).toEqual(['premier', '2019', 'premier'])
    expect(marked('The price', 'ri')).toEqual([])
  })

  it('cuts a stretch around the first place, at whole words', () => {
    const text = `${'Sample words before it. '.repeat(20)}The road from Hunchun is busy by nine. ${'And after. '.repeat(40)}`
    const snippet = snippetOf(text, query('hunch'))
    expect(snippet?.text).toMatch(/^… (Sample|words|before|it)\b.*road from Hunchun is busy.* …$/)
    expect(snippet?.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['Hunch'])
    expect(snippet?.text.length).toBeLessThan(220)
  })

  it('shows the whole of a short text, and nothing of one without the words', () => {
    expect(snippetOf('훈춘에서 왔다', query('훈춘'))?.text).toBe('훈춘에서 왔다')
    expect(snippetOf('The road.', query('hunchun'))).toBeUndefined()
  })
})

describe('the library', () => {
  let database: SidelightDatabase
  beforeEach(() => {
    database = new SidelightDatabase(crypto.randomUUID())
  })
  const keep = (n: number, title: string, text: string, published: string) =>
    keepArticle(
      database,
      {
        addresses: [`https://outlet.example/${n}`],
        title,
        text,
        host: 'outlet.example',
        published,
        lang: 'en',
        terms: [],
      },
      {},
      n,
    )
  const last = async (search: ReturnType<typeof createLibrarySearch>, typed: string) => {
    const parts: LibraryFound[] = []
    for await (const part of search.find(query(typed))) parts.push(part)
    return { parts, end: parts.at(-1) as LibraryFound }
  }
  const all = async () => ({
    articles: await database.articles.toArray(),
    highlights: await database.highlights.toArray(),
  })

  it('is looked through by title at once and by text as it is read; titles first, then the newest', async () => {
    await keep(1, 'A morning', 'The road from Hunchun.', '2025-12-02')
    await keep(2, 'Hunchun in winter', 'Snow.', '2024-01-01')
    await keep(3, 'An evening', 'Lorries to Hunchun.', '2026-02-01')
    const search = createLibrarySearch(database)
    search.take(await all())
    const { parts, end } = await last(search, 'hunchun')
    expect(parts[0]).toMatchObject({ looked: 0, of: 3 })
    expect(parts[0]?.articles.map(({ title }) => title)).toEqual(['Hunchun in winter'])
    expect(end).toMatchObject({ looked: 3, of: 3 })
    expect(end.articles.map(({ title }) => title)).toEqual(['Hunchun in winter', 'An evening', 'A morning'])
    expect((await last(search, 'snow')).parts).toHaveLength(1)
  })

  it('forgets what is gone or in the bin, and reads a changed text again', async () => {
    const row = await keep(1, 'A morning', 'The road from Hunchun.', '2025-12-02')
    const search = createLibrarySearch(database)
    search.take(await all())
    expect((await last(search, 'road')).end.articles).toHaveLength(1)
    await keep(1, 'A morning', 'The path.', '2025-12-02')
    search.take(await all())
    expect((await last(search, 'road')).end.articles).toHaveLength(0)
    expect((await last(search, 'path')).end.articles).toHaveLength(1)
    await database.articles.update(row.id, { deletedAt: 5 })
    search.take(await all())
    expect((await last(search, 'path')).end).toMatchObject({ articles: [], of: 0 })
  })

  it('finds highlights by their words and by the comment', async () => {
    const { id: articleId } = await keep(1, 'A morning', 'Text.', '2025-12-02')
    const highlight = (comment: string, exact: string) => ({
      id: crypto.randomUUID(),
      articleId,
      selectors: [{ type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' }],
      sentence: exact,
      colour: 1 as const,
      comment,
      createdAt: 1,
      updatedAt: 1,
    })
    await database.highlights.bulkAdd([
      highlight('', 'Hunchun faces Rason'),
      highlight('check the Hunchun list', 'The lorries wait'),
      { ...highlight('', 'Hunchun again'), deletedAt: 3 },
    ])
    const search = createLibrarySearch(database)
    search.take(await all())
    const { end } = await last(search, 'hunchun')
    expect(end.highlights.map(({ sentence }) => sentence)).toEqual(['Hunchun faces Rason', 'The lorries wait'])
  })

  it('remembers the notes opened last, each once, and no more than a dozen', async () => {
    for (let n = 0; n < 20; n++) await keepOpened(database, `note-${n}`, n)
    await keepOpened(database, 'note-15', 30)
    const ids = await openedLast(database)
    expect(ids).toHaveLength(12)
    expect(ids.slice(0, 3)).toEqual(['note-15', 'note-19', 'note-18'])
  })
})
