import { render } from 'preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Card } from '../../components/Card'
import cardStyles from '../../components/card.css?inline'
import type { CardView } from '../../reading/types'
import * as s from '../gallery/samples'
import { expectAccessible, spaced } from './components-show'

const hosts: HTMLElement[] = []
afterEach(() => {
  for (const host of hosts.splice(0)) host.remove()
})

const [congress, person, checked, contested, place] = s.cards('en') as [
  CardView,
  CardView,
  CardView,
  CardView,
  CardView,
]

function show(view: CardView, more: Partial<Parameters<typeof Card>[0]> = {}) {
  const calls = { onOpen: vi.fn(), onNotThis: vi.fn(), onKnow: vi.fn(), onClose: vi.fn() }
  const host = document.createElement('div')
  hosts.push(host)
  document.body.append(host)
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(cardStyles)
  root.adoptedStyleSheets = [sheet]
  render(<Card lang="en" view={view} panel={{ canOpen: true }} {...calls} {...more} />, root)
  return { root, ...calls }
}

describe('the card', () => {
  it.each([
    [congress, '17 Jan 2026Still to comeSince19–25 Feb 2026 · Held in Pyongyang.'],
    [person, '17 Jan 2026Sample vice ministerSinceMar 2026 · Sample minister'],
    [checked, 'Sample premier when last checked, March 2026Nothing later is known of it.'],
    [
      contested,
      'Contested: that it went upSays soSample outlet, one anonymous sourceSays otherwiseSample state outlet',
    ],
    [place, '12 Oct 2025 · Sample fact about the crossing.'],
  ])('has one block: $block.kind', async (view, words) => {
    const { root } = show(view)
    expect(spaced(root.querySelector('.since, .lately, .contested'))).toBe(words)
    expect(root.querySelector('[role=dialog]')?.getAttribute('aria-label')).toBe(view.title)
    await expectAccessible(hosts[0])
  })

  it('stays small, and loses neither a date nor the day of a check to it', () => {
    const long = Array.from({ length: 60 }, () => 'words').join(' ')
    const line = { text: long, lang: 'en' } as const
    const { root } = show({
      ...congress,
      summary: line,
      block: {
        kind: 'then-since',
        day: '2026-01-17',
        toCome: false,
        at: { ...line, checked: '2025-09-25' },
        since: { ...line, when: { from: '2026-02-19' } },
      },
    })
    const shown = [...root.querySelectorAll<HTMLElement>('.clamp')]
    expect(shown.map(({ clientHeight }) => clientHeight)).toEqual([60, 54, 54])
    expect(shown[1]?.textContent).toMatch(/^\(last checked 25 Sep 2025\) /)
    expect(shown[2]?.textContent).toMatch(/^19 Feb 2026/)
    const checked = show({ ...congress, block: { kind: 'last-checked', line, checked: '2026-03' } }).root
    expect(checked.querySelector('.lately .alt')?.textContent).toBe(
      'Last checked March 2026; nothing later is known of it.',
    )
  })

  it('keeps its foot on one line with the menu at the right edge, whatever opens the panel', () => {
    for (const [panel, focused] of [
      [{ canOpen: true }, false],
      [{ canOpen: true }, true],
      [{ shortcut: 'Ctrl+Shift+Comma' }, false],
      [{ shortcut: 'Ctrl+Shift+Comma' }, true],
    ] as const) {
      const { root } = show(congress, { panel, focused })
      const foot = root.querySelector('.foot') as HTMLElement
      const last = [...foot.querySelectorAll('.ib')].at(-1) as HTMLElement
      expect(foot.clientHeight).toBe(24)
      expect(last.getBoundingClientRect().right).toBe(foot.getBoundingClientRect().right)
    }
  })

  it('opens the panel, or names the key that does', async () => {
    const first = show(congress)
    await page.getByRole('button', { name: 'Open in panel' }).click()
    expect(first.onOpen).toHaveBeenCalledOnce()
    const second = show(place, { panel: { shortcut: 'Ctrl+Shift+Comma' } })
    expect(second.root.querySelector('.foot')?.textContent).toContain('Ctrl+Shift+, opens the sidebar')
  })

  it('offers not this, here or anywhere, and I know this', async () => {
    const { onNotThis, onKnow } = show(congress)
    const more = page.getByRole('button', { name: /^More/ })
    await more.click()
    await userEvent.keyboard('{Enter}')
    await more.click()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await more.click()
    await page.getByRole('menuitem', { name: /I know this/ }).click()
    expect(onNotThis.mock.calls).toEqual([['page'], ['always']])
    expect(onKnow).toHaveBeenCalledOnce()
  })

  it('takes the focus when the keyboard opened it; Escape closes its menu, then the card', async () => {
    const { root, onClose } = show(congress, { focused: true })
    await vi.waitFor(() => expect(root.activeElement?.getAttribute('role')).toBe('dialog'))
    await page.getByRole('button', { name: /^More/ }).click()
    await userEvent.keyboard('{Escape}')
    expect(onClose).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('takes nothing from the page’s own styles', () => {
    const page = document.createElement('style')
    page.textContent =
      '* { color: red !important; font: 40px serif; text-transform: uppercase } div { text-align: center; letter-spacing: 9px }'
    document.head.append(page)
    const { root } = show(congress)
    const card = root.querySelector('.card') as HTMLElement
    const { color, fontSize, textTransform, letterSpacing, width } = getComputedStyle(card)
    page.remove()
    expect([color, fontSize, textTransform, letterSpacing, width]).toEqual([
      'rgb(28, 33, 41)',
      '14px',
      'none',
      'normal',
      '344px',
    ])
  })

  it('shows hostile words as they are', () => {
    const evil = '<svg onload=x()>'
    const { root } = show({
      ...congress,
      title: evil,
      summary: { text: evil, lang: 'en' },
      scripts: [{ text: evil, lang: 'ko' }],
    })
    expect(root.querySelector('svg[onload]')).toBeNull()
    expect(root.textContent?.split(evil)).toHaveLength(4)
  })
})
