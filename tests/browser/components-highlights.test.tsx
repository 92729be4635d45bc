import { beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ArticleView, HighlightView, PanelActions, PanelProps } from '../../components/panel-props'
import * as s from '../gallery/samples'
import { expectAccessible, show } from './components-show'

let actions: Record<string, ReturnType<typeof vi.fn>>
const few = (lang: 'en' | 'ko', rows: HighlightView[], more: Partial<ArticleView> = {}) =>
  s.article(lang, {
    terms: { status: 'ready', value: { rows: s.rows(lang).slice(0, 1), order: 'importance' } },
    related: { status: 'ready', value: [] },
    highlights: { rows },
    ...more,
  })
const panel = (rows = s.highlights('en'), more: Partial<PanelProps> = {}, lang: 'en' | 'ko' = 'en') =>
  s.panel(lang, { actions: actions as unknown as PanelActions, article: few(lang, rows), ...more })
const row = (root: HTMLElement, n: number) =>
  root.querySelector(`[data-highlight-id="00000000-0000-4000-8000-00000000000${n}"]`) as HTMLElement
const open = (root: HTMLElement, n: number) => row(root, n).querySelector('.open') as HTMLElement
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const one = (more: Partial<HighlightView>) => [{ ...(s.highlights('en')[3] as HighlightView), ...more }]

beforeEach(async () => {
  actions = Object.fromEntries(Object.keys(s.noActions).map((name) => [name, vi.fn()]))
  await page.viewport(400, 1400)
})

