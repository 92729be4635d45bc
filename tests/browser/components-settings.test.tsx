import { render } from 'preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Packs, type PacksProps } from '../../components/library/Packs'
import { Settings } from '../../components/settings/Settings'
import type { SettingsProps } from '../../components/settings/settings-props'
import '../../components/styles/index.css'
import { TextContext, textFor } from '../../components/text'
import { expectAccessible } from './components-show'

let root: HTMLElement | undefined
afterEach(() => {
  if (root) render(null, root)
  root?.remove()
  root = undefined
  delete document.documentElement.dataset.theme
  document.documentElement.lang = 'en'
})

function show(view: preact.JSX.Element, lang: 'en' | 'ko' = 'en', width = 1280): HTMLElement {
  if (!root) {
    root = document.createElement('div')
    document.body.style.margin = '0'
    document.body.append(root)
  }
  root.style.width = `${width}px`
  document.documentElement.lang = lang
  render(<TextContext.Provider value={textFor(lang)}>{view}</TextContext.Provider>, root)
  return root
}

const actions = () => ({
  set: vi.fn(),
  setRemember: vi.fn(),
  setSite: vi.fn(),
  setStatePainted: vi.fn(),
  addSite: vi.fn(async (typed: string) => ({ what: 'refused' as const, site: typed })),
  removeSite: vi.fn(),
  takeBack: vi.fn(),
  openKeys: vi.fn(),
})

const props = (more: Partial<SettingsProps> = {}): SettingsProps => ({
  values: {
    familiarity: 'unset',
    paintWhat: 'first',
    unpaintedKinds: ['weapon'],
    lineByKind: true,
    paintSaved: true,
    remember: 'unset',
    rememberStateMedia: 'same',
    uiLanguage: 'auto',
    theme: 'auto',
    koreanNames: 'note',
    latinNames: 'spaced',
  },
  sites: [
    { site: 'own.example', state: 'on', group: 'yours', removable: true },
    { site: 'news.example', publisher: 'Sample News', state: 'quiet', group: 'install', removable: false },
    { site: 'state.example', publisher: 'Sample State', state: 'quiet', group: 'state', removable: false },
    { site: 'press.example', publisher: 'Sample Press', state: 'on', group: 'state', removable: false },
    { site: 'off.example', state: 'off', group: 'off', removable: false },
  ],
  known: Array.from({ length: 11 }, (_, at) => ({ noteId: `note-${at}`, title: `Sample name ${at}` })),
  refused: [{ noteId: 'gone' }],
  commands: [
    { name: '_execute_action', description: '', key: 'Ctrl+Shift+Comma', wanted: 'Ctrl+Shift+Comma' },
    { name: 'next-term', description: '', key: '', wanted: 'Ctrl+Shift+Period' },
    { name: 'save', description: '', key: '' },
    { name: 'unknown', description: 'In the browser’s words', key: 'F9' },
  ],
  private: false,
  actions: actions(),
  ...more,
})

const groupOf = (name: string) =>
  [...(root?.querySelectorAll('fieldset') ?? [])].find((one) => one.querySelector('legend')?.textContent === name)
const radio = (group: string, choice: string) =>
  [...(groupOf(group)?.querySelectorAll('label') ?? [])]
    .find((label) => label.textContent === choice)
    ?.querySelector<HTMLInputElement>('input')
const button = (name: string) =>
  [...(root?.querySelectorAll('button') ?? [])].find((one) => (one.ariaLabel ?? one.textContent) === name)

