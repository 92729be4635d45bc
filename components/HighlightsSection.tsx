import { useEffect, useRef, useState } from 'preact/hooks'
import { HighlightRow } from './HighlightRow'
import type { HighlightView, PanelActions, PanelProps } from './panel-props'
import { Section } from './Section'
import { type Text, useText } from './text'

interface Props {
  rows: readonly HighlightView[]
  /** Why nothing can be saved here, if nothing can. */
  closed?: 'private' | 'sample' | 'storage' | undefined
  /** Nothing of ours comes into the page, so no bar either. */
  quiet: boolean
  /** The comment to open for writing. */
  edit: PanelProps['editHighlight']
  /** The `at` of the last one that was opened; it outlives this section. */
  opened: { current: number }
  actions: PanelActions
}

/** *Highlights*: the sentences that the reader saved in this article, and apart those that are not on the page now. */
export function HighlightsSection({ rows, closed, quiet, edit, opened, actions }: Props) {
  const t = useText()
  const h = t.highlights
  if (closed)
    return (
      <Section name="highlights" title={h.title} aside={h[`${closed}None`]}>
        <p class="alt">{h[`${closed}Why`]}</p>
      </Section>
    )
  return (
    <Section name="highlights" title={h.title} aside={rows.length ? counts(rows, t) : h.none} unfold={edit?.at}>
      {rows.length ? (
        <Highlights rows={rows} edit={edit} opened={opened} actions={actions} />
      ) : (
        <p class="alt">{quiet ? h.quietWhy : h.noneWhy}</p>
      )}
    </Section>
  )
}

function Highlights({ rows, edit, opened, actions }: Omit<Props, 'closed' | 'quiet'>) {
  const t = useText()
  const [editing, setEditing] = useState<string>()
  const list = useRef<HTMLDivElement>(null)
  const rowOf = (id: string) =>
    [...(list.current?.querySelectorAll('li') ?? [])].find((li) => li.dataset.highlightId === id)
  const focus = (row: Element | null | undefined) => row?.querySelector<HTMLElement>('.open')?.focus()

  // Asked for in the page, and perhaps before the row has come: once for each asking.
  const there = edit !== undefined && rows.some((row) => row.id === edit.id)
  useEffect(() => {
    if (!there || opened.current === edit.at) return
    opened.current = edit.at
    setEditing(edit.id)
  }, [there, edit?.at])

  const close = (id: string) => {
    setEditing(undefined)
    focus(rowOf(id))
  }
  const remove = (id: string) => {
    const all = [...(list.current?.querySelectorAll('li') ?? [])]
    const at = all.findIndex((li) => li.dataset.highlightId === id)
    // The row goes, and the keyboard must not go with it.
    const next = all[at + 1] ?? all[at - 1]
    if (next) focus(next)
    else list.current?.closest('section')?.querySelector<HTMLElement>('.folder')?.focus()
    actions.deleteHighlight(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as Element
    if (event.isComposing || event.ctrlKey || event.metaKey || target.closest('textarea, input, [role=menu]')) return
    const id = target.closest('li')?.dataset.highlightId
    if (!id) return
    if (event.code === 'KeyE' && !event.altKey && !event.shiftKey) setEditing(id)
    else if (event.key === '#') remove(id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const item = (row: HighlightView) => (
    <HighlightRow
      key={row.id}
      row={row}
      editing={editing === row.id}
      actions={actions}
      onEdit={() => setEditing(row.id)}
      onDelete={() => remove(row.id)}
      onClose={() => close(row.id)}
    />
  )
  const here = rows.filter((row) => row.status !== 'orphan')
  const lost = rows.filter((row) => row.status === 'orphan')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts for the buttons inside; each is in a row's menu, too
    <div ref={list} onKeyDown={onKeyDown}>
      {here.length > 0 && <ul class="rows">{here.map(item)}</ul>}
      {lost.length > 0 && (
        <div class="lost">
          <h3>
            <b>{t.highlights.orphans}</b> <span>{t.highlights.orphansWhy}</span>
          </h3>
          <ul class="rows">{lost.map(item)}</ul>
        </div>
      )}
    </div>
  )
}

/** "1 draft · 3 here · 1 not found". */
function counts(rows: readonly HighlightView[], t: Text): string {
  const where = (wanted: (row: HighlightView) => boolean) => rows.filter(wanted).length
  const parts: [number, (n: number) => string][] = [
    [where((row) => row.draft !== undefined), t.highlights.drafts],
    [where(({ status }) => status === 'anchored' || status === 'changed'), t.highlights.here],
    [where(({ status }) => status === 'unknown'), t.highlights.unplaced],
    [where(({ status }) => status === 'orphan'), t.highlights.notFound],
  ]
  return parts
    .filter(([n]) => n > 0)
    .map(([n, say]) => say(n))
    .join(' · ')
}
