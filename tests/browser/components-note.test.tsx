import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { NoteOpened } from '../../components/panel-props'
import type { Note } from '../../knowledge/note'
import * as s from '../gallery/samples'
import { expectAccessible, show, spaced } from './components-show'

const actions = { ...s.noActions }
const open = (note: NoteOpened, lang: 'en' | 'ko' = 'en') => show(s.panel(lang, { note, actions }))
/** A line of the timeline as it is read; its folded menu is none of it. */
const lineOf = (line: Element | null) => {
  const copy = line?.cloneNode(true) as Element | undefined
  for (const menu of copy?.querySelectorAll('[role=menu]') ?? []) menu.remove()
  return spaced(copy)
}
const withNote = (more: Partial<Note>) => s.opened('en', { note: { ...s.congress, ...more } })

beforeEach(async () => {
  Object.assign(actions, Object.fromEntries(Object.keys(s.noActions).map((name) => [name, vi.fn()])))
  vi.mocked(actions.copyReport).mockResolvedValue(undefined)
  await page.viewport(400, 900)
})

describe('an opened note', () => {
  it('takes the list’s place, with the focus on its name, and gives it back', async () => {
    const root = show(s.panel('en', { actions }))
    const body = root.querySelector('.body') as HTMLElement
    body.scrollTop = 120
    body.dispatchEvent(new Event('scroll'))
    open(s.opened('en'))
    await expect.element(page.getByRole('heading', { name: 'Ninth Party Congress' })).toHaveFocus()
    expect(body.scrollTop).toBe(0)
    expect(root.querySelectorAll('[data-section=terms] [data-note-id]').length).toBe(s.rows('en').length)
    await page.getByRole('button', { name: 'In this article' }).click()
    expect(actions.closeNote).toHaveBeenCalledOnce()
    show(s.panel('en', { actions }))
    expect(body.scrollTop).toBe(120)
    expect(document.activeElement?.closest('[data-note-id]')?.getAttribute('data-note-id')).toBe('ninth-party-congress')
  })

  it('goes to the next term and back to the list by keys', async () => {
    open(s.opened('en'))
    await expect.element(page.getByText('1 of 15')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Term before' })).toBeDisabled()
    await userEvent.keyboard('j')
    expect(actions.openNote).toHaveBeenCalledExactlyOnceWith('foreign-currency-quota')
    await userEvent.keyboard('p')
    expect(actions.showInPage).toHaveBeenCalledExactlyOnceWith('ninth-party-congress')
    await userEvent.keyboard('{Escape}')
    expect(actions.closeNote).toHaveBeenCalledOnce()
  })

  it('lays before, the article and since on one timeline', () => {
    const root = open(s.opened('en'))
    const lines = [...root.querySelectorAll('.tl li')].map((item) => item.querySelector('.when, time')?.textContent)
    expect(lines).toEqual(['Dec 2025', '17 Jan 2026', '19–25 Feb 2026', 'Mar 2026'])
    expect(root.querySelector('.here')?.textContent).toBe('17 Jan 2026This article: still to come')
    expect(root.querySelectorAll('.after .tl li')).toHaveLength(2)
    expect(root.querySelector('.after .end')?.textContent).toBe('Sources last read 3 Mar 2026; nothing later is known.')
    expect(root.querySelector('.after')?.textContent).toContain('according to two anonymous sources inside the country')
  })

  it('asserts nothing past the last check', () => {
    const root = open(s.openedPerson('en'))
    expect(root.querySelector('.fact')?.textContent).toContain('Sample vice minister when last checked, November 2025')
  })

  it('words a month or year that contains the day as such, and what is still to come as such', () => {
    const year = { type: 'event', from: '2026', text: { en: 'sample of the year' }, sources: ['one'] } as const
    const ahead = {
      type: 'event',
      from: '2026-12',
      scheduled: '2026-01',
      text: { en: 'sample to come' },
      sources: ['one'],
    } as const
    const placed = (fact: typeof year | typeof ahead, index: number) => ({
      fact: { ...fact, sources: ['one'] },
      index,
      noteId: 'x',
    })
    const root = open(
      s.opened('en', {
        asOf: { day: '2026-01-17', before: [], at: [placed(year, 0)], since: [], toCome: [placed(ahead, 1)] },
      }),
    )
    const lines = [...root.querySelectorAll('.tl li')].map(lineOf)
    expect(lines).toEqual([
      '17 Jan 2026This article: still to come',
      'in 2026Sample of the year1',
      'Dec 2026 · to come, announced Jan 2026Sample to come1',
    ])
  })

  it('names when a fact became public, where that is later', () => {
    const fact = {
      type: 'event',
      from: '2025',
      reported: '2026-01-18',
      text: { en: 'sample sum' },
      sources: ['one'],
    } as const
    const root = open(
      s.opened('en', {
        asOf: {
          day: '2026-01-17',
          before: [],
          at: [],
          toCome: [],
          since: [{ fact: { ...fact, sources: ['one'] }, index: 0, noteId: 'x' }],
        },
      }),
    )
    expect(lineOf(root.querySelector('.after li'))).toBe('18 Jan 2026 · happened 2025Sample sum1')
  })

  it('copies a fact with its sources, in the style that is chosen', async () => {
    open(s.opened('en'))
    const button = page.getByRole('button', { name: 'Copy this fact with its sources: 19–25 Feb 2026' })
    const fact = {
      kind: 'fact',
      statement: 'Ninth Party Congress: Held in Pyongyang. (19–25 Feb 2026)',
      noteId: 'ninth-party-congress',
      sources: ['one', 'two'],
    }
    await userEvent.tab()
    ;(button.element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('menuitem', { name: 'Copy as a Chicago note' })).toHaveFocus()
    expect(actions.copyCitation).not.toHaveBeenCalled()
    await userEvent.keyboard('{Enter}')
    expect(actions.copyCitation).toHaveBeenLastCalledWith(fact, 'chicago')
    await expect.element(button).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('menuitem', { name: 'Copy as a Chicago note' })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(actions.copyCitation).toHaveBeenLastCalledWith(fact, 'newsroom')
  })

  it('brings a source into view by its number, folded or not', async () => {
    const sources = Object.fromEntries(
      ['one', 'two', 'three', 'four', 'five', 'six'].map((key) => [
        key,
        { ...Object.values(s.congress.sources)[0], title: key },
      ]),
    ) as Note['sources']
    const facts = s.congress.facts.map((fact) => ({ ...fact, sources: ['six'] }))
    const asOf = {
      day: '2026-01-17',
      before: [],
      at: [],
      since: facts.map((fact, index) => ({ fact, index, noteId: 'x' })),
      toCome: [],
    }
    const root = open(s.opened('en', { note: { ...s.congress, sources, facts }, asOf }))
    const last = root.querySelector('[data-source=six]') as HTMLElement
    expect(last.checkVisibility()).toBe(false)
    await page.getByRole('button', { name: 'Source 6' }).first().click()
    await vi.waitFor(() => expect(document.activeElement).toBe(last))
    expect(last.checkVisibility()).toBe(true)
  })

  it('shows the Korean names, North and South, and folds the others', async () => {
    open(s.opened('en'))
    await expect.element(page.getByText('조선로동당 제9차대회')).toBeVisible()
    const chinese = page.getByText('朝鲜劳动党第九次代表大会')
    await expect.element(chinese).not.toBeVisible()
    await page.getByRole('button', { name: 'English, Chinese, Japanese' }).click()
    await chinese.click()
    expect(actions.copy).toHaveBeenCalledExactlyOnceWith('朝鲜劳动党第九次代表大会')
  })

  it('spells a name one way only', () => {
    const ko = ['9차 당대회', '9차 당 대회', '9차당대회', '제9차 당대회'].map((text) => ({ text }))
    const root = open(withNote({ names: { ...s.congress.names, ko } }))
    expect([...root.querySelectorAll('.names [lang=ko] button')].map((name) => name.textContent)).toEqual([
      '9차 당대회',
      '제9차 당대회',
    ])
  })

  it('names a language once, and what is folded of it as more', () => {
    const ko = ['가', '나', '다', '라', '마'].map((text) => ({ text: `${text}나라` }))
    const root = open(withNote({ names: { ...s.congress.names, ko } }))
    expect([...root.querySelectorAll('.names dt')].map((term) => term.textContent)).toEqual([
      'Korean',
      'More in Korean',
      'English',
      'Chinese',
      'Japanese',
    ])
  })

  it('goes back along the way that led to it, by Escape and by its button', async () => {
    open(s.opened('en'))
    await page.getByRole('button', { name: 'Workers’ Party of Korea' }).last().click()
    expect(actions.openNote).toHaveBeenLastCalledWith('workers-party-of-korea')
    open(s.opened('en', { note: { ...s.congress, id: 'workers-party-of-korea' }, title: 'Workers’ Party of Korea' }))
    await page.getByRole('button', { name: 'Ninth Party Congress', exact: true }).click()
    expect(actions.openNote).toHaveBeenLastCalledWith('ninth-party-congress')
    expect(actions.closeNote).not.toHaveBeenCalled()
    open(s.opened('en'))
    await userEvent.keyboard('{Escape}')
    expect(actions.closeNote).toHaveBeenCalledOnce()
  })

  it('does not count a last check among what somebody says', () => {
    const fact = {
      ...s.openedPerson('en').note.facts[0],
      text: { en: 'made up of two houses' },
      sources: ['one'],
    } as Note['facts'][number]
    const placed = (fact: Note['facts'][number]) => ({
      day: '2026-01-17',
      before: [],
      at: [{ fact, index: 0, noteId: 'x' }],
      since: [],
      toCome: [],
    })
    const words = (fact: Note['facts'][number]) =>
      open(s.opened('en', { asOf: placed(fact) })).querySelector('.fact')?.textContent
    expect(words(fact)).toContain('Made up of two houses when last checked, November 2025')
    const claim = { ...fact, said_by: { en: 'a sample outlet' } }
    expect(words(claim)).toContain('Made up of two houses (last checked November 2025)')
  })

  it('shows no working note in a source’s title', () => {
    const [source] = Object.values(s.congress.sources)
    const sources = {
      one: { ...source, title: '[title not in the copy read] Sample paper, item 7' },
      two: { ...source, title: '[title not in the copy read]' },
    } as Note['sources']
    const root = open(withNote({ sources }))
    const titles = [...root.querySelectorAll('.srcs li p:first-child')].map((title) => title.textContent)
    expect(titles).toEqual(['Sample agency, Sample paper, item 7', 'Sample agency, untitled page'])
  })

  it('can be known, and be not this, here or anywhere', async () => {
    open(s.opened('en'))
    await page.getByRole('button', { name: 'I know this' }).click()
    expect(actions.know).toHaveBeenCalledExactlyOnceWith('ninth-party-congress')
    await page.getByRole('button', { name: 'Not this' }).click()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(actions.notThis).toHaveBeenCalledExactlyOnceWith('ninth-party-congress', 'always')
  })

  it('opens other notes out of its background and relations', async () => {
    open(s.opened('en'))
    await page.getByRole('button', { name: 'Workers’ Party of Korea' }).first().click()
    await page.getByRole('button', { name: 'Workers’ Party of Korea' }).last().click()
    expect(vi.mocked(actions.openNote).mock.calls).toEqual([['workers-party-of-korea'], ['workers-party-of-korea']])
    await expect.element(page.getByRole('button', { name: 'Eighth Party Congress' })).not.toBeInTheDocument()
  })

  it('is accessible where it has nothing but a sentence', async () => {
    const bare = withNote({ facts: [], sources: {}, contested: [], body: undefined, checked: undefined })
    open({ ...bare, asOf: { day: '2026-01-17', before: [], at: [], since: [], toCome: [] }, relations: [], count: 0 })
    await expect.element(page.getByText('No checked facts yet.')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Show in page' })).not.toBeInTheDocument()
    await expectAccessible()
  })
})

it('says that it was not looked over for more than a year, and only then', () => {
  const said = 'Not looked over for more than a year'
  expect(open(s.opened('en')).textContent).not.toContain(said)
  expect(open(s.openedOld('en')).querySelector('.note-foot')?.textContent).toContain(said)
})

describe('a report of a mistake', () => {
  const opener = page.getByRole('button', { name: 'Report a mistake' })
  const box = page.getByRole('textbox', { name: 'Report' })
  const written = () => (box.element() as HTMLTextAreaElement).value
  const PAGE = 'https://news.example/2026/01/17/congress'

  it('names the note, its edition and its sources, and no page, and is copied as the reader leaves it', async () => {
    open(s.opened('en'))
    await opener.click()
    await expect.element(box).toHaveFocus()
    expect(written()).toBe(
      [
        'Sidelight, core notes 0123abcd',
        'Note: ninth-party-congress (Ninth Party Congress), 20 Nov 2026',
        'Fact: the whole note',
        'Its sources:',
        ...Object.values(s.congress.sources).map(({ url }) => url),
        'What is wrong, and a source that says so:',
        '',
      ].join('\n'),
    )
    await userEvent.keyboard('Sample words.')
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    expect(actions.copyReport).toHaveBeenCalledExactlyOnceWith(written())
    expect(written()).toMatch(/so:\nSample words\.$/)
    expect(written()).not.toContain('news.example')
    await expect.element(page.getByText('Copied. Nothing was sent.')).toBeVisible()
  })

  it('has the page’s address only while the reader wants it, and keeps what they wrote through every choice', async () => {
    open(s.opened('en'))
    await opener.click()
    await userEvent.keyboard('Sample words.')
    const wanted = page.getByRole('checkbox', { name: 'With this page’s address' })
    await expect.element(wanted).not.toBeChecked()
    await wanted.click()
    expect(written()).toContain(`Read beside: ${PAGE}\n`)
    await page.getByRole('combobox', { name: 'About' }).selectOptions('1')
    expect(written()).toContain('Fact: 19–25 Feb 2026: Held in Pyongyang.\n')
    expect(written()).not.toContain('outlet.example/archive')
    await wanted.click()
    expect(written()).not.toContain(PAGE)
    expect(written()).toMatch(/so:\nSample words\.$/)
  })

  it('offers no address where there is none to name, and is not there for a note of the reader’s own', async () => {
    open(s.opened('en', { report: { pack: '0123abcd' } }))
    await opener.click()
    await expect.element(box).toBeVisible()
    await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument()
    open(s.opened('en', { report: undefined }))
    await expect.element(opener).not.toBeInTheDocument()
    await expect.element(box).not.toBeInTheDocument()
  })

  it('is closed by Escape, which gives the focus back and leaves the note open', async () => {
    open(s.opened('en'))
    await opener.click()
    await expect.element(box).toHaveFocus()
    await userEvent.keyboard('{Tab}{Escape}')
    await expect.element(box).not.toBeInTheDocument()
    await expect.element(opener).toHaveFocus()
    expect(actions.closeNote).not.toHaveBeenCalled()
  })

  it('says so where the browser does not let it copy', async () => {
    vi.mocked(actions.copyReport).mockRejectedValue(new Error('not allowed'))
    open(s.opened('en'))
    await opener.click()
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect.element(page.getByText('did not allow copying')).toBeVisible()
  })

  it.each([
    ['en', 'light', 400],
    ['ko', 'dark', 320],
  ] as const)('has no fault that axe finds and nothing cut off: %s, %s, %i px', async (lang, theme, width) => {
    await page.viewport(width, 900)
    document.documentElement.dataset.theme = theme
    const root = open({ ...s.openedOld(lang) }, lang)
    root.querySelector<HTMLElement>('.note-foot .acts > [aria-expanded]')?.click()
    await expect.element(page.getByRole('textbox').last()).toHaveFocus()
    root.querySelector<HTMLElement>('.report-mistake [type=submit]')?.click()
    await vi.waitFor(() => expect(root.querySelector('.report-mistake [role=status]')?.textContent).not.toBe(''))
    await expectAccessible()
    const wide = [...root.querySelectorAll<HTMLElement>('.note-foot *')].filter(
      (element) => element.getBoundingClientRect().right > width,
    )
    expect(wide.map(({ className }) => className)).toEqual([])
  })
})

describe('a note’s background', () => {
  const body = (en: string) => open(withNote({ body: { en } })).querySelector('[data-part=background]') as HTMLElement

  it('knows paragraphs, emphasis, lists and links', async () => {
    const root = body('A *b* **c** [out](https://outlet.example/x).\n\n1. one\n2. two')
    expect(root.querySelector('.prose')?.textContent).toBe('A b c out.')
    expect(root.querySelector('em')?.textContent).toBe('b')
    expect(root.querySelector('strong')?.textContent).toBe('c')
    expect(root.querySelector('a')?.getAttribute('rel')).toBe('noopener noreferrer')
    expect(root.querySelectorAll('ol li')).toHaveLength(2)
  })

  it('shows HTML as the text it is', () => {
    const root = body(
      'Before <b onclick="x()">bold</b> <img src=x onerror=x()>\n\n<script>x()</script>\n\n![alt](https://a.example/i.png)',
    )
    expect(root.querySelector('b, img, script')).toBeNull()
    expect(root.textContent).toContain('<b onclick="x()">bold</b> <img src=x onerror=x()>')
    expect(root.textContent).toContain('<script>x()</script>')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'note:../x', 'https://a:b@c.example'])(
    'makes no link of %s',
    (url) => {
      const root = body(`[words](${url})`)
      expect(root.querySelector('a, .link:is(button)')).toBeNull()
      expect(root.querySelector('.prose')?.textContent).toBe('words')
    },
  )

  it('survives a thousand levels', () => {
    const root = body(`${'> '.repeat(990)}deep`)
    expect(root.querySelector('.prose')).not.toBeNull()
  })
})

it('requirement 12: an image, font or style address in a note makes no request', async () => {
  const AT = 'https://asks.example'
  const words = [
    `![alt](${AT}/i.png)`,
    `<img src="${AT}/i.png"><link rel="stylesheet" href="${AT}/s.css">`,
    `<style>@font-face{font-family:x;src:url(${AT}/f.woff2)}p{background:url(${AT}/b.png);font-family:x}</style>`,
    `<p style="background:url(${AT}/b.png)">`,
  ].join('\n\n')
  performance.clearResourceTimings()
  const root = open(withNote({ summary: { en: words }, body: { en: words } }))
  expect(root.querySelector('[data-part=background]')?.textContent).toContain('@font-face')
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  expect(root.querySelector('img, link, style, iframe, object, video, [style*=url]')).toBeNull()
  const asked = performance.getEntriesByType('resource').map(({ name }) => name)
  expect(asked.filter((name) => name.startsWith(AT))).toEqual([])
})

it('requirement 13: every link out opens a new tab that knows nothing of the panel, and shows its host', () => {
  for (const props of [
    s.panel('en', { actions }),
    s.panel('en', {
      actions,
      note: withNote({ body: { en: 'Read [this](https://deep.outlet.example/x) and [that](http://other.example/).' } }),
    }),
  ]) {
    const links = [...show(props).querySelectorAll('a')]
    expect(links.length).toBeGreaterThan(1)
    for (const link of links) {
      expect(link.target, link.href).toBe('_blank')
      expect(link.rel, link.href).toBe('noopener noreferrer')
      const shown = `${link.title} ${link.closest('li, [data-section], p')?.textContent}`
      expect(shown, link.href).toContain(new URL(link.href).hostname.replace(/^www\./, ''))
    }
  }
})

it('gives a source’s address as text where it may not be a link', () => {
  const [source] = Object.values(s.congress.sources)
  const sources = {
    one: { ...source, url: 'javascript:alert(1)', original: 'https://me:secret@a.example/' },
  } as Note['sources']
  const root = open(withNote({ sources }))
  expect(root.querySelector('.srcs a')).toBeNull()
  expect(root.querySelector('.srcs')?.textContent).toContain('javascript:alert(1)')
})
