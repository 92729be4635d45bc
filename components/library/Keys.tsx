import { useEffect, useRef } from 'preact/hooks'
import { useArea } from '../text/area'
import * as words from '../text/areas/lists'

type Of = 'articles' | 'highlights'

/** The keys used most, at the foot of a list. */
export function KeysFoot({ of, onHelp }: { of: Of; onHelp(): void }) {
  const { keys: k } = useArea(words)
  const line: [string[], string][] = [
    [['j', 'k'], k.move],
    [['x'], k.select],
    [['Enter'], k.open],
    of === 'articles' ? [['s'], k.save] : [['n'], k.edit],
    [['/'], k.search],
  ]
  return (
    <footer class="list-keys">
      {line.map(([keys, does]) => (
        <span key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {does}
        </span>
      ))}
      <button type="button" class="act fold" onClick={onHelp}>
        <kbd>?</kbd> {k.all}
      </button>
    </footer>
  )
}

/** All keys of a list, over the page until it is closed. */
export function KeysDialog({ of, onClose }: { of: Of; onClose(): void }) {
  const { keys: k } = useArea(words)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const all: [string, string][] = [
    ['j, k, ↓, ↑', k.next],
    ['o, Enter', k.open],
    ['x', k.select],
    ['Shift X', k.range],
    ...(of === 'articles' ? ([['s', k.save]] as [string, string][]) : ([['n', k.edit]] as [string, string][])),
    ['e', k.export],
    ['#, Delete', k.delete],
    ['Ctrl Z', k.undo],
    ['/', k.search],
    ['Esc', k.clear],
    ['?', k.all],
  ]
  return (
    <dialog ref={dialog} class="all-keys" aria-label={k.title} onClose={onClose}>
      <h2>{k.title}</h2>
      <dl>
        {all.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              {keys.split(', ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="plain" onClick={() => dialog.current?.close()}>
        {k.close}
      </button>
    </dialog>
  )
}
