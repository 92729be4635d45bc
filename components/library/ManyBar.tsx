import { Icon } from '../Icon'
import { useArea } from '../text/area'
import * as words from '../text/areas/lists'
import type { ListActions, ListView } from './list-props'

interface Props {
  view: ListView
  /** How many were found, shown or not. */
  found: number
  actions: ListActions
}

/** At the foot of a list: what can be done with the rows that are selected, and, in its own place, what was done last. */
export function ManyBar({ view: { selected, said, bin }, found, actions }: Props) {
  const l = useArea(words)
  const ids = [...selected]
  return (
    <div class={ids.length || said ? 'many' : 'many none'}>
      {ids.length > 0 && (
        <>
          <b role="status">{l.selected(ids.length)}</b>
          <button type="button" class="act" aria-keyshortcuts="Escape" onClick={actions.clear}>
            {l.clear} <Key>Esc</Key>
          </button>
          {found > ids.length && (
            <button type="button" class="act fold" onClick={actions.selectAll}>
              {l.selectAll(found)}
            </button>
          )}
          <span class="cut" />
          <button type="button" class="act" aria-keyshortcuts="e" onClick={() => actions.exportAs(ids)}>
            <Icon name="share" />
            {l.export} <Key>e</Key>
          </button>
          <span class="cut" />
          {bin ? (
            <button type="button" class="act" onClick={() => actions.restore(ids)}>
              <Icon name="undo" />
              {l.restore}
            </button>
          ) : (
            <button type="button" class="act del" aria-keyshortcuts="#" onClick={() => actions.remove(ids)}>
              <Icon name="bin" />
              {l.delete} <Key>#</Key>
            </button>
          )}
        </>
      )}
      <span class="said">
        <span role="status">{said && l.said[said.what](said.count)}</span>
        {said?.undo && (
          <>
            <button type="button" class="act" aria-keyshortcuts="Control+Z" onClick={actions.undo}>
              <Icon name="undo" />
              {l.undo}
            </button>
            <span class="nw" aria-hidden="true">
              <kbd>Ctrl</kbd> <kbd>Z</kbd>
            </span>
          </>
        )}
      </span>
    </div>
  )
}

/** A key for those who see it; others are told by `aria-keyshortcuts`. */
function Key({ children }: { children: string }) {
  return (
    <span aria-hidden="true">
      <kbd>{children}</kbd>
    </span>
  )
}