describe('highlights', () => {
  it('are counted by what has become of them', () => {
    const root = show(panel())
    expect(root.querySelector('[data-section=highlights] .aside')?.textContent).toBe('1 draft · 4 here · 1 not found')
    show(panel(s.highlights('ko'), {}, 'ko'))
    expect(root.querySelector('[data-section=highlights] .aside')?.textContent).toBe(
      '초안 1개 · 본문에 4개 · 찾지 못함 1개',
    )
    show(panel(one({ status: 'unknown' })))
    expect(root.querySelector('[data-section=highlights] .aside')?.textContent).toBe('1 saved')
    show(panel([]))
    expect(root.querySelector('[data-section=highlights]')?.textContent).toContain('none yet')
  })

  it('say where each is now, and are hollow when not as saved', () => {
    const root = show(panel())
    const where = (n: number) => row(root, n).querySelector('.where')?.textContent
    expect(where(2)).toBe('In place · saved 18 Jan 2026')
    expect(row(root, 3).querySelector('.changed')?.textContent).toBe('Text changed since you saved it')
    expect(where(3)).toBe('saved 18 Jan 2026 · seen changed 24 Nov 2026')
    expect(where(5)).toBe('saved 18 Jan 2026, in “The speaker asked for the sample not to be named.”')
    expect(root.querySelector('.lost')?.contains(row(root, 5))).toBe(true)
    expect([1, 2, 3, 4, 5].map((n) => row(root, n).querySelector('.sign .hollow') !== null)).toEqual([
      false,
      false,
      true,
      false,
      true,
    ])
    expect([1, 2, 3, 4].map((n) => row(root, n).querySelector('.sign')?.getAttribute('aria-label'))).toEqual([
      'Quote',
      'Claim',
      'Question',
      'Fact',
    ])
  })

  it('are gone to by a click, but for one that is not on the page', async () => {
    const root = show(panel())
    await userEvent.click(open(root, 2))
    expect(actions.goToHighlight).toHaveBeenCalledExactlyOnceWith(id(2))
    expect(open(root, 5)).toHaveAttribute('aria-disabled', 'true')
    open(root, 5).click()
    expect(actions.goToHighlight).toHaveBeenCalledOnce()
  })

  it('are walked through, gone to, edited and deleted by keyboard alone', async () => {
    const root = show(panel())
    open(root, 1).focus()
    await userEvent.keyboard('jj')
    await expect.element(open(root, 3)).toHaveFocus()
    await userEvent.keyboard('k{Enter}')
    expect(actions.goToHighlight).toHaveBeenCalledExactlyOnceWith(id(2))
    await userEvent.keyboard('e')
    await expect.element(page.getByRole('textbox', { name: 'Comment' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(open(root, 2)).toHaveFocus()
    await userEvent.keyboard('#')
    expect(actions.deleteHighlight).toHaveBeenCalledExactlyOnceWith(id(2))
    await expect.element(open(root, 3)).toHaveFocus()
  })

  it('follow what is written in another window, but not under the hands of who writes here', async () => {
    const root = show(panel(one({ comment: 'Before' })))
    open(root, 4).focus()
    await userEvent.keyboard('e')
    const field = page.getByRole('textbox', { name: 'Comment' })
    await field.fill('Mine')
    show(panel(one({ comment: 'Before', draft: 'Theirs' })))
    await expect.element(field).toHaveValue('Mine')
    root.querySelector<HTMLElement>('button.site')?.focus()
    show(panel(one({ comment: 'Before', draft: 'Mine' })))
    await expect.element(field).toHaveValue('Mine')
    show(panel(one({ comment: 'Theirs, saved' })))
    await expect.element(field).toHaveValue('Theirs, saved')
  })

  it('opened from the page, take the focus with which the panel is entered by key, not by pointer', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    const root = show(panel())
    for (const pointer of [true, false]) {
      open(root, 2).focus()
      await userEvent.keyboard('e')
      const field = page.getByRole('textbox', { name: 'Comment' })
      await expect.element(field).toHaveFocus()
      const other = root.querySelector('button.site') as HTMLElement
      if (pointer) other.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
      window.dispatchEvent(new FocusEvent('focus'))
      other.focus()
      if (!pointer) await expect.element(field).toHaveFocus()
      else await expect.element(other).toHaveFocus()
      ;(field.element() as HTMLElement).focus()
      await userEvent.keyboard('{Escape}')
    }
    vi.mocked(document.hasFocus).mockRestore()
  })

  it('show the keys of where the focus is', async () => {
    const root = show(panel())
    const shown = () =>
      [...root.querySelectorAll<HTMLElement>('.keys .line')]
        .filter((line) => getComputedStyle(line).display !== 'none')
        .map((line) => line.dataset.for)
    await userEvent.keyboard('{Tab}')
    expect(shown()).toEqual(['terms'])
    open(root, 2).focus()
    expect(shown()).toEqual(['saved'])
    await userEvent.keyboard('e')
    await expect.element(page.getByRole('textbox', { name: 'Comment' })).toHaveFocus()
    expect(shown()).toEqual(['writing'])
  })

  it('leave the keyboard on the section when the last one is deleted', async () => {
    const root = show(panel(one({})))
    open(root, 4).focus()
    await userEvent.keyboard('#')
    await expect.element(page.getByRole('button', { name: 'Highlights', exact: true })).toHaveFocus()
    show(panel([], { toast: { id: 1, what: 'highlight-deleted', undo: true } }))
    await expect.element(page.getByText('Highlight deleted')).toBeVisible()
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(actions.undo).toHaveBeenCalledOnce()
  })

  it('have a menu: colour, comment, copy, delete', async () => {
    const root = show(panel(one({})))
    const button = page.getByRole('button', { name: /^Colour, comment, copy, delete: Before the congress/ })
    await button.click()
    await expectAccessible()
    await expect.element(page.getByRole('menuitemradio', { name: 'Fact' })).toHaveAttribute('aria-checked', 'true')
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(actions.setColour).toHaveBeenCalledExactlyOnceWith(id(4), 2)
    await button.click()
    await page.getByRole('menuitem', { name: 'Copy the words' }).click()
    expect(actions.copy).toHaveBeenCalledExactlyOnceWith('Before the congress the sample list has grown longer')
    await button.click()
    await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click()
    expect(actions.copyCitation).toHaveBeenCalledExactlyOnceWith({ kind: 'highlight', id: id(4) }, 'markdown')
    await button.click()
    await page.getByRole('menuitem', { name: /^Delete/ }).click()
    expect(actions.deleteHighlight).toHaveBeenCalledExactlyOnceWith(id(4))
    await button.click()
    await page.getByRole('menuitem', { name: 'Add a comment' }).click()
    await expect.element(row(root, 4).querySelector('textarea') as HTMLElement).toHaveFocus()
  })
})

describe('a comment', () => {
  const field = page.getByRole('textbox', { name: 'Comment' })

  it('is a draft with every change, and Escape keeps it', async () => {
    const root = show(panel(one({})))
    open(root, 4).focus()
    await userEvent.keyboard('e')
    await userEvent.type(field, 'ab')
    expect(actions.keepDraft?.mock.calls).toEqual([
      [id(4), 'a'],
      [id(4), 'ab'],
    ])
    await expect.element(page.getByText('Draft, stays with this article')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(root.querySelector('textarea')).toBeNull()
    expect(actions.saveComment).not.toHaveBeenCalled()
    await expect.element(open(root, 4)).toHaveFocus()
  })

  it('goes on from its draft, and Ctrl+Enter saves it', async () => {
    show(panel())
    await page.getByRole('button', { name: /^Draft: Good for the end/ }).click()
    await expect.element(field).toHaveValue('Good for the end. Ask whether she may be quoted.')
    await userEvent.keyboard(' Yes.{Enter}')
    expect(actions.saveComment).not.toHaveBeenCalled()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(actions.saveComment).toHaveBeenCalledExactlyOnceWith(
      id(1),
      'Good for the end. Ask whether she may be quoted. Yes.',
    )
  })

  it('is not touched by the keys of the list while it is written', async () => {
    show(panel(one({ draft: '' })))
    await page.getByRole('button', { name: 'Draft: the comment taken out' }).click()
    await userEvent.keyboard('j#e/p')
    await expect.element(field).toHaveValue('j#e/p')
    expect(actions.deleteHighlight).not.toHaveBeenCalled()
  })

  it('goes back to what is saved when its draft is discarded', async () => {
    const root = show(panel(one({ comment: 'Saved before.', draft: 'Half a tho' })))
    expect(row(root, 4).querySelector('.comment')?.textContent).toBe('Saved before.')
    await page.getByRole('button', { name: /^Draft: Half a tho/ }).click()
    await page.getByRole('button', { name: 'Discard' }).click()
    expect(actions.keepDraft).toHaveBeenLastCalledWith(id(4), 'Saved before.')
    expect(root.querySelector('textarea')).toBeNull()
  })

  it('keeps what is typed when new rows come, and has its colour beside it', async () => {
    show(panel(one({})))
    await page.getByRole('button', { name: /^Colour, comment/ }).click()
    await page.getByRole('menuitem', { name: 'Add a comment' }).click()
    await userEvent.type(field, 'mine')
    show(panel(one({ draft: 'mi', colour: 3 })))
    await expect.element(field).toHaveValue('mine')
    await expect.element(page.getByRole('radio', { name: 'Question' })).toBeChecked()
    await page.getByText('Quote', { exact: true }).click()
    expect(actions.setColour).toHaveBeenCalledExactlyOnceWith(id(4), 4)
  })

  it('is opened once from the page, in a folded section too, and before its row has come', async () => {
    const root = show(panel([]))
    await page.getByRole('button', { name: 'Highlights', exact: true }).click()
    show(panel([], { editHighlight: { id: id(4), at: 7 } }))
    show(panel(one({}), { editHighlight: { id: id(4), at: 7 } }))
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    show(panel([], { editHighlight: { id: id(4), at: 7 } }))
    show(panel(one({}), { editHighlight: { id: id(4), at: 7 } }))
    expect(root.querySelector('textarea')).toBeNull()
    show(panel(one({}), { editHighlight: { id: id(4), at: 8 } }))
    await expect.element(field).toHaveFocus()
  })
})

describe('where nothing is kept', () => {
  it('a private window says so, offers no saving, and asks for no choice', async () => {
    const root = show(
      panel(s.highlights('en'), { site: { kind: 'private' }, state: { kind: 'private' }, remember: 'unset' }),
    )
    expect(root.querySelector('[data-section=highlights]')?.textContent).toContain('A private window keeps nothing.')
    expect(root.querySelector('[data-highlight-id], .panel-foot, .own-menu')).toBeNull()
  })

  it('a storage that did not open is named as the reason', () => {
    const root = show(panel([], { state: { kind: 'storage-failed', browser: 'Chrome' }, remember: 'unset' }))
    expect(root.querySelector('[data-section=highlights]')?.textContent).toContain('saving is off')
    expect(root.querySelector('.panel-foot, .own-menu')).toBeNull()
  })
})

describe('what is remembered', () => {
  it('is asked for at the foot until the reader has chosen; 90 days are offered first', async () => {
    const root = show(panel([], { remember: 'unset' }))
    await expect
      .element(
        page.getByText('Only what you save is kept until you have chosen what Sidelight may remember. Choose now'),
      )
      .toBeVisible()
    await page.getByRole('button', { name: 'Choose now' }).click()
    const offered = page.getByRole('radio', { name: 'Articles about North Korea that I read, for 90 days' })
    await expect.element(offered).toHaveFocus()
    await expect.element(offered).toBeChecked()
    expect(actions.setRemember).not.toHaveBeenCalled()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(actions.setRemember).toHaveBeenCalledExactlyOnceWith('saved')
    show(panel([], { remember: 'saved' }))
    expect(root.querySelector('.panel-foot')).toBeNull()
    await expect.element(page.getByRole('button', { name: 'Remember and forget' })).toHaveFocus()
  })

  it('is chosen by nothing but the button', async () => {
    show(panel([], { remember: 'unset' }))
    await page.getByRole('button', { name: 'Choose now' }).click()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: 'Choose now' })).toHaveFocus()
    expect(actions.setRemember).not.toHaveBeenCalled()
  })

  it('can be changed later in the panel’s own menu', async () => {
    show(panel([], { remember: 'always' }))
    await page.getByRole('button', { name: 'Remember and forget' }).click()
    await page.getByRole('menuitem', { name: 'What Sidelight remembers' }).click()
    await expect.element(page.getByRole('radio', { name: /until I delete them/ })).toBeChecked()
    await page.getByText('Only what I save').click()
    await page.getByRole('button', { name: 'Keep these choices' }).click()
    expect(actions.setRemember).toHaveBeenCalledExactlyOnceWith('saved')
    expect(document.querySelector('.ask')).toBeNull()
  })

  const at = (month: number, day: number) => new Date(2026, month - 1, day, 12).getTime()
  it.each([
    [{ readAt: at(1, 18), goesOn: at(4, 18), saved: false }, 'Kept since 18 Jan 2026 · goes on 18 Apr 2026'],
    [{ readAt: at(1, 18), saved: false }, 'Kept since 18 Jan 2026'],
    [{ readAt: at(1, 18), saved: true }, 'Kept since 18 Jan 2026 · saved, stays'],
    [{ saved: true }, 'Saved, stays'],
    [null, 'Not kept'],
  ])('stands in Source: %o', (kept, words) => {
    const root = show(panel([], { article: few('en', [], { kept }) }))
    expect(root.querySelector('[data-section=source] .kept')?.textContent).toBe(words)
  })
})

