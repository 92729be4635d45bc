/** The rows that can be chosen, with the buttons that show more between them, in the order shown. */
export function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('.hit > .open, .group > .fold, .nothing .act') ?? [])]
}

/**
 * The keys of a list of what was found: up and down through all groups, right and left into a row's own links and back.
 * Tab goes to the next group by itself, since only the first row of each stands in its order.
 */
export function moveInRows(event: KeyboardEvent, list: HTMLElement | null, onBack: (clear: boolean) => void): void {
  const target = event.target as HTMLElement
  const rows = rowsOf(list)
  const row = target.closest('.hit')?.querySelector<HTMLElement>('.open') ?? target
  const at = rows.indexOf(row)
  if (at < 0 || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const inside = [row, ...(row.closest('.hit')?.querySelectorAll<HTMLElement>('.in') ?? [])]
  const place = inside.indexOf(target)
  if (event.key === 'ArrowDown') rows[at + 1]?.focus()
  else if (event.key === 'ArrowUp' && at > 0) rows[at - 1]?.focus()
  else if (event.key === 'ArrowUp') onBack(false)
  else if (event.key === 'ArrowRight' && inside[place + 1]) inside[place + 1]?.focus()
  else if (event.key === 'ArrowLeft' && place > 0) inside[place - 1]?.focus()
  else if (event.key === 'Escape') onBack(true)
  else return
  event.preventDefault()
  event.stopPropagation()
}
