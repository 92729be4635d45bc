import { render } from 'preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Welcome } from '../../components/library/welcome/Welcome'
import type { OutletRow, WelcomeProps } from '../../components/library/welcome/welcome-props'
import { SamplePage } from '../../components/sample/SamplePage'
import '../../components/styles/index.css'
import { TextContext, textFor } from '../../components/text'
import type { CardView } from '../../reading/types'
import * as s from '../gallery/samples'
import { expectAccessible, spaced } from './components-show'

let root: HTMLElement | undefined
afterEach(() => {
  if (root) render(null, root)
  root?.remove()
  root = undefined
  delete document.documentElement.dataset.theme
})

const row = (id: string, status: OutletRow['status'], atInstall = false): OutletRow => ({
  id,
  name: `Outlet ${id}`,
  hosts: [`${id}.example`],
  status,
  atInstall,
})

const [congress, person] = s.cards('en') as [CardView, CardView]

function props(more: Partial<Pick<WelcomeProps, 'state' | 'refused'>> = {}) {
  const given = {
    cards: { day: '2026-01-17', first: person, second: congress },
    keys: { panel: 'Ctrl+Shift+Comma', 'next-term': 'Ctrl+Shift+Period', save: '', 'look-up': '' },
    groups: [
      { id: 'north-korea', rows: [row('one', 'on', true), row('two', 'ask'), row('three', 'off', true)] },
      { id: 'state', rows: [row('kcna', 'on', true), row('mirror', 'ask')] },
      { id: 'south-korea', rows: [row('seoul', 'ask'), row('busan', 'ask')] },
      { id: 'world', rows: [row('agency', 'on')] },
    ],
    now: { remember: 'days-90', rememberStateMedia: 'same', familiarity: undefined, paintStateMedia: false },
    state: 'unset' as const,
    refused: false,
    sampleAddress: '/sample.html',
    onLang: vi.fn(),
    onChooseKeys: vi.fn(),
    onAllow: vi.fn(),
    onTurnOff: vi.fn(),
    onTurnOn: vi.fn(),
    onKeep: vi.fn(),
  } satisfies WelcomeProps
  return { ...given, ...more }
}

function show<P extends WelcomeProps>(given: P, lang: 'en' | 'ko' = 'en'): P {
  if (!root) {
    root = document.createElement('div')
    document.body.style.margin = '0'
    document.body.append(root)
  }
  document.documentElement.lang = lang
  render(
    <TextContext.Provider value={textFor(lang)}>
      <Welcome {...given} />
    </TextContext.Provider>,
    root,
  )
  return given
}

const group = (id: string) => root?.querySelector(`[data-group="${id}"]`)
const card = () => root?.querySelector('.demo-card > div')?.shadowRoot?.querySelector('[data-note-id]')

describe('where it may read', () => {
  it('says of each group how many of its outlets are on, and offers what can still be allowed', () => {
    show(props())
    const said = ['north-korea', 'state', 'south-korea', 'world'].map((id) => [
      group(id)?.querySelector('.count .unseen')?.textContent,
      group(id)?.querySelector('button')?.textContent ?? group(id)?.querySelector('.is-on')?.textContent,
    ])
    expect(said).toEqual([
      ['on at 1 of 3 outlets', 'Allow 1 more'],
      ['on at 1 of 2 outlets', 'Allow 1 more'],
      ['on at 0 of 2 outlets', 'Allow'],
      ['on at 1 of 1 outlets', 'On'],
    ])
  })

  it('asks for a whole group in one click, while the click is still going on', () => {
    const { onAllow } = show(props())
    group('south-korea')?.querySelector('button')?.click()
    // Called by the time that the click returns: browsers grant nothing later.
    expect(onAllow.mock.calls).toEqual([[[row('seoul', 'ask'), row('busan', 'ask')]]])
    show(props({ refused: true }))
    expect(root?.querySelector('[role=status]')?.textContent).toContain('did not allow it')
  })

  it('unfolds every outlet, each with what can be done about it', async () => {
    const { onAllow, onTurnOff, onTurnOn } = show(props())
    await page.getByRole('button', { name: 'Choose one by one' }).click()
    await page.getByRole('button', { name: 'Allow: Outlet two (two.example)' }).click()
    await page.getByRole('button', { name: 'Turn off: Outlet one (one.example)' }).click()
    await page.getByRole('button', { name: 'Turn on: Outlet three (three.example)' }).click()
    await page.getByRole('button', { name: 'Take back: Outlet agency (agency.example)' }).click()
    expect(onAllow.mock.calls).toEqual([[[row('two', 'ask')]]])
    expect(onTurnOff.mock.calls).toEqual([[row('one', 'on', true)], [row('agency', 'on')]])
    expect(onTurnOn.mock.calls).toEqual([[row('three', 'off', true)]])
  })
})

