import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DataPage } from '../../components/library/data/DataPage'
import { DataState } from '../../components/library/data/DataState'
import type { DataActions, DataProps, ReportView, RestoreState } from '../../components/library/data/data-props'
import { LibraryShell } from '../../components/library/LibraryShell'
import { TextContext, textFor } from '../../components/text'
import '../../components/styles/index.css'
import { expectAccessible, spaced } from './components-show'

const DAY = 86_400_000
const NOW = new Date(2026, 10, 24, 12).getTime()

const actions = () =>
  ({
    backup: vi.fn(async () => {}),
    chooseFile: vi.fn(async () => {}),
    unlock: vi.fn(async () => {}),
    restore: vi.fn(async () => {}),
    leaveFile: vi.fn(),
    allowSites: vi.fn(async () => {}),
    exportHighlights: vi.fn(async () => {}),
    setStateMedia: vi.fn(async () => {}),
    forget: vi.fn(async () => {}),
    takeBack: vi.fn(async () => {}),
    emptyBin: vi.fn(async () => {}),
  }) satisfies DataActions

const bin = [
  {
    kind: 'article',
    id: '1',
    words: '평안북도 신의주 세관 표본 기사',
    host: 'news.example',
    taken: 2,
    goes: NOW + 9 * DAY,
  },
  { kind: 'highlight', id: '2', words: 'sample words', host: 'news.example', taken: 0, goes: NOW + 8 * DAY },
] as const
const data = (more: Partial<DataProps> = {}): DataProps & { actions: ReturnType<typeof actions> } => ({
  today: '2026-11-24',
  summary: {
    kept: { articles: 1203, highlights: 214, notes: 9 },
    unsaved: { articles: 61, highlights: 18, notes: 2 },
    saved: 318,
    onlyRead: 885,
    next: { at: NOW + 2 * DAY, articles: 4 },
    lastHour: { articles: 3, highlights: 1 },
    sites: [
      { host: 'news.example', articles: 14, highlights: 2 },
      { host: 'a-publisher-with-a-very-long-name-indeed.example', articles: 1, highlights: 0 },
    ],
    bin,
    export: { all: { articles: 90, highlights: 214 }, fresh: { articles: 3, highlights: 5 } },
  },
  lastBackup: NOW - 43 * DAY,
  lastExport: NOW - 10 * DAY,
  backupName: 'sidelight-2026-11-24.json',
  room: { used: 212e6, allowed: 9e9, texts: 148e6, others: 6e6 },
  remember: 'days-90',
  stateMedia: 'same',
  restore: { step: 'none' },
  busy: undefined,
  done: undefined,
  ...more,
  actions: actions(),
})
const row = (inFile: number, here: number, fresh: number, differ: number) => ({ inFile, here, fresh, differ })
const report: ReportView = {
  rows: {
    articles: row(640, 512, 128, 0),
    highlights: row(96, 74, 21, 1),
    notes: row(9, 6, 2, 1),
    known: row(57, 40, 17, 0),
    settings: row(4, 1, 1, 2),
  },
  adds: true,
  savedAt: NOW - 55 * DAY,
  leftOut: 1,
}
const SITES = ['*://www.news.example/*', 'https://agency.example/*']
const name = 'old-laptop.json'
const STEPS: RestoreState[] = [
  { step: 'reading', name },
  { step: 'locked', name, wrong: true },
  {
    step: 'refused',
    name,
    problem: 'faulty',
    faults: [{ table: 'highlights', entry: 3, field: 'createdAt', what: 'wrong' }],
    count: 40,
  },
  { step: 'report', name, report, sites: SITES },
  { step: 'writing', name },
  { step: 'done', name, report, sites: SITES },
  { step: 'failed', name, why: 'full' },
]

let root: HTMLElement
beforeEach(() => {
  document.body.style.margin = '0'
  root = document.createElement('div')
  document.body.append(root)
  return page.viewport(1280, 800)
})
afterEach(() => {
  render(null, root)
  root.remove()
  delete document.documentElement.dataset.theme
})

function show<P extends DataProps>(props: P, lang: 'en' | 'ko' = 'en'): P {
  document.documentElement.lang = lang
  render(
    <TextContext.Provider value={textFor(lang)}>
      <LibraryShell at="data" counts={{}}>
        <DataPage {...props} />
      </LibraryShell>
    </TextContext.Provider>,
    root,
  )
  return props
}
const button = (words: string | RegExp) => page.getByRole('button', { name: words, exact: typeof words === 'string' })
const text = () => spaced(root) ?? ''

