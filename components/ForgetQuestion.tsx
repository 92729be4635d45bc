import { useEffect, useId, useRef } from 'preact/hooks'
import type { Forgettable } from './panel-props'
import { type Text, useText } from './text'

interface Props {
  what: Forgettable
  /** The site that is meant. */
  host: string
  /** How many highlights the article has. */
  highlights: number
  onForget(): void
  onClose(): void
}

/** One question in place before anything is forgotten, with what goes, and that nothing brings it back. */
export function ForgetQuestion({ what, host, highlights, onForget, onClose }: Props) {
  const t = useText()
  const id = useId()
  const box = useRef<HTMLFieldSetElement>(null)
  // The question has the focus, not its button: an Enter too many must not forget.
  useEffect(() => box.current?.focus(), [])
  return (
    <fieldset
      class="ask"
      aria-describedby={id}
      tabIndex={-1}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      <legend>
        <b>{question(what, host, t)}</b>
      </legend>
      <p id={id}>
        {what === 'article' ? t.forget.article.what(highlights) : t.forget[what].what}{' '}
        {what === 'everything' ? t.forget.finalErase : t.forget.final}
      </p>
      <div class="acts">
        <button
          type="button"
          class="plain"
          onClick={() => {
            onForget()
            onClose()
          }}
        >
          {t.forget[what].act}
        </button>
        <button type="button" class="act fold" onClick={onClose}>
          {t.own.cancel}
        </button>
      </div>
    </fieldset>
  )
}

function question(what: Forgettable, host: string, t: Text): string {
  return what === 'site' ? t.forget.site.ask(host) : t.forget[what].ask
}
