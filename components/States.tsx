import type { ComponentChildren } from 'preact'
import { Icon, PageDrawing, type PageName } from './Icon'
import type { PageState, PanelActions } from './panel-props'
import { useText } from './text'
import { useArea } from './text/area'
import * as words from './text/areas/states'
import { Waiting } from './Waiting'

type Words = typeof words.en

interface Saying {
  drawing: PageName
  title: string
  text: ComponentChildren
  /** What went wrong, in the browser's own words. */
  problem?: string | undefined
  act?: { label: string; run(): void; below?: string }
}

interface Props {
  state: PageState
  actions: PanelActions
  /** Puts the focus into the look-up box: what can be done where the page cannot be explained. */
  toLookUp(): void
}

/** What is to be said of the page first: one heading, one or two sentences, one action. */
export function States({ state, actions, toLookUp }: Props) {
  const s = useArea<Words>(words)
  if (state.kind === 'reading') return null
  if (state.kind === 'loading')
    return (
      <div class="state-loading">
        <Waiting rows={5} />
      </div>
    )
  const { drawing, title, text, problem, act } = saying(state, s, actions, toLookUp)
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

function saying(
  state: Exclude<PageState, { kind: 'reading' | 'loading' }>,
  s: Words,
  actions: PanelActions,
  toLookUp: () => void,
): Saying {
  switch (state.kind) {
    case 'cannot-see':
      return {
        drawing: 'locked',
        title: s.cannotSee.title,
        text: <PressLogo s={s} />,
        ...(state.canAsk && {
          act: { label: s.cannotSee.act, run: actions.askForSite, below: s.cannotSee.below },
        }),
      }
    case 'browser-page':
      return { drawing: 'locked', ...s.browserPage, act: { label: s.lookUp, run: toLookUp } }
    case 'pdf':
      return { drawing: 'pdf', ...s.pdf, act: { label: s.lookUp, run: toLookUp } }
    case 'not-run':
      return {
        drawing: state.place,
        title: s.notRun.title,
        text: s.notRun.text(state.place),
        act: { label: s.notRun.act, run: actions.explain, below: s.notRun.below },
      }
    case 'erased':
      return { drawing: 'dashed', ...s.erased, act: { label: s.notRun.act, run: actions.explain } }
    case 'this-page-only':
      return {
        drawing: 'unlocked',
        title: s.pageOnly.title,
        text: s.pageOnly.text(state.host),
        ...(state.host && {
          act: { label: s.pageOnly.act(state.host), run: () => actions.switchSite('always'), below: s.pageOnly.below },
        }),
      }
    case 'none':
      if (state.unread)
        return {
          drawing: 'foreign',
          title: s.language.title(state.unread),
          text: s.language.cannotKnow,
          act: { label: s.none.act, run: actions.explain },
        }
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
        text: withLanguage(s.mentions.text(state.terms), state.unread, s),
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
    case 'language':
      return {
        drawing: 'foreign',
        title: s.language.title(state.unread),
        text: s.language.text,
        act: { label: s.lookUp, run: toLookUp },
      }
    case 'private':
      return { drawing: 'dashed', ...s.private, act: { label: s.lookUp, run: toLookUp } }
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

/** What a page in a language that is not read could have said is not known, so that is said as well. */
function withLanguage(text: string, unread: string | undefined, s: Words): string {
  return unread ? `${text} ${s.language.also(unread)}` : text
}

function PressLogo({ s }: { s: Words }) {
  const t = useText()
  const [before, after] = s.cannotSee.text
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
