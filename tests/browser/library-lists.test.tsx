import { render } from 'preact'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ArticleList } from '../../components/library/ArticleList'
import { HighlightList } from '../../components/library/HighlightList'
import type {
  ArticleItem,
  ArticleListActions,
  Asked,
  HighlightItem,
  HighlightListActions,
  ListView,
} from '../../components/library/list-props'
import { TextContext, textFor } from '../../components/text'
import { expectAccessible, spaced } from './components-show'

const asked: Asked = {
  found: 2,
  total: 3,
  sites: [],
  langs: [],
  is: [],
  names: [],
  colours: [],
  comment: false,
  kinds: [],
  words: [],
  wrong: [],
  undated: 0,
  unread: 0,
}
const list = (more: Partial<ListView> = {}): ListView => ({
  state: 'ready',
  typed: '',
  tokens: [],
  groups: [
    {
      key: 'is',
      choices: [
        { value: 'saved', label: 'saved', count: 1, on: false },
        { value: 'read', label: 'read', count: 1, on: false },
      ],
    },
    {
      key: 'site',
      choices: ['a', 'b', 'c', 'd', 'e'].map((value, at) => ({
        value: `${value}.example`,
        label: `Sample ${value}`,
        count: 9 - at,
        on: value === 'e',
      })),
    },
  ],
  published: {
    years: [
      { year: 2025, all: 3, found: 1 },
      { year: 2026, all: 1, found: 1 },
    ],
  },
  asked,
  sort: 'newest',
  selected: new Set(),
  hasMore: false,
  bin: false,
  ...more,
})
const plain = (text: string) => ({ text, marks: [] })
const DAY = Date.UTC(2026, 10, 9, 12)
const article = (id: string, more: Partial<ArticleItem> = {}): ArticleItem => ({
  id,
  title: plain(`Sample report ${id}`),
  lang: 'en',
  lines: { text: 'Then a trade official signs.', marks: [[7, 21]] },
  publisher: 'Sample agency',
  published: '2026-01-09',
  readAt: DAY,
  goesOn: Date.UTC(2027, 1, 7, 12),
  colours: [],
  address: 'https://agency.example/1',
  ...more,
})
const items = [article('one'), article('two', { savedAt: DAY, goesOn: undefined, colours: [1, 3] })]

let actions: Record<string, ReturnType<typeof vi.fn>>
let root: HTMLElement
beforeEach(async () => {
  if (root) render(null, root)
  root?.remove()
  root = document.createElement('div')
  root.className = 'library'
  document.body.append(root)
  actions = Object.fromEntries(
    'type tick setDate sort more select selectAll clear remove restore exportAs undo retry save forget setColour keepDraft saveComment'
      .split(' ')
      .map((name) => [name, vi.fn()]),
  )
  await page.viewport(1280, 800)
})

function show(view: ListView, rows: readonly ArticleItem[] = items, lang: 'en' | 'ko' = 'en') {
  render(
    <TextContext.Provider value={textFor(lang)}>
      <div class="library" lang={lang}>
        <ArticleList view={view} items={rows} actions={actions as unknown as ArticleListActions} behind={false} />
      </div>
    </TextContext.Provider>,
    root,
  )
}
const row = (id: string) => root.querySelector(`.r[data-id="${id}"]`) as HTMLElement
const open = (id: string) => row(id).querySelector('.open') as HTMLElement

