import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../Icon'
import { Menu } from '../Menu'
import { useArea } from '../text/area'
import * as words from '../text/areas/lists'
import { Waiting } from '../Waiting'
import { AskedLine } from './AskedLine'
import { Filters } from './Filters'
import { KeysDialog, KeysFoot } from './Keys'
import { useListKeys } from './list-keys'
import type { ListActions, ListView, Sort } from './list-props'
import { ManyBar } from './ManyBar'
import { More } from './More'
import { Saying } from './Saying'
import { SearchField } from './SearchField'

/** What a row gets from its list. */
export interface InList {
  /** Under the keyboard. */
  current: boolean
  selected: boolean
  onSelect(on: boolean, upToHere: boolean): void
}

interface Props<Item extends { id: string }> {
  of: 'articles' | 'highlights'
  view: ListView
  items: readonly Item[]
  actions: ListActions
  /** Saves or lets go, where this list's things can be saved. */
  save?(ids: readonly string[]): void
  /** Opens the comment of a row, where its things have one. */
  edit?(id: string): void
  /** The list stands behind an opened thing. */
  behind: boolean
  /** Where nothing is kept at all. */
  empty: ComponentChildren
  children(item: Item, inList: InList): ComponentChildren
}

/** A list of the library: filters, search, what was asked, the rows, and what can be done with those selected. */
export function ListPage<Item extends { id: string }>(props: Props<Item>) {
  const { of, view, items, actions, save, edit } = props
  const l = useArea(words)
  const page = useRef<HTMLElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const [cursor, setCursor] = useState<string>()
  const [help, setHelp] = useState(false)
  const lastTicked = useRef<string | undefined>(undefined)

  const rows = () => [...(page.current?.querySelectorAll<HTMLElement>('.r[data-id]') ?? [])]
  const rowOf = (id: string | undefined) => rows().find((row) => row.dataset.id === id)
  const focus = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>('.open')?.focus()
  /** The row under the keyboard: the focus knows it before the next drawing does. */
  const here = () => document.activeElement?.closest<HTMLElement>('.r[data-id]') ?? rowOf(cursor)
  const at = () => here()?.dataset.id
  /** Those selected; where none is, the row under the keyboard. */
  const meant = () => (view.selected.size ? [...view.selected] : [at()].filter((id) => id !== undefined))
  const withMeant = (act: (ids: string[]) => void) => () => {
    const ids = meant()
    if (ids.length) act(ids)
    return ids.length > 0
  }
  const select = (id: string, on: boolean, upToHere: boolean) => {
    const ids = items.map((item) => item.id)
    const from = ids.indexOf(lastTicked.current ?? '')
    const to = ids.indexOf(id)
    const range = upToHere && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]
    for (const one of range) actions.select(one, on)
    lastTicked.current = id
  }

  useListKeys(page, {
    search: () => {
      box.current?.focus()
      box.current?.select()
      return true
    },
    move: (by, arrow) => {
      // The arrows scroll the page unless a row has the focus.
      if (arrow && !document.activeElement?.closest('.r[data-id]')) return false
      const all = rows()
      const now = here()
      const place = now ? all.indexOf(now) : -1
      const next = place < 0 ? all[0] : (all[place + by] ?? all[place])
      if (place + by >= all.length - 1 && view.hasMore) actions.more()
      focus(next)
      return next !== undefined
    },
    open: () => {
      const link = here()?.querySelector<HTMLElement>('.open')
      link?.click()
      return link !== undefined
    },
    select: (upToHere) => {
      const id = at()
      if (id) select(id, upToHere || !view.selected.has(id), upToHere)
      return id !== undefined
    },
    save: save && !view.bin ? withMeant(save) : () => false,
    edit: () => {
      const id = at()
      if (id && edit && !view.bin) edit(id)
      return id !== undefined && edit !== undefined
    },
    exportAs: withMeant(actions.exportAs),
    remove: withMeant(view.bin ? actions.restore : actions.remove),
    undo: () => {
      if (view.said?.undo) actions.undo()
      return view.said?.undo === true
    },
    help: () => {
      setHelp(true)
      return true
    },
    escape: () => {
      if (view.selected.size === 0) return false
      actions.clear()
      return true
    },
  })

  // A row that has gone (deleted, or filtered out) leaves the keyboard at the one that took its place.
  const place = useRef(0)
  useLayoutEffect(() => {
    const now = items.findIndex(({ id }) => id === cursor)
    if (now >= 0) place.current = now
    else if (cursor !== undefined) {
      const next = items[Math.min(place.current, items.length - 1)]?.id
      setCursor(next)
      if (document.activeElement === document.body) focus(rowOf(next))
    }
  }, [items, cursor])

  const sorts: Sort[] = ['newest', 'oldest', 'recent']
  const sortName = (by: Sort) => (by === 'recent' && of === 'highlights' ? l.sortSaved : l.sort[by])
  const nothingKept = view.state === 'ready' && view.asked.total === 0 && !view.bin && !view.typed.trim()
  return (
    <main class="list-page" ref={page} hidden={props.behind}>
      <Filters groups={view.groups} published={view.published} actions={actions} />
      <div class="list-main">
        <SearchField
          label={l.search[of]}
          hint={l.hint[of]}
          typed={view.typed}
          tokens={view.tokens}
          box={box}
          type={actions.type}
          onDown={() => focus(rows()[0])}
        />
        <div class="info">
          {view.state === 'ready' && !nothingKept && <AskedLine asked={view.asked} />}
          <Menu
            class="act fold"
            label={`${l.order}: ${sortName(view.sort)}`}
            button={
              <>
                {sortName(view.sort)}
                <Icon name="down" />
              </>
            }
            items={sorts.map((by) => ({
              label: sortName(by),
              checked: by === view.sort,
              act: () => actions.sort(by),
            }))}
          />
        </div>
        <div class="list-body">
          {view.state === 'loading' && <Waiting rows={6} />}
          {view.state === 'private' && <Saying name="private" drawing="dashed" {...l.private} />}
          {view.state === 'failed' && (
            <Saying
              name="storage-failed"
              drawing="crossed"
              title={l.failed.title}
              text={l.failed.text}
              act={{ label: l.failed.act, run: actions.retry }}
            />
          )}
          {nothingKept && props.empty}
          {view.state === 'ready' && !nothingKept && items.length === 0 && (
            <Nothing of={of} view={view} clear={() => actions.type('')} />
          )}
          {items.length > 0 && (
            <ul
              class="rs"
              aria-label={l.search[of]}
              onFocusIn={(event) => {
                const row = (event.target as Element).closest<HTMLElement>('.r[data-id]')
                if (row) setCursor(row.dataset.id)
              }}
            >
              {items.map((item) =>
                props.children(item, {
                  current: item.id === cursor,
                  selected: view.selected.has(item.id),
                  onSelect: (on, upToHere) => select(item.id, on, upToHere),
                }),
              )}
            </ul>
          )}
          {view.hasMore && <More onMore={actions.more} />}
        </div>
        <ManyBar view={view} found={view.asked.found} actions={actions} />
      </div>
      <KeysFoot of={of} onHelp={() => setHelp(true)} />
      {help && <KeysDialog of={of} onClose={() => setHelp(false)} />}
    </main>
  )
}

function Nothing({ of, view, clear }: { of: 'articles' | 'highlights'; view: ListView; clear(): void }) {
  const l = useArea(words)
  const onlyBin = view.bin && view.typed.trim() === 'is:deleted'
  return (
    <Saying
      name="nothing"
      drawing="plain"
      title={onlyBin ? l.empty.bin.title : l.empty.nothing}
      text={onlyBin ? l.empty.bin.text : l.empty.looked[of](view.asked.total)}
      act={{ label: l.empty.clear, run: clear }}
    />
  )
}
