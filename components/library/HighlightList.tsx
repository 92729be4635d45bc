import { useState } from 'preact/hooks'
import { useArea } from '../text/area'
import * as words from '../text/areas/lists'
import { HighlightItemRow } from './HighlightItemRow'
import { ListPage } from './ListPage'
import type { HighlightItem, HighlightListActions, ListView } from './list-props'
import { Saying } from './Saying'

interface Props {
  view: ListView
  items: readonly HighlightItem[]
  actions: HighlightListActions
}

/** *Highlights*: all that were saved, of whatever article. */
export function HighlightList({ view, items, actions }: Props) {
  const l = useArea(words)
  const [editing, setEditing] = useState<string>()
  const close = (id: string) => {
    setEditing(undefined)
    document.querySelector<HTMLElement>(`.r[data-id="${id}"] .open`)?.focus()
  }
  return (
    <ListPage
      of="highlights"
      view={view}
      items={items}
      actions={actions}
      behind={false}
      edit={setEditing}
      empty={<Saying name="empty" drawing="plain" {...l.empty.highlights} />}
    >
      {(item, inList) => (
        <HighlightItemRow
          key={item.id}
          item={item}
          inList={inList}
          actions={actions}
          editing={editing === item.id}
          onEdit={() => setEditing(item.id)}
          onClose={() => close(item.id)}
        />
      )}
    </ListPage>
  )
}