describe('the tab Data', () => {
  it.each([
    ['en', 'light'],
    ['ko', 'dark'],
  ] as const)('is without fault for axe in each of its steps, every question open: %s, %s', async (lang, theme) => {
    document.documentElement.dataset.theme = theme
    for (const restore of STEPS) {
      show(data({ restore }), lang)
      await expectAccessible(root)
    }
    for (const folded of root.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) folded.click()
    await vi.waitFor(() => expect(root.querySelector('.bin-rows')?.checkVisibility()).toBe(true))
    await expectAccessible(root)
  })

  it.each(['en', 'ko'] as const)('fits a narrow page, with targets of 24 px or more: %s', async (lang) => {
    await page.viewport(320, 800)
    for (const restore of STEPS) {
      show(data({ restore }), lang)
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
      const small = [
        ...root.querySelectorAll<HTMLElement>('main :is(button, a, select, input:not([hidden], .choice *))'),
      ]
        .filter((one) => one.checkVisibility())
        .filter(({ offsetHeight, offsetWidth }) => offsetHeight < 24 || offsetWidth < 24)
      expect(small.map((one) => one.outerHTML)).toEqual([])
    }
  })

  it('has no word of the other language', () => {
    show(data({ restore: { step: 'report', name, report, sites: SITES } }), 'ko')
    const words = text().replace(/old-laptop\.json|sidelight-[\d-]+\.json|[a-z.-]+\.example|sample words/g, '')
    expect(
      words.match(/[A-Za-z]{2,}/g)?.filter((word) => !/^(Sidelight|Obsidian|zip|ID|GB|MB|kB)$/.test(word)),
    ).toEqual([])
  })

  it('says how old the last file is, and what is in none', () => {
    show(data())
    expect(root.querySelector('h2')?.textContent).toBe('Last saved to a file 43 days ago')
    expect(text()).toContain('this browser only: 61 articles, 18 highlights, 2 notes of yours.')
    show(data({ lastBackup: NOW }))
    expect(root.querySelector('h2')?.textContent).toBe('Last saved to a file today')
    show(data({ lastBackup: 0 }))
    expect(root.querySelector('h2')?.textContent).toBe('Not saved to a file yet')
    show(data(), 'ko')
    expect(root.querySelector('h2')?.textContent).toBe('43일 전에 파일로 저장했습니다')
    show(data({ lastBackup: NOW - DAY }), 'ko')
    expect(root.querySelector('h2')?.textContent).toBe('어제 파일로 저장했습니다')
  })

  it('saves with the passphrase that is in the field, which is hidden until it is to be seen', async () => {
    const { actions } = show(data())
    const field = page.getByLabelText('Passphrase')
    await field.fill('short')
    await expect.element(button('Save to a file')).toBeDisabled()
    expect(text()).toContain('At least 8 characters')
    await field.fill('open sesame')
    expect(field.element()).toHaveProperty('type', 'password')
    await button('Show').click()
    expect(field.element()).toHaveProperty('type', 'text')
    await button('Save to a file').click()
    expect(actions.backup).toHaveBeenCalledExactlyOnceWith('open sesame')
  })

  it('shows what a file would do, and takes its settings only where that is ticked', async () => {
    const { actions } = show(data({ restore: { step: 'report', name, report, sites: SITES } }))
    const rows = [...root.querySelectorAll('tbody tr')].map((one) => [...one.children].map((cell) => cell.textContent))
    expect(rows).toContainEqual(['Articles', '640', '512', '128', 'none'])
    expect(rows).toContainEqual(['Highlights', '96', '74', '21', '1'])
    expect(text()).toContain('nothing has been written yet.')
    expect(text()).toContain('1 entry belongs to no article in the file')
    await button('Restore what is new').click()
    expect(actions.restore).toHaveBeenLastCalledWith(false)
    await page.getByLabelText(/Take the file’s settings/).click()
    await button('Restore what is new').click()
    expect(actions.restore).toHaveBeenLastCalledWith(true)
    await button('Leave it').click()
    expect(actions.leaveFile).toHaveBeenCalledOnce()
  })

  it('names the former sites before it asks for them', async () => {
    const { actions } = show(data({ restore: { step: 'done', name, report, sites: SITES } }))
    expect(text()).toContain('2 former sites are not allowed in this browser')
    await button('Which ones').click()
    await expect.element(page.getByText('www.news.example', { exact: true })).toBeVisible()
    await button('Allow all 2').click()
    expect(actions.allowSites).toHaveBeenCalledOnce()
  })

  it('offers nothing to restore where all is here', () => {
    show(
      data({
        restore: {
          step: 'report',
          name,
          report: { ...report, adds: false, rows: { ...report.rows, settings: row(1, 1, 0, 0) } },
          sites: [],
        },
      }),
    )
    expect(text()).toContain('All of it is here already.')
    expect(text()).not.toContain('Restore what is new')
  })

  it('requirement 10: shows a file’s name, a host and a title as the words they are', () => {
    const evil = '<img src=x onerror=alert(1)>'
    show(
      data({
        restore: { step: 'report', name: evil, report, sites: [`*://${evil}/*`] },
        summary: { ...data().summary, bin: [{ ...bin[0], words: evil, host: evil }] },
      }),
    )
    expect(root.querySelector('img')).toBeNull()
    expect(text().split(evil).length).toBeGreaterThan(3)
  })

  it('exports what is new, or all', async () => {
    const { actions } = show(data())
    expect(text()).toContain('since 14 Nov 2026: 3 articles, 5 highlights')
    await button('Save highlights').click()
    expect(actions.exportHighlights).toHaveBeenLastCalledWith(true)
    await page.getByLabelText(/Only articles with something new/).click()
    await button('Save highlights').click()
    expect(actions.exportHighlights).toHaveBeenLastCalledWith(false)
  })

  it('says what goes when, and changes what holds for state media', async () => {
    const { actions } = show(data())
    expect(text()).toContain('318 articles are saved and stay. 885 are only read: the next 4 go on 26 Nov 2026.')
    await page.getByLabelText('only what I save').click()
    expect(actions.setStateMedia).toHaveBeenCalledExactlyOnceWith('saved')
    show(data({ remember: 'saved' }))
    expect(root.querySelector('.seg')).toBeNull()
  })

  it('asks once before it forgets a site, with what goes; Escape is the way back', async () => {
    const { actions } = show(data())
    await page.getByLabelText('One site').selectOptions('a-publisher-with-a-very-long-name-indeed.example')
    const forget = button(/^Forget: a-publisher/)
    await forget.click()
    expect(text()).toContain('1 article with comments and drafts go')
    await userEvent.keyboard('{Enter}{Escape}')
    expect(actions.forget).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(forget.element())
    await forget.click()
    await button('Forget').click()
    expect(actions.forget).toHaveBeenCalledExactlyOnceWith({
      what: 'site',
      host: 'a-publisher-with-a-very-long-name-indeed.example',
    })
  })

  it('offers a file first where everything would go', async () => {
    const { actions } = show(data())
    await button('Erase: Everything').click()
    expect(text()).toContain('Changed since your last file, so in none: 61 articles')
    await button('Save to a file first').click()
    expect(actions.backup).toHaveBeenCalledOnce()
    expect(actions.forget).not.toHaveBeenCalled()
    await button('Erase everything').click()
    expect(actions.forget).toHaveBeenCalledExactlyOnceWith({ what: 'everything' })
  })

  it('opens the bin, takes one thing back, and asks before it is emptied', async () => {
    const { actions } = show(data())
    await button('Look in the bin').click()
    expect(text()).toContain('with 2 highlights')
    await button('Take back: sample words').click()
    expect(actions.takeBack).toHaveBeenCalledExactlyOnceWith(bin[1])
    await button('Empty the bin').click()
    expect(actions.emptyBin).not.toHaveBeenCalled()
    await button('Empty the bin').nth(1).click()
    expect(actions.emptyBin).toHaveBeenCalledOnce()
  })

  it.each(['failed', 'private'] as const)('says so where there is no library to show: %s', async (why) => {
    const onRetry = vi.fn()
    render(<DataState why={why} onRetry={onRetry} />, root)
    await expectAccessible(root)
    expect(root.querySelector('h2')?.textContent).toBeTruthy()
    if (why === 'failed') await button('Try again').click()
    expect(onRetry).toHaveBeenCalledTimes(why === 'failed' ? 1 : 0)
  })
})