describe('articles', () => {
  it('say whether they are saved or only read, in three ways', async () => {
    show(list())
    expect(spaced(row('one').querySelector('.alt'))).toBe('Sample agency · read 9 Nov 2026, goes on 7 Feb 2027')
    expect(spaced(row('two').querySelector('.alt'))).toBe('Sample agency · saved 9 Nov 2026, stays')
    expect(getComputedStyle(open('one')).fontWeight).toBe('400')
    expect(getComputedStyle(open('two')).fontWeight).toBe('600')
    expect([row('one'), row('two')].map((one) => one.querySelector('.keep')?.getAttribute('aria-pressed'))).toEqual([
      'false',
      'true',
    ])
    expect(row('one').querySelector('mark')?.textContent).toBe('trade official')
    await expectAccessible(root)
    show(list(), items, 'ko')
    expect(spaced(row('one').querySelector('.alt'))).toBe(
      'Sample agency · 2026년 11월 9일 읽음, 2027년 2월 7일에 사라짐',
    )
    await expectAccessible(root)
  })

  it('are walked through, selected, saved, exported and deleted by keys, also with Hangul switched on', async () => {
    show(list())
    await userEvent.keyboard('j')
    await expect.element(open('one')).toHaveFocus()
    for (const code of ['KeyJ', 'KeyX', 'KeyS', 'KeyE'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { code, key: 'ㅓ', bubbles: true }))
    await expect.element(open('two')).toHaveFocus()
    expect(actions.select).toHaveBeenCalledExactlyOnceWith('two', true)
    expect(actions.save).toHaveBeenCalledExactlyOnceWith(['two'], false)
    expect(actions.exportAs).toHaveBeenCalledExactlyOnceWith(['two'])
    await userEvent.keyboard('#')
    expect(actions.remove).toHaveBeenCalledExactlyOnceWith(['two'])
  })

  it('leave keys alone while something is typed or composed', async () => {
    show(list({ said: { what: 'deleted', count: 1, undo: true } }))
    await userEvent.click(page.getByRole('searchbox'))
    await userEvent.keyboard('xs#')
    open('one').focus()
    open('one').dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyX', isComposing: true, bubbles: true }))
    for (const name of ['select', 'save', 'remove']) expect(actions[name]).not.toHaveBeenCalled()
    expect(actions.type).toHaveBeenCalled()
  })

  it('are done with together where several are selected', async () => {
    show(list({ selected: new Set(['one', 'two']), said: { what: 'deleted', count: 1, undo: true } }))
    const bar = root.querySelector('.many') as HTMLElement
    expect(spaced(bar)).toContain('2 selected')
    expect(spaced(bar)).toContain('1 article moved to the bin, kept for 30 days')
    await expectAccessible(root)
    open('one').focus()
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(actions.undo).toHaveBeenCalledOnce()
    await userEvent.keyboard('e')
    expect(actions.exportAs).toHaveBeenCalledExactlyOnceWith(['one', 'two'])
    await userEvent.keyboard('{Escape}')
    expect(actions.clear).toHaveBeenCalledOnce()
  })

  it('are selected up to here with Shift', async () => {
    const three = [...items, article('three')]
    show(list(), three)
    await userEvent.click(row('one').querySelector('.tick input') as HTMLElement)
    await userEvent.keyboard('{Shift>}')
    await userEvent.click(row('three').querySelector('.tick input') as HTMLElement)
    await userEvent.keyboard('{/Shift}')
    expect(actions.select?.mock.calls.map(([id]) => id)).toEqual(['one', 'one', 'two', 'three'])
  })

  it('leave the keyboard at the row that took the place of one that has gone', async () => {
    show(list())
    open('one').focus()
    await userEvent.keyboard('#')
    show(list(), items.slice(1))
    await expect.element(open('two')).toHaveFocus()
  })

  it('ask once before one is forgotten', async () => {
    show(list())
    await userEvent.click(row('two').querySelector('[aria-haspopup=menu]') as HTMLElement)
    await userEvent.click(page.getByRole('menuitem', { name: /^Forget this article/ }))
    expect(spaced(row('two').querySelector('.ask'))).toContain('2 saved highlights')
    expect(actions.forget).not.toHaveBeenCalled()
    await userEvent.click(page.getByRole('button', { name: 'Forget it' }))
    expect(actions.forget).toHaveBeenCalledExactlyOnceWith('two')
  })
})

describe('the search', () => {
  const typed = 'site:e.example before:2026-02 trade official'
  const tokens = [
    { start: 0, end: 14 },
    { start: 15, end: 29 },
  ]
  it('says in a sentence what was asked, with the other spellings', () => {
    show(
      list({
        typed,
        tokens,
        asked: {
          ...asked,
          sites: ['Sample e'],
          before: '2026-02-01',
          words: [
            {
              typed: 'trade official',
              others: [
                { text: '무역일군', lang: 'ko' },
                { text: '무역일꾼', lang: 'ko' },
              ],
            },
          ],
          wrong: ['after:soon'],
          undated: 1,
        },
      }),
    )
    expect(spaced(root.querySelector('.asked'))?.trim()).toBe(
      '2 of 3. Sample e, before 1 Feb 2026, the words “trade official” or another name of that note: 무역일군, 무역일꾼. “after:soon” was not understood. 1 article without a date left out.',
    )
    expect([...root.querySelectorAll('.behind .token')].map((one) => one.textContent)).toEqual([
      'site:e.example',
      'before:2026-02',
    ])
  })

  it('ticks, and shows of a long group three and those that are ticked', async () => {
    show(list())
    const site = root.querySelector('[data-group=site]') as HTMLElement
    expect(site.querySelectorAll('.choice').length).toBe(4)
    await userEvent.click(page.getByRole('button', { name: '1 more' }))
    expect(site.querySelectorAll('.choice').length).toBe(5)
    await userEvent.click(page.getByRole('checkbox', { name: /^Sample b/ }))
    expect(actions.tick).toHaveBeenCalledExactlyOnceWith('site', 'b.example', true)
  })

  it('takes a date as a reader writes it, and says what it cannot read', async () => {
    show(list())
    await userEvent.fill(page.getByRole('textbox', { name: 'Published up to' }), 'Jan 2026')
    await userEvent.keyboard('{Enter}')
    expect(actions.setDate).toHaveBeenCalledExactlyOnceWith('to', '2026-01')
    await userEvent.fill(page.getByRole('textbox', { name: 'Published from' }), 'soon')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('alert')).toHaveTextContent('Write 2026')
    await expectAccessible(root)
  })
})

