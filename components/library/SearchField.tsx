import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../Icon'
import { useArea } from '../text/area'
import * as words from '../text/areas/lists'
import type { Token } from './list-props'

interface Props {
  label: string
  hint: string
  typed: string
  tokens: readonly Token[]
  box: RefObject<HTMLInputElement | null>
  type(text: string): void
  /** The arrow down, or Enter: to the first row. */
  onDown(): void
}

/** The search of a list. What is ticked stands in it as what could have been typed, on a wash of its own. */
export function SearchField({ label, hint, typed, tokens, box, type, onDown }: Props) {
  const l = useArea(words)
  const behind = useRef<HTMLDivElement>(null)
  // The washes lie behind the words, also where these have been scrolled.
  const follow = () => {
    if (behind.current && box.current) behind.current.scrollLeft = box.current.scrollLeft
  }
  useLayoutEffect(follow, [typed])
  return (
    <search class="field search-field">
      <Icon name="search" />
      <div class="typed">
        <div ref={behind} class="behind" aria-hidden="true">
          {washed(typed, tokens)}
        </div>
        <input
          ref={box}
          type="search"
          value={typed}
          aria-label={label}
          placeholder={hint}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => type(event.currentTarget.value)}
          onScroll={follow}
          onKeyDown={(event) => {
            if (event.isComposing) return
            if (event.key === 'ArrowDown' || event.key === 'Enter') onDown()
            else if (event.key === 'Escape' && typed) type('')
            else if (event.key === 'Escape') box.current?.blur()
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
      </div>
      {typed && (
        <button
          type="button"
          class="ib"
          aria-label={l.clearSearch}
          title={l.clearSearch}
          onClick={() => {
            type('')
            box.current?.focus()
          }}
        >
          <Icon name="close" />
        </button>
      )}
      <span aria-hidden="true">
        <kbd>/</kbd>
      </span>
    </search>
  )
}

function washed(typed: string, tokens: readonly Token[]) {
  const pieces = []
  let from = 0
  for (const { start, end, wrong } of tokens) {
    pieces.push(
      typed.slice(from, start),
      <span key={start} class={wrong ? 'token wrong' : 'token'}>
        {typed.slice(start, end)}
      </span>,
    )
    from = end
  }
  // A line that ends in a space would end before it.
  return [...pieces, typed.slice(from), '\u200b']
}
