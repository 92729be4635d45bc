import { useRef } from 'preact/hooks'
import type { HighlightColour, SaveOutcome } from '../reading/types'
import { Icon } from './Icon'
import { asPrinted } from './Keys'
import type { UiLang } from './panel-props'
import { COLOURS, Shape } from './Shape'
import { textFor } from './text'
import * as bar from './text/areas/bar'

/** What became of what was pressed; `panel`: how the note that is to be written is reached. */
export type Said =
  | { outcome: SaveOutcome; panel?: { canOpen: true } | { shortcut: string } | undefined }
  | { cited: boolean }

interface Props {
  lang: UiLang
  said?: Said | undefined
  /** Absent, as is `onNote`, where nothing is kept. */
  onSave?: ((colour: HighlightColour) => void) | undefined
  /** Saves it, and opens its comment in the panel. */
  onNote?: (() => void) | undefined
  /** Copies the words with their source; absent where the page has no clipboard. */
  onCite?: (() => void) | undefined
  onClose(): void
}

/**
 * The bar at a selection in the page: four shapes, Note and Cite. It has no names of colours, since those are the
 * reader's own. Its keys work only while it has the focus; letters and digits are read by their place on the keyboard.
 */
export function SelectionBar({ lang, said, onSave, onNote, onCite, onClose }: Props) {
  const t = textFor(lang)
  const words = wordsOf(lang)
  const root = useRef<HTMLDivElement>(null)
  const keys: Record<string, () => void> = {
    Escape: onClose,
    ...(onNote && { KeyN: onNote }),
    ...(onCite && { KeyC: onCite }),
    ArrowRight: () => move(1),
    ArrowLeft: () => move(-1),
  }
  for (const colour of COLOURS)
    for (const key of [`Digit${colour}`, `Numpad${colour}`]) if (onSave) keys[key] = () => onSave(colour)

  const buttons = () => [...(root.current?.querySelectorAll<HTMLElement>('button') ?? [])]
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
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the toolbar inside, and a press that must change no selection
    <div
      ref={root}
      class="bar"
      lang={lang}
      onKeyDown={onKeyDown}
      // A press on the bar must not take the selection away that it is about.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div class="tools" role="toolbar" aria-label={onSave ? t.bar.label : words.cite}>
        {onSave &&
          COLOURS.map((colour) => (
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
        {onSave && <span class="cut" />}
        {onNote && (
          <button type="button" aria-keyshortcuts="n" onClick={onNote}>
            <Icon name="pen" />
            {t.bar.note} <kbd>n</kbd>
          </button>
        )}
        {onCite && (
          <button type="button" aria-keyshortcuts="c" onClick={onCite}>
            <Icon name="copy" />
            {words.cite} <kbd>c</kbd>
          </button>
        )}
      </div>
      <p class="hint" role="status">
        {said && <Hint said={said} lang={lang} />}
      </p>
    </div>
  )
}

function Hint({ said, lang }: { said: Said; lang: UiLang }) {
  const words = wordsOf(lang)
  if ('cited' in said) return said.cited ? words.cited : words.notCited
  const { outcome, panel } = said
  if (outcome === 'failed') return words.failed
  if (outcome !== 'saved' && outcome !== 'again') return words.elsewhere
  if (!panel) return words.again
  if ('shortcut' in panel && !panel.shortcut) return words.noteWaitsBare
  const [before, key, after] = 'shortcut' in panel ? words.noteWaits(asPrinted(panel.shortcut)) : words.noteOpen
  return (
    <>
      {before}
      <kbd>{key}</kbd>
      {after}
    </>
  )
}

const wordsOf = (lang: UiLang) => (lang === 'ko' ? bar.ko : bar.en)