describe('the choices', () => {
  it('hold only once they are kept: 90 days offered, the subject left open', async () => {
    const { onKeep } = show(props())
    await page.getByRole('radio', { name: 'underline too' }).click()
    expect(onKeep).not.toHaveBeenCalled()
    await page.getByRole('button', { name: 'Keep these choices' }).click()
    expect(onKeep.mock.calls).toEqual([
      [{ remember: 'days-90', rememberStateMedia: 'same', familiarity: undefined, paintStateMedia: true }],
    ])
    expect(root?.querySelectorAll('.filled')).toHaveLength(1)
  })

  it('are made by the keyboard alone', async () => {
    const { onKeep } = show(props())
    const radio = (name: string) => page.getByRole('radio', { name, exact: true }).element() as HTMLElement
    const reach = async (there: () => boolean) => {
      for (let presses = 0; presses < 40 && !there(); presses += 1) await userEvent.keyboard('{Tab}')
      expect(there()).toBe(true)
    }
    await reach(() => document.activeElement === radio('panel only'))
    await userEvent.keyboard('{ArrowRight}')
    await reach(() => document.activeElement === radio('New to it'))
    await userEvent.keyboard('{ArrowRight}')
    await reach(() => document.activeElement === radio('Articles about North Korea that I read, for 90 days'))
    await userEvent.keyboard('{ArrowDown}')
    await reach(() => document.activeElement === radio('the same'))
    await userEvent.keyboard('{ArrowRight}')
    await reach(() => document.activeElement?.textContent === 'Keep these choices')
    await userEvent.keyboard('{Enter}')
    expect(onKeep.mock.calls).toEqual([
      [{ remember: 'always', rememberStateMedia: 'saved', familiarity: 'follow', paintStateMedia: true }],
    ])
  })

  it('say what each answer about the subject does', async () => {
    show(props())
    await page.getByRole('radio', { name: 'I follow it' }).click()
    expect(root?.textContent).toContain('such as Pyongyang')
  })

  it.each([
    ['unset', 'Until then only what you save is kept'],
    ['kept', 'Kept.'],
    ['failed', 'could not be kept'],
    ['private', 'A private window keeps nothing'],
  ] as const)('%s: says so', (state, words) => {
    show(props({ state }))
    expect(root?.querySelector('.keep-line [role=status]')?.textContent).toContain(words)
    expect(root?.querySelector<HTMLButtonElement>('.filled')?.disabled).toBe(state === 'private')
  })
})

describe('what it does', () => {
  it('shows the real card of the name that is pointed at or has the focus', async () => {
    show(props())
    expect(card()?.getAttribute('data-note-id')).toBe(congress.noteId)
    expect(spaced(card())).toContain('17 Jan 2026Still to comeSince')
    await page.getByRole('button', { name: 'Hunchun' }).hover()
    expect(card()?.getAttribute('data-note-id')).toBe(person.noteId)
    ;(page.getByRole('button', { name: 'Ninth Party Congress' }).element() as HTMLElement).focus()
    await vi.waitFor(() => expect(card()?.getAttribute('data-note-id')).toBe(congress.noteId))
  })

  it('names the keys that the browser has given, and where the others are chosen', async () => {
    const { onChooseKeys } = show(props())
    const rows = [...(root?.querySelectorAll('.keys-list > div') ?? [])].map((one) => one.textContent)
    expect(rows).toEqual([
      'CtrlShift,opens the panel',
      'CtrlShift.the card of the next name',
      'set in the browsersave what is selected; look up what is selected Choose keys',
    ])
    await page.getByRole('button', { name: 'Choose keys' }).click()
    expect(onChooseKeys).toHaveBeenCalledOnce()
  })
})

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  it.each([
    ['en', 1280],
    ['ko', 1280],
    ['en', 320],
    ['ko', 320],
  ] as const)('%s at %d px: no fault that axe finds, nothing cut off', async (lang, width) => {
    await page.viewport(width, 800)
    document.documentElement.dataset.theme = theme
    show(props(), lang)
    await page.getByRole('button', { name: lang === 'en' ? 'Choose one by one' : '하나씩 고르기' }).click()
    await expectAccessible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    if (lang === 'ko')
      expect(
        spaced(root)
          ?.match(/[A-Za-z]{4,}/g)
          ?.filter((word) => !KNOWN.test(word)),
      ).toEqual([])
    await page.viewport(414, 896)
  })
})
/** What is no string of ours: names, keys, the language's own name, the sample card (which is English here). */
const KNOWN = /^(?:Sidelight|English|Ctrl|Shift|Outlet|example|one|two|three|kcna|mirror|seoul|busan|agency)/i

it.each([
  ['light', 'en', 1280],
  ['dark', 'ko', 320],
] as const)('the sample, %s %s at %d px: no fault that axe finds, nothing cut off', async (theme, lang, width) => {
  await page.viewport(width, 800)
  document.documentElement.dataset.theme = theme
  document.documentElement.lang = lang
  root = document.createElement('div')
  document.body.append(root)
  render(
    <TextContext.Provider value={textFor(lang)}>
      <SamplePage
        article={{
          title: 'A long sample headline',
          date: '2026-01-17',
          lead: ['Sample.'],
          sections: [{ title: 'Part', paragraphs: ['Sample.'] }],
        }}
        panel="about:blank"
        firstRun="#welcome"
        nextTermKey="Ctrl+Shift+Period"
      />
    </TextContext.Provider>,
    root,
  )
  await expectAccessible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  expect(root.querySelector('time')?.dateTime).toBe('2026-01-17')
  await page.viewport(414, 896)
})
