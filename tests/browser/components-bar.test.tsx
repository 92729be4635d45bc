import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SelectionBar } from '../../components/SelectionBar'
import barStyles from '../../components/selection-bar.css?inline'
import { expectAccessible } from './components-show'

let host: HTMLElement
beforeEach(() => page.viewport(480, 400))
afterEach(() => {
  host.remove()
  document.documentElement.style.colorScheme = ''
})

function show(lang: 'en' | 'ko' = 'en') {
  const calls = { onSave: vi.fn(), onNote: vi.fn(), onClose: vi.fn() }
  host = document.createElement('div')
  document.body.append(host)
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(barStyles)
  root.adoptedStyleSheets = [sheet]
  render(<SelectionBar lang={lang} {...calls} />, root)
  const buttons = [...root.querySelectorAll('button')]
  return { root, buttons, ...calls }
}

describe('the bar at a selection', () => {
  it.each(['en', 'ko'] as const)('is a named toolbar without fault for axe: %s', async (lang) => {
    show(lang)
    const name = lang === 'en' ? 'Save the selection' : '선택한 부분 저장'
    await expect.element(page.getByRole('toolbar', { name })).toBeVisible()
    await expectAccessible(host)
  })

  it('names no meaning of a colour: those are the reader’s own', () => {
    const { root, buttons } = show()
    expect(buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent)).toEqual([
      'Save in colour 1, square',
      'Save in colour 2, triangle',
      'Save in colour 3, circle',
      'Save in colour 4, diamond',
      'Note n',
    ])
    expect(root.textContent).not.toMatch(/fact|claim|question|quote/i)
  })

  it('saves and notes by a press', async () => {
    const { onSave, onNote } = show()
    await page.getByRole('button', { name: 'Save in colour 3, circle' }).click()
    expect(onSave).toHaveBeenCalledExactlyOnceWith(3)
    await page.getByRole('button', { name: 'Note' }).click()
    expect(onNote).toHaveBeenCalledOnce()
  })

  it('copies with the source and offers nothing else where nothing is kept', async () => {
    const onCite = vi.fn()
    const { root } = show('en')
    render(<SelectionBar lang="en" onCite={onCite} onClose={() => {}} />, root)
    expect([...root.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Cite c'])
    root.querySelector('button')?.focus()
    await userEvent.keyboard('1nc')
    expect(onCite).toHaveBeenCalledOnce()
    await expectAccessible(host)
  })

  it('has keys while it has the focus, and none otherwise', async () => {
    const { buttons, onSave, onNote, onClose } = show()
    await userEvent.keyboard('2n')
    expect([onSave, onNote].map((call) => call.mock.calls.length)).toEqual([0, 0])
    buttons[0]?.focus()
    await userEvent.keyboard('2n{Escape}')
    expect(onSave).toHaveBeenCalledExactlyOnceWith(2)
    expect([onNote, onClose].map((call) => call.mock.calls.length)).toEqual([1, 1])
  })

  it('is walked through by arrows, round the ends', async () => {
    const { root, buttons } = show()
    buttons[0]?.focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(root.activeElement).toBe(buttons[4])
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(root.activeElement).toBe(buttons[1])
  })

  it('leaves the selection where it is when it is pressed', async () => {
    const text = document.createElement('p')
    text.textContent = 'A sentence to be saved.'
    document.body.prepend(text)
    getSelection()?.selectAllChildren(text)
    show()
    await page.getByRole('button', { name: 'Note' }).click()
    expect(getSelection()?.toString()).toBe('A sentence to be saved.')
    text.remove()
  })

  it('has targets of 24 px or more and fits a narrow page', async () => {
    await page.viewport(320, 400)
    const { root, buttons } = show()
    expect(buttons.filter(({ offsetHeight, offsetWidth }) => offsetHeight < 24 || offsetWidth < 24)).toEqual([])
    expect(root.querySelector<HTMLElement>('.bar')?.offsetWidth).toBeLessThanOrEqual(304)
  })
})
