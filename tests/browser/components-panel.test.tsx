import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { PanelActions, PanelProps } from '../../components/panel-props'
import * as s from '../gallery/samples'
import { expectAccessible, show, spaced } from './components-show'

const spies = () => Object.fromEntries(Object.keys(s.noActions).map((name) => [name, vi.fn()]))
let actions: Record<string, ReturnType<typeof vi.fn>>
const panel = (more: Partial<PanelProps> = {}, lang: 'en' | 'ko' = 'en') =>
  s.panel(lang, { actions: actions as unknown as PanelActions, ...more })

beforeEach(async () => {
  actions = spies()
  await page.viewport(360, 900)
})

describe('the panel on an article', () => {
  it('has four named landmarks and a search box', async () => {
    const root = show(panel())
    for (const name of ['Source', 'In this article', 'Related articles', 'Highlights'])
      await expect.element(page.getByRole('region', { name, exact: true })).toBeVisible()
    await expect.element(page.getByRole('searchbox', { name: 'Look up', exact: true })).toBeVisible()
    const sections = [...root.querySelectorAll('[data-section]')].map((section) => section.getAttribute('data-section'))
    expect(sections).toEqual(['source', 'terms', 'related', 'highlights'])
  })

  it('keeps every term in the DOM, shown or not', async () => {
    const root = show(panel())
    const ids = () =>
      [...root.querySelectorAll('[data-section=terms] [data-note-id]')].map(
        (row) => (row as HTMLElement).dataset.noteId,
      )
    const all = s.rows('en').map(({ note }) => note.id)
    expect(ids()).toEqual(all)
    await page.getByRole('button', { name: 'In this article', exact: true }).click()
    await expect.element(page.getByText('Ninth Party Congress').nth(1)).not.toBeVisible()
    expect(ids()).toEqual(all)
  })

  it('shows the rest of the terms on demand and goes on with the first of them', async () => {
    const root = show(panel())
    const hidden = () => root.querySelectorAll('.row[hidden]').length
    expect(hidden()).toBe(8)
    await page.getByRole('button', { name: '8 more' }).click()
    expect(hidden()).toBe(0)
    await expect.element(page.getByRole('button', { name: 'Workers’ Party of Korea', exact: true })).toHaveFocus()
    await page.getByRole('button', { name: 'Show fewer' }).click()
    expect(hidden()).toBe(8)
  })

  it('folds a section and says so', async () => {
    show(panel())
    const title = page.getByRole('button', { name: 'Related articles', exact: true })
    await expect.element(title).toHaveAttribute('aria-expanded', 'true')
    await title.click()
    await expect.element(title).toHaveAttribute('aria-expanded', 'false')
    await expect.element(page.getByText('Sample brief on the spring congress')).not.toBeVisible()
  })

  it('links to the article in other languages, each with its date where it is known', async () => {
    const also = [
      { url: 'https://news.example/20260114-1', lang: 'ko', original: true as const, date: '2026-01-14' },
      { url: 'https://news.example/cn/20260114-1', lang: 'zh' },
      { url: 'javascript:alert(1)', lang: 'ja' },
    ]
    const article = (lang: 'en' | 'ko') =>
      s.article(lang, { source: { status: 'ready', value: s.source(lang, { also }) } })
    const root = show(panel({ article: article('en') }))
    const line = () => spaced(root.querySelector('.also'))
    expect(line()).toBe('Also: Korean original, 14 Jan 2026 · Chinese version · Japanese version')
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.also a')]
    expect(links.map(({ href, target, rel, title }) => [href, target, rel, title])).toEqual([
      ['https://news.example/20260114-1', '_blank', 'noopener noreferrer', 'Open news.example in a new tab'],
      ['https://news.example/cn/20260114-1', '_blank', 'noopener noreferrer', 'Open news.example in a new tab'],
    ])
    await expectAccessible()
    show(panel({ article: article('ko') }, 'ko'))
    expect(line()).toBe('다른 언어: 한국어 원문, 2026년 1월 14일 · 중국어판 · 일본어판')
    show(panel())
    expect(root.querySelector('.also')).toBeNull()
  })

  it('names who keeps the pages of an outlet that cannot always be reached', async () => {
    const archive = { name: { en: 'An archive', ko: '자료관' }, url: 'https://archive.example/' }
    const article = (lang: 'en' | 'ko') => {
      const source = s.source(lang)
      if (!source.publisher) throw new Error('the sample has no publisher')
      const publisher = { ...source.publisher, archive }
      return s.article(lang, { source: { status: 'ready', value: { ...source, publisher } } })
    }
    const root = show(panel({ article: article('en') }))
    expect(spaced(root.querySelector('.archive'))).toBe('Archive: An archive')
    expect(root.querySelector<HTMLAnchorElement>('.archive a')?.href).toBe('https://archive.example/')
    await expectAccessible()
    show(panel({ article: article('ko') }, 'ko'))
    expect(spaced(root.querySelector('.archive'))).toBe('보관처: 자료관')
    show(panel())
    expect(root.querySelector('.archive')).toBeNull()
  })

  it('says since when it is over, in lamp, with the same line as in the page', async () => {
    const root = show(panel())
    const since = root.querySelector('.since') as HTMLElement
    expect(spaced(since)).toBe('Since this article19–25 Feb 2026 Ninth Party Congress · Held in Pyongyang.')
    expect(spaced(root.querySelector('.then'))).toBe('Since 19–25 Feb 2026 · Held in Pyongyang.')
    const name = root.querySelector('[data-note-id="ninth-party-congress"] .name') as HTMLElement
    expect(getComputedStyle(name).textDecorationLine).toBe('underline')
    expect(root.querySelectorAll('.row .lit')).toHaveLength(1)
  })

  it('tells the newest facts where nothing has happened since', async () => {
    const root = show(panel({ article: s.article('en', { source: { status: 'ready', value: s.lately('en') } }) }))
    expect(root.querySelector('.since')).toBeNull()
    const lately = root.querySelector('.lately') as HTMLElement
    expect(spaced(lately)).toContain('Lately · the newest before this article')
    const fourth = page.getByText('A fourth sample fact.')
    await expect.element(fourth).not.toBeVisible()
    await page.getByRole('button', { name: '1 more', exact: true }).click()
    await expect.element(fourth).toBeVisible()
  })

  it('opens a note by its row, shows it in the page, and takes “I know this” back', async () => {
    show(panel())
    await page.getByRole('button', { name: 'Hunchun', exact: true }).click()
    expect(actions.openNote).toHaveBeenCalledExactlyOnceWith('hunchun')
    await userEvent.hover(page.getByRole('button', { name: 'Hunchun', exact: true }))
    await page.getByRole('button', { name: 'Show Hunchun in the page' }).click()
    expect(actions.showInPage).toHaveBeenCalledExactlyOnceWith('hunchun')
    await page.getByRole('button', { name: 'Underline again' }).click()
    expect(actions.unknow).toHaveBeenCalledExactlyOnceWith('ideological-review')
    expect(actions.openNote).toHaveBeenCalledOnce()
  })

  it('asks for the other order', async () => {
    show(panel())
    await page.getByRole('button', { name: 'Order: by importance' }).click()
    expect(actions.setOrder).toHaveBeenCalledExactlyOnceWith('page')
  })

  it('links to related articles with their own address, in a new tab', async () => {
    show(panel())
    const link = page.getByRole('link', { name: 'Sample brief on the spring congress' })
    await expect.element(link).toHaveAttribute('href', 'https://agency.example/brief')
    await expect.element(link).toHaveAttribute('target', '_blank')
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer')
    await expect.element(page.getByText('Sample agency · agency.example · 3 Feb 2026, 17 days later')).toBeVisible()
    await expect.element(page.getByText('both name Hunchun, Trade official')).toBeVisible()
  })

  it('says when everything related is from the reading list, and that this is the first article only when told so', async () => {
    const related = { status: 'ready', value: s.readingList } as const
    show(panel({ article: s.article('en', { related }) }))
    await expect.element(page.getByText('from Sidelight’s reading list', { exact: true })).toBeVisible()
    await expect.element(page.getByText(/Your library has no other article yet/)).not.toBeInTheDocument()
    show(panel({ article: s.article('en', { related, firstArticle: true }) }))
    await expect.element(page.getByText(/Your library has no other article yet/)).toBeVisible()
  })

  it('leaves out a related article that cannot say why', () => {
    const value = s.related.map((row) => ({ ...row, both: ['unknown-note'], text: false }))
    const root = show(panel({ article: s.article('en', { related: { status: 'ready', value } }) }))
    expect(root.querySelectorAll('[data-section=related] .row')).toHaveLength(0)
    expect(root.querySelector('[data-section=related]')?.textContent).toContain('Nothing related yet')
  })

  it('draws the lamp line only under names that the page may underline', () => {
    for (const [unpainted, lines] of [
      ['never', 0],
      ['known', 0],
      ['mentions', 1],
      [undefined, 1],
    ] as const) {
      const rows = s
        .rows('en')
        .slice(0, 1)
        .map((row) => ({ ...row, unpainted }))
      const root = show(
        panel({ article: s.article('en', { terms: { status: 'ready', value: { rows, order: 'importance' } } }) }),
      )
      expect(root.querySelectorAll('.row .lit')).toHaveLength(lines)
    }
  })
})

