import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { LookUpView } from '../../components/look-up-props'
import type { PanelActions, PanelProps } from '../../components/panel-props'
import * as s from '../gallery/samples'
import { expectAccessible, show, spaced } from './components-show'

const spies = () => Object.fromEntries(Object.keys(s.noActions).map((name) => [name, vi.fn()]))
let actions: Record<string, ReturnType<typeof vi.fn>>
const panel = (more: Partial<PanelProps> = {}, lang: 'en' | 'ko' = 'en') =>
  s.panel(lang, { actions: actions as unknown as PanelActions, ...more })
const looking = (lookUp: LookUpView, lang: 'en' | 'ko' = 'en') => show(panel({ lookUp }, lang))

beforeEach(async () => {
  actions = spies()
  await page.viewport(360, 900)
})

const box = () => page.getByRole('searchbox', { name: 'Look up' })
const heads = (root: HTMLElement) => [...root.querySelectorAll('.group h2')].map(spaced)
const marks = (root: HTMLElement) => [...root.querySelectorAll('mark')].map(spaced)

describe('what was found', () => {
  it('stands in groups of a fixed order with their counts; an empty one says "none"', async () => {
    expect(heads(looking(s.found('en')))).toEqual([
      'Notes 2',
      'Articles 14 in your library, 1 in the reading list',
      'Highlights 2',
    ])
    expect(heads(looking(s.foundPost('en')))).toEqual([
      'People by post 2 in 2019',
      'Notes none',
      'Articles none',
      'Highlights none',
    ])
    await expect.element(page.getByRole('status').nth(1)).toHaveTextContent('2 people by post, 0 notes')
  })

  it('has the words marked, also in a comment and in the text around them', () => {
    const root = looking(s.found('en'))
    expect(marks(root)).toEqual(['Hunch', 'Hunch', '훈춘', 'Hunch', 'Hunch', 'Hunch', 'Hunch'])
  })

  it('is gone through by arrows across all groups; Enter opens', async () => {
    looking(s.found('en'))
    await userEvent.click(box())
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(page.getByRole('button', { name: /^Hunchun/ })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    const link = page.getByRole('link', { name: /훈춘에서 맞은 새해/ })
    await expect.element(link).toHaveFocus()
    await expect.element(link).toHaveAttribute('href', 'https://outlet.example/hunchun')
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    await expect.element(page.getByRole('button', { name: '12 more in the library' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(actions.searchLibrary).toHaveBeenCalledExactlyOnceWith('hunch')
    await userEvent.keyboard('{ArrowDown}')
    await userEvent.keyboard('{Enter}')
    expect(actions.goToHighlight).toHaveBeenCalledExactlyOnceWith('7d1c1c5e-0000-4000-8000-000000000001')
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(page.getByRole('link', { name: /The lorries wait/ })).toHaveFocus()
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}')
    await expect.element(box()).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(actions.openNote).toHaveBeenCalledExactlyOnceWith('hunchun')
    expect(actions.query).toHaveBeenLastCalledWith('')
  })

  it('lets Tab go from group to group, and back', async () => {
    looking(s.found('en'))
    await userEvent.click(box())
    await userEvent.keyboard('{Tab}')
    await expect.element(page.getByRole('button', { name: /^Hunchun/ })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{Tab}')
    await expect.element(page.getByRole('link', { name: /훈춘에서 맞은 새해/ })).toHaveFocus()
    await userEvent.keyboard('{Tab}')
    await expect.element(page.getByRole('button', { name: /faces Rason/ })).toHaveFocus()
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    await expect.element(page.getByRole('link', { name: /훈춘에서 맞은 새해/ })).toHaveFocus()
  })

  it('is cleared by Escape, from the box and from a row', async () => {
    looking(s.found('en'))
    await userEvent.click(box())
    await userEvent.keyboard('{Escape}')
    expect(actions.query).toHaveBeenLastCalledWith('')
    actions.query?.mockClear()
    await userEvent.keyboard('{ArrowDown}{Escape}')
    expect(actions.query).toHaveBeenLastCalledWith('')
    await expect.element(box()).toHaveFocus()
  })

  it('is reached by / from anywhere, also with Hangul switched on', async () => {
    looking(s.quietBox)
    await userEvent.keyboard('/')
    await expect.element(box()).toHaveFocus()
  })

  it('unfolds the rest of a group, and goes on with the first of it', async () => {
    const found = s.found('en')
    const [note] = found.results?.notes ?? []
    if (!found.results || !note) throw new Error('no sample')
    const notes = Array.from({ length: 8 }, (_, n) => ({ ...note, noteId: `n${n}`, title: { text: `Sample ${n}` } }))
    looking({ ...found, results: { ...found.results, notes, total: { ...found.results.total, notes: 8 } } })
    await expect.element(page.getByRole('button', { name: 'Sample 5' })).not.toBeInTheDocument()
    await page.getByRole('button', { name: '3 more' }).click()
    await expect.element(page.getByRole('button', { name: 'Sample 5' })).toHaveFocus()
  })

  it('goes back by Escape from a note to what was looked up', async () => {
    looking(s.found('en'))
    await userEvent.click(box())
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(actions.openNote).toHaveBeenCalledExactlyOnceWith('crossing')
    show(panel({ note: s.opened('en', { note: { ...s.congress, id: 'crossing' } }) }))
    await expect.element(page.getByRole('button', { name: '“hunch”' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(actions.closeNote).toHaveBeenCalledOnce()
    expect(actions.query).toHaveBeenLastCalledWith('hunch')
    looking(s.found('en'))
    await expect.element(page.getByRole('button', { name: /^Quanhe/ })).toHaveFocus()
  })

  it('says how far it is, while texts are looked through, and that nothing was found only after', async () => {
    const nothing = s.nothingFound('en')
    looking({ ...nothing, searching: { looked: 40, of: 1203 } })
    await expect.element(page.getByText('Searching: 40 of 1,203 texts so far …')).toBeVisible()
    await expect.element(page.getByText(/^Nothing called/)).not.toBeInTheDocument()
    looking({ ...nothing, searching: 'soon' })
    await expect.element(page.getByText(/^Nothing called/)).not.toBeInTheDocument()
  })

  it('requirement 10 and 11: hostile titles and addresses are text', async () => {
    const found = s.found('en')
    const [article] = found.results?.articles ?? []
    if (!found.results || !article) throw new Error('no sample')
    const hostile = {
      ...article,
      url: 'javascript:alert(1)',
      title: { text: '<img src=x onerror=alert(1)>', marks: [[0, 4]] as const },
    }
    const root = looking({ ...found, results: { ...found.results, articles: [hostile] } })
    expect(root.querySelector('img')).toBeNull()
    expect(root.querySelector('.results a[href^="javascript"]')).toBeNull()
    await expect.element(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible()
  })
})

describe('people by post', () => {
  it('says for each when, which post, and where that was read; and what else', () => {
    const root = looking(s.foundPost('en'))
    const lines = [...root.querySelectorAll('.person-hit')].map(spaced)
    expect(lines[0]).toContain('Hong Kil Dong')
    expect(lines[0]).toContain('to Jun 2019Premier 1 source')
    expect(lines[0]).toContain('from Jan 2020Sample secretary of the party 1 source')
    expect(lines[1]).toContain('from Jun 2019Premier 1 source')
    expect(lines[1]).toContain('17 Jan 2026Sample secretary of the party · Sample agency (state media)')
    expect(root.querySelector('dt.lamp')?.textContent).toBe('17 Jan 2026')
    expect(marks(root)).toEqual(['2019', 'Premier', '2019', 'Premier'])
  })

  it('opens the sources by the keyboard: the arrow right, Enter, and right again to the page', async () => {
    looking(s.foundPost('en'))
    await userEvent.click(box())
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    await expect.element(page.getByRole('button', { name: '1 source' }).first()).toHaveFocus()
    await userEvent.keyboard('{Enter}{ArrowRight}')
    await expect.element(page.getByRole('link', { name: 'agency.example' })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(page.getByRole('button', { name: /^Im Kkok Jong/ })).toHaveFocus()
  })

  it('unfolds everyone who held it, and says how far the notes know', async () => {
    const root = looking(s.foundPost('en'))
    expect(root.textContent).toContain(
      'The notes know who held it from Sep 1948 to Dec 1972 and from 2013 to Mar 2026 (last checked), and not for other times.',
    )
    await page.getByRole('button', { name: 'Everyone who was premier' }).click()
    await vi.waitFor(() => expect(root.querySelector('.person-hit')?.textContent).toContain('2013 – Jun 2019'))
    expect([...root.querySelectorAll('.person-hit')].at(-1)?.textContent).toContain(
      'from Jun 2019, last checked Mar 2026',
    )
    await expect.element(page.getByRole('button', { name: 'Only 2019' })).toBeVisible()
  })

  it('says of a post that several hold whether all of them are named, and as of when', () => {
    const found = s.foundPost('en')
    const text = (more: object) => {
      const posts = found.results?.posts && { ...found.results.posts, known: undefined, ...more }
      return looking({ ...found, results: found.results && { ...found.results, posts } }).textContent
    }
    expect(text({})).toContain('the notes name some of them')
    expect(text({ completeAsOf: '2026-02-24' })).toContain('as of 24 Feb 2026 the notes name all of them')
  })

  it('names nobody for a year that the notes do not know', async () => {
    const found = s.foundPost('en')
    const posts = found.results?.posts && { ...found.results.posts, time: '1990', inTime: [] }
    const root = looking({ ...found, query: 'premier 1990', results: found.results && { ...found.results, posts } })
    expect(heads(root)[0]).toBe('People by post none in 1990')
    await expect.element(page.getByText('The notes do not say who was premier in 1990.')).toBeVisible()
    expect(root.querySelectorAll('.person-hit')).toHaveLength(0)
  })

  it('is whole in Korean', async () => {
    const root = looking(s.foundPost('ko'), 'ko')
    expect(heads(root)[0]).toBe('직책별 인물 2019년 2명')
    expect(spaced(root.querySelector('.person-hit'))).toContain('2019년 6월까지내각총리 출처 1개')
    expect(root.textContent).toContain(
      '노트에 있는 기간: 1948년 9월\u2060~1972년 12월, 2013년\u2060~2026년 3월(마지막 확인).',
    )
  })
})

describe('the box just opened', () => {
  const recent: LookUpView = { ...s.quietBox, recent: s.found('en').results?.notes ?? [] }

  it('shows the notes opened last while it has the focus, and the page again after Escape', async () => {
    looking(recent)
    await expect.element(page.getByText('Notes opened last')).not.toBeInTheDocument()
    await userEvent.keyboard('/')
    await expect.element(page.getByText('What you type here is not kept.')).toBeVisible()
    await expect.element(page.getByRole('region', { name: 'In this article' })).not.toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByText('Notes opened last')).not.toBeInTheDocument()
    await expect.element(page.getByRole('region', { name: 'In this article' })).toBeVisible()
  })

  it('opens one by arrow and Enter, and by a click', async () => {
    looking(recent)
    await userEvent.keyboard('/{ArrowDown}{Enter}')
    expect(actions.openNote).toHaveBeenLastCalledWith('hunchun')
    await userEvent.keyboard('/')
    await page.getByRole('button', { name: /^Quanhe/ }).click()
    expect(actions.openNote).toHaveBeenLastCalledWith('crossing')
  })

  it('forgets them', async () => {
    looking(recent)
    await userEvent.keyboard('/{Tab}')
    await expect.element(page.getByRole('button', { name: 'Forget these' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(actions.forgetOpened).toHaveBeenCalledOnce()
  })

  it('leaves the page where there are none', async () => {
    looking(s.quietBox)
    await userEvent.keyboard('/')
    await expect.element(page.getByRole('region', { name: 'In this article' })).toBeVisible()
  })
})

describe('nothing found', () => {
  it('says where it looked, offers the nearest name as the next stop of Tab, and that the web was not searched', async () => {
    looking(s.nothingFound('en'))
    await expect.element(page.getByRole('heading', { name: 'Nothing called “Hunchunn gate”' })).toBeVisible()
    await expect
      .element(
        page.getByText(
          'Looked in 402 notes, 1,203 articles, 214 highlights, and the reading list. Close to it: Hunchun',
        ),
      )
      .toBeVisible()
    await expect.element(page.getByText('Only this computer was searched, not the web.')).toBeVisible()
    await userEvent.click(box())
    await userEvent.keyboard('{Tab}{Enter}')
    expect(actions.openNote).toHaveBeenCalledExactlyOnceWith('hunchun')
  })

  it('clears the box where no name is near', async () => {
    const nothing = s.nothingFound('ko')
    looking({ ...nothing, results: nothing.results && { ...nothing.results, nearest: undefined } }, 'ko')
    await page.getByRole('main').getByRole('button', { name: '지우기' }).click()
    expect(actions.query).toHaveBeenLastCalledWith('')
  })

  it('says in a private window that the library stays closed', () => {
    const nothing = s.nothingFound('en')
    const root = looking({ ...nothing, looked: { notes: 402, articles: null, highlights: null } })
    expect(root.textContent).toContain('Looked in 402 notes; your library stays closed here.')
  })
})

it('says what to do where no selection could be read', async () => {
  looking({ ...s.quietBox, unreadable: true })
  await expect.element(page.getByText(/In a PDF, select the words and choose/)).toBeVisible()
})

describe('for everybody', () => {
  const views: ((lang: 'en' | 'ko') => LookUpView)[] = [
    s.found,
    s.foundPost,
    s.nothingFound,
    (lang) => ({ ...s.found(lang), searching: { looked: 1140, of: 1203 } }),
    (lang) => ({ ...s.quietBox, recent: s.found(lang).results?.notes ?? [], focus: 1 }),
    () => ({ ...s.quietBox, unreadable: true }),
  ]
  const cases = (['light', 'dark'] as const).flatMap((theme) =>
    (['en', 'ko'] as const).flatMap((lang) => [240, 320, 400].map((width) => [theme, lang, width] as const)),
  )
  it.each(cases)('has no fault for axe, nothing cut, targets of 24 px: %s, %s, %i px', async (theme, lang, width) => {
    await page.viewport(width, 900)
    document.documentElement.dataset.theme = theme
    for (const view of views) {
      const root = looking(view(lang), lang)
      await expectAccessible()
      expect(root.scrollWidth).toBeLessThanOrEqual(width)
      const small = [...root.querySelectorAll<HTMLElement>('.results button, .results a, .field input')]
        .filter((target) => target.checkVisibility())
        .filter((target) => target.offsetHeight < 24 || target.offsetWidth < 24)
      expect(small.map(({ outerHTML }) => outerHTML)).toEqual([])
    }
  })
})