describe('a list', () => {
  it.each([
    ['private', 'Nothing is opened in a private window'],
    ['failed', 'The library did not open'],
  ] as const)('that is %s says so', async (state, words) => {
    show(list({ state, groups: [], published: { years: [] }, asked: { ...asked, total: 0 } }), [])
    await expect.element(page.getByRole('heading', { name: words })).toBeVisible()
    await expectAccessible(root)
  })

  it('without anything says how things come into it; in which nothing was found, where it looked', async () => {
    show(list({ groups: [], published: { years: [] }, asked: { ...asked, total: 0 } }), [])
    await expect.element(page.getByRole('heading', { name: 'No article yet' })).toBeVisible()
    show(list({ typed: 'zzz', asked: { ...asked, found: 0, total: 3 } }), [])
    expect(spaced(root.querySelector('.say'))).toContain('texts of 3 articles kept on this computer, not on the web')
    show(list({ typed: 'is:deleted', bin: true, asked: { ...asked, found: 0, total: 0 } }), [])
    await expect.element(page.getByRole('heading', { name: 'The bin is empty' })).toBeVisible()
  })

  it('gives back what is in the bin', async () => {
    show(list({ bin: true }), [article('one', { binnedUntil: Date.UTC(2026, 11, 24, 12) })])
    expect(spaced(row('one'))).toContain('in the bin, goes for good on 24 Dec 2026')
    open('one').focus()
    await userEvent.keyboard('#')
    expect(actions.restore).toHaveBeenCalledExactlyOnceWith(['one'])
    expect(actions.remove).not.toHaveBeenCalled()
  })

  it.each([
    [320, 'en'],
    [320, 'ko'],
    [700, 'en'],
  ] as const)('is not cut at %i px (%s), and its targets are 24 px', async (width, lang) => {
    await page.viewport(width, 800)
    show(list({ selected: new Set(['one']), typed: 'site:a.example' }), items, lang)
    expect(document.documentElement.scrollWidth).toBe(width)
    for (const target of root.querySelectorAll<HTMLElement>('button, .tick, .choice, a:not(.open)')) {
      const { width: w, height: h } = target.getBoundingClientRect()
      if (w + h > 0) expect(Math.min(w, h), target.outerHTML).toBeGreaterThanOrEqual(24)
    }
    await expectAccessible(root)
  })

  it('shows all its keys over the page, and gives the focus back', async () => {
    show(list())
    open('one').focus()
    await userEvent.keyboard('?')
    await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await expectAccessible(root)
    await userEvent.keyboard('{Escape}')
    await expect.element(open('one')).toHaveFocus()
  })
})

describe('highlights', () => {
  const highlight: HighlightItem = {
    id: 'h',
    articleId: 'one',
    quote: plain('A sample sentence.'),
    lang: 'en',
    comment: plain('Ask who signs.'),
    plainComment: 'Ask who signs.',
    sentence: 'A sample sentence.',
    colour: 2,
    savedAt: DAY,
    title: 'Sample report',
    publisher: 'Sample agency',
    published: '2026-01-09',
    address: 'javascript:alert(1)',
  }
  it('are written on by key, and never link to what is no web address', async () => {
    render(
      <TextContext.Provider value={textFor('en')}>
        <div class="library">
          <HighlightList view={list()} items={[highlight]} actions={actions as unknown as HighlightListActions} />
        </div>
      </TextContext.Provider>,
      root,
    )
    expect(root.querySelector('a[href^="javascript"]')).toBeNull()
    await expectAccessible(root)
    open('h').focus()
    await userEvent.keyboard('n')
    await userEvent.fill(page.getByRole('textbox', { name: 'Comment' }), 'Another thought')
    expect(actions.keepDraft).toHaveBeenCalledWith('h', 'Another thought')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(actions.saveComment).toHaveBeenCalledExactlyOnceWith('h', 'Another thought')
    await expect.element(open('h')).toHaveFocus()
  })
})