describe('the date', () => {
  const open = () => page.getByRole('button', { name: 'Correct the date' }).click()
  const field = () => page.getByRole('textbox', { name: 'Date of this article' })

  it.each([
    ['3 Feb 2026', '2026-02-03'],
    ['2026-02', '2026-02'],
    ['2026년 2월 3일', '2026-02-03'],
    ['2019', '2019'],
    ['17/01/2026', '2026-01-17'],
    ['17.1.2026', '2026-01-17'],
    ['2026.01.17', '2026-01-17'],
    ['2026. 1. 17.', '2026-01-17'],
  ])('takes %s', async (typed, value) => {
    show(panel())
    await open()
    await expect.element(field()).toHaveFocus()
    await userEvent.fill(field(), typed)
    await userEvent.keyboard('{Enter}')
    expect(actions.setDate).toHaveBeenCalledExactlyOnceWith(value)
    await expect.element(page.getByRole('button', { name: 'Correct the date' })).toHaveFocus()
  })

  it.each([
    ['yesterday', /That is no date/],
    ['30 Feb 2026', /That is no date/],
    ['3/4/2026', /Write it as 2026-01-17/],
    ['1944-12-31', /back to 1945/],
    ['1 Dec 2026', /still to come/],
  ])('refuses %s and says why', async (typed, message) => {
    show(panel())
    await open()
    await userEvent.fill(field(), typed)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent(message)
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true')
    await expect.element(field()).toHaveFocus()
    expect(getComputedStyle(field().element()).outlineStyle).toBe('solid')
    expect(actions.setDate).not.toHaveBeenCalled()
    await expectAccessible()
  })

  it('can be taken out, and put back to the page’s own', async () => {
    show(panel())
    await open()
    await page.getByRole('button', { name: 'This article has no date' }).click()
    expect(actions.setDate).toHaveBeenCalledExactlyOnceWith(null)
    const mine = s.source('en', { date: { value: '2026-02', how: 'reader' } })
    show(panel({ article: s.article('en', { source: { status: 'ready', value: mine } }) }))
    await expect.element(page.getByText(/set by you/)).toBeVisible()
    await open()
    await page.getByRole('button', { name: 'Back to the page’s date, 17 Jan 2026' }).click()
    expect(actions.resetDate).toHaveBeenCalledOnce()
  })

  it('can be set where none was found', async () => {
    const none = s.source('en', { date: undefined })
    const lately = { ...none, since: s.lately('en').since }
    show(panel({ article: s.article('en', { source: { status: 'ready', value: lately }, pageDate: undefined }) }))
    await expect.element(page.getByText('the newest in these notes')).toBeVisible()
    const asked = page.getByRole('textbox', { name: 'No date found. When was this published?' })
    await expect.element(asked).not.toHaveFocus()
    await userEvent.fill(asked, 'Jan 2026')
    await userEvent.keyboard('{Enter}')
    expect(actions.setDate).toHaveBeenCalledExactlyOnceWith('2026-01')
  })

  it('leaves the form by Escape without a change', async () => {
    show(panel())
    await open()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: 'Correct the date' })).toHaveFocus()
    expect(actions.setDate).not.toHaveBeenCalled()
  })
})