describe('settings', () => {
  it('shows what holds, and nothing as chosen where nothing was', () => {
    show(<Settings {...props()} />)
    expect(radio('Underline a name', 'Once a section')?.checked).toBe(true)
    expect(groupOf('How well you know the subject')?.querySelector(':checked')).toBeNull()
    expect(root?.querySelector('.memory :checked')).toBeNull()
    expect(radio('What Sidelight does on news.example', 'Panel only')?.checked).toBe(true)
    // One of the state's sites has lines and the other not.
    expect(groupOf('North Korea’s own media: On all of them')?.querySelector(':checked')).toBeNull()
    expect(root?.textContent).toContain('It differs by site.')
  })

  it('tells each change once', async () => {
    const own = props()
    show(<Settings {...own} />)
    await userEvent.click(radio('Underline a name', 'Never') as HTMLElement)
    await userEvent.click(radio('What Sidelight does on own.example', 'Off') as HTMLElement)
    await userEvent.click(radio('North Korea’s own media: On all of them', 'Panel only') as HTMLElement)
    const kinds = [...(root?.querySelectorAll('.kinds label') ?? [])] as HTMLElement[]
    await userEvent.click(kinds.find((label) => label.textContent === 'Weapon') as HTMLElement)
    await userEvent.click(kinds.find((label) => label.textContent === 'Place') as HTMLElement)
    expect(own.actions.set).toHaveBeenCalledWith('paintWhat', 'none')
    expect(own.actions.set).toHaveBeenCalledWith('unpaintedKinds', [])
    expect(own.actions.set).toHaveBeenCalledWith('unpaintedKinds', ['weapon', 'place'])
    expect(own.actions.setSite).toHaveBeenCalledExactlyOnceWith('own.example', 'off')
    expect(own.actions.setStatePainted).toHaveBeenCalledExactlyOnceWith(false)
  })

  it('offers to take back only what the reader allowed', () => {
    const own = props()
    show(<Settings {...own} />)
    expect(button('Take permission back: news.example')).toBeUndefined()
    button('Take permission back: own.example')?.click()
    expect(own.actions.removeSite).toHaveBeenCalledExactlyOnceWith('own.example')
    button('Switch on again: off.example')?.click()
    expect(own.actions.setSite).toHaveBeenCalledExactlyOnceWith('off.example', 'on')
  })

  it('asks for a site in the press itself, and says what came of it', async () => {
    const own = props()
    show(<Settings {...own} />)
    const field = root?.querySelector<HTMLInputElement>('.site-address') as HTMLInputElement
    await userEvent.fill(field, 'example.org')
    await userEvent.keyboard('{Enter}')
    expect(own.actions.addSite).toHaveBeenCalledExactlyOnceWith('example.org')
    await vi.waitFor(() => expect(root?.textContent).toContain('example.org was not allowed.'))
    expect(field.value).toBe('example.org')
  })

  it('folds a long list of names, names what is gone by its id, and keeps the focus in the list', async () => {
    const own = props()
    show(<Settings {...own} />)
    const listed = () => root?.querySelectorAll('.names-without:first-of-type li').length
    expect(listed()).toBe(8)
    button('3 names more')?.click()
    await vi.waitFor(() => expect(listed()).toBe(11))
    expect(root?.textContent).toContain('gone (a note that is not here any more)')
    button('Underline again: Sample name 2')?.focus()
    button('Underline again: Sample name 2')?.click()
    expect(own.actions.takeBack).toHaveBeenCalledExactlyOnceWith('known', 'note-2')
    show(<Settings {...own} known={own.known.filter(({ noteId }) => noteId !== 'note-2')} />)
    expect((document.activeElement as HTMLElement).ariaLabel).toBe('Underline again: Sample name 3')
  })

  it('says of a key whether it is set, taken, or never was', () => {
    show(<Settings {...props()} />)
    const words = (name: string) => root?.querySelector(`[data-command="${name}"]`)?.textContent
    expect(words('_execute_action')).toBe('Open the panelCtrl+Shift+,')
    expect(words('next-term')).toContain('another extension has Ctrl+Shift+.')
    expect(words('save')).toBe('Save what is selectednot set')
    expect(words('unknown')).toBe('In the browser’s wordsF9')
  })

  it('can be read and not changed in a private window', async () => {
    const own = props({ private: true })
    show(<Settings {...own} />)
    expect(root?.textContent).toContain('This is a private window')
    const fields = [...(root?.querySelectorAll<HTMLInputElement>('input, button') ?? [])]
    expect(fields.length).toBeGreaterThan(30)
    expect(fields.filter((field) => !field.matches(':disabled'))).toEqual([])
  })

  it.each([
    ['en', 'light', 1280],
    ['ko', 'dark', 1280],
    ['ko', 'light', 320],
    ['en', 'dark', 320],
  ] as const)('has no fault that axe finds and nothing cut off: %s, %s, %i px', async (lang, theme, width) => {
    document.documentElement.dataset.theme = theme
    show(<Settings {...props()} />, lang, width)
    await expectAccessible(root)
    const wide = [...(root?.querySelectorAll<HTMLElement>('main *') ?? [])].filter(
      (element) => !element.matches('.unseen, input, option') && element.getBoundingClientRect().right > width + 1,
    )
    expect(wide.map(({ className, textContent }) => `${className}: ${textContent}`)).toEqual([])
  })

  it('has targets of 24 px', () => {
    show(<Settings {...props()} />)
    const small = [...(root?.querySelectorAll<HTMLElement>('button, label:has(input), .site-address') ?? [])].filter(
      (element) => element.getBoundingClientRect().height < 24,
    )
    expect(small.map(({ textContent }) => textContent)).toEqual([])
  })
})

