import { useEffect, useRef, useState } from 'preact/hooks'
import type { HighlightView, PanelActions } from './panel-props'
import { COLOURS, Shape } from './Shape'
import { useText } from './text'

interface Props {
  row: HighlightView
  actions: Pick<PanelActions, 'keepDraft' | 'saveComment' | 'setColour'>
  onClose(): void
}

/**
 * Writing a comment. What is typed is kept as a draft with every change, so that nothing is lost by closing: Escape
 * closes and leaves it, Ctrl+Enter saves.
 */
export function CommentEditor({ row, actions, onClose }: Props) {
  const t = useText()
  const { id, colour, comment, draft } = row
  const [text, setText] = useState(draft ?? comment)
  const field = useRef<HTMLTextAreaElement>(null)
  const kept = useRef(draft ?? comment)
  const written = useRef(new Set<string>())
  useEffect(() => {
    const end = field.current?.value.length ?? 0
    field.current?.focus()
    field.current?.setSelectionRange(end, end)
    // With the focus the keys come up in the foot, and may take the place in which the box stands.
    requestAnimationFrame(() => field.current?.form?.scrollIntoView({ block: 'nearest' }))
    return keepFirstFocus(field.current)
  }, [])

  // The same box may be open in another window: it is one comment, and what is written or saved there stands here, too.
  // What was written here comes back a little later, and takes no newer letter away; and nothing changes under the
  // hands of a reader who writes here.
  useEffect(() => {
    const box = field.current
    const now = draft ?? comment
    // An effect may come late: only what has changed since is news.
    if (now === kept.current) return
    kept.current = now
    if (!box || written.current.has(now) || (box.ownerDocument.hasFocus() && box.matches(':focus'))) return
    written.current.clear()
    setText(now)
  }, [draft, comment])

  const write = (next: string) => {
    written.current.add(next)
    setText(next)
    actions.keepDraft(id, next)
  }
  const save = () => {
    actions.saveComment(id, text.trim())
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (!saves && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (saves) save()
    else onClose()
  }
  return (
    <form
      class="comment-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <textarea
        ref={field}
        class="entry"
        aria-label={t.highlights.comment}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <fieldset class="hues">
        <legend class="unseen">{t.highlights.colour}</legend>
        {COLOURS.map((hue) => (
          <label key={hue} class={`hue-${hue}`}>
            <input
              type="radio"
              class="unseen"
              name={`colour-${id}`}
              checked={hue === colour}
              onChange={() => actions.setColour(id, hue)}
            />
            <Shape colour={hue} />
            {t.highlights.colours[hue]}
          </label>
        ))}
      </fieldset>
      <div class="acts">
        <button type="submit" class="filled">
          {t.highlights.save}
        </button>
        <span class="nw">
          <kbd>Ctrl</kbd> <kbd>Enter</kbd>
        </span>
        {text !== comment && (
          <span class="alt stays">
            {t.highlights.draftStays}
            {' · '}
            <button
              type="button"
              class="act fold"
              onClick={() => {
                actions.keepDraft(id, comment)
                onClose()
              }}
            >
              {t.highlights.discard}
            </button>
          </span>
        )}
      </div>
    </form>
  )
}

/**
 * Opened from the page, the box is to have the focus once the panel has it: F6 gives it to the panel's first control
 * (Firefox), and what is typed next would go there. A press of the pointer means what it points at.
 */
function keepFirstFocus(field: HTMLTextAreaElement | null): (() => void) | undefined {
  const view = field?.ownerDocument.defaultView
  if (!view || field.ownerDocument.hasFocus()) return undefined
  let pressed = false
  const onPress = () => {
    pressed = true
  }
  const onFocus = () => setTimeout(() => !pressed && field.focus())
  view.addEventListener('pointerdown', onPress, { capture: true, once: true })
  view.addEventListener('focus', onFocus, { once: true })
  return () => {
    view.removeEventListener('pointerdown', onPress, { capture: true })
    view.removeEventListener('focus', onFocus)
  }
}
