/** A table of text and numbers; numbers are rounded to three figures. */
export interface Table {
  title: string
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}

/** In Markdown, which can be read on a terminal, too. */
export function markdown({ title, columns, rows }: Table): string {
  const cells = [columns, ...rows].map((row) => row.map(cell))
  const widths = columns.map((_, at) => Math.max(3, ...cells.map((row) => [...(row[at] ?? '')].length)))
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (at ? (row[at] ?? '').padStart(width) : (row[at] ?? '').padEnd(width))).join(' | ')} |`
  const [head, ...body] = cells as [string[], ...string[][]]
  const rule = `|${widths.map((width, at) => (at ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`
  return [`**${title}**`, '', line(head), rule, ...body.map(line)].join('\n')
}

function cell(value: string | number): string {
  if (typeof value === 'string') return value
  const digits = value === 0 ? 0 : Math.min(3, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))))
  return value.toLocaleString('en', { maximumFractionDigits: digits })
}