describe('forgetting', () => {
  const menu = () => page.getByRole('button', { name: 'Remember and forget' }).click()

  it.each([
    ['Forget this article', 'Forget this article?', 'Forget it', 'article'],
    ['Forget this site', 'Forget everything from dailynk.com?', 'Forget this site', 'site'],
    ['Forget the last hour', 'Forget the last hour?', 'Forget the last hour', 'hour'],
    ['Erase everything', 'Erase everything?', 'Erase everything', 'everything'],
  ])('%s: one question, its consequence in words, then at once', async (item, question, act, what) => {
    show(panel())
    await menu()
    await page.getByRole('menuitem', { name: item }).click()
    const box = page.getByRole('group', { name: question })
    await expect.element(box).toHaveFocus()
    await expect.element(box).toHaveTextContent(/(Forget|Erase) leaves nothing, and cannot be undone\./)
    await expectAccessible()
    // The question, not its button, has the focus.
    await userEvent.keyboard('{Enter}')
    expect(actions.forget).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: 'Remember and forget' })).toHaveFocus()
    await menu()
    await page.getByRole('menuitem', { name: item }).click()
    await box.getByRole('button', { name: act }).click()
    expect(actions.forget).toHaveBeenCalledExactlyOnceWith(what)
    expect(document.querySelector('.ask')).toBeNull()
  })

  it('says how many highlights go with an article', async () => {
    show(panel())
    await menu()
    await page.getByRole('menuitem', { name: 'Forget this article' }).click()
    await expect.element(page.getByText(/5 saved highlights with comments and drafts go at once/)).toBeVisible()
  })

  it('is not answered for another page than it was asked of', async () => {
    const root = show(panel(undefined, { address: 'https://outlet.example/1' }))
    await menu()
    await page.getByRole('menuitem', { name: 'Forget this article' }).click()
    expect(root.querySelector('.ask')).not.toBeNull()
    show(panel(undefined, { address: 'https://outlet.example/2' }))
    await expect.poll(() => root.querySelector('.ask')).toBeNull()
  })

  it('offers no article where none is kept and no site where none is known', async () => {
    show(
      panel([], {
        article: undefined,
        site: { kind: 'unseen' },
        state: { kind: 'cannot-see', canAsk: false },
        keptHere: undefined,
      }),
    )
    await menu()
    const items = [...document.querySelectorAll('.own-menu + .menu [role=menuitem]')].map((item) => item.textContent)
    expect(items).toEqual(['Open the library', 'What Sidelight remembers', 'Forget the last hour', 'Erase everything'])
  })
})