describe('the keyboard', () => {
  it('moves through the terms, opens them and shows them in the page', async () => {
    show(panel())
    await userEvent.keyboard('j')
    await expect.element(page.getByRole('button', { name: 'Ninth Party Congress' }).nth(1)).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}p')
    expect(actions.showInPage).toHaveBeenCalledExactlyOnceWith('foreign-currency-quota')
    await userEvent.keyboard('jk{Enter}')
    expect(actions.openNote).toHaveBeenCalledExactlyOnceWith('foreign-currency-quota')
  })

  it('goes to the box by its key, and letters typed there stay letters', async () => {
    show(panel())
    await userEvent.keyboard('/')
    const box = page.getByRole('searchbox', { name: 'Look up' })
    await expect.element(box).toHaveFocus()
    await userEvent.keyboard('jp')
    await expect.element(box).toHaveFocus()
    expect(actions.query).toHaveBeenCalled()
    expect(actions.showInPage).not.toHaveBeenCalled()
  })

  it('works by the place of the key with Hangul switched on', async () => {
    const root = show(panel())
    root.dispatchEvent(new KeyboardEvent('keydown', { key: 'ㅓ', code: 'KeyJ', bubbles: true }))
    await expect.element(page.getByRole('button', { name: 'Ninth Party Congress' }).nth(1)).toHaveFocus()
    root.dispatchEvent(new KeyboardEvent('keydown', { key: 'ㅓ', code: 'KeyJ', bubbles: true, isComposing: true }))
    await expect.element(page.getByRole('button', { name: 'Ninth Party Congress' }).nth(1)).toHaveFocus()
  })

  it('names its keys only while it is used', async () => {
    const root = show(panel())
    const line = root.querySelector('.keys') as HTMLElement
    expect(line.checkVisibility()).toBe(false)
    await userEvent.keyboard('j')
    expect(line.checkVisibility()).toBe(true)
  })
})

