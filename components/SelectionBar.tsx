import { useRef } from 'preact/hooks'
import type { HighlightColour } from '../reading/types'
import { Icon } from './Icon'
import type { UiLang } from './panel-props'
import { COLOURS, Shape } from './Shape'
import { textFor } from './text'

interface Props {
  lang: UiLang
  onSave(colour: HighlightColour): void
  /** Saves it, and opens its comment in the panel. */
  onNote(): void
  onClose(): void
}

/**
 * The bar at a selection in the page: four shapes and Note. It has no names of colours, since those are the
 * reader's own. Its keys work only while it has the focus; letters and digits are read by their place on the keyboard.
 */
export function SelectionBar({ lang, onSave, onNote, onClose }: Props) {
  const t = textFor(lang)
  const bar = useRef<HTMLDivElement>(null)
  const keys: Record<string, () => void> = {
    Escape: onClose,
    KeyN: onNote,
    ArrowRight: () => move(1),
    ArrowLeft: () => move(-1),
  }
  for (const colour of COLOURS)
    for (const key of [`Digit${colour}`, `Numpad${colour}`]) keys[key] = () => onSave(colour)

  const buttons = () => [...(bar.current?.querySelectorAll<HTMLElement>('button') ?? [])]
  const move = (by: 1 | -1) => {
    const all = buttons()
    const at = all.findIndex((button) => button.matches(':focus'))
    all[(at + by + all.length) % all.length]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Ctrl+C copies the selection as ever.
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const act = keys[event.code]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div
      ref={bar}
      class="bar"
      role="toolbar"
      aria-label={t.bar.label}
      lang={lang}
      onKeyDown={onKeyDown}
      // A press on the bar must not take the selection away that it is about.
      onMouseDown={(event) => event.preventDefault()}
    >
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          aria-label={t.bar.save(colour)}
          aria-keyshortcuts={`${colour}`}
          onClick={() => onSave(colour)}
        >
          <Shape colour={colour} />
          <kbd>{colour}</kbd>
        </button>
      ))}
      <span class="cut" />
      <button type="button" aria-keyshortcuts="n" onClick={onNote}>
        <Icon name="pen" />
        {t.bar.note} <kbd>n</kbd>
      </button>
    </div>
  )
}