describe('packs', () => {
  const figures = {
    notes: 406,
    withLine: 117,
    facts: 1761,
    publishers: 66,
    publishersChecked: 30,
    readingList: 43,
    newest: '2026-11-24',
    knowsTo: '2026-10-04',
    sources: { page: 294, excerpt: 659, copies: 1 },
    readAgain: { none: 0, 'second-reading': 118, 'second-person': 0 },
    lookedOver: [
      { month: '2026-11', notes: 400 },
      { month: '2026-10', notes: 1 },
      { month: '2026-09', notes: 2 },
      { month: '2026-08', notes: 2 },
      { month: '2026-07', notes: 1 },
    ],
    lastHeld: [{ year: '2026', facts: 57 }],
  }
  const packs = (more: Partial<PacksProps> = {}): PacksProps => ({
    core: { figures, hash: '0123456789abcdef' },
    version: '0.1.0',
    mine: 0,
    copy: vi.fn(async () => {}),
    ...more,
  })

  it('says who wrote and checked the notes, in the pack’s own figures', () => {
    show(<Packs {...packs()} />)
    const words = root?.textContent ?? ''
    expect(words).toContain('1,761')
    expect(words).toContain(
      '294 read whole, 659 in an excerpt. 1 source is a copy or a rewrite of another page, and says so.',
    )
    expect(words).toContain(
      'The facts of 118 notes were read a second time against their sources, by the same language model that wrote them.',
    )
    expect(words).toContain('No person has read these notes yet.')
    expect(words).toContain('Where a stored page showed no title, the title is taken from its address.')
    expect(words).toContain('Nov 2026: 400 notes, Oct 2026: 1 note, Sep 2026: 2 notes, earlier: 3.')
    expect(words).toContain('Version 0.1.0, 24 Nov 2026')
  })

  it('says that a person has read some once that is so', () => {
    const readAgain = { none: 8, 'second-reading': 100, 'second-person': 10 }
    show(<Packs {...packs({ core: { figures: { ...figures, readAgain }, hash: 'h' } })} />)
    expect(root?.textContent).toContain('The facts of 10 notes of 118 were read by a person.')
    expect(root?.textContent).toContain('those of 8 were not.')
  })

  it('tells of the reader’s own notes only where there are some', async () => {
    show(<Packs {...packs()} />)
    expect(root?.textContent).not.toContain('My notes')
    show(<Packs {...packs({ mine: 1 })} />)
    root?.querySelectorAll<HTMLElement>('.pk')[1]?.click()
    await vi.waitFor(() =>
      expect(root?.querySelector('.pack')?.textContent).toContain('1 note · shown before the pack’s'),
    )
    await expectAccessible(root)
    // The last of them is deleted while they are shown.
    show(<Packs {...packs()} />)
    expect(root?.querySelector('.pack')?.textContent).toContain('Core notes')
  })

  it('copies a report with version and hash, and says so', async () => {
    const own = packs()
    show(<Packs {...own} />)
    button('Copy a report')?.click()
    await vi.waitFor(() => expect(root?.textContent).toContain('Copied'))
    expect(own.copy).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^Sidelight 0\.1\.0, core notes 01234567\n/))
  })

  it('names the licence with its address, and copies a credit that names both', async () => {
    const own = packs()
    show(<Packs {...own} />)
    const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'
    expect(root?.querySelector<HTMLAnchorElement>('.kv a')?.href).toBe(LICENCE)
    button('Copy the attribution')?.click()
    await vi.waitFor(() => expect(own.copy).toHaveBeenCalledOnce())
    expect(own.copy).toHaveBeenCalledWith(expect.stringContaining(`CC BY 4.0, ${LICENCE}`))
  })

  it('says so where the pack cannot be read', () => {
    show(<Packs {...packs({ core: undefined, failed: true })} />)
    expect(root?.textContent).toContain('could not be read')
  })

  it.each([
    ['en', 'light', 1280],
    ['ko', 'dark', 1280],
    ['ko', 'light', 320],
  ] as const)('has no fault that axe finds and nothing cut off: %s, %s, %i px', async (lang, theme, width) => {
    document.documentElement.dataset.theme = theme
    show(<Packs {...packs({ mine: 3 })} />, lang, width)
    await expectAccessible(root)
    const wide = [...(root?.querySelectorAll<HTMLElement>('main *') ?? [])].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    )
    expect(wide.map(({ className }) => className)).toEqual([])
  })
})
