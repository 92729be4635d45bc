import type { ComponentChildren } from 'preact'
import { Icon, PageDrawing, type PageName } from './Icon'
import type { PageState, PanelActions } from './panel-props'
import { type Text, useText } from './text'
import { Waiting } from './Waiting'

interface Saying {
  drawing: PageName
  title: string
  text: ComponentChildren
  /** What went wrong, in the browser's own words. */
  problem?: string | undefined
  act?: { label: string; run(): void; below?: string }
}

/** What is to be said of the page first: one heading, one or two sentences, one action. */
export function States({ state, actions }: { state: PageState; actions: PanelActions }) {
  const t = useText()
  if (state.kind === 'reading') return null
  if (state.kind === 'loading')
    return (
      <div class="state-loading">
        <Waiting rows={5} />
      </div>
    )
  const { drawing, title, text, problem, act } = saying(state, t, actions)
  return (
    <div class="say" data-state={state.kind}>
      <PageDrawing name={drawing} />
      <h2>{title}</h2>
      <p>{text}</p>
      {problem && <p class="alt">{problem}</p>}
      {act && (
        <button type="button" class="plain" onClick={act.run}>
          {act.label}
        </button>
      )}
      {act?.below && <p class="alt">{act.below}</p>}
    </div>
  )
}

function saying(state: Exclude<PageState, { kind: 'reading' | 'loading' }>, t: Text, actions: PanelActions): Saying {
  const s = t.state
  switch (state.kind) {
    case 'cannot-see':
      return {
        drawing: 'locked',
        title: state.clicked ? s.cannotSee.clickedTitle : s.cannotSee.title,
        text: state.clicked ? s.cannotSee.clicked : <PressLogo t={t} />,
      }
    case 'this-page-only':
      return {
        drawing: 'unlocked',
        title: s.pageOnly.title,
        text: s.pageOnly.text(state.host),
        act: { label: s.pageOnly.act(state.host), run: () => actions.switchSite('always'), below: s.pageOnly.below },
      }
    case 'none':
      return {
        drawing: 'plain',
        title: s.none.title,
        text: s.none.text,
        act: { label: s.none.act, run: actions.explain },
      }
    case 'mentions':
      return {
        drawing: 'mention',
        title: s.mentions.title,
        text: s.mentions.text(state.terms),
        act: { label: s.mentions.act, run: actions.explain },
      }
    case 'off':
      return {
        drawing: 'off',
        title: s.off.title,
        text: s.off.text(state.host),
        act: { label: s.off.act(state.host), run: () => actions.switchSite('on') },
      }
    case 'quiet':
      return {
        drawing: 'beside',
        title: s.quiet.title,
        text: s.quiet.text,
        act: { label: s.quiet.act, run: () => actions.switchSite('underline') },
      }
    case 'private':
      return { drawing: 'dashed', title: s.private.title, text: s.private.text }
    case 'storage-failed':
      return {
        drawing: 'crossed',
        title: s.storage.title(state.browser),
        text: s.storage.text,
        act: { label: s.storage.act, run: actions.retry },
      }
    case 'reading-failed':
      return {
        drawing: 'crossed',
        title: s.failed.title,
        text: s.failed.text,
        problem: state.problem,
        act: { label: s.failed.act, run: actions.retry },
      }
  }
}

function PressLogo({ t }: { t: Text }) {
  const [before, after] = t.state.cannotSee.text
  return (
    <>
      {before}
      <span role="img" aria-label={t.name}>
        <Icon name="logo" />
      </span>
      {after}
    </>
  )
}