describe('for everybody', () => {
  const cases = (['light', 'dark'] as const).flatMap((theme) =>
    (['en', 'ko'] as const).flatMap((lang) => [320, 480].map((width) => [theme, lang, width] as const)),
  )

  it.each(cases)('has no fault for axe and nothing cut: %s, %s, %i px', async (theme, lang, width) => {
    await page.viewport(width, 1000)
    document.documentElement.dataset.theme = theme
    const root = show(panel(s.highlights(lang), { toast: { id: 1, what: 'highlight-deleted', undo: true } }, lang))
    const whole = async () => {
      await expectAccessible()
      expect(root.scrollWidth).toBeLessThanOrEqual(width)
      for (const part of root.querySelectorAll<HTMLElement>('.body, .head, .bottom'))
        expect(part.scrollWidth).toBeLessThanOrEqual(part.clientWidth)
    }
    await whole()
    row(root, 1).querySelector<HTMLElement>('.draft')?.click()
    await expect.poll(() => root.querySelector('textarea')).not.toBeNull()
    await whole()
    show(panel(s.highlights(lang), { remember: 'unset' }, lang))
    root.querySelector<HTMLElement>('.panel-foot button')?.click()
    await expect.poll(() => root.querySelector('.panel-foot form')).not.toBeNull()
    await whole()
  })

  it('has targets of 24 px or more', async () => {
    const root = show(panel(undefined, { remember: 'unset' }))
    row(root, 1).querySelector<HTMLElement>('.draft')?.click()
    await expect.poll(() => root.querySelector('textarea')).not.toBeNull()
    const small = [...root.querySelectorAll<HTMLElement>('[data-section=highlights] button, .panel-foot button')]
      .filter((target) => target.checkVisibility())
      .filter((target) => target.offsetHeight < 24 || target.offsetWidth < 24)
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([])
  })

  it('shows hostile words as they are', async () => {
    const evil = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>'
    const rows = [
      ...one({ quote: evil, comment: evil, draft: evil }),
      ...one({ id: id(9), quote: 'x', sentence: evil, status: 'orphan' }),
    ]
    const root = show(panel(rows, { site: { kind: 'on', host: evil } }))
    expect(root.querySelectorAll('.saved')).toHaveLength(2)
    root.querySelector<HTMLElement>('.draft')?.click()
    await expect.element(page.getByRole('textbox', { name: 'Comment' })).toHaveValue(evil)
    expect(root.querySelector('img, script')).toBeNull()
    // Inside quotation marks, its own become single ones; nothing else of it changes.
    expect(root.querySelector('.lost .where')?.textContent).toContain(evil.replaceAll('"', '’'))
    expect('hurt' in window).toBe(false)
  })
})
