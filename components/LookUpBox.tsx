import type { RefObject } from 'preact'
import { Icon } from './Icon'
import { useText } from './text'

interface Props {
  query: string
  /** Articles can be looked up, too; not in a private window or without storage. */
  withArticles: boolean
  input: RefObject<HTMLInputElement | null>
  onQuery(text: string): void
  /** The arrow down: on to what was found. */
  onDown(): void
  /** Enter: opens the first thing found. */
  onEnter(): void
}

/** The box that looks anything up, as the reader types. */
export function LookUpBox({ query, withArticles, input, onQuery, onDown, onEnter }: Props) {
  const t = useText()
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and Escape of an unfinished Hangul syllable belong to the input method.
    if (event.isComposing) return
    if (event.key === 'ArrowDown') onDown()
    else if (event.key === 'Enter') onEnter()
    else if (event.key === 'Escape' && query) onQuery('')
    else if (event.key === 'Escape') input.current?.blur()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="field">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        aria-label={t.lookUp.label}
        placeholder={withArticles ? t.lookUp.placeholder : t.lookUp.placeholderNotes}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query ? (
        <button
          type="button"
          class="ib"
          aria-label={t.lookUp.clear}
          onClick={() => {
            onQuery('')
            input.current?.focus()
          }}
        >
          <Icon name="close" />
        </button>
      ) : (
        <kbd>/</kbd>
      )}
    </div>
  )
}
