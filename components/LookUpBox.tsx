import type { RefObject } from 'preact'
import { Icon } from './Icon'
import { useText } from './text'
import { useArea } from './text/area'
import * as words from './text/areas/look-up'

interface Props {
  query: string
  /** Nothing could be read from the page for which the look-up key was pressed. */
  unreadable: boolean
  input: RefObject<HTMLInputElement | null>
  onQuery(text: string): void
  onOpen(): void
  /** The focus goes elsewhere, or out of the panel. */
  onLeave(to: Node | null): void
  /** The arrow down: on to what was found. */
  onDown(): void
  /** Enter: opens the first thing found. */
  onEnter(): void
}

/** The box that looks anything up, as the reader types. */
export function LookUpBox({ query, unreadable, input, onQuery, onOpen, onLeave, onDown, onEnter }: Props) {
  const t = useText()
  const l = useArea(words)
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
    <>
      <div class="field">
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          aria-label={t.lookUp.label}
          placeholder={l.placeholder}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onFocus={onOpen}
          onBlur={(event) => onLeave(event.relatedTarget as Node | null)}
        />
        {query ? (
          <button
            type="button"
            class="ib"
            aria-label={t.lookUp.clear}
            // Escape does the same, so that Tab goes on to what was found.
            tabIndex={-1}
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
      <p class="alt box-says" role="status">
        {unreadable && l.unreadable}
      </p>
    </>
  )
}