describe('states', () => {
  const say = (state: PanelProps['state'], more: Partial<PanelProps> = {}) => show(panel({ state, ...more }))

  it('explains what it cannot see, with the toolbar button as the one thing to do', async () => {
    const root = say({ kind: 'cannot-see', canAsk: false }, { article: undefined, site: { kind: 'unseen' } })
    await expect.element(page.getByRole('heading', { name: 'Sidelight cannot see this page' })).toBeVisible()
    expect(root.querySelector('.say button')).toBeNull()
    expect(root.querySelector('[data-section]')).toBeNull()
  })

  it.each([
    [{ kind: 'this-page-only', host: 'news.example' }, 'Always on news.example', 'switchSite', ['always']],
    [{ kind: 'none' }, 'Explain this page anyway', 'explain', []],
    [{ kind: 'mentions', terms: 3 }, 'Turn on for this page', 'explain', []],
    [{ kind: 'off', host: 'news.example' }, 'Turn on for news.example', 'switchSite', ['on']],
    [{ kind: 'quiet' }, 'Underline on this site too', 'switchSite', ['underline']],
    [{ kind: 'storage-failed', browser: 'Firefox' }, 'Try again', 'retry', []],
    [{ kind: 'reading-failed' }, 'Try again', 'retry', []],
  ] as const)('%o offers “%s”', async (state, label, action, given) => {
    const root = say(state)
    const heading = root.querySelectorAll('.say h2')
    expect(heading).toHaveLength(1)
    await page.getByRole('button', { name: label }).first().click()
    expect(actions[action]).toHaveBeenCalledOnce()
    expect(actions[action]?.mock.calls[0]?.slice(0, given.length)).toEqual(given)
    await expectAccessible()
  })

  it('keeps all four sections in every state of an explained page', () => {
    const all = (part: { status: 'waiting' } | { status: 'failed' }) =>
      s.article('en', { source: part, terms: part, related: part, kept: null })
    for (const article of [all({ status: 'waiting' }), all({ status: 'failed' }), s.article('en')])
      for (const kind of ['reading', 'private', 'quiet'] as const) {
        const root = say({ kind }, { article })
        expect(root.querySelectorAll('[data-section]')).toHaveLength(4)
      }
  })

  it('shows a failed part with what went wrong and one action', async () => {
    say({ kind: 'reading' }, { article: s.article('en', { related: { status: 'failed', problem: 'disk full' } }) })
    const related = page.getByRole('region', { name: 'Related articles' })
    await expect.element(related.getByRole('alert')).toHaveTextContent('disk full')
    await related.getByRole('button', { name: 'Try again' }).click()
    expect(actions.retry).toHaveBeenCalledOnce()
  })

  it('switches a site off in its menu, by keyboard', async () => {
    show(panel())
    const button = page.getByRole('button', { name: 'On for dailynk.com' })
    await button.click()
    await expect.element(page.getByRole('menuitem', { name: /Panel only here/ })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(button).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('menuitem', { name: /Panel only here/ })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(page.getByRole('menuitem', { name: /Turn off for dailynk.com/ })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(actions.switchSite).toHaveBeenCalledExactlyOnceWith('off')
  })

  it('takes back what was done', async () => {
    show(panel({ toast: { id: 7, what: 'known', title: 'Hunchun', undo: true } }))
    await expect.element(page.getByText('Hunchun: no more line under it')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(actions.undo).toHaveBeenCalledOnce()
  })
})

describe('for everybody', () => {
  const themes = ['light', 'dark'] as const
  const langs = ['en', 'ko'] as const
  const cases = themes.flatMap((theme) =>
    langs.flatMap((lang) => [240, 320, 480].map((width) => [theme, lang, width] as const)),
  )

  it.each(cases)('has no fault for axe and nothing cut: %s, %s, %i px', async (theme, lang, width) => {
    await page.viewport(width, 900)
    document.documentElement.dataset.theme = theme
    const views: Partial<PanelProps>[] = [
      {},
      { article: s.article(lang, { source: { status: 'ready', value: s.lately(lang) } }) },
      { lookUp: s.found(lang) },
      { note: s.opened(lang) },
      { state: { kind: 'private' }, site: { kind: 'private' } },
      { toast: { id: 1, what: 'known', title: 'Hunchun', undo: true } },
    ]
    for (const view of views) {
      const root = show(panel(view, lang))
      await expectAccessible()
      expect(root.scrollWidth).toBeLessThanOrEqual(width)
      const body = root.querySelector('.body') as HTMLElement
      expect(body.scrollWidth).toBeLessThanOrEqual(body.clientWidth)
    }
  })

  it('works at 240 px: head, note bar and date form keep to their lines, and Save is there', async () => {
    await page.viewport(240, 900)
    for (const lang of ['en', 'ko'] as const) {
      const root = show(
        panel({ note: s.opened(lang), site: { kind: 'on', host: 'a.long.name.of.some.newspaper.example' } }, lang),
      )
      expect(root.querySelector('.top')?.clientHeight).toBe(32)
      expect(root.querySelector('.crumb')?.clientHeight).toBe(40)
      show(panel({}, lang))
      ;(root.querySelector('.dated .ib') as HTMLElement).click()
      await vi.waitFor(() => expect(root.querySelector('.date-form')).not.toBeNull())
      const form = root.querySelector('.date-form') as HTMLElement
      const save = form.querySelector('[type=submit]') as HTMLElement
      expect(save.getBoundingClientRect().right).toBeLessThanOrEqual(form.getBoundingClientRect().right)
      show(panel({ article: undefined }, lang))
    }
  })

  it('brings the last button of a note above what was just said', () => {
    const root = show(panel({ note: s.opened('en'), toast: { id: 1, what: 'known', title: 'Hunchun', undo: true } }))
    const body = root.querySelector('.body') as HTMLElement
    body.scrollTop = body.scrollHeight
    const last = root.querySelector('.note-foot .acts') as HTMLElement
    const toast = root.querySelector('.toast') as HTMLElement
    expect(last.getBoundingClientRect().bottom).toBeLessThanOrEqual(toast.getBoundingClientRect().top)
  })

  it('has targets of 24 px or more, but for links inside a sentence', async () => {
    for (const view of [{}, { note: s.opened('en') }, { lookUp: s.found('en') }]) {
      const root = show(panel(view))
      const small = [...root.querySelectorAll<HTMLElement>('button, a, input')]
        .filter((target) => target.checkVisibility() && !target.closest('.prose, .srcs p'))
        .filter((target) => target.offsetHeight < 24 || target.offsetWidth < 24)
      expect(small.map(({ outerHTML }) => outerHTML)).toEqual([])
    }
  })

  it('says the language of the interface and of every name', () => {
    const root = show(panel({}, 'ko'))
    expect(document.documentElement.lang).toBe('ko')
    expect(root.querySelector('[data-note-id=hunchun] [lang=zh]')?.textContent).toBe('珲春')
    expect(root.querySelector('[data-note-id=hunchun] [lang=en]')?.textContent).toBe('Hunchun')
  })

  it('marks English that stands in for Korean', () => {
    const rows = s
      .rows('ko')
      .slice(0, 1)
      .map((row) => ({ ...row, summary: { text: 'In English only.', lang: 'en' as const, fallback: true } }))
    const root = show(
      panel({ article: s.article('ko', { terms: { status: 'ready', value: { rows, order: 'importance' } } }) }, 'ko'),
    )
    expect(root.querySelector('.row .says')?.textContent).toBe('사건 In English only.영문')
  })
})

describe('hostile words', () => {
  const EVIL = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>'

  it('are literal text wherever they come from', async () => {
    const rows = s
      .rows('en')
      .slice(0, 1)
      .map((row) => ({
        ...row,
        title: EVIL,
        spelling: EVIL,
        summary: { ...row.summary, text: EVIL },
        scripts: [{ text: EVIL, lang: 'ko' as const }],
      }))
    const related = s.related.slice(0, 1).map((row) => ({ ...row, title: EVIL, publisher: EVIL, alsoAt: [EVIL] }))
    const source = s.source('en', { publisher: undefined, host: EVIL, reasons: [{ where: 'text', words: [EVIL] }] })
    const root = show(
      panel({
        article: s.article('en', {
          source: { status: 'ready', value: source },
          terms: { status: 'ready', value: { rows, order: 'importance' } },
          related: { status: 'ready', value: related },
        }),
        toast: { id: 1, what: 'known', title: EVIL, undo: true },
      }),
    )
    expect(root.querySelector('img, script')).toBeNull()
    expect(root.textContent?.split(EVIL).length).toBeGreaterThanOrEqual(9)
    expect('hurt' in window).toBe(false)
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    'https://me:secret@a.example/',
    'nonsense',
  ])('never become a link: %s', (url) => {
    const related = s.related.slice(0, 1).map((row) => ({ ...row, url }))
    const root = show(panel({ article: s.article('en', { related: { status: 'ready', value: related } }) }))
    expect(root.querySelector('[data-section=related] a')).toBeNull()
    expect(root.querySelector('[data-section=related] .row')?.textContent).toContain('Sample brief')
  })
})
